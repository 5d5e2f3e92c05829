//===- WasmConversionFolds.cpp - folds conversions ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Folds conversions between numbers, except those of NaNs that do not keep
// the bits. A trapping truncation folds only where it does not trap.
//
//===----------------------------------------------------------------------===//

#include "Folding.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"
#include "llvm/ADT/APSInt.h"

using namespace mlir;
using namespace warm::wasm;
using llvm::APFloat;
using llvm::APInt;

//===----------------------------------------------------------------------===//
// Integers
//===----------------------------------------------------------------------===//

OpFoldResult WrapOp::fold(FoldAdaptor adaptor) {
  if (auto value = getInt(adaptor.getOperand()))
    return IntegerAttr::get(getType(), value->trunc(32));
  Operation *source = getOperand().getDefiningOp();
  if (isa_and_nonnull<ExtendI32SOp, ExtendI32UOp>(source))
    return source->getOperand(0);
  return {};
}

OpFoldResult ExtendI32SOp::fold(FoldAdaptor adaptor) {
  if (auto value = getInt(adaptor.getOperand()))
    return IntegerAttr::get(getType(), value->sext(64));
  return {};
}

OpFoldResult ExtendI32UOp::fold(FoldAdaptor adaptor) {
  if (auto value = getInt(adaptor.getOperand()))
    return IntegerAttr::get(getType(), value->zext(64));
  return {};
}

//===----------------------------------------------------------------------===//
// Floats to integers
//===----------------------------------------------------------------------===//

/// The integer part of a float constant, saturated; `isExact` says whether it
/// was in range. A NaN gives 0.
static std::optional<APInt> truncate(Attribute operand, Type type,
                                     bool isSigned, bool &isInRange) {
  std::optional<APFloat> value = getFloat(operand);
  if (!value)
    return std::nullopt;
  llvm::APSInt result(type.getIntOrFloatBitWidth(), !isSigned);
  bool isExact;
  APFloat::opStatus status =
      value->convertToInteger(result, APFloat::rmTowardZero, &isExact);
  isInRange = !(status & APFloat::opInvalidOp);
  if (value->isNaN())
    return APInt::getZero(result.getBitWidth());
  return result;
}

static Attribute foldTrapping(Attribute operand, Type type, bool isSigned) {
  bool isInRange = false;
  std::optional<APInt> result = truncate(operand, type, isSigned, isInRange);
  if (!result || !isInRange)
    return {};
  return IntegerAttr::get(type, *result);
}

static Attribute foldSaturating(Attribute operand, Type type, bool isSigned) {
  bool isInRange = false;
  std::optional<APInt> result = truncate(operand, type, isSigned, isInRange);
  return result ? IntegerAttr::get(type, *result) : Attribute();
}

OpFoldResult TruncSOp::fold(FoldAdaptor adaptor) {
  return foldTrapping(adaptor.getOperand(), getType(), /*isSigned=*/true);
}
OpFoldResult TruncUOp::fold(FoldAdaptor adaptor) {
  return foldTrapping(adaptor.getOperand(), getType(), /*isSigned=*/false);
}
OpFoldResult TruncSatSOp::fold(FoldAdaptor adaptor) {
  return foldSaturating(adaptor.getOperand(), getType(), /*isSigned=*/true);
}
OpFoldResult TruncSatUOp::fold(FoldAdaptor adaptor) {
  return foldSaturating(adaptor.getOperand(), getType(), /*isSigned=*/false);
}

//===----------------------------------------------------------------------===//
// To floats
//===----------------------------------------------------------------------===//

static Attribute foldConvert(Attribute operand, Type type, bool isSigned) {
  std::optional<APInt> value = getInt(operand);
  if (!value)
    return {};
  auto floatType = cast<FloatType>(type);
  APFloat result(floatType.getFloatSemantics());
  result.convertFromAPInt(*value, isSigned, APFloat::rmNearestTiesToEven);
  return FloatAttr::get(floatType, result);
}

OpFoldResult ConvertSOp::fold(FoldAdaptor adaptor) {
  return foldConvert(adaptor.getOperand(), getType(), /*isSigned=*/true);
}
OpFoldResult ConvertUOp::fold(FoldAdaptor adaptor) {
  return foldConvert(adaptor.getOperand(), getType(), /*isSigned=*/false);
}

static Attribute foldFloatConvert(Attribute operand, Type type) {
  std::optional<APFloat> value = getFloat(operand);
  if (!value || value->isNaN())
    return {};
  bool losesInfo;
  value->convert(cast<FloatType>(type).getFloatSemantics(),
                 APFloat::rmNearestTiesToEven, &losesInfo);
  return FloatAttr::get(type, *value);
}

OpFoldResult DemoteOp::fold(FoldAdaptor adaptor) {
  return foldFloatConvert(adaptor.getOperand(), getType());
}
OpFoldResult PromoteOp::fold(FoldAdaptor adaptor) {
  return foldFloatConvert(adaptor.getOperand(), getType());
}

OpFoldResult ReinterpretOp::fold(FoldAdaptor adaptor) {
  if (auto inner = getOperand().getDefiningOp<ReinterpretOp>())
    return inner.getOperand();
  if (auto value = getInt(adaptor.getOperand())) {
    auto type = cast<FloatType>(getType());
    return FloatAttr::get(type, APFloat(type.getFloatSemantics(), *value));
  }
  if (auto value = getFloat(adaptor.getOperand()))
    return IntegerAttr::get(getType(), value->bitcastToAPInt());
  return {};
}
