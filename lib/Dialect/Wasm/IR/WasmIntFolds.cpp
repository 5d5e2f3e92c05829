//===- WasmIntFolds.cpp - folds integers, constants and selections --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Constant folding and identities of integer operations, and of the ones that
// take integers and floats. A division folds only where it does not trap.
//
//===----------------------------------------------------------------------===//

#include "Folding.h"
#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;
using llvm::APFloat;
using llvm::APInt;

//===----------------------------------------------------------------------===//
// Helpers
//===----------------------------------------------------------------------===//

static Attribute foldUnary(Attribute operand,
                           function_ref<APInt(const APInt &)> compute) {
  std::optional<APInt> value = getInt(operand);
  if (!value)
    return {};
  return IntegerAttr::get(cast<IntegerAttr>(operand).getType(),
                          compute(*value));
}

static Attribute
foldBinary(Attribute lhs, Attribute rhs,
           function_ref<APInt(const APInt &, const APInt &)> compute) {
  std::optional<APInt> left = getInt(lhs), right = getInt(rhs);
  if (!left || !right)
    return {};
  return IntegerAttr::get(cast<IntegerAttr>(lhs).getType(),
                          compute(*left, *right));
}

static Attribute
foldCompare(Operation *op, Attribute lhs, Attribute rhs, bool whenSame,
            function_ref<bool(const APInt &, const APInt &)> compute) {
  if (op->getOperand(0) == op->getOperand(1) &&
      isa<IntegerType>(op->getOperand(0).getType()))
    return getFlag(op->getContext(), whenSame);
  std::optional<APInt> left = getInt(lhs), right = getInt(rhs);
  if (!left || !right)
    return {};
  return getFlag(op->getContext(), compute(*left, *right));
}

static bool isZero(Attribute attr) {
  std::optional<APInt> value = getInt(attr);
  return value && value->isZero();
}
static bool isOne(Attribute attr) {
  std::optional<APInt> value = getInt(attr);
  return value && value->isOne();
}
static bool isAllOnes(Attribute attr) {
  std::optional<APInt> value = getInt(attr);
  return value && value->isAllOnes();
}

//===----------------------------------------------------------------------===//
// Constants and selections
//===----------------------------------------------------------------------===//

OpFoldResult ConstOp::fold(FoldAdaptor) { return getValue(); }
OpFoldResult RefNullOp::fold(FoldAdaptor) {
  return UnitAttr::get(getContext());
}
OpFoldResult RefFuncOp::fold(FoldAdaptor) { return getFunctionAttr(); }

OpFoldResult RefIsNullOp::fold(FoldAdaptor adaptor) {
  if (!adaptor.getOperand())
    return {};
  return getFlag(getContext(), isa<UnitAttr>(adaptor.getOperand()));
}

OpFoldResult SelectOp::fold(FoldAdaptor adaptor) {
  if (getTrueValue() == getFalseValue())
    return getTrueValue();
  if (std::optional<APInt> condition = getInt(adaptor.getCondition()))
    return condition->isZero() ? getFalseValue() : getTrueValue();
  // select c, 1, 0 is not c: a condition may be any number.
  return {};
}

/// If the value is `eqz x` or `ne x, 0` of i32, gives x.
static Value getTested(Value condition, bool &isNegated) {
  if (auto eqz = condition.getDefiningOp<EqzOp>()) {
    isNegated = true;
    return eqz.getOperand().getType().isInteger(32) ? eqz.getOperand()
                                                    : Value();
  }
  auto ne = condition.getDefiningOp<NeOp>();
  if (!ne || !ne.getLhs().getType().isInteger(32) ||
      !matchPattern(ne.getRhs(), m_Zero()))
    return {};
  isNegated = false;
  return ne.getLhs();
}

/// select (eqz c), a, b -> select c, b, a; select (ne c, 0) -> select c.
LogicalResult SelectOp::canonicalize(SelectOp op, PatternRewriter &rewriter) {
  bool isNegated = false;
  Value tested = getTested(op.getCondition(), isNegated);
  if (!tested)
    return failure();
  Value first = op.getTrueValue(), second = op.getFalseValue();
  if (isNegated)
    std::swap(first, second);
  rewriter.replaceOpWithNewOp<SelectOp>(op, tested, first, second);
  return success();
}

//===----------------------------------------------------------------------===//
// Unary operations
//===----------------------------------------------------------------------===//

OpFoldResult ClzOp::fold(FoldAdaptor adaptor) {
  return foldUnary(adaptor.getOperand(), [](const APInt &value) {
    return APInt(value.getBitWidth(), value.countl_zero());
  });
}

OpFoldResult CtzOp::fold(FoldAdaptor adaptor) {
  return foldUnary(adaptor.getOperand(), [](const APInt &value) {
    return APInt(value.getBitWidth(), value.countr_zero());
  });
}

OpFoldResult PopcntOp::fold(FoldAdaptor adaptor) {
  return foldUnary(adaptor.getOperand(), [](const APInt &value) {
    return APInt(value.getBitWidth(), value.popcount());
  });
}

static Attribute foldSignExtension(Attribute operand, unsigned bits) {
  return foldUnary(operand, [&](const APInt &value) {
    return value.trunc(bits).sext(value.getBitWidth());
  });
}

OpFoldResult Extend8SOp::fold(FoldAdaptor adaptor) {
  if (getOperand().getDefiningOp<Extend8SOp>())
    return getOperand();
  return foldSignExtension(adaptor.getOperand(), 8);
}

OpFoldResult Extend16SOp::fold(FoldAdaptor adaptor) {
  if (isa_and_nonnull<Extend8SOp, Extend16SOp>(getOperand().getDefiningOp()))
    return getOperand();
  return foldSignExtension(adaptor.getOperand(), 16);
}

OpFoldResult Extend32SOp::fold(FoldAdaptor adaptor) {
  if (isa_and_nonnull<Extend8SOp, Extend16SOp, Extend32SOp, ExtendI32SOp>(
          getOperand().getDefiningOp()))
    return getOperand();
  return foldSignExtension(adaptor.getOperand(), 32);
}

OpFoldResult EqzOp::fold(FoldAdaptor adaptor) {
  if (std::optional<APInt> value = getInt(adaptor.getOperand()))
    return getFlag(getContext(), value->isZero());
  return {};
}

/// Replaces `eqz` of an integer comparison by the opposite one. There is none
/// for floats: both are false for a NaN.
template <typename CompareOp, typename OppositeOp>
static bool negateCompare(EqzOp op, PatternRewriter &rewriter) {
  auto compare = op.getOperand().getDefiningOp<CompareOp>();
  if (!compare || !isa<IntegerType>(compare.getLhs().getType()))
    return false;
  rewriter.replaceOpWithNewOp<OppositeOp>(op, compare.getLhs(),
                                          compare.getRhs());
  return true;
}

LogicalResult EqzOp::canonicalize(EqzOp op, PatternRewriter &rewriter) {
  return success(negateCompare<EqOp, NeOp>(op, rewriter) ||
                 negateCompare<NeOp, EqOp>(op, rewriter) ||
                 negateCompare<LtSOp, GeSOp>(op, rewriter) ||
                 negateCompare<LtUOp, GeUOp>(op, rewriter) ||
                 negateCompare<GtSOp, LeSOp>(op, rewriter) ||
                 negateCompare<GtUOp, LeUOp>(op, rewriter) ||
                 negateCompare<LeSOp, GtSOp>(op, rewriter) ||
                 negateCompare<LeUOp, GtUOp>(op, rewriter) ||
                 negateCompare<GeSOp, LtSOp>(op, rewriter) ||
                 negateCompare<GeUOp, LtUOp>(op, rewriter));
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

OpFoldResult AddOp::fold(FoldAdaptor adaptor) {
  if (isa<FloatType>(getType()))
    return foldFloatBinary(adaptor.getLhs(), adaptor.getRhs(),
                           [](APFloat lhs, const APFloat &rhs) {
                             lhs.add(rhs, APFloat::rmNearestTiesToEven);
                             return lhs;
                           });
  if (isZero(adaptor.getRhs()))
    return getLhs();
  return foldBinary(adaptor.getLhs(), adaptor.getRhs(), std::plus<>());
}

OpFoldResult SubOp::fold(FoldAdaptor adaptor) {
  if (isa<FloatType>(getType()))
    return foldFloatBinary(adaptor.getLhs(), adaptor.getRhs(),
                           [](APFloat lhs, const APFloat &rhs) {
                             lhs.subtract(rhs, APFloat::rmNearestTiesToEven);
                             return lhs;
                           });
  if (getLhs() == getRhs())
    return IntegerAttr::get(getType(), 0);
  if (isZero(adaptor.getRhs()))
    return getLhs();
  return foldBinary(adaptor.getLhs(), adaptor.getRhs(), std::minus<>());
}

OpFoldResult MulOp::fold(FoldAdaptor adaptor) {
  if (isa<FloatType>(getType()))
    return foldFloatBinary(adaptor.getLhs(), adaptor.getRhs(),
                           [](APFloat lhs, const APFloat &rhs) {
                             lhs.multiply(rhs, APFloat::rmNearestTiesToEven);
                             return lhs;
                           });
  if (isZero(adaptor.getRhs()))
    return adaptor.getRhs();
  if (isOne(adaptor.getRhs()))
    return getLhs();
  return foldBinary(adaptor.getLhs(), adaptor.getRhs(), std::multiplies<>());
}

OpFoldResult DivSOp::fold(FoldAdaptor adaptor) {
  if (isOne(adaptor.getRhs()))
    return getLhs();
  std::optional<APInt> lhs = getInt(adaptor.getLhs());
  if (isZero(adaptor.getRhs()) ||
      (isAllOnes(adaptor.getRhs()) && lhs && lhs->isMinSignedValue()))
    return {};
  return foldBinary(
      adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &lhs, const APInt &rhs) { return lhs.sdiv(rhs); });
}

OpFoldResult DivUOp::fold(FoldAdaptor adaptor) {
  if (isOne(adaptor.getRhs()))
    return getLhs();
  if (isZero(adaptor.getRhs()))
    return {};
  return foldBinary(
      adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &lhs, const APInt &rhs) { return lhs.udiv(rhs); });
}

OpFoldResult RemSOp::fold(FoldAdaptor adaptor) {
  // The smallest number modulo -1 is 0 and does not trap.
  if (isOne(adaptor.getRhs()) || isAllOnes(adaptor.getRhs()))
    return IntegerAttr::get(getType(), 0);
  if (isZero(adaptor.getRhs()))
    return {};
  return foldBinary(
      adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &lhs, const APInt &rhs) { return lhs.srem(rhs); });
}

OpFoldResult RemUOp::fold(FoldAdaptor adaptor) {
  if (isOne(adaptor.getRhs()))
    return IntegerAttr::get(getType(), 0);
  if (isZero(adaptor.getRhs()))
    return {};
  return foldBinary(
      adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &lhs, const APInt &rhs) { return lhs.urem(rhs); });
}

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

OpFoldResult AndOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs() || isAllOnes(adaptor.getRhs()))
    return getLhs();
  if (isZero(adaptor.getRhs()))
    return adaptor.getRhs();
  return foldBinary(adaptor.getLhs(), adaptor.getRhs(), std::bit_and<>());
}

OpFoldResult OrOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs() || isZero(adaptor.getRhs()))
    return getLhs();
  if (isAllOnes(adaptor.getRhs()))
    return adaptor.getRhs();
  return foldBinary(adaptor.getLhs(), adaptor.getRhs(), std::bit_or<>());
}

OpFoldResult XorOp::fold(FoldAdaptor adaptor) {
  if (getLhs() == getRhs())
    return IntegerAttr::get(getType(), 0);
  if (isZero(adaptor.getRhs()))
    return getLhs();
  return foldBinary(adaptor.getLhs(), adaptor.getRhs(), std::bit_xor<>());
}

/// Folds a shift or rotation; the amount counts modulo the width.
static OpFoldResult
foldShift(Value value, Attribute lhs, Attribute rhs,
          function_ref<APInt(const APInt &, unsigned)> compute) {
  std::optional<APInt> amount = getInt(rhs);
  if (!amount)
    return {};
  unsigned bits = amount->urem(amount->getBitWidth());
  if (bits == 0)
    return value;
  return foldUnary(
      lhs, [&](const APInt &operand) { return compute(operand, bits); });
}

OpFoldResult ShlOp::fold(FoldAdaptor adaptor) {
  return foldShift(
      getLhs(), adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &value, unsigned bits) { return value.shl(bits); });
}
OpFoldResult ShrSOp::fold(FoldAdaptor adaptor) {
  return foldShift(
      getLhs(), adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &value, unsigned bits) { return value.ashr(bits); });
}
OpFoldResult ShrUOp::fold(FoldAdaptor adaptor) {
  return foldShift(
      getLhs(), adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &value, unsigned bits) { return value.lshr(bits); });
}
OpFoldResult RotlOp::fold(FoldAdaptor adaptor) {
  return foldShift(
      getLhs(), adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &value, unsigned bits) { return value.rotl(bits); });
}
OpFoldResult RotrOp::fold(FoldAdaptor adaptor) {
  return foldShift(
      getLhs(), adaptor.getLhs(), adaptor.getRhs(),
      [](const APInt &value, unsigned bits) { return value.rotr(bits); });
}

//===----------------------------------------------------------------------===//
// Comparisons
//===----------------------------------------------------------------------===//

OpFoldResult EqOp::fold(FoldAdaptor adaptor) {
  if (isa<FloatType>(getLhs().getType()))
    return foldFloatCompare(
        adaptor.getLhs(), adaptor.getRhs(),
        [](APFloat::cmpResult result) { return result == APFloat::cmpEqual; });
  return foldCompare(*this, adaptor.getLhs(), adaptor.getRhs(), true,
                     std::equal_to<>());
}

OpFoldResult NeOp::fold(FoldAdaptor adaptor) {
  if (isa<FloatType>(getLhs().getType()))
    return foldFloatCompare(
        adaptor.getLhs(), adaptor.getRhs(),
        [](APFloat::cmpResult result) { return result != APFloat::cmpEqual; });
  return foldCompare(*this, adaptor.getLhs(), adaptor.getRhs(), false,
                     std::not_equal_to<>());
}

#define DEFINE_COMPARE_FOLD(OP, METHOD, WHEN_SAME)                             \
  OpFoldResult OP::fold(FoldAdaptor adaptor) {                                 \
    return foldCompare(                                                        \
        *this, adaptor.getLhs(), adaptor.getRhs(), WHEN_SAME,                  \
        [](const APInt &lhs, const APInt &rhs) { return lhs.METHOD(rhs); });   \
  }

DEFINE_COMPARE_FOLD(LtSOp, slt, false)
DEFINE_COMPARE_FOLD(LtUOp, ult, false)
DEFINE_COMPARE_FOLD(GtSOp, sgt, false)
DEFINE_COMPARE_FOLD(GtUOp, ugt, false)
DEFINE_COMPARE_FOLD(LeSOp, sle, true)
DEFINE_COMPARE_FOLD(LeUOp, ule, true)
DEFINE_COMPARE_FOLD(GeSOp, sge, true)
DEFINE_COMPARE_FOLD(GeUOp, uge, true)
