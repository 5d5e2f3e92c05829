//===- Conditions.cpp - comparing words and using the flags ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M Architecture Reference Manual, section A7.3, table A7-1.
//
//===----------------------------------------------------------------------===//

#include "WordBuilder.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

Predicate invert(Predicate predicate) {
  switch (predicate) {
  case Predicate::EQ:
    return Predicate::NE;
  case Predicate::NE:
    return Predicate::EQ;
  case Predicate::LTS:
    return Predicate::GES;
  case Predicate::LTU:
    return Predicate::GEU;
  case Predicate::GTS:
    return Predicate::LES;
  case Predicate::GTU:
    return Predicate::LEU;
  case Predicate::LES:
    return Predicate::GTS;
  case Predicate::LEU:
    return Predicate::GTU;
  case Predicate::GES:
    return Predicate::LTS;
  case Predicate::GEU:
    return Predicate::LTU;
  }
  llvm_unreachable("not a predicate");
}

Predicate swapOperands(Predicate predicate) {
  switch (predicate) {
  case Predicate::EQ:
  case Predicate::NE:
    return predicate;
  case Predicate::LTS:
    return Predicate::GTS;
  case Predicate::LTU:
    return Predicate::GTU;
  case Predicate::GTS:
    return Predicate::LTS;
  case Predicate::GTU:
    return Predicate::LTU;
  case Predicate::LES:
    return Predicate::GES;
  case Predicate::LEU:
    return Predicate::GEU;
  case Predicate::GES:
    return Predicate::LES;
  case Predicate::GEU:
    return Predicate::LEU;
  }
  llvm_unreachable("not a predicate");
}

Cond toCond(Predicate predicate) {
  switch (predicate) {
  case Predicate::EQ:
    return Cond::eq;
  case Predicate::NE:
    return Cond::ne;
  case Predicate::LTS:
    return Cond::lt;
  case Predicate::LTU:
    return Cond::lo;
  case Predicate::GTS:
    return Cond::gt;
  case Predicate::GTU:
    return Cond::hi;
  case Predicate::LES:
    return Cond::le;
  case Predicate::LEU:
    return Cond::ls;
  case Predicate::GES:
    return Cond::ge;
  case Predicate::GEU:
    return Cond::hs;
  }
  llvm_unreachable("not a predicate");
}

bool evaluate(Predicate predicate, int64_t lhs, int64_t rhs) {
  uint64_t lhsUnsigned = lhs, rhsUnsigned = rhs;
  switch (predicate) {
  case Predicate::EQ:
    return lhs == rhs;
  case Predicate::NE:
    return lhs != rhs;
  case Predicate::LTS:
    return lhs < rhs;
  case Predicate::LTU:
    return lhsUnsigned < rhsUnsigned;
  case Predicate::GTS:
    return lhs > rhs;
  case Predicate::GTU:
    return lhsUnsigned > rhsUnsigned;
  case Predicate::LES:
    return lhs <= rhs;
  case Predicate::LEU:
    return lhsUnsigned <= rhsUnsigned;
  case Predicate::GES:
    return lhs >= rhs;
  case Predicate::GEU:
    return lhsUnsigned >= rhsUnsigned;
  }
  llvm_unreachable("not a predicate");
}

static Condition known(bool holds) {
  Condition condition;
  condition.known = holds;
  return condition;
}

static bool fitsCompare(uint32_t imm) {
  return isModifiedImmediate(imm) || isModifiedImmediate(-imm);
}

/// Moves between `x > c` and `x >= c + 1` (and the like) where only the other
/// constant can be encoded.
static void adjustConstant(Predicate &predicate, uint32_t &imm) {
  if (fitsCompare(imm))
    return;
  bool up = predicate == Predicate::GTS || predicate == Predicate::GTU ||
            predicate == Predicate::LES || predicate == Predicate::LEU;
  bool down = predicate == Predicate::GES || predicate == Predicate::GEU ||
              predicate == Predicate::LTS || predicate == Predicate::LTU;
  // 0, -1 and the least number are encodable; the greatest has none above it.
  if (up && imm == INT32_MAX)
    return;
  uint32_t other = up ? imm + 1 : imm - 1;
  if ((!up && !down) || !fitsCompare(other))
    return;
  imm = other;
  switch (predicate) {
  case Predicate::GTS:
    predicate = Predicate::GES;
    return;
  case Predicate::GTU:
    predicate = Predicate::GEU;
    return;
  case Predicate::LES:
    predicate = Predicate::LTS;
    return;
  case Predicate::LEU:
    predicate = Predicate::LTU;
    return;
  case Predicate::GES:
    predicate = Predicate::GTS;
    return;
  case Predicate::GEU:
    predicate = Predicate::GTU;
    return;
  case Predicate::LTS:
    predicate = Predicate::LES;
    return;
  default:
    predicate = Predicate::LEU;
  }
}

Value WordBuilder::compareFlags(Value a, Word b) {
  if (b.isConstant() && isModifiedImmediate(b.getConstant()))
    return create<CmpImmOp>(a, b.getConstant());
  // Not for 0: cmn gives another carry then.
  if (b.isConstant() && isModifiedImmediate(-b.getConstant()))
    return create<CmnImmOp>(a, -b.getConstant());
  Value rhs = reg(b);
  return create<CmpOp>(a, rhs);
}

Condition WordBuilder::compare(Predicate predicate, Word a, Word b) {
  if (a.isConstant()) {
    std::swap(a, b);
    predicate = swapOperands(predicate);
  }
  if (a.isConstant())
    return known(evaluate(predicate, int32_t(a.getConstant()),
                          int32_t(b.getConstant())));
  if (a == b)
    return known(evaluate(predicate, 0, 0));
  if (b.isConstant()) {
    uint32_t imm = b.getConstant();
    adjustConstant(predicate, imm);
    b = Word::constant(imm);
  }
  return {toCond(predicate), compareFlags(a.getRegister(), b)};
}

Condition WordBuilder::test(Predicate predicate, Word a, Word b) {
  assert((predicate == Predicate::EQ || predicate == Predicate::NE) &&
         "tst gives equality only");
  if (a.isConstant())
    std::swap(a, b);
  if (a.isConstant())
    return known(evaluate(predicate, a.getConstant() & b.getConstant(), 0));
  if (a == b)
    return compare(predicate, a, Word::constant(0));
  Value value = a.getRegister();
  if (b.isConstant() && isModifiedImmediate(b.getConstant()))
    return {toCond(predicate), create<TstImmOp>(value, b.getConstant())};
  Value mask = reg(b);
  return {toCond(predicate), create<TstOp>(value, mask)};
}

Word WordBuilder::setIf(Condition condition) {
  if (condition.isKnown())
    return Word::constant(condition.known);
  return Word(create<CsetOp>(condition.cond, condition.flags).getResult());
}

static bool fitsMove(uint32_t imm) {
  return isModifiedImmediate(imm) || imm <= 0xffff;
}

/// Whether a conditional move can hold the word as its immediate.
static bool isMoveImmediate(Word word) {
  return word.isConstant() && (fitsMove(word.getConstant()) ||
                               isModifiedImmediate(~word.getConstant()));
}

void WordBuilder::prepareSelect(Word ifTrue, Word ifFalse) {
  if (ifTrue == ifFalse)
    return;
  // One of the two words is the register that is overwritten.
  if (isMoveImmediate(ifTrue) || !isMoveImmediate(ifFalse))
    reg(ifFalse);
  if (!isMoveImmediate(ifTrue))
    reg(ifTrue);
}

Word WordBuilder::select(Condition condition, Word ifTrue, Word ifFalse) {
  if (condition.isKnown())
    return condition.known ? ifTrue : ifFalse;
  if (ifTrue == ifFalse)
    return ifTrue;
  if (!isMoveImmediate(ifTrue) && isMoveImmediate(ifFalse)) {
    std::swap(ifTrue, ifFalse);
    condition = !condition;
  }
  Value otherwise = reg(ifFalse);
  if (isMoveImmediate(ifTrue)) {
    uint32_t imm = ifTrue.getConstant();
    if (fitsMove(imm))
      return Word(
          create<MovCondImmOp>(condition.cond, imm, otherwise, condition.flags)
              .getResult());
    return Word(
        create<MvnCondImmOp>(condition.cond, ~imm, otherwise, condition.flags)
            .getResult());
  }
  return Word(
      create<MovCondOp>(condition.cond, reg(ifTrue), otherwise, condition.flags)
          .getResult());
}

void WordBuilder::trapIf(Condition condition, unsigned code) {
  if (!condition.isKnown())
    create<TrapIfOp>(condition.cond, condition.flags, code);
  else if (condition.known)
    trap(code);
}

void WordBuilder::trap(unsigned code) {
  create<UdfOp>(code);
  auto *next = new Block();
  next->insertAfter(getBlock());
  setBlock(next);
}

} // namespace warm
