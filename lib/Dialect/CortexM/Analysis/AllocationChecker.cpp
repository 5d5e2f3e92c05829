//===- AllocationChecker.cpp - an independent check of an allocation -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/AllocationChecker.h"
#include "Translation/PersistentMap.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/PostOrderIterator.h"
#include <set>

using namespace mlir;
using namespace warm::cortexm;

namespace {

/// What each place holds: the number of a value, by the number of the place.
using State = translation::PersistentMap;

class Checker {
public:
  explicit Checker(FuncOp func)
      : func(func), isBaseline(func.isBaseline()), values(1) {}
  LogicalResult run();

private:
  unsigned getPlace(Type type) {
    return places.try_emplace(type, places.size()).first->second;
  }
  unsigned getNumber(Value value);
  void hold(State &state, Value value) {
    state.set(getPlace(value.getType()), getNumber(value));
  }
  void forget(State &state, Type place) { state.set(getPlace(place), 0); }

  void orderBlocks();
  void findOverwritten(BlOp call);
  void addSlots(TypeRange types, llvm::BitVector &written);
  bool write(Operation *op, llvm::BitVector &written, BlOp call);
  void solve();
  State atEntryOf(Block &block);
  void flowInto(Block *successor, const State &state);
  void transfer(Operation &op, State &state);
  void clobber(MachineInstOpInterface inst, State &state);
  LogicalResult checkBlock(Block &block);
  LogicalResult checkUse(Operation &op, Value value, const State &state);
  LogicalResult checkWrites(MachineInstOpInterface inst);
  LogicalResult checkEdges(Operation &terminator);

  FuncOp func;
  /// Whether there are 16-bit encodings only.
  bool isBaseline;
  /// A place is its type: `!cortexm.gpr<r4>`, `!cortexm.slot<local 3>`.
  llvm::DenseMap<Type, unsigned> places;
  /// By number; the first is none.
  llvm::DenseMap<Value, unsigned> numbers;
  SmallVector<Value> values;
  /// Callee-saved registers that are not this function's to use.
  RegisterMask untouchable = 0;
  /// What every place holds where a block begins; absent: not reached yet.
  llvm::DenseMap<Block *, State> entryStates;
  /// By call that returns twice: slots that are not what they were when it
  /// returns again.
  llvm::DenseMap<Operation *, llvm::BitVector> overwritten;
  /// In reverse postorder.
  SmallVector<Block *> blocks;
  llvm::DenseMap<Block *, unsigned> order;
  std::set<unsigned> worklist;
};

} // namespace

static bool isPlace(Type type) {
  return isa<GPRType, SlotType, FlagsType>(type);
}

unsigned Checker::getNumber(Value value) {
  auto [it, isNew] = numbers.try_emplace(value, values.size());
  if (isNew)
    values.push_back(value);
  return it->second;
}

/// What an instruction destroys besides its results.
void Checker::clobber(MachineInstOpInterface inst, State &state) {
  MLIRContext *context = inst.getContext();
  uint32_t clobbers = inst.getClobberMask();
  for (unsigned number = 0; clobbers >> number != 0; ++number)
    if (clobbers >> number & 1)
      forget(state, GPRType::get(context, static_cast<GPR>(number)));
  if (clobbersFlags(inst, isBaseline))
    forget(state, FlagsType::get(context));
  // The words that it gets on the stack are the callee's.
  if (clobbers)
    for (Type type : inst->getOperandTypes())
      if (auto slot = dyn_cast<SlotType>(type))
        forget(state, slot);
}

/// Reads nothing and checks nothing: what the op does to the places.
void Checker::transfer(Operation &op, State &state) {
  if (auto inst = dyn_cast<MachineInstOpInterface>(op))
    clobber(inst, state);
  for (Value result : op.getResults())
    if (isPlace(result.getType()))
      hold(state, result);
  if (auto found = overwritten.find(&op); found != overwritten.end())
    for (unsigned place : found->second.set_bits())
      state.set(place, 0);
}

/// The meet of what is known at the block's start with another state.
void Checker::flowInto(Block *successor, const State &state) {
  auto [it, isNew] = entryStates.try_emplace(successor, state);
  bool changed = isNew;
  if (!isNew) {
    State &known = it->second;
    State(known).forEachDifference(
        state, [&](uint32_t place, uint32_t here, uint32_t) {
          if (!here)
            return;
          known.set(place, 0);
          changed = true;
        });
  }
  if (changed)
    worklist.insert(order.lookup(successor));
}

/// The state with the block's arguments in their places.
State Checker::atEntryOf(Block &block) {
  State state = entryStates.lookup(&block);
  for (Value argument : block.getArguments())
    hold(state, argument);
  return state;
}

void Checker::orderBlocks() {
  for (Block *block :
       llvm::ReversePostOrderTraversal<Block *>(&func.getBody().front())) {
    order[block] = blocks.size();
    blocks.push_back(block);
  }
}

//===----------------------------------------------------------------------===//
// Calls that return twice
//===----------------------------------------------------------------------===//

void Checker::addSlots(TypeRange types, llvm::BitVector &written) {
  for (Type type : types) {
    if (!isa<SlotType>(type))
      continue;
    unsigned place = getPlace(type);
    if (written.size() <= place)
      written.resize(place + 1);
    written.set(place);
  }
}

/// Adds the slots that `op` writes to those written since `call` has returned.
/// False if `op` is that call: then it saves anew.
bool Checker::write(Operation *op, llvm::BitVector &written, BlOp call) {
  if (op == call)
    return false;
  if (isCall(op)) {
    // Those for the callee are its own, whether it returns or not.
    addSlots(op->getOperandTypes(), written);
    overwritten[call] |= written;
  }
  addSlots(op->getResultTypes(), written);
  return true;
}

/// Follows what may be written from the call on.
void Checker::findOverwritten(BlOp call) {
  llvm::DenseMap<Block *, llvm::BitVector> atEntry;
  SmallVector<Block *> reached;
  auto walk = [&](Operation *op, llvm::BitVector written) {
    Block *block = op->getBlock();
    for (; op; op = op->getNextNode())
      if (!write(op, written, call))
        return;
    for (Block *successor : block->getSuccessors()) {
      auto [it, isNew] = atEntry.try_emplace(successor);
      llvm::BitVector before = it->second;
      it->second |= written;
      if (isNew || it->second != before)
        reached.push_back(successor);
    }
  };
  overwritten[call];
  walk(call->getNextNode(), {});
  while (!reached.empty()) {
    Block *block = reached.pop_back_val();
    llvm::BitVector written = atEntry.lookup(block);
    addSlots(block->getArgumentTypes(), written);
    walk(&block->front(), std::move(written));
  }
}

//===----------------------------------------------------------------------===//
// The fixpoint
//===----------------------------------------------------------------------===//

void Checker::solve() {
  entryStates[blocks.front()] = State();
  worklist.insert(0);
  while (!worklist.empty()) {
    Block *block = blocks[*worklist.begin()];
    worklist.erase(worklist.begin());
    State state = atEntryOf(*block);
    for (Operation &op : *block)
      transfer(op, state);
    for (Block *successor : block->getSuccessors())
      flowInto(successor, state);
  }
}

LogicalResult Checker::checkUse(Operation &op, Value value,
                                const State &state) {
  Type place = value.getType();
  if (!isPlace(place))
    return success();
  Value held = values[state.get(getPlace(place))];
  if (held == value)
    return success();
  InFlightDiagnostic diagnostic =
      op.emitError("allocation is wrong: ")
      << place << (held ? " holds another value" : " holds no certain value")
      << " when it is read";
  diagnostic.attachNote(value.getLoc()) << "the value it should hold";
  if (held)
    diagnostic.attachNote(held.getLoc()) << "the value it holds";
  return failure();
}

/// Reserved registers that calls preserve belong to someone else.
LogicalResult Checker::checkWrites(MachineInstOpInterface inst) {
  for (auto [index, result] : llvm::enumerate(inst->getResults())) {
    bool isFixed =
        inst.getResultConstraint(index).kind == OperandConstraint::Fixed;
    if (!isFixed && getRegisters(result) & untouchable)
      return inst.emitError("allocation is wrong: ")
             << result.getType() << " is written, which is reserved";
  }
  return success();
}

/// Branch operands are in the places of the block arguments.
LogicalResult Checker::checkEdges(Operation &terminator) {
  auto branch = dyn_cast<BranchOpInterface>(terminator);
  if (!branch)
    return success();
  for (auto [index, successor] : llvm::enumerate(terminator.getSuccessors())) {
    auto operands = branch.getSuccessorOperands(index).getForwardedOperands();
    if (operands.size() != successor->getNumArguments())
      return terminator.emitError("allocation is wrong: passes ")
             << operands.size() << " values to a block with "
             << successor->getNumArguments() << " arguments";
    for (auto [operand, argument] :
         llvm::zip(operands, successor->getArguments()))
      if (operand.getType() != argument.getType())
        return terminator.emitError("allocation is wrong: ")
               << operand.getType() << " is passed to an argument in "
               << argument.getType();
  }
  return success();
}

LogicalResult Checker::checkBlock(Block &block) {
  State state = atEntryOf(block);
  bool correct = true;
  for (Operation &op : block) {
    for (Value operand : op.getOperands())
      correct &= succeeded(checkUse(op, operand, state));
    if (auto inst = dyn_cast<MachineInstOpInterface>(op))
      correct &=
          succeeded(verifyMachineInst(&op)) && succeeded(checkWrites(inst));
    transfer(op, state);
  }
  return success(correct && succeeded(checkEdges(*block.getTerminator())));
}

LogicalResult Checker::run() {
  auto target = func.getTarget();
  if (failed(target))
    return failure();
  untouchable = calleeSavedRegisters & ~target->getAllocatableMask();
  orderBlocks();
  for (BlOp call : func.getBody().getOps<BlOp>())
    if (returnsTwice(call))
      findOverwritten(call);
  solve();
  bool correct = true;
  for (Block *block : blocks)
    correct &= succeeded(checkBlock(*block));
  return success(correct);
}

LogicalResult warm::cortexm::checkAllocation(FuncOp func) {
  if (func.isExternal())
    return success();
  return Checker(func).run();
}
