//===- TranslationChecker.cpp - machine code against virtual code ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Finds the fixpoint over pairs of a block of the machine code and a point of
// the virtual code. Where something was wrong when a pair was walked for the
// last time, all are walked once more to report it.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/TranslationChecker.h"
#include "BlockWalk.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "llvm/ADT/PostOrderIterator.h"
#include <set>

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

namespace {

/// Where the machine code enters a block with the virtual code at a point.
struct Node {
  Block *block;
  Point point;
  State state;
  Join join;
  /// Where it goes on if the virtual code has done nothing meanwhile.
  Node *next = nullptr;
  /// It comes back without the virtual code having done anything.
  bool isCircle = false;
  /// sp is not the same on all ways here.
  bool hasUncertainStack = false;
  bool isReported = false;
  /// Something was wrong when it was last walked.
  bool isSuspect = false;
};

class Checker {
public:
  Checker(FuncOp specification, FuncOp code) : context(specification, code) {}
  LogicalResult run();

private:
  LogicalResult initialize();
  LogicalResult readLiterals();
  State getEntryState();
  void begin();
  void solve();
  bool isSuspect() const;
  void verifyInstructions();
  void report();
  void reportNode(Node &node, SmallVectorImpl<Node *> &worklist);
  BlockWalk walk(Node &node);
  void follow(Node &node, BlockWalk &walk);
  void findCircle(Node &node, BlockWalk &walk);
  Node *lookup(const Edge &edge);
  Node *flow(Edge &edge);
  void enqueue(Node *node);

  /// Block, what the virtual code does next, and how.
  using Key = std::pair<Block *, std::pair<Operation *, unsigned>>;
  Key getKey(const Edge &edge);

  Context context;
  std::deque<Node> storage;
  llvm::DenseMap<Key, Node *> nodes;
  /// Blocks in reverse postorder; nodes to visit by that, then by age.
  llvm::DenseMap<Block *, unsigned> order;
  llvm::DenseMap<Node *, unsigned> ages;
  using Position = std::pair<std::pair<unsigned, unsigned>, Node *>;
  /// Nodes still to be visited in this sweep over the function, and those for
  /// the next one, as they are behind `position`.
  std::set<Position> sweep, nextSweep;
  Position position;
  Node *entry = nullptr;
};

} // namespace

//===----------------------------------------------------------------------===//
// The fixpoint
//===----------------------------------------------------------------------===//

void Checker::enqueue(Node *node) {
  Position there = {{order.lookup(node->block), ages.lookup(node)}, node};
  (there > position ? sweep : nextSweep).insert(there);
}

/// Paths that decide the virtual code's next branch differently do not meet.
Checker::Key Checker::getKey(const Edge &edge) {
  enum How : unsigned { Open, Trapping, Holds, HoldsNot };
  How how = edge.point.isTrapping ? Trapping : Open;
  if (auto decision = BlockWalk(context, edge.point, edge.state).decideNext())
    how = *decision ? Holds : HoldsNot;
  return {edge.target, {edge.point.op, how}};
}

Node *Checker::lookup(const Edge &edge) { return nodes.lookup(getKey(edge)); }

/// Brings a state to the node that an edge leads to.
Node *Checker::flow(Edge &edge) {
  auto [it, isNew] = nodes.try_emplace(getKey(edge), nullptr);
  if (isNew) {
    storage.push_back({edge.target, edge.point, std::move(edge.state), {}});
    it->second = &storage.back();
    ages[it->second] = storage.size();
    enqueue(it->second);
    return it->second;
  }
  Node *node = it->second;
  node->hasUncertainStack |=
      node->state.sp != edge.state.sp || node->state.moved != edge.state.moved;
  if (node->join.meet(node->state, edge.state, context.numbers))
    enqueue(node);
  return node;
}

BlockWalk Checker::walk(Node &node) {
  BlockWalk walk(context, node.point, node.state);
  walk.run(*node.block);
  return walk;
}

/// Whether following blocks in which the virtual code does nothing leads back.
void Checker::findCircle(Node &node, BlockWalk &walk) {
  Node *reached = node.next;
  while (reached && reached != &node)
    reached = reached->next;
  if (!reached)
    return;
  node.next = nullptr;
  // Where the virtual code goes round in circles as well there is nothing to
  // do; where it branches it may do so either way.
  if (isa<BOp>(node.point.op))
    return;
  node.isCircle = !isTwoWay(node.point.op) || node.point.isTrapping;
  if (node.isCircle)
    return;
  for (Block *successor : node.point.op->getSuccessors()) {
    State state = node.state;
    Point point = context.specification.advance(&successor->front(), state);
    Edge edge{node.block, point, state};
    flow(edge);
  }
}

void Checker::follow(Node &node, BlockWalk &walk) {
  node.next = nullptr;
  Node *last = nullptr;
  for (Edge &edge : walk.edges)
    last = flow(edge);
  if (walk.hasStepped || walk.edges.size() != 1)
    return;
  node.next = last;
  findCircle(node, walk);
}

/// In sweeps from first to last: what a loop changes at its start is taken up
/// by the next sweep, for all loops around as well.
void Checker::solve() {
  while (!sweep.empty()) {
    position = *sweep.begin();
    sweep.erase(sweep.begin());
    Node *node = position.second;
    // The walk keeps a reference to the state it starts with.
    BlockWalk result = walk(*node);
    node->isSuspect = context.reporter.takeNotice();
    follow(*node, result);
    if (sweep.empty()) {
      std::swap(sweep, nextSweep);
      position = {};
    }
  }
}

//===----------------------------------------------------------------------===//
// Errors
//===----------------------------------------------------------------------===//

void Checker::reportNode(Node &node, SmallVectorImpl<Node *> &worklist) {
  Operation *first = &node.block->front();
  if (node.hasUncertainStack)
    context.reporter.report(
        first, "the stack pointer is not the same on all ways to this block");
  if (node.isCircle)
    context.reporter.report(first, "this goes round in circles", node.point.op,
                            "while the virtual code has this to do");
  BlockWalk result = walk(node);
  for (Edge &edge : result.edges)
    if (Node *target = lookup(edge))
      worklist.push_back(target);
}

bool Checker::isSuspect() const {
  return llvm::any_of(storage, [](const Node &node) {
    return node.isSuspect || node.isCircle || node.hasUncertainStack;
  });
}

/// What needs no walk: the registers of each instruction.
void Checker::verifyInstructions() {
  for (Block &block : context.code.getBody())
    if (order.contains(&block))
      for (Operation &op : block.without_terminator())
        context.reporter.verify(&op);
}

/// Walks what is reached once more. Pairs that were reached only on the way to
/// the fixpoint do not count.
void Checker::report() {
  SmallVector<Node *> worklist = {entry};
  while (!worklist.empty()) {
    Node *node = worklist.pop_back_val();
    if (!node->isReported) {
      node->isReported = true;
      reportNode(*node, worklist);
    }
  }
}

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

LogicalResult Checker::readLiterals() {
  for (Block &block : context.code.getBody()) {
    auto pool = dyn_cast<LiteralPoolOp>(block.getTerminator());
    if (!pool)
      continue;
    for (auto [index, word] : llvm::enumerate(pool.getWords()))
      if (!context.literals.try_emplace(pool.getFirst() + index, word).second)
        return pool.emitError("translation is wrong: two literals have the "
                              "number ")
               << pool.getFirst() + index;
  }
  return success();
}

LogicalResult Checker::initialize() {
  FuncOp code = context.code;
  if (code.getFunctionType() !=
      context.specification.getFunc().getFunctionType())
    return code.emitError("translation is wrong: the function has another "
                          "type than its virtual code");
  auto target = code.getTarget();
  if (failed(target) || failed(context.frame.initialize(code)))
    return failure();
  if (context.specification.getFunc()->hasAttr("cortexm.argument_area") &&
      failed(context.frame.checkArgumentArea(code)))
    return failure();
  context.untouchable = calleeSavedRegisters & ~target->getAllocatableMask();
  if (failed(readLiterals()))
    return failure();
  unsigned number = 0;
  for (Block *block :
       llvm::ReversePostOrderTraversal<Block *>(&code.getBody().front()))
    order[block] = number++;
  return success();
}

State Checker::getEntryState() {
  State state;
  // sp and pc hold no values.
  for (unsigned number : {0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10, 11, 12, 14})
    state.registers[number] = context.numbers.getFromCaller(number);
  for (Value argument : context.specification.getFunc().getArguments()) {
    Number number = context.numbers.getComputed(argument);
    if (auto slot = dyn_cast<SlotType>(argument.getType()))
      state.stack.set(context.frame.getSlot(slot, state), number);
    else
      state.registers[getRegisterNumber(argument)] = number;
  }
  return state;
}

/// Nothing is known but what holds at entry.
void Checker::begin() {
  nodes.clear();
  ages.clear();
  storage.clear();
  position = {};
  Edge edge{&context.code.getBody().front(), {}, getEntryState()};
  edge.point = context.specification.advance(
      &context.specification.getFunc().getBody().front().front(), edge.state);
  entry = flow(edge);
}

LogicalResult Checker::run() {
  if (failed(initialize()))
    return failure();
  // Once, unless a call returns twice: which words change before its second
  // return is known when all that writes them has been walked.
  do {
    begin();
    solve();
  } while (context.secondReturns.takeChange());
  context.reporter.isOn = true;
  if (isSuspect())
    report();
  else
    verifyInstructions();
  return failure(context.reporter.hasErrors());
}

LogicalResult warm::cortexm::checkTranslation(FuncOp specification,
                                              FuncOp code) {
  if (code.isExternal())
    return success();
  return Checker(specification, code).run();
}
