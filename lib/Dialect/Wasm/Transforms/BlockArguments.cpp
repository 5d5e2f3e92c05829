//===- BlockArguments.cpp - removes redundant block arguments -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An argument is trivial if it gets one value besides itself, counting
// arguments found trivial as their values (Braun et al., "Simple and Efficient
// Construction of Static Single Assignment Form", CC 2013, section 2.2): a
// work list finds them. In a reducible CFG, and wasm has no other, no
// redundant argument is left. What remains is kept if something other than a
// branch uses it, or an argument that is kept.
//
//   ^bb0: br ^bb1(%x, %x : i32, i32)      ^bb0: br ^bb1(%x : i32)
//   ^bb1(%a: i32, %b: i32):               ^bb1(%a: i32):
//     %c = add %a, %b                       %c = add %a, %x
//     cond_br %p, ^bb1(%c, %b), ^bb2        cond_br %p, ^bb1(%c), ^bb2
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/BlockArguments.h"
#include "mlir/IR/Builders.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

using namespace mlir;
using namespace warm::wasm;

namespace {
class ArgumentSimplifier {
public:
  explicit ArgumentSimplifier(Region &region) : region(region) {}
  bool run();

private:
  struct Argument {
    BlockArgument value;
    /// What it gets, by edge; and the arguments that get it.
    SmallVector<Value, 2> incoming = {};
    SmallVector<unsigned, 2> users = {};
    /// The value it always has, if it is trivial.
    Value replacement = {};
    bool isLive = false;
  };

  Region &region;
  std::vector<Argument> arguments;
  /// The index of each block's first argument.
  DenseMap<Block *, unsigned> firstOf;

  static constexpr unsigned none = ~0u;

  /// The index of an argument; none for any other value.
  unsigned getIndex(Value value) const {
    auto argument = dyn_cast<BlockArgument>(value);
    if (!argument)
      return none;
    auto first = firstOf.find(argument.getOwner());
    return first == firstOf.end() ? none
                                  : first->second + argument.getArgNumber();
  }
  void collectArguments();
  void collectEdges();
  Value resolve(Value value);
  Value findOnlyValue(const Argument &argument);
  void findTrivial();
  void findLive();
  bool isRemoved(const Argument &argument) const {
    return argument.replacement || !argument.isLive;
  }
  void rewriteBranch(Operation *terminator);
  void replaceArguments();
};
} // namespace

void ArgumentSimplifier::collectArguments() {
  for (Block &block : llvm::drop_begin(region)) {
    firstOf[&block] = arguments.size();
    for (BlockArgument argument : block.getArguments())
      arguments.push_back({argument});
  }
}

/// The operands of the edges of a terminator, by successor. Asking for those of
/// a `br_table` one by one is quadratic.
static SmallVector<OperandRange> getEdgeOperands(Operation *terminator) {
  if (auto br = dyn_cast<BrOp>(terminator))
    return {br.getDestOperands()};
  if (auto condBr = dyn_cast<CondBrOp>(terminator))
    return {condBr.getTrueOperands(), condBr.getFalseOperands()};
  SmallVector<OperandRange> edges;
  if (auto table = dyn_cast<BrTableOp>(terminator)) {
    edges.push_back(table.getDefaultOperands());
    unsigned first = 1 + edges.front().size();
    for (int32_t size : table.getTargetSegments()) {
      edges.push_back(table->getOperands().slice(first, size));
      first += size;
    }
  }
  return edges;
}

void ArgumentSimplifier::collectEdges() {
  for (Block &block : region) {
    for (auto [successor, operands] : llvm::zip_equal(
             block.getSuccessors(), getEdgeOperands(block.getTerminator()))) {
      unsigned index = operands.empty() ? none : firstOf.at(successor);
      for (Value operand : operands) {
        arguments[index].incoming.push_back(operand);
        if (unsigned from = getIndex(operand); from != none)
          arguments[from].users.push_back(index);
        ++index;
      }
    }
  }
}

/// Follows arguments found trivial to what they stand for.
Value ArgumentSimplifier::resolve(Value value) {
  SmallVector<unsigned> path;
  for (unsigned index = getIndex(value);
       index != none && arguments[index].replacement; index = getIndex(value)) {
    path.push_back(index);
    value = arguments[index].replacement;
  }
  for (unsigned index : path)
    arguments[index].replacement = value;
  return value;
}

/// The one value the argument gets besides itself, or null.
Value ArgumentSimplifier::findOnlyValue(const Argument &argument) {
  Value only;
  for (Value operand : argument.incoming) {
    Value value = resolve(operand);
    if (value == argument.value || value == only)
      continue;
    if (only)
      return {};
    only = value;
  }
  return only;
}

void ArgumentSimplifier::findTrivial() {
  SmallVector<unsigned> worklist(
      llvm::to_vector(llvm::seq<unsigned>(0, arguments.size())));
  std::reverse(worklist.begin(), worklist.end());
  while (!worklist.empty()) {
    Argument &argument = arguments[worklist.pop_back_val()];
    if (argument.replacement)
      continue;
    argument.replacement = findOnlyValue(argument);
    if (argument.replacement)
      worklist.append(argument.users.begin(), argument.users.end());
  }
}

/// Whether the use only hands the value on to a block.
static bool isForwarded(OpOperand &use) {
  // A condition or an index is operand 0.
  return isa<BrOp>(use.getOwner()) ||
         (isa<CondBrOp, BrTableOp>(use.getOwner()) &&
          use.getOperandNumber() != 0);
}

void ArgumentSimplifier::findLive() {
  SmallVector<unsigned> worklist;
  auto mark = [&](Value value) {
    unsigned index = getIndex(resolve(value));
    if (index == none || arguments[index].isLive)
      return;
    arguments[index].isLive = true;
    worklist.push_back(index);
  };
  for (Argument &argument : arguments)
    for (OpOperand &use : argument.value.getUses())
      if (!isForwarded(use)) {
        mark(argument.value);
        break;
      }
  while (!worklist.empty())
    for (Value operand : arguments[worklist.pop_back_val()].incoming)
      mark(operand);
}

/// The operands of an edge without those of removed arguments.
void ArgumentSimplifier::rewriteBranch(Operation *terminator) {
  SmallVector<SmallVector<Value>> operands;
  bool isChanged = false;
  for (auto [successor, old] : llvm::zip_equal(terminator->getSuccessors(),
                                               getEdgeOperands(terminator))) {
    operands.emplace_back();
    unsigned index = old.empty() ? none : firstOf.at(successor);
    for (Value operand : old) {
      if (isRemoved(arguments[index++]))
        isChanged = true;
      else
        operands.back().push_back(resolve(operand));
    }
  }
  if (!isChanged)
    return;
  if (auto br = dyn_cast<BrOp>(terminator)) {
    br.getDestOperandsMutable().assign(operands[0]);
  } else if (auto condBr = dyn_cast<CondBrOp>(terminator)) {
    condBr.getTrueOperandsMutable().assign(operands[0]);
    condBr.getFalseOperandsMutable().assign(operands[1]);
  } else {
    // At once: one target after the other would be quadratic.
    auto table = cast<BrTableOp>(terminator);
    OpBuilder builder(table);
    SmallVector<ValueRange> targetOperands(operands.begin() + 1,
                                           operands.end());
    BrTableOp::create(builder, table.getLoc(), table.getIndex(),
                      table.getDefaultDest(), operands[0], table.getTargets(),
                      targetOperands);
    table.erase();
  }
}

void ArgumentSimplifier::replaceArguments() {
  for (Block &block : region)
    if (block.getNumSuccessors() != 0)
      rewriteBranch(block.getTerminator());
  for (Argument &argument : arguments)
    if (argument.replacement)
      argument.value.replaceAllUsesWith(resolve(argument.value));
  for (Block &block : llvm::drop_begin(region)) {
    unsigned first = firstOf.at(&block);
    block.eraseArguments([&](BlockArgument argument) {
      return isRemoved(arguments[first + argument.getArgNumber()]);
    });
  }
}

bool ArgumentSimplifier::run() {
  collectArguments();
  if (arguments.empty())
    return false;
  collectEdges();
  findTrivial();
  findLive();
  if (llvm::none_of(arguments, [&](const Argument &argument) {
        return isRemoved(argument);
      }))
    return false;
  replaceArguments();
  return true;
}

bool warm::wasm::simplifyBlockArguments(Region &region) {
  return !region.empty() && ArgumentSimplifier(region).run();
}
