//===- SelectShifts64.cpp - shifts and rotations of i64 -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Shifts by constants move between the words. Shifts by registers rely on what
// the instructions do with amounts from 32 to 255 (Armv7-M ARM, section
// A7.4.2): zero or the sign is shifted in, so that no branch is needed.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

static const Word zero = Word::constant(0);

/// The upper word of high:low << amount, for an amount of 1 to 31.
static Word funnelLeft(WordBuilder &words, Word high, Word low,
                       unsigned amount) {
  Word upper = words.shl(high, amount);
  return words.bitOr(upper, words.lshr(low, 32 - amount));
}

/// The lower word of high:low >> amount, for an amount of 1 to 31.
static Word funnelRight(WordBuilder &words, Word high, Word low,
                        unsigned amount) {
  Word lower = words.lshr(low, amount);
  return words.bitOr(lower, words.shl(high, 32 - amount));
}

static Word modulo64(WordBuilder &words, Word amount) {
  if (!amount.isConstant())
    if (auto mask = amount.getRegister().getDefiningOp<AndImmOp>())
      if (mask.getImm() < 64)
        return amount;
  return words.bitAnd(amount, Word::constant(63));
}

/// 32 - amount and amount - 32: outside 0 to 31 their bottom byte shifts
/// everything out.
static std::pair<Word, Word> complements(WordBuilder &words, Word amount) {
  return {words.sub(Word::constant(32), amount),
          words.sub(amount, Word::constant(32))};
}

Words Selector::shl64(const Words &a, Word amount) {
  if (amount.isConstant()) {
    unsigned n = amount.getConstant() & 63;
    if (n == 0)
      return a;
    if (n >= 32)
      return {zero, words.shl(a[0], n - 32)};
    return {words.shl(a[0], n), funnelLeft(words, a[1], a[0], n)};
  }
  Word n = modulo64(words, amount);
  auto [below, above] = complements(words, n);
  Word high = words.shl(a[1], n);
  high = words.bitOr(high, words.lshr(a[0], below));
  return {words.shl(a[0], n), words.bitOr(high, words.shl(a[0], above))};
}

Words Selector::lshr64(const Words &a, Word amount) {
  if (amount.isConstant()) {
    unsigned n = amount.getConstant() & 63;
    if (n == 0)
      return a;
    if (n >= 32)
      return {words.lshr(a[1], n - 32), zero};
    return {funnelRight(words, a[1], a[0], n), words.lshr(a[1], n)};
  }
  Word n = modulo64(words, amount);
  auto [below, above] = complements(words, n);
  Word low = words.lshr(a[0], n);
  low = words.bitOr(low, words.shl(a[1], below));
  return {words.bitOr(low, words.lshr(a[1], above)), words.lshr(a[1], n)};
}

Words Selector::ashr64(const Words &a, Word amount) {
  if (amount.isConstant()) {
    unsigned n = amount.getConstant() & 63;
    if (n == 0)
      return a;
    if (n >= 32)
      return {words.ashr(a[1], n - 32), words.ashr(a[1], 31)};
    return {funnelRight(words, a[1], a[0], n), words.ashr(a[1], n)};
  }
  Word n = modulo64(words, amount);
  auto [below, above] = complements(words, n);
  Word low = words.lshr(a[0], n);
  low = words.bitOr(low, words.shl(a[1], below));
  // Here the sign would be shifted in where nothing should be.
  Word far = words.ashr(a[1], above);
  words.prepareSelect(far, low);
  Condition isFar = words.compare(Predicate::GEU, n, Word::constant(32));
  low = words.select(isFar, far, low);
  return {low, words.ashr(a[1], n)};
}

Words Selector::rotl64(const Words &a, Word amount) {
  if (amount.isConstant()) {
    unsigned n = amount.getConstant() & 63;
    Word low = n >= 32 ? a[1] : a[0], high = n >= 32 ? a[0] : a[1];
    n &= 31;
    if (n == 0)
      return {low, high};
    return {funnelLeft(words, low, high, n), funnelLeft(words, high, low, n)};
  }
  words.prepareSelect(a[1], a[0]);
  words.prepareSelect(a[0], a[1]);
  Condition isFar = words.test(Predicate::NE, amount, Word::constant(32));
  Word low = words.select(isFar, a[1], a[0]);
  Word high = words.select(isFar, a[0], a[1]);
  Word n = words.bitAnd(amount, Word::constant(31));
  // A shift by 32 - 0 gives 0.
  Word rest = words.sub(Word::constant(32), n);
  Word newLow = words.shl(low, n);
  newLow = words.bitOr(newLow, words.lshr(high, rest));
  Word newHigh = words.shl(high, n);
  return {newLow, words.bitOr(newHigh, words.lshr(low, rest))};
}

Words Selector::rotr64(const Words &a, Word amount) {
  return rotl64(a, words.sub(Word::constant(0), amount));
}

} // namespace warm
