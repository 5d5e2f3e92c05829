//===- SelectDivision.cpp - division and remainder of i32 -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// By a constant: a multiplication that keeps the high word. Granlund and
// Montgomery, "Division by Invariant Integers using Multiplication", PLDI
// 1994; Warren, "Hacker's Delight", chapter 10. By a variable: the divide
// instruction, which does not trap, behind checks that do.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/Support/DivisionByConstantInfo.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

//===----------------------------------------------------------------------===//
// By constants
//===----------------------------------------------------------------------===//

/// The high word of a product.
template <typename OpTy>
static Word multiplyHigh(WordBuilder &words, Word a, uint32_t factor) {
  Value magic = words.reg(Word::constant(factor));
  return Word(words.create<OpTy>(words.reg(a), magic).getHi());
}

static Word divideUnsigned(WordBuilder &words, Word a, uint32_t divisor) {
  if (llvm::isPowerOf2_32(divisor))
    return words.lshr(a, llvm::Log2_32(divisor));
  auto magic = llvm::UnsignedDivisionByConstantInfo::get(APInt(32, divisor));
  Word high = multiplyHigh<UmullOp>(words, words.lshr(a, magic.PreShift),
                                    magic.Magic.getZExtValue());
  if (!magic.IsAdd)
    return words.lshr(high, magic.PostShift);
  // The multiplier has 33 bits: (a + high) / 2, without the carry.
  Word half = words.lshr(words.sub(a, high), 1);
  return words.lshr(words.add(half, high), magic.PostShift);
}

/// What is added to a number so that a shift rounds to zero: 2^log2 - 1 if it
/// is negative, else 0.
static Word getRoundingBias(WordBuilder &words, Word a, unsigned log2) {
  if (log2 == 0)
    return Word::constant(0);
  Word sign = log2 == 1 ? a : words.ashr(a, 31);
  return words.lshr(sign, 32 - log2);
}

static Word divideSigned(WordBuilder &words, Word a, int32_t divisor) {
  uint32_t magnitude = divisor < 0 ? -uint32_t(divisor) : divisor;
  Word quotient;
  if (llvm::isPowerOf2_32(magnitude)) {
    unsigned log2 = llvm::Log2_32(magnitude);
    Word bias = getRoundingBias(words, a, log2);
    quotient = words.ashr(words.add(a, bias), log2);
    return divisor < 0 ? words.sub(Word::constant(0), quotient) : quotient;
  }
  auto magic = llvm::SignedDivisionByConstantInfo::get(
      APInt(32, static_cast<uint32_t>(divisor)));
  quotient = multiplyHigh<SmullOp>(words, a, magic.Magic.getZExtValue());
  if (divisor > 0 && magic.Magic.isNegative())
    quotient = words.add(quotient, a);
  if (divisor < 0 && magic.Magic.isStrictlyPositive())
    quotient = words.sub(quotient, a);
  quotient = words.ashr(quotient, magic.ShiftAmount);
  return words.add(quotient, words.lshr(quotient, 31));
}

/// a - quotient * divisor
static Word multiplySubtract(WordBuilder &words, Word a, Word quotient,
                             uint32_t divisor) {
  Value factor = words.reg(Word::constant(divisor));
  Value lhs = words.reg(quotient);
  return Word(words.create<MlsOp>(lhs, factor, words.reg(a)).getResult());
}

static Word remainderUnsigned(WordBuilder &words, Word a, uint32_t divisor) {
  if (llvm::isPowerOf2_32(divisor))
    return words.bitAnd(a, Word::constant(divisor - 1));
  return multiplySubtract(words, a, divideUnsigned(words, a, divisor), divisor);
}

static Word remainderSigned(WordBuilder &words, Word a, int32_t divisor) {
  uint32_t magnitude = divisor < 0 ? -uint32_t(divisor) : divisor;
  if (magnitude == 1)
    return Word::constant(0);
  if (!llvm::isPowerOf2_32(magnitude))
    return multiplySubtract(words, a, divideSigned(words, a, magnitude),
                            magnitude);
  // The remainder of the biased number, and the bias back.
  Word bias = getRoundingBias(words, a, llvm::Log2_32(magnitude));
  Word biased = words.bitAnd(words.add(a, bias), Word::constant(magnitude - 1));
  return words.sub(biased, bias);
}

//===----------------------------------------------------------------------===//
// By variables
//===----------------------------------------------------------------------===//

void Selector::checkDivisor(Word divisor) {
  words.trapIf(words.compare(Predicate::EQ, divisor, Word::constant(0)),
               trap_code::DivideByZero);
}

/// Whether a constant divisor is one that cannot trap and is worth code of its
/// own.
static bool isHarmless(Word divisor, bool isSigned) {
  return divisor.isConstant() && !divisor.isConstant(0) &&
         !(isSigned && divisor.isConstant(~0u));
}

/// Run-time ABI for the Arm Architecture, section 5.3.1.
Word Selector::divideByHelper(Word a, Word b, bool isSigned) {
  return callHelper(isSigned ? "__aeabi_idiv" : "__aeabi_uidiv", {a, b}, 1)[0];
}

Word Selector::remainderByHelper(Word a, Word b, bool isSigned) {
  return callHelper(isSigned ? "__aeabi_idivmod" : "__aeabi_uidivmod", {a, b},
                    2)[1];
}

/// Whether dividing by a constant takes no multiplication.
static bool isShift(Word divisor, bool isSigned) {
  uint32_t value = divisor.getConstant();
  return llvm::isPowerOf2_32(value) ||
         (isSigned && llvm::isPowerOf2_32(-value));
}

Word Selector::divide(Word a, Word b, bool isSigned) {
  if (isHarmless(b, isSigned) && isBaseline && !isShift(b, isSigned))
    return divideByHelper(a, b, isSigned);
  if (isHarmless(b, isSigned))
    return isSigned ? divideSigned(words, a, b.getConstant())
                    : divideUnsigned(words, a, b.getConstant());
  checkDivisor(b);
  if (isSigned) {
    // The least number divided by -1 is the only overflow. It is there when
    // all bits of a ^ 0x80000000 and of ~b are zero.
    Word rest = words.bitXor(a, Word::constant(0x80000000));
    Word inverse = words.bitNot(b);
    Word zero = Word::constant(0);
    words.trapIf(compareEqual64(Predicate::EQ, {rest, inverse}, {zero, zero}),
                 trap_code::IntegerOverflow);
  }
  if (isBaseline)
    return divideByHelper(a, b, isSigned);
  Value lhs = words.reg(a), rhs = words.reg(b);
  if (isSigned)
    return Word(words.create<SdivOp>(lhs, rhs).getResult());
  return Word(words.create<UdivOp>(lhs, rhs).getResult());
}

Word Selector::remainder(Word a, Word b, bool isSigned) {
  bool isConstant = b.isConstant() && !b.isConstant(0);
  if (isConstant && isBaseline && !isShift(b, isSigned))
    return remainderByHelper(a, b, isSigned);
  if (isConstant)
    return isSigned ? remainderSigned(words, a, b.getConstant())
                    : remainderUnsigned(words, a, b.getConstant());
  checkDivisor(b);
  if (isBaseline)
    return remainderByHelper(a, b, isSigned);
  Value lhs = words.reg(a), rhs = words.reg(b);
  // sdiv gives the least number for itself divided by -1: the remainder is 0.
  Value quotient = isSigned ? words.create<SdivOp>(lhs, rhs).getResult()
                            : words.create<UdivOp>(lhs, rhs).getResult();
  return Word(words.create<MlsOp>(quotient, rhs, lhs).getResult());
}

} // namespace warm
