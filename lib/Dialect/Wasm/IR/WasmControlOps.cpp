//===- WasmControlOps.cpp - branches and calls ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Verification and interfaces of terminators and calls.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// Branches
//===----------------------------------------------------------------------===//

SuccessorOperands BrOp::getSuccessorOperands(unsigned index) {
  return SuccessorOperands(getDestOperandsMutable());
}

Block *BrOp::getSuccessorForOperands(ArrayRef<Attribute>) { return getDest(); }

SuccessorOperands CondBrOp::getSuccessorOperands(unsigned index) {
  return SuccessorOperands(index == 0 ? getTrueOperandsMutable()
                                      : getFalseOperandsMutable());
}

Block *CondBrOp::getSuccessorForOperands(ArrayRef<Attribute> operands) {
  if (auto condition = dyn_cast_or_null<IntegerAttr>(operands.front()))
    return condition.getValue().isZero() ? getFalseDest() : getTrueDest();
  return nullptr;
}

/// What `getTargetOperandsMutable()[index - 1]` gives. That one makes the whole
/// attribute dictionary and adds up all segments before the target's each time;
/// region simplification asks for every target as often as there are targets.
SuccessorOperands BrTableOp::getSuccessorOperands(unsigned index) {
  if (index == 0)
    return SuccessorOperands(getDefaultOperandsMutable());
  DenseI32ArrayAttr segments = getTargetSegmentsAttr();
  ArrayRef<int32_t> sizes = segments.asArrayRef();
  auto [first, length] = getODSOperandIndexAndLength(2);
  if (length != 0)
    for (int32_t size : sizes.take_front(index - 1))
      first += size;
  using Segment = MutableOperandRange::OperandSegment;
  auto groups =
      DenseI32ArrayAttr::get(getContext(), getProperties().operandSegmentSizes);
  return SuccessorOperands(MutableOperandRange(
      *this, first, sizes[index - 1],
      {Segment(2, {getOperandSegmentSizesAttrName(), groups}),
       Segment(index - 1, {getTargetSegmentsAttrName(), segments})}));
}

Block *BrTableOp::getSuccessorForOperands(ArrayRef<Attribute> operands) {
  auto index = dyn_cast_or_null<IntegerAttr>(operands.front());
  if (!index)
    return nullptr;
  uint64_t value = index.getValue().getZExtValue();
  return value < getTargets().size() ? getTargets()[value] : getDefaultDest();
}

LogicalResult BrTableOp::verify() {
  if (getTargetOperands().size() != getTargets().size())
    return emitOpError("has operands for ")
           << getTargetOperands().size() << " targets, but "
           << getTargets().size() << " targets";
  return success();
}

//===----------------------------------------------------------------------===//
// Return
//===----------------------------------------------------------------------===//

LogicalResult ReturnOp::verify() {
  auto function = cast<FuncOp>((*this)->getParentOp());
  if (getOperandTypes() != TypeRange(function.getResultTypes()))
    return emitOpError("returns (")
           << getOperandTypes() << "), but @" << function.getSymName()
           << " has the results (" << function.getResultTypes() << ")";
  return success();
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

CallInterfaceCallable CallOp::getCallableForCallee() {
  return cast<SymbolRefAttr>(getCalleeAttr());
}

void CallOp::setCalleeFromCallable(CallInterfaceCallable callee) {
  setCalleeAttr(cast<FlatSymbolRefAttr>(cast<SymbolRefAttr>(callee)));
}

Operation::operand_range CallOp::getArgOperands() { return getArgs(); }

MutableOperandRange CallOp::getArgOperandsMutable() { return getArgsMutable(); }

CallInterfaceCallable CallIndirectOp::getCallableForCallee() {
  return getIndex();
}

void CallIndirectOp::setCalleeFromCallable(CallInterfaceCallable callee) {
  getIndexMutable().set(cast<Value>(callee));
}

Operation::operand_range CallIndirectOp::getArgOperands() { return getArgs(); }

MutableOperandRange CallIndirectOp::getArgOperandsMutable() {
  return getArgsMutable();
}

LogicalResult CallIndirectOp::verify() {
  if (getArgs().getTypes() != TypeRange(getSignature().getInputs()) ||
      getResultTypes() != TypeRange(getSignature().getResults()))
    return emitOpError("has operands or results that do not fit its signature ")
           << getSignature();
  return success();
}
