//===- SelectConditions.cpp - comparisons and their uses ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A comparison is computed anew at each use of its flags, right before it:
// nothing can clobber the flags between.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

static const Word zero = Word::constant(0);

std::optional<Predicate> getPredicate(Operation *op) {
  using Result = std::optional<Predicate>;
  return llvm::TypeSwitch<Operation *, Result>(op)
      .Case<wasm::EqOp>([](auto) { return Predicate::EQ; })
      .Case<wasm::NeOp>([](auto) { return Predicate::NE; })
      .Case<wasm::LtSOp>([](auto) { return Predicate::LTS; })
      .Case<wasm::LtUOp>([](auto) { return Predicate::LTU; })
      .Case<wasm::GtSOp>([](auto) { return Predicate::GTS; })
      .Case<wasm::GtUOp>([](auto) { return Predicate::GTU; })
      .Case<wasm::LeSOp>([](auto) { return Predicate::LES; })
      .Case<wasm::LeUOp>([](auto) { return Predicate::LEU; })
      .Case<wasm::GeSOp>([](auto) { return Predicate::GES; })
      .Case<wasm::GeUOp>([](auto) { return Predicate::GEU; })
      .Default([](Operation *) { return std::nullopt; });
}

//===----------------------------------------------------------------------===//
// Comparisons of 64 bits
//===----------------------------------------------------------------------===//

Condition Selector::compareEqual64(Predicate predicate, const Words &a,
                                   const Words &b) {
  if (a[1] == b[1])
    return words.compare(predicate, a[0], b[0]);
  if (a[0] == b[0])
    return words.compare(predicate, a[1], b[1]);
  Word low = words.bitXor(a[0], b[0]), high = words.bitXor(a[1], b[1]);
  if (low.isConstant() || high.isConstant())
    return words.compare(predicate, words.bitOr(low, high), zero);
  auto either = words.create<OrrsOp>(low.getRegister(), high.getRegister());
  return {toCond(predicate), either.getFlags()};
}

/// The predicate on unsigned numbers.
static Predicate makeUnsigned(Predicate predicate) {
  switch (predicate) {
  case Predicate::LTS:
    return Predicate::LTU;
  case Predicate::GTS:
    return Predicate::GTU;
  case Predicate::LES:
    return Predicate::LEU;
  case Predicate::GES:
    return Predicate::GEU;
  default:
    return predicate;
  }
}

/// Makes a predicate that subtraction answers: `<` or `>=`.
static Predicate normalize(Predicate predicate, Words &a, Words &b) {
  if (predicate == Predicate::LTS || predicate == Predicate::LTU ||
      predicate == Predicate::GES || predicate == Predicate::GEU)
    return predicate;
  bool isSigned = predicate == Predicate::GTS || predicate == Predicate::LES;
  if (b[0].isConstant() && b[1].isConstant()) {
    // x > c is x >= c + 1 unless c is the greatest number.
    uint64_t value = b[0].getConstant() | uint64_t(b[1].getConstant()) << 32;
    if (value != (isSigned ? uint64_t(INT64_MAX) : UINT64_MAX)) {
      ++value;
      b = {Word::constant(static_cast<uint32_t>(value)),
           Word::constant(static_cast<uint32_t>(value >> 32))};
      bool isGreater =
          predicate == Predicate::GTS || predicate == Predicate::GTU;
      if (isSigned)
        return isGreater ? Predicate::GES : Predicate::LTS;
      return isGreater ? Predicate::GEU : Predicate::LTU;
    }
  }
  std::swap(a, b);
  return swapOperands(predicate);
}

Condition Selector::compare64(Predicate predicate, Words a, Words b) {
  if (predicate == Predicate::EQ || predicate == Predicate::NE)
    return compareEqual64(predicate, a, b);
  if (a[1] == b[1])
    return words.compare(makeUnsigned(predicate), a[0], b[0]);
  predicate = normalize(predicate, a, b);
  // The low words do not matter if nothing is borrowed.
  if (b[0].isConstant(0))
    return words.compare(predicate, a[1], b[1]);

  Value high = words.reg(a[1]), low = words.reg(a[0]);
  bool hasImmediate =
      b[1].isConstant() && isModifiedImmediate(b[1].getConstant());
  if (!hasImmediate)
    words.reg(b[1]);
  Value borrow = words.compareFlags(low, b[0]);
  Value flags =
      hasImmediate
          ? words.create<SbcsImmOp>(high, b[1].getConstant(), borrow).getFlags()
          : words.create<SbcsOp>(high, words.reg(b[1]), borrow).getFlags();
  return {toCond(predicate), flags};
}

//===----------------------------------------------------------------------===//
// Conditions
//===----------------------------------------------------------------------===//

std::optional<Condition> Selector::getCompare(Operation *op) {
  if (auto eqz = dyn_cast<wasm::EqzOp>(op)) {
    if (eqz.getOperand().getType().isInteger(32))
      return !getCondition(eqz.getOperand());
    return compareEqual64(Predicate::EQ, get(eqz.getOperand()), {zero, zero});
  }
  auto predicate = getPredicate(op);
  if (!predicate || !op->getOperand(0).getType().isIntOrIndex())
    return std::nullopt;
  Words a = get(op->getOperand(0)), b = get(op->getOperand(1));
  if (a.size() == 2)
    return compare64(*predicate, a, b);
  return words.compare(*predicate, a[0], b[0]);
}

Condition Selector::getCondition(Value value) {
  if (Operation *op = value.getDefiningOp()) {
    if (auto condition = getCompare(op))
      return *condition;
    if (auto both = dyn_cast<wasm::AndOp>(op); both && both->hasOneUse())
      return words.test(Predicate::NE, getWord(both.getLhs()),
                        getWord(both.getRhs()));
  }
  return words.compare(Predicate::NE, getWord(value), zero);
}

/// Whether every user asks only for the condition, and will compute it.
static bool hasOnlyConditionUses(Value value) {
  return llvm::all_of(value.getUses(), [](OpOperand &use) {
    Operation *user = use.getOwner();
    if (isa<wasm::CondBrOp, wasm::SelectOp>(user))
      return use.getOperandNumber() == 0;
    return isa<wasm::EqzOp>(user) && hasOnlyConditionUses(user->getResult(0));
  });
}

/// Whether `getCondition` finds more than a word in the value.
static bool isCondition(Value value) {
  Operation *op = value.getDefiningOp();
  return op && (isa<wasm::EqzOp, wasm::AndOp>(op) || getPredicate(op));
}

bool Selector::selectCompare(Operation *op) {
  bool isInteger =
      isa<wasm::EqzOp>(op) ||
      (getPredicate(op) && op->getOperand(0).getType().isIntOrIndex());
  if (!isInteger)
    return false;
  Value result = op->getResult(0);
  if (hasOnlyConditionUses(result))
    return true;
  if (auto eqz = dyn_cast<wasm::EqzOp>(op);
      eqz && eqz.getOperand().getType().isInteger(32) &&
      !isCondition(eqz.getOperand())) {
    set(result, isZero(getWord(eqz.getOperand())));
    return true;
  }
  set(result, words.setIf(*getCompare(op)));
  return true;
}

bool Selector::selectSelect(Operation *op) {
  auto select = dyn_cast<wasm::SelectOp>(op);
  if (!select)
    return false;
  Words ifTrue = get(select.getTrueValue());
  Words ifFalse = get(select.getFalseValue());
  for (auto [a, b] : llvm::zip(ifTrue, ifFalse))
    words.prepareSelect(a, b);
  Condition condition = getCondition(select.getCondition());
  Words result;
  for (auto [a, b] : llvm::zip(ifTrue, ifFalse))
    result.push_back(words.select(condition, a, b));
  set(select.getResult(), result);
  return true;
}

} // namespace warm
