//===- MachineInst.cpp - effects and checks common to instructions --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/CortexM.h"

using namespace mlir;
using namespace warm::cortexm;

bool warm::cortexm::low(Value value) {
  int number = getRegisterNumber(value);
  return number >= 0 && number < 8;
}

bool warm::cortexm::same(Value a, Value b) {
  int number = getRegisterNumber(a);
  return number >= 0 && number == getRegisterNumber(b);
}

bool warm::cortexm::clobbersFlags(MachineInstOpInterface inst,
                                  bool isBaseline) {
  const InstDesc &desc = inst.getInstDesc();
  return desc.clobbersFlags || inst->hasAttr("s") ||
         (isBaseline && desc.narrowClobbersFlags);
}

//===----------------------------------------------------------------------===//
// Effects
//===----------------------------------------------------------------------===//

namespace {
/// The core registers and placed slots.
struct RegisterFile : SideEffects::Resource::Base<RegisterFile> {
  StringRef getName() final { return "cortexm.registers"; }
};
/// Memory outside the function's own slots.
struct DataMemory : SideEffects::Resource::Base<DataMemory> {
  StringRef getName() final { return "cortexm.memory"; }
};
} // namespace

static bool isPhysical(Type type) {
  if (auto gpr = dyn_cast<GPRType>(type))
    return !gpr.isVirtual();
  auto slot = dyn_cast<SlotType>(type);
  return slot && !slot.isVirtual();
}

void warm::cortexm::getMachineInstEffects(
    Operation *op, const InstDesc &desc,
    SmallVectorImpl<SideEffects::EffectInstance<MemoryEffects::Effect>>
        &effects) {
  auto *memory = DataMemory::get();
  if (desc.mayLoad || desc.hasSideEffects)
    effects.emplace_back(MemoryEffects::Read::get(), memory);
  // A load counts as a write: memory is volatile, no access may go.
  if (desc.mayLoad || desc.mayStore || desc.hasSideEffects)
    effects.emplace_back(MemoryEffects::Write::get(), memory);
  if (llvm::any_of(op->getOperandTypes(), isPhysical))
    effects.emplace_back(MemoryEffects::Read::get(), RegisterFile::get());
  if (llvm::any_of(op->getResultTypes(), isPhysical))
    effects.emplace_back(MemoryEffects::Write::get(), RegisterFile::get());
}

//===----------------------------------------------------------------------===//
// Verification
//===----------------------------------------------------------------------===//

/// Checks one operand or result against a fixed register.
static LogicalResult verifyFixed(Operation *op, Value value,
                                 OperandConstraint constraint, const char *what,
                                 unsigned index) {
  int number = getRegisterNumber(value);
  if (constraint.kind != OperandConstraint::Fixed || number < 0 ||
      number == constraint.number)
    return success();
  return op->emitOpError() << what << " #" << index << " must be in "
                           << stringifyGPR(static_cast<GPR>(constraint.number))
                           << ", not "
                           << stringifyGPR(static_cast<GPR>(number));
}

/// Two results in one register: one of them would be lost.
static LogicalResult verifyDistinctResults(Operation *op) {
  uint32_t seen = 0;
  for (Value result : op->getResults()) {
    int number = getRegisterNumber(result);
    if (number < 0)
      continue;
    if (seen >> number & 1)
      return op->emitOpError()
             << "has two results in " << stringifyGPR(static_cast<GPR>(number));
    seen |= 1u << number;
  }
  return success();
}

/// A result that is written early and an operand that is still to be read are
/// in different registers. One that the result is tied to is read before.
static LogicalResult verifyEarlyClobber(Operation *op, unsigned index,
                                        OperandConstraint constraint) {
  Value result = op->getResult(index);
  bool isTied = constraint.kind == OperandConstraint::Tied;
  for (auto [number, operand] : llvm::enumerate(op->getOperands()))
    if (same(result, operand) && !(isTied && number == constraint.number))
      return op->emitOpError()
             << "result #" << index
             << " must not be in the register of operand #" << number;
  return success();
}

LogicalResult warm::cortexm::verifyMachineInst(Operation *op) {
  if (op->getNumResults() > 1 && !isa<ParallelCopyOp>(op) &&
      failed(verifyDistinctResults(op)))
    return failure();
  auto inst = cast<MachineInstOpInterface>(op);
  for (auto [index, operand] : llvm::enumerate(op->getOperands()))
    if (failed(verifyFixed(op, operand, inst.getOperandConstraint(index),
                           "operand", index)))
      return failure();
  for (auto [index, result] : llvm::enumerate(op->getResults())) {
    OperandConstraint constraint = inst.getResultConstraint(index);
    if (failed(verifyFixed(op, result, constraint, "result", index)))
      return failure();
    if (constraint.earlyClobber &&
        failed(verifyEarlyClobber(op, index, constraint)))
      return failure();
    if (constraint.kind != OperandConstraint::Tied ||
        getRegisterNumber(result) < 0)
      continue;
    if (!same(result, op->getOperand(constraint.number)))
      return op->emitOpError()
             << "result #" << index << " must be in the register of operand #"
             << static_cast<unsigned>(constraint.number);
  }
  return success();
}
