//===- AllocationChecker.cpp - an independent check of an allocation ---- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/AllocationChecker.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

/// A place is its type: `!cortexm.gpr<r4>`, `!cortexm.slot<local 3>`.
using State = llvm::SmallDenseMap<Type, Value, 16>;

class Checker {
public:
  explicit Checker(FuncOp func) : func(func) {}
  LogicalResult run();

private:
  void solve();
  State atEntryOf(Block &block);
  void flowInto(Block *successor, const State &state);
  void flowOut(Block &block, const State &state);
  void transfer(Operation &op, State &state);
  LogicalResult checkBlock(Block &block);
  LogicalResult checkUse(Operation &op, Value value, const State &state);
  LogicalResult checkEdges(Operation &terminator);

  FuncOp func;
  /// What every place holds where a block begins; absent: not reached yet.
  llvm::DenseMap<Block *, State> entryStates;
  llvm::SetVector<Block *> worklist;
};

} // namespace

static bool isPlace(Type type) { return isa<GPRType, SlotType>(type); }

/// Reads nothing and checks nothing: what the op does to the places.
void Checker::transfer(Operation &op, State &state) {
  if (auto inst = dyn_cast<MachineInstOpInterface>(op)) {
    uint32_t clobbers = inst.getClobberMask();
    for (unsigned number = 0; clobbers >> number != 0; ++number)
      if (clobbers >> number & 1)
        state.erase(GPRType::get(op.getContext(), static_cast<GPR>(number)));
  }
  for (Value result : op.getResults())
    if (isPlace(result.getType()))
      state[result.getType()] = result;
}

/// The meet of what is known at the block's start with another state.
void Checker::flowInto(Block *successor, const State &state) {
  auto [it, isNew] = entryStates.try_emplace(successor, state);
  if (isNew) {
    worklist.insert(successor);
    return;
  }
  SmallVector<Type> differing;
  for (auto &[place, value] : it->second)
    if (state.lookup(place) != value)
      differing.push_back(place);
  for (Type place : differing)
    it->second.erase(place);
  if (!differing.empty())
    worklist.insert(successor);
}

/// The state with the block's arguments in their places.
State Checker::atEntryOf(Block &block) {
  State state = entryStates.lookup(&block);
  for (Value argument : block.getArguments())
    state[argument.getType()] = argument;
  return state;
}

void Checker::flowOut(Block &block, const State &state) {
  for (Block *successor : block.getSuccessors())
    flowInto(successor, state);
}

void Checker::solve() {
  Block &entry = func.getBody().front();
  entryStates[&entry] = State();
  worklist.insert(&entry);
  while (!worklist.empty()) {
    Block *block = worklist.pop_back_val();
    State state = atEntryOf(*block);
    for (Operation &op : *block)
      transfer(op, state);
    flowOut(*block, state);
  }
}

LogicalResult Checker::checkUse(Operation &op, Value value,
                                const State &state) {
  Type place = value.getType();
  if (!isPlace(place))
    return success();
  Value held = state.lookup(place);
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
    if (isa<MachineInstOpInterface>(op))
      correct &= succeeded(verifyMachineInst(&op));
    transfer(op, state);
  }
  return success(correct && succeeded(checkEdges(*block.getTerminator())));
}

LogicalResult Checker::run() {
  solve();
  bool correct = true;
  for (Block &block : func.getBody())
    if (entryStates.contains(&block))
      correct &= succeeded(checkBlock(block));
  return success(correct);
}

LogicalResult warm::cortexm::checkAllocation(FuncOp func) {
  if (func.isExternal())
    return success();
  return Checker(func).run();
}
