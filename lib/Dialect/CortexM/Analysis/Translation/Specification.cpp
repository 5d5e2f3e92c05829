//===- Specification.cpp - the virtual code, walked beside the machine's --===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Specification.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

bool warm::cortexm::translation::isConstant(Operation *op) {
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  return inst && inst.getInstDesc().rematerializable &&
         op->getNumOperands() == 0 && op->getNumResults() == 1;
}

bool warm::cortexm::translation::isComparisonWithZero(Operation *op) {
  auto compare = dyn_cast<CmpImmOp>(op);
  return compare && compare.getImm() == 0;
}

bool warm::cortexm::translation::isCopy(Operation *op) {
  return isa<MovOp, ParallelCopyOp, SpillOp, ReloadOp>(op);
}

/// The address of a byte of a frame object, plus a constant.
static AddImmOp getOffsetAddress(Operation *op) {
  auto add = dyn_cast<AddImmOp>(op);
  return add && add.getRn().getDefiningOp<FrameAddressOp>() ? add : AddImmOp();
}

/// Needs no instruction.
bool Specification::isSilent(Operation *op) {
  return isCopy(op) || isConstant(op) || isComparisonWithZero(op) ||
         (frame.isLaidOut() && getOffsetAddress(op));
}

Number Specification::getAddress(FrameAddressOp op) {
  std::optional<int64_t> object;
  if (op.getObject())
    object = frame.getObject(*op.getObject());
  if (!object)
    return numbers.getConstant(op);
  return numbers.getAddress(*object + static_cast<int32_t>(op.getOffset()));
}

Specification::Source Specification::findSource(Value value) {
  Operation *op = value.getDefiningOp();
  if (!op) {
    if (cast<BlockArgument>(value).getOwner()->isEntryBlock())
      return {Source::Fixed, numbers.getComputed(value), {}};
    arguments.push_back(cast<BlockArgument>(value));
    return {Source::Argument, uint32_t(arguments.size() - 1), {}};
  }
  if (auto address = dyn_cast<FrameAddressOp>(op))
    return {Source::Fixed, getAddress(address), {}};
  if (isConstant(op))
    return {Source::Fixed, numbers.getConstant(op), {}};
  if (isComparisonWithZero(op))
    return {Source::Compared, 0, op->getOperand(0)};
  if (auto add = getOffsetAddress(op); add && frame.isLaidOut()) {
    Number base = getAddress(add.getRn().getDefiningOp<FrameAddressOp>());
    return {Source::Fixed,
            numbers.getAddress(numbers[base].payload +
                               static_cast<int32_t>(add.getImm())),
            {}};
  }
  return {Source::Fixed, numbers.getComputed(value), {}};
}

const Specification::Source &Specification::getSource(Value value) {
  // A copy is what it copies.
  SmallVector<Value> copies;
  while (!sources.contains(value)) {
    Operation *op = value.getDefiningOp();
    if (!op || !isCopy(op))
      break;
    copies.push_back(value);
    value = op->getOperand(cast<OpResult>(value).getResultNumber());
  }
  auto it = sources.find(value);
  Source source = it != sources.end() ? it->second : findSource(value);
  for (Value copy : copies)
    sources.try_emplace(copy, source);
  return sources.try_emplace(value, source).first->second;
}

Number Specification::getNumber(Value value, const State &state) {
  const Source &source = getSource(value);
  switch (source.kind) {
  case Source::Fixed:
    return source.index;
  case Source::Argument:
    return state.arguments.get(source.index);
  case Source::Compared:
    Number compared = getNumber(Value(source.compared), state);
    return compared ? numbers.getComparedWithZero(compared) : 0;
  }
  llvm_unreachable("all sources are handled");
}

bool Specification::mayBeAskedFor(uint32_t index, Block *block) {
  if (!dominance)
    dominance.emplace(func);
  return dominance->dominates(arguments[index].getOwner(), block);
}

void Specification::passArguments(Operation *branch, State &state) {
  // All are read before any is written.
  SmallVector<Number> passed;
  for (Value operand : branch->getOperands())
    passed.push_back(getNumber(operand, state));
  Block *target = branch->getSuccessor(0);
  for (auto [argument, number] : llvm::zip(target->getArguments(), passed))
    state.arguments.set(getSource(argument).index, number);
}

Point Specification::advance(Operation *op, State &state) {
  llvm::SmallDenseSet<Operation *, 4> branches;
  while (true) {
    if (isa<BOp>(op)) {
      if (!branches.insert(op).second)
        return {op};
      passArguments(op, state);
      op = &op->getSuccessor(0)->front();
    } else if (isSilent(op)) {
      op = op->getNextNode();
    } else {
      return {op};
    }
  }
}
