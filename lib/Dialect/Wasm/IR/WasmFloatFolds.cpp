//===- WasmFloatFolds.cpp - folds float arithmetic ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebAssembly leaves the payload and sign of a computed NaN open, and the
// code that is not folded gives the target's. So nothing that is a NaN, or
// takes one, is folded here, and there is no identity like x * 1 = x, which a
// signalling NaN breaks. Operations on the sign bit alone are exact for NaNs
// (specification, section 4.3.3) and fold always.
//
//===----------------------------------------------------------------------===//

#include "Folding.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"
#include <cmath>

using namespace mlir;
using namespace warm::wasm;
using llvm::APFloat;

Attribute warm::wasm::foldFloatUnary(Attribute operand,
                                     function_ref<APFloat(APFloat)> compute) {
  std::optional<APFloat> value = getFloat(operand);
  if (!value || value->isNaN())
    return {};
  APFloat result = compute(*value);
  if (result.isNaN())
    return {};
  return FloatAttr::get(cast<FloatAttr>(operand).getType(), result);
}

Attribute
warm::wasm::foldFloatBinary(Attribute lhs, Attribute rhs,
                            function_ref<APFloat(APFloat, APFloat)> compute) {
  std::optional<APFloat> left = getFloat(lhs), right = getFloat(rhs);
  if (!left || !right || left->isNaN() || right->isNaN())
    return {};
  APFloat result = compute(*left, *right);
  if (result.isNaN())
    return {};
  return FloatAttr::get(cast<FloatAttr>(lhs).getType(), result);
}

Attribute
warm::wasm::foldFloatCompare(Attribute lhs, Attribute rhs,
                             function_ref<bool(APFloat::cmpResult)> compute) {
  std::optional<APFloat> left = getFloat(lhs), right = getFloat(rhs);
  if (!left || !right)
    return {};
  return getFlag(lhs.getContext(), compute(left->compare(*right)));
}

//===----------------------------------------------------------------------===//
// Sign bit
//===----------------------------------------------------------------------===//

OpFoldResult AbsOp::fold(FoldAdaptor adaptor) {
  std::optional<APFloat> value = getFloat(adaptor.getOperand());
  if (!value)
    return {};
  if (value->isNegative())
    value->changeSign();
  return FloatAttr::get(getType(), *value);
}

OpFoldResult NegOp::fold(FoldAdaptor adaptor) {
  if (auto inner = getOperand().getDefiningOp<NegOp>())
    return inner.getOperand();
  std::optional<APFloat> value = getFloat(adaptor.getOperand());
  if (!value)
    return {};
  value->changeSign();
  return FloatAttr::get(getType(), *value);
}

OpFoldResult CopysignOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs())
    return getLhs();
  std::optional<APFloat> value = getFloat(adaptor.getLhs());
  std::optional<APFloat> sign = getFloat(adaptor.getRhs());
  if (!value || !sign)
    return {};
  if (value->isNegative() != sign->isNegative())
    value->changeSign();
  return FloatAttr::get(getType(), *value);
}

//===----------------------------------------------------------------------===//
// Rounding and square root
//===----------------------------------------------------------------------===//

static Attribute foldRounding(Attribute operand, llvm::RoundingMode mode) {
  return foldFloatUnary(operand, [&](APFloat value) {
    value.roundToIntegral(mode);
    return value;
  });
}

OpFoldResult CeilOp::fold(FoldAdaptor adaptor) {
  return foldRounding(adaptor.getOperand(), APFloat::rmTowardPositive);
}
OpFoldResult FloorOp::fold(FoldAdaptor adaptor) {
  return foldRounding(adaptor.getOperand(), APFloat::rmTowardNegative);
}
OpFoldResult TruncOp::fold(FoldAdaptor adaptor) {
  return foldRounding(adaptor.getOperand(), APFloat::rmTowardZero);
}
OpFoldResult NearestOp::fold(FoldAdaptor adaptor) {
  return foldRounding(adaptor.getOperand(), APFloat::rmNearestTiesToEven);
}

OpFoldResult SqrtOp::fold(FoldAdaptor adaptor) {
  // The host's square roots are correctly rounded, as IEEE 754 asks.
  return foldFloatUnary(adaptor.getOperand(), [](const APFloat &value) {
    if (&value.getSemantics() == &APFloat::IEEEsingle())
      return APFloat(std::sqrt(value.convertToFloat()));
    return APFloat(std::sqrt(value.convertToDouble()));
  });
}

//===----------------------------------------------------------------------===//
// Arithmetic and comparison
//===----------------------------------------------------------------------===//

OpFoldResult DivOp::fold(FoldAdaptor adaptor) {
  return foldFloatBinary(adaptor.getLhs(), adaptor.getRhs(),
                         [](APFloat lhs, const APFloat &rhs) {
                           lhs.divide(rhs, APFloat::rmNearestTiesToEven);
                           return lhs;
                         });
}

OpFoldResult MinOp::fold(FoldAdaptor adaptor) {
  return foldFloatBinary(adaptor.getLhs(), adaptor.getRhs(), llvm::minimum);
}

OpFoldResult MaxOp::fold(FoldAdaptor adaptor) {
  return foldFloatBinary(adaptor.getLhs(), adaptor.getRhs(), llvm::maximum);
}

OpFoldResult LtOp::fold(FoldAdaptor adaptor) {
  return foldFloatCompare(
      adaptor.getLhs(), adaptor.getRhs(),
      [](APFloat::cmpResult result) { return result == APFloat::cmpLessThan; });
}

OpFoldResult GtOp::fold(FoldAdaptor adaptor) {
  return foldFloatCompare(adaptor.getLhs(), adaptor.getRhs(),
                          [](APFloat::cmpResult result) {
                            return result == APFloat::cmpGreaterThan;
                          });
}

OpFoldResult LeOp::fold(FoldAdaptor adaptor) {
  return foldFloatCompare(
      adaptor.getLhs(), adaptor.getRhs(), [](APFloat::cmpResult result) {
        return result == APFloat::cmpLessThan || result == APFloat::cmpEqual;
      });
}

OpFoldResult GeOp::fold(FoldAdaptor adaptor) {
  return foldFloatCompare(
      adaptor.getLhs(), adaptor.getRhs(), [](APFloat::cmpResult result) {
        return result == APFloat::cmpGreaterThan || result == APFloat::cmpEqual;
      });
}
