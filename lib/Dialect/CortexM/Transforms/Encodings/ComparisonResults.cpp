//===- ComparisonResults.cpp - 1 or 0 without a branch --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The carry is what an addition of zeros with it gives; a comparison for
// equality makes one from the difference.
//
// BEFORE                                   AFTER
//   %f = cortexm.cmp_imm %x, 0               %n, %c = cortexm.rsbs_imm %x, 0
//   %r = cortexm.cset eq, %f                 %r = cortexm.adc %x, %n, %c
//
//===----------------------------------------------------------------------===//

#include "Encodings.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

class ResultBuilder {
public:
  explicit ResultBuilder(CsetOp cset)
      : cset(cset), definition(cset.getFlags().getDefiningOp()), builder(cset),
        loc(cset.getLoc()) {}
  bool run();

private:
  template <typename OpTy, typename... Args> OpTy create(Args &&...args) {
    return OpTy::create(builder, loc, std::forward<Args>(args)...);
  }
  Value getDifference();
  Value fromCarry(bool isSet);
  Value fromZero(bool isZero);
  void swapOrder();

  CsetOp cset;
  /// What makes the flags, in the same block.
  Operation *definition;
  OpBuilder builder;
  Location loc;
};

} // namespace

/// A word that is zero exactly when the flags say equal; null if there is none.
Value ResultBuilder::getDifference() {
  // Whatever makes flags and a word makes the flags of that word.
  if (auto type = dyn_cast<GPRType>(definition->getResult(0).getType()))
    return definition->getResult(0);
  return llvm::TypeSwitch<Operation *, Value>(definition)
      .Case([&](CmpImmOp compare) -> Value {
        if (compare.getImm() == 0)
          return compare.getRn();
        return create<SubImmOp>(compare.getRn(), compare.getImm());
      })
      .Case([&](CmpOp compare) -> Value {
        return create<SubOp>(compare.getRn(), compare.getRm());
      })
      .Case([&](TstOp test) -> Value {
        return create<AndOp>(test.getRn(), test.getRm());
      })
      .Default([](Operation *) { return Value(); });
}

/// Whether the carry is set; a zero is made in front of it.
Value ResultBuilder::fromCarry(bool isSet) {
  builder.setInsertionPoint(definition);
  Value zero = create<MovImmOp>(0u);
  builder.setInsertionPoint(cset);
  if (isSet)
    return create<AdcOp>(zero, zero, cset.getFlags());
  Value minus = create<SbcOp>(zero, zero, cset.getFlags());
  return create<RsbImmOp>(minus, 0u);
}

/// Whether the flags say equal, or not.
Value ResultBuilder::fromZero(bool isZero) {
  Value word = getDifference();
  if (!word)
    return {};
  if (isZero) {
    // Nothing is borrowed from 0 - a if a is 0: a + -a + 1.
    auto negative = create<RsbsImmOp>(word, 0u);
    return create<AdcOp>(negative.getRd(), word, negative.getFlags());
  }
  // Something is borrowed from a - 1 if a is 0: a - (a - 1) - 1.
  auto less = create<SubsImmOp>(word, 1u);
  return create<SbcOp>(word, less.getRd(), less.getFlags());
}

/// Makes `hi` and `ls` of a comparison `lo` and `hs` of the opposite one.
void ResultBuilder::swapOrder() {
  auto compare = dyn_cast<CmpOp>(definition);
  bool isHigher = cset.getCond() == Cond::hi;
  if (!compare || !compare.getFlags().hasOneUse() || compare.getShift() ||
      (!isHigher && cset.getCond() != Cond::ls))
    return;
  Value first = compare.getRn();
  compare.getRnMutable().assign(compare.getRm());
  compare.getRmMutable().assign(first);
  cset.setCond(isHigher ? Cond::lo : Cond::hs);
}

bool ResultBuilder::run() {
  if (!definition || definition->getBlock() != cset->getBlock())
    return false;
  swapOrder();
  Value result;
  switch (cset.getCond()) {
  case Cond::hs:
  case Cond::lo:
    result = fromCarry(cset.getCond() == Cond::hs);
    break;
  case Cond::eq:
  case Cond::ne:
    result = fromZero(cset.getCond() == Cond::eq);
    break;
  default:
    break;
  }
  if (!result)
    return false;
  cset.replaceAllUsesWith(result);
  cset.erase();
  if (definition->use_empty())
    definition->erase();
  return true;
}

bool warm::cortexm::expandComparisonResult(Operation *op) {
  auto cset = dyn_cast<CsetOp>(op);
  return cset && ResultBuilder(cset).run();
}
