//===- ResolveConditions.cpp - conditions that earlier branches decide ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One walk over the dominator tree with what the branches on the way here say.
//
// BEFORE
//     %s = wasm.select %c, %x, %c0 : i32
//     wasm.br_table %s, [^a(%s : i32), ^b], ^d
//   ^b:
//     %1 = wasm.eqz %c : i32
//     wasm.cond_br %1, ^e, ^f
// AFTER
//     wasm.cond_br %c, ^then, ^else
//   ^then:
//     wasm.br_table %x, [^a(%x : i32), ^b], ^d
//   ^else:
//     wasm.br_table %c0, [^a(%c0 : i32), ^b], ^d
//   ^b:
//     wasm.cond_br %c0, ^e, ^f
//
// Canonicalization does the rest.
//
//===----------------------------------------------------------------------===//

#include "DominatorTreeWalk.h"
#include "KnownValues.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_RESOLVECONDITIONSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

/// How many selects, one the arm of another, become branches.
static constexpr unsigned maxSelectDepth = 8;

namespace {
class ConditionResolver {
public:
  explicit ConditionResolver(FuncOp function) : function(function) {}
  void run();

private:
  FuncOp function;
  KnownValues known;

  void visitBlock(Block &block);
  void resolveSelect(SelectOp select);
  void resolveTerminator(Operation *terminator, unsigned depth);
  void branchOnSelect(Operation *terminator, SelectOp select, unsigned depth);
  bool isDecided(Value value, unsigned depth) const;
  Value getKnown(Value value, OpBuilder &builder) const;
};
} // namespace

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

void ConditionResolver::resolveSelect(SelectOp select) {
  std::optional<bool> condition =
      known.evaluateCondition(select.getCondition());
  if (!condition)
    return;
  select.replaceAllUsesWith(*condition ? select.getTrueValue()
                                       : select.getFalseValue());
  select.erase();
}

/// Whether the value is a constant here, or a select of such.
bool ConditionResolver::isDecided(Value value, unsigned depth) const {
  if (known.evaluate(value))
    return true;
  auto select = value.getDefiningOp<SelectOp>();
  return select && depth > 0 && isDecided(select.getTrueValue(), depth - 1) &&
         isDecided(select.getFalseValue(), depth - 1);
}

/// The value, or the constant that it is here.
Value ConditionResolver::getKnown(Value value, OpBuilder &builder) const {
  std::optional<APInt> constant = known.evaluate(value);
  if (!constant)
    return value;
  return ConstOp::create(builder, value.getLoc(),
                         builder.getIntegerAttr(value.getType(), *constant));
}

/// A select that one terminator alone uses becomes a branch to two copies of
/// the terminator, one with each arm.
void ConditionResolver::branchOnSelect(Operation *terminator, SelectOp select,
                                       unsigned depth) {
  OpBuilder builder(terminator);
  Region *region = terminator->getParentRegion();
  Region::iterator next = std::next(terminator->getBlock()->getIterator());
  Block *onTrue = builder.createBlock(region, next);
  Block *onFalse = builder.createBlock(region, next);
  builder.setInsertionPoint(terminator);
  Operation *branch =
      CondBrOp::create(builder, select.getLoc(), select.getCondition(), onTrue,
                       ValueRange(), onFalse, ValueRange());
  auto visitArms = [&](llvm::function_ref<void(Block *)> visit) {
    for (auto [successor, block] : llvm::enumerate(branch->getSuccessors())) {
      size_t mark = known.getMark();
      known.learnEdge(branch, successor);
      visit(block);
      known.undo(mark);
    }
  };
  visitArms([&](Block *block) {
    builder.setInsertionPointToEnd(block);
    Value arm =
        block == onTrue ? select.getTrueValue() : select.getFalseValue();
    IRMapping mapping;
    mapping.map(select.getResult(), getKnown(arm, builder));
    builder.clone(*terminator, mapping);
  });
  // A terminator may be its arm's only user now.
  terminator->erase();
  select.erase();
  visitArms([&](Block *block) {
    resolveTerminator(block->getTerminator(), depth - 1);
  });
}

void ConditionResolver::resolveTerminator(Operation *terminator,
                                          unsigned depth) {
  Value condition = KnownValues::getCondition(terminator);
  APInt constant;
  if (!condition || matchPattern(condition, m_ConstantInt(&constant)))
    return;
  std::optional<APInt> value = known.evaluate(condition);
  if (!value && isa<CondBrOp>(terminator))
    if (std::optional<bool> taken = known.evaluateCondition(condition))
      value = APInt(32, *taken);
  if (value) {
    OpBuilder builder(terminator);
    Value number =
        ConstOp::create(builder, terminator->getLoc(),
                        builder.getIntegerAttr(condition.getType(), *value));
    // The condition is the first operand of either.
    terminator->setOperand(0, number);
    return;
  }
  auto select = condition.getDefiningOp<SelectOp>();
  if (!select || depth == 0 ||
      !llvm::all_of(select->getUsers(),
                    [&](Operation *user) { return user == terminator; }))
    return;
  // What an arm is depends on the condition.
  auto isArmDecided = [&](Value arm, bool isTrue) {
    size_t mark = known.getMark();
    if (isTrue)
      known.learnNotZero(select.getCondition());
    else
      known.learn(select.getCondition(), APInt::getZero(32));
    bool isIt = isDecided(arm, depth);
    known.undo(mark);
    return isIt;
  };
  if (isArmDecided(select.getTrueValue(), true) ||
      isArmDecided(select.getFalseValue(), false))
    branchOnSelect(terminator, select, depth);
}

//===----------------------------------------------------------------------===//
// The walk
//===----------------------------------------------------------------------===//

void ConditionResolver::visitBlock(Block &block) {
  for (auto select : llvm::make_early_inc_range(block.getOps<SelectOp>()))
    resolveSelect(select);
  resolveTerminator(block.getTerminator(), maxSelectDepth);
}

void ConditionResolver::run() {
  DominanceInfo dominance;
  SmallVector<size_t> marks;
  walkDominatorTree(
      function.getBody(), dominance,
      [&](Block *block, Block *dominator) {
        marks.push_back(known.getMark());
        if (dominator)
          known.learnPath(block, dominator);
        visitBlock(*block);
      },
      [&] { known.undo(marks.pop_back_val()); });
}

namespace {
struct ResolveConditionsPass
    : warm::wasm::impl::ResolveConditionsPassBase<ResolveConditionsPass> {
  void runOnOperation() override {
    if (!getOperation().isExternal())
      ConditionResolver(getOperation()).run();
  }
};
} // namespace
