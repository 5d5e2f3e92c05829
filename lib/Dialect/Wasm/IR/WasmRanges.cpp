//===- WasmRanges.cpp - ranges of integer results -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// InferIntRangeInterface for the integer operations, so that the upstream
// range analysis works on wasm.
//
//===----------------------------------------------------------------------===//

#include "mlir/Interfaces/Utils/InferIntRangeCommon.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;
using intrange::OverflowFlags;
using llvm::APInt;

using Ranges = ArrayRef<ConstantIntRanges>;

static ConstantIntRanges unsignedRange(unsigned width, uint64_t min,
                                       uint64_t max) {
  return ConstantIntRanges::fromUnsigned(APInt(width, min), APInt(width, max));
}

static ConstantIntRanges signedRange(unsigned width, unsigned bits) {
  return ConstantIntRanges::fromSigned(
      APInt::getSignedMinValue(bits).sext(width),
      APInt::getSignedMaxValue(bits).sext(width));
}

static unsigned getWidth(Value value) {
  return value.getType().getIntOrFloatBitWidth();
}

/// The ranges of the operands as integers, or none if one is missing: it is a
/// float, or its range is not known yet.
static std::optional<SmallVector<ConstantIntRanges>>
getIntRanges(ArrayRef<IntegerValueRange> operands) {
  SmallVector<ConstantIntRanges> ranges;
  for (const IntegerValueRange &operand : operands) {
    if (operand.isUninitialized())
      return std::nullopt;
    ranges.push_back(operand.getValue());
  }
  return ranges;
}

//===----------------------------------------------------------------------===//
// Arithmetic and bits
//===----------------------------------------------------------------------===//

#define INFER(OP, EXPRESSION)                                                  \
  void OP::inferResultRanges(Ranges ranges, SetIntRangeFn setRange) {          \
    setRange(getResult(), EXPRESSION);                                         \
  }

/// Operations on integers or floats: nothing is said about a float.
#define INFER_MIXED(OP, EXPRESSION)                                            \
  void OP::inferResultRangesFromOptional(ArrayRef<IntegerValueRange> operands, \
                                         SetIntLatticeFn setRange) {           \
    if (auto ranges = getIntRanges(operands))                                  \
      setRange(getResult(), EXPRESSION);                                       \
    else if (isa<FloatType>(getLhs().getType()))                               \
      setRange(getResult(), IntegerValueRange::getMaxRange(getResult()));      \
  }

INFER_MIXED(AddOp, intrange::inferAdd(*ranges, OverflowFlags::None))
INFER_MIXED(SubOp, intrange::inferSub(*ranges, OverflowFlags::None))
INFER_MIXED(MulOp, intrange::inferMul(*ranges, OverflowFlags::None))
INFER(AndOp, intrange::inferAnd(ranges))
INFER(OrOp, intrange::inferOr(ranges))
INFER(XorOp, intrange::inferXor(ranges))
INFER(DivSOp, intrange::inferDivS(ranges))
INFER(DivUOp, intrange::inferDivU(ranges))
INFER(RemSOp, intrange::inferRemS(ranges))
INFER(RemUOp, intrange::inferRemU(ranges))

/// Shift amounts count modulo the width; upstream's inference does not.
static ConstantIntRanges
inferShift(Ranges ranges, function_ref<ConstantIntRanges(Ranges)> infer) {
  unsigned width = ranges[0].umin().getBitWidth();
  if (ranges[1].umax().uge(width))
    return ConstantIntRanges::maxRange(width);
  return infer(ranges);
}

INFER(ShlOp, inferShift(ranges, [](Ranges operands) {
        return intrange::inferShl(operands, OverflowFlags::None);
      }))
INFER(ShrSOp, inferShift(ranges, intrange::inferShrS))
INFER(ShrUOp, inferShift(ranges, intrange::inferShrU))

INFER(ClzOp, unsignedRange(getWidth(getResult()), 0, getWidth(getResult())))
INFER(CtzOp, unsignedRange(getWidth(getResult()), 0, getWidth(getResult())))
INFER(PopcntOp, unsignedRange(getWidth(getResult()), 0, getWidth(getResult())))
INFER(Extend8SOp, signedRange(getWidth(getResult()), 8))
INFER(Extend16SOp, signedRange(getWidth(getResult()), 16))
INFER(Extend32SOp, signedRange(64, 32))

//===----------------------------------------------------------------------===//
// Constants, selections and conversions
//===----------------------------------------------------------------------===//

void ConstOp::inferResultRanges(Ranges, SetIntRangeFn setRange) {
  if (auto value = dyn_cast<IntegerAttr>(getValue()))
    setRange(getResult(), ConstantIntRanges::constant(value.getValue()));
}

void SelectOp::inferResultRangesFromOptional(
    ArrayRef<IntegerValueRange> operands, SetIntLatticeFn setRange) {
  if (!isa<IntegerType>(getType()) || operands[0].isUninitialized())
    return;
  const ConstantIntRanges &condition = operands[0].getValue();
  if (condition.umin().ugt(0))
    return setRange(getResult(), operands[1]);
  if (condition.umax().isZero())
    return setRange(getResult(), operands[2]);
  setRange(getResult(), IntegerValueRange::join(operands[1], operands[2]));
}

INFER(WrapOp, intrange::truncRange(ranges[0], 32))
INFER(ExtendI32SOp, intrange::extSIRange(ranges[0], 64))
INFER(ExtendI32UOp, intrange::extUIRange(ranges[0], 64))

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

/// 0 or 1, or the one it must be.
static ConstantIntRanges inferCompare(intrange::CmpPredicate predicate,
                                      Ranges ranges) {
  if (auto known = intrange::evaluatePred(predicate, ranges[0], ranges[1]))
    return unsignedRange(32, *known, *known);
  return unsignedRange(32, 0, 1);
}

/// Comparisons of integers or floats.
#define INFER_MIXED_COMPARE(OP, PREDICATE)                                     \
  void OP::inferResultRangesFromOptional(ArrayRef<IntegerValueRange> operands, \
                                         SetIntLatticeFn setRange) {           \
    if (auto ranges = getIntRanges(operands))                                  \
      setRange(getResult(),                                                    \
               inferCompare(intrange::CmpPredicate::PREDICATE, *ranges));      \
    else if (isa<FloatType>(getLhs().getType()))                               \
      setRange(getResult(), unsignedRange(32, 0, 1));                          \
  }

INFER_MIXED_COMPARE(EqOp, eq)
INFER_MIXED_COMPARE(NeOp, ne)
INFER(LtSOp, inferCompare(intrange::CmpPredicate::slt, ranges))
INFER(LtUOp, inferCompare(intrange::CmpPredicate::ult, ranges))
INFER(GtSOp, inferCompare(intrange::CmpPredicate::sgt, ranges))
INFER(GtUOp, inferCompare(intrange::CmpPredicate::ugt, ranges))
INFER(LeSOp, inferCompare(intrange::CmpPredicate::sle, ranges))
INFER(LeUOp, inferCompare(intrange::CmpPredicate::ule, ranges))
INFER(GeSOp, inferCompare(intrange::CmpPredicate::sge, ranges))
INFER(GeUOp, inferCompare(intrange::CmpPredicate::uge, ranges))

void EqzOp::inferResultRanges(Ranges ranges, SetIntRangeFn setRange) {
  unsigned width = ranges[0].umin().getBitWidth();
  ConstantIntRanges zero = unsignedRange(width, 0, 0);
  setRange(getResult(),
           inferCompare(intrange::CmpPredicate::eq, {ranges[0], zero}));
}

//===----------------------------------------------------------------------===//
// Memory
//===----------------------------------------------------------------------===//

INFER(Load8SOp, signedRange(getWidth(getResult()), 8))
INFER(Load8UOp, unsignedRange(getWidth(getResult()), 0, UINT8_MAX))
INFER(Load16SOp, signedRange(getWidth(getResult()), 16))
INFER(Load16UOp, unsignedRange(getWidth(getResult()), 0, UINT16_MAX))
INFER(Load32SOp, signedRange(64, 32))
INFER(Load32UOp, unsignedRange(64, 0, UINT32_MAX))
INFER(MemorySizeOp, unsignedRange(32, 0, MemoryOp::pageLimit))
