//===- SelectI64.cpp - arithmetic on i64 ----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An i64 is two independent words. Additions and subtractions link them by the
// carry, division calls the run-time ABI's helpers (RTABI, section 4.3.1).
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

static const Word zero = Word::constant(0);

static bool isConstant(const Words &words) {
  return words[0].isConstant() && words[1].isConstant();
}

static uint64_t getConstant(const Words &words) {
  return words[0].getConstant() | uint64_t(words[1].getConstant()) << 32;
}

static Words makeConstant(uint64_t value) {
  return {Word::constant(static_cast<uint32_t>(value)),
          Word::constant(static_cast<uint32_t>(value >> 32))};
}

/// The sign of a word in all bits of another.
static Word getSign(WordBuilder &words, Word a) { return words.ashr(a, 31); }

/// Whether `hi` is the sign extension of `lo`.
static bool isSignExtended(const Words &a) {
  if (a[1].isConstant())
    return a[0].isConstant() &&
           int32_t(a[1].getConstant()) == int32_t(a[0].getConstant()) >> 31;
  auto shift = a[1].getRegister().getDefiningOp<AsrImmOp>();
  return shift && shift.getImm() == 31 && !a[0].isConstant() &&
         shift.getRn() == a[0].getRegister();
}

//===----------------------------------------------------------------------===//
// Sums
//===----------------------------------------------------------------------===//

Words Selector::add64(const Words &lhs, const Words &rhs) {
  Words a = lhs, b = rhs;
  if (isConstant(a))
    std::swap(a, b);
  if (isConstant(a))
    return makeConstant(getConstant(a) + getConstant(b));
  for (unsigned i : {0, 1})
    if (a[i].isConstant())
      std::swap(a[i], b[i]);
  // Without a carry the halves do not know of each other.
  if (b[0].isConstant(0))
    return {a[0], words.add(a[1], b[1])};
  Value low = words.reg(a[0]), high = words.reg(a[1]);
  Value sum, carry;
  auto take = [&](auto op) {
    sum = op.getRd();
    carry = op.getFlags();
  };
  // The carry needs the constants of the high words in registers before.
  bool hasImmediate =
      b[1].isConstant() && (isModifiedImmediate(b[1].getConstant()) ||
                            isModifiedImmediate(~b[1].getConstant()));
  if (!hasImmediate)
    words.reg(b[1]);
  if (b[0].isConstant() && isModifiedImmediate(b[0].getConstant()))
    take(words.create<AddsImmOp>(low, b[0].getConstant()));
  else if (b[0].isConstant() && isModifiedImmediate(-b[0].getConstant()))
    take(words.create<SubsImmOp>(low, -b[0].getConstant()));
  else
    take(words.create<AddsOp>(low, words.reg(b[0])));

  Value result;
  if (!hasImmediate)
    result = words.create<AdcOp>(high, words.reg(b[1]), carry);
  else if (isModifiedImmediate(b[1].getConstant()))
    result = words.create<AdcImmOp>(high, b[1].getConstant(), carry);
  else
    result = words.create<SbcImmOp>(high, ~b[1].getConstant(), carry);
  return {Word(sum), Word(result)};
}

Words Selector::sub64(const Words &a, const Words &b) {
  if (isConstant(b))
    return add64(a, makeConstant(-getConstant(b)));
  if (b[0].isConstant(0))
    return {a[0], words.sub(a[1], b[1])};
  Value high = words.reg(a[1]), subtrahend = words.reg(b[1]);
  Value difference, carry;
  if (a[0].isConstant() && isModifiedImmediate(a[0].getConstant())) {
    auto low = words.create<RsbsImmOp>(words.reg(b[0]), a[0].getConstant());
    difference = low.getRd();
    carry = low.getFlags();
  } else {
    Value minuend = words.reg(a[0]);
    auto low = words.create<SubsOp>(minuend, words.reg(b[0]));
    difference = low.getRd();
    carry = low.getFlags();
  }
  Value result = words.create<SbcOp>(high, subtrahend, carry);
  return {Word(difference), Word(result)};
}

//===----------------------------------------------------------------------===//
// Products
//===----------------------------------------------------------------------===//

Words Selector::mul64(const Words &lhs, const Words &rhs) {
  Words a = lhs, b = rhs;
  if (isConstant(a))
    std::swap(a, b);
  if (isConstant(a))
    return makeConstant(getConstant(a) * getConstant(b));
  if (isConstant(b) && llvm::isPowerOf2_64(getConstant(b)))
    return shl64(a, Word::constant(llvm::Log2_64(getConstant(b))));
  if (isConstant(b) && getConstant(b) == 0)
    return b;
  if (isBaseline) {
    auto product = callHelper("__aeabi_lmul", {a[0], a[1], b[0], b[1]}, 2);
    return {product[0], product[1]};
  }
  Value lowA = words.reg(a[0]), lowB = words.reg(b[0]);
  if (isSignExtended(a) && isSignExtended(b)) {
    auto product = words.create<SmullOp>(lowA, lowB);
    return {Word(product.getLo()), Word(product.getHi())};
  }
  auto product = words.create<UmullOp>(lowA, lowB);
  Value high = product.getHi();
  auto accumulate = [&](Word x, Word y) {
    if (x.isConstant(0) || y.isConstant(0))
      return;
    if (x.isConstant(1) || y.isConstant(1)) {
      high = words.reg(words.add(Word(high), x.isConstant(1) ? y : x));
      return;
    }
    Value left = words.reg(x), right = words.reg(y);
    high = words.create<MlaOp>(left, right, high);
  };
  accumulate(a[0], b[1]);
  accumulate(a[1], b[0]);
  return {Word(product.getLo()), Word(high)};
}

//===----------------------------------------------------------------------===//
// Division
//===----------------------------------------------------------------------===//

/// Whether `a` may be the least number and `b` -1.
static bool mayOverflow(const Words &a, const Words &b) {
  auto mayBe = [](Word word, uint32_t value) {
    return !word.isConstant() || word.isConstant(value);
  };
  return mayBe(a[0], 0) && mayBe(a[1], 0x80000000) && mayBe(b[0], ~0u) &&
         mayBe(b[1], ~0u);
}

/// Whether `b` is a constant power of two that is positive as a signed number.
static bool isPowerOf2(const Words &b) {
  return isConstant(b) && llvm::isPowerOf2_64(getConstant(b)) &&
         getConstant(b) >> 63 == 0;
}

Words Selector::getRoundingBias(const Words &a, unsigned log2) {
  if (log2 == 0)
    return {zero, zero};
  Word sign = getSign(words, a[1]);
  return lshr64({sign, sign}, Word::constant(64 - log2));
}

Words Selector::divide64(const Words &a, const Words &b, bool isSigned) {
  if (isPowerOf2(b)) {
    unsigned log2 = llvm::Log2_64(getConstant(b));
    if (!isSigned)
      return lshr64(a, Word::constant(log2));
    Words biased = add64(a, getRoundingBias(a, log2));
    return ashr64(biased, Word::constant(log2));
  }
  words.trapIf(compareEqual64(Predicate::EQ, b, {zero, zero}),
               trap_code::DivideByZero);
  if (isSigned && mayOverflow(a, b)) {
    // All bits of these words are zero exactly then.
    Word ones = words.bitNot(words.bitAnd(b[0], b[1]));
    Word least = words.bitXor(a[1], Word::constant(0x80000000));
    Word rest = words.bitOr(ones, least);
    words.trapIf(compareEqual64(Predicate::EQ, {rest, a[0]}, {zero, zero}),
                 trap_code::IntegerOverflow);
  }
  auto results = callHelper(isSigned ? "__aeabi_ldivmod" : "__aeabi_uldivmod",
                            {a[0], a[1], b[0], b[1]}, 4);
  return {results[0], results[1]};
}

Words Selector::remainder64(const Words &a, const Words &b, bool isSigned) {
  if (isPowerOf2(b)) {
    Words mask = makeConstant(getConstant(b) - 1), value = a, bias;
    if (isSigned) {
      bias = getRoundingBias(a, llvm::Log2_64(getConstant(b)));
      value = add64(a, bias);
    }
    Word low = words.bitAnd(value[0], mask[0]);
    Words rest{low, words.bitAnd(value[1], mask[1])};
    return isSigned ? sub64(rest, bias) : rest;
  }
  words.trapIf(compareEqual64(Predicate::EQ, b, {zero, zero}),
               trap_code::DivideByZero);
  auto results = callHelper(isSigned ? "__aeabi_ldivmod" : "__aeabi_uldivmod",
                            {a[0], a[1], b[0], b[1]}, 4);
  return {results[2], results[3]};
}

//===----------------------------------------------------------------------===//
// Bits
//===----------------------------------------------------------------------===//

Words Selector::ctz64(const Words &a) {
  if (isBaseline && !isConstant(a))
    return {callHelper("__warm_i64_ctz", {a[0], a[1]}, 1)[0], zero};
  return clz64({words.rbit(a[1]), words.rbit(a[0])});
}

Words Selector::clz64(const Words &a) {
  if (isBaseline && !isConstant(a))
    return {callHelper("__warm_i64_clz", {a[0], a[1]}, 1)[0], zero};
  if (a[1].isConstant(0))
    return {words.add(words.clz(a[0]), Word::constant(32)), zero};
  Word low = words.add(words.clz(a[0]), Word::constant(32));
  Word high = words.clz(a[1]);
  words.prepareSelect(low, high);
  Condition condition = words.compare(Predicate::EQ, a[1], zero);
  return {words.select(condition, low, high), zero};
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

bool Selector::selectWidthChange(Operation *op) {
  Value result = op->getNumResults() == 1 ? op->getResult(0) : Value();
  if (auto wrap = dyn_cast<wasm::WrapOp>(op)) {
    set(result, get(wrap.getOperand())[0]);
    return true;
  }
  if (auto extend = dyn_cast<wasm::ExtendI32SOp>(op)) {
    Word low = getWord(extend.getOperand());
    set(result, {low, getSign(words, low)});
    return true;
  }
  if (auto extend = dyn_cast<wasm::ExtendI32UOp>(op)) {
    set(result, {getWord(extend.getOperand()), zero});
    return true;
  }
  return false;
}

bool Selector::selectI64(Operation *op) {
  if (op->getNumResults() != 1 || !op->getResult(0).getType().isInteger(64) ||
      op->getNumOperands() == 0 ||
      !llvm::all_of(op->getOperandTypes(),
                    [](Type type) { return type.isInteger(64); }))
    return false;
  Words a = get(op->getOperand(0));
  Words b = op->getNumOperands() > 1 ? get(op->getOperand(1)) : Words();
  using Result = std::optional<Words>;
  auto bitwise = [&](Word (WordBuilder::*operation)(Word, Word)) -> Result {
    return Words{(words.*operation)(a[0], b[0]),
                 (words.*operation)(a[1], b[1])};
  };
  auto signExtend = [&](Word low) -> Result {
    return Words{low, getSign(words, low)};
  };
  auto result =
      llvm::TypeSwitch<Operation *, Result>(op)
          .Case<wasm::AddOp>([&](auto) { return add64(a, b); })
          .Case<wasm::SubOp>([&](auto) { return sub64(a, b); })
          .Case<wasm::MulOp>([&](auto) { return mul64(a, b); })
          .Case<wasm::AndOp>(
              [&](auto) { return bitwise(&WordBuilder::bitAnd); })
          .Case<wasm::OrOp>([&](auto) { return bitwise(&WordBuilder::bitOr); })
          .Case<wasm::XorOp>(
              [&](auto) { return bitwise(&WordBuilder::bitXor); })
          .Case<wasm::ShlOp>([&](auto) { return shl64(a, b[0]); })
          .Case<wasm::ShrUOp>([&](auto) { return lshr64(a, b[0]); })
          .Case<wasm::ShrSOp>([&](auto) { return ashr64(a, b[0]); })
          .Case<wasm::RotlOp>([&](auto) { return rotl64(a, b[0]); })
          .Case<wasm::RotrOp>([&](auto) { return rotr64(a, b[0]); })
          .Case<wasm::ClzOp>([&](auto) { return clz64(a); })
          .Case<wasm::CtzOp>([&](auto) { return ctz64(a); })
          .Case<wasm::PopcntOp>([&](auto) {
            Word low = popcnt(a[0]);
            return Words{words.add(low, popcnt(a[1])), zero};
          })
          .Case<wasm::Extend8SOp>(
              [&](auto) { return signExtend(words.sext8(a[0])); })
          .Case<wasm::Extend16SOp>(
              [&](auto) { return signExtend(words.sext16(a[0])); })
          .Case<wasm::Extend32SOp>([&](auto) { return signExtend(a[0]); })
          .Case<wasm::DivSOp>([&](auto) { return divide64(a, b, true); })
          .Case<wasm::DivUOp>([&](auto) { return divide64(a, b, false); })
          .Case<wasm::RemSOp>([&](auto) { return remainder64(a, b, true); })
          .Case<wasm::RemUOp>([&](auto) { return remainder64(a, b, false); })
          .Default([](Operation *) { return std::nullopt; });
  if (result)
    set(op->getResult(0), *result);
  return result.has_value();
}

} // namespace warm
