//===- KnownValues.cpp - what is known of values on a path ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "KnownValues.h"
#include "mlir/IR/Matchers.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

/// Whether the operation gives 1 or 0.
static bool isComparison(Operation *op) {
  return isa<EqzOp, EqOp, NeOp, LtSOp, LtUOp, GtSOp, GtUOp, LeSOp, LeUOp, GeSOp,
             GeUOp>(op);
}

Value KnownValues::getCondition(Operation *terminator) {
  if (auto branch = dyn_cast<CondBrOp>(terminator))
    return branch.getCondition();
  if (auto table = dyn_cast<BrTableOp>(terminator))
    return table.getIndex();
  return {};
}

//===----------------------------------------------------------------------===//
// Learning
//===----------------------------------------------------------------------===//

void KnownValues::learn(Value value, const APInt &constant) {
  learnFact(value, constant, maxDepth);
}

void KnownValues::learnNotZero(Value value) {
  learnFact(value, std::nullopt, maxDepth);
}

void KnownValues::learnFact(Value value, const Fact &fact, unsigned depth) {
  Operation *op = value.getDefiningOp();
  Fact known = fact;
  if (op && !fact && isComparison(op))
    known = APInt(32, 1);
  auto [entry, isNew] = facts.try_emplace(value, known);
  if (isNew) {
    log.emplace_back(value, std::nullopt);
  } else if (!entry->second && known) {
    log.emplace_back(value, entry->second);
    entry->second = known;
  }
  if (op && depth > 0)
    learnOfOperands(op, known, depth - 1);
}

/// The operand of an unsigned comparison with this result that is greater than
/// something, hence not zero; null if there is none.
static Value getGreater(Operation *comparison, bool truth) {
  bool isLeftGreater = isa<GtUOp, GeUOp>(comparison) == truth;
  bool orEqual = isa<GeUOp, LeUOp>(comparison) == truth;
  Value greater = comparison->getOperand(isLeftGreater ? 0 : 1);
  Value less = comparison->getOperand(isLeftGreater ? 1 : 0);
  APInt constant;
  bool isPositive =
      matchPattern(less, m_ConstantInt(&constant)) && !constant.isZero();
  return !orEqual || isPositive ? greater : Value();
}

void KnownValues::learnOfOperands(Operation *op, const Fact &fact,
                                  unsigned depth) {
  bool isZero = fact && fact->isZero();
  if (isa<LtUOp, LeUOp, GtUOp, GeUOp>(op)) {
    if (Value greater = getGreater(op, !isZero))
      learnFact(greater, std::nullopt, depth);
    return;
  }
  if (auto eqz = dyn_cast<EqzOp>(op)) {
    Value operand = eqz.getOperand();
    unsigned width = operand.getType().getIntOrFloatBitWidth();
    learnFact(operand, isZero ? Fact() : APInt::getZero(width), depth);
    return;
  }
  if (isa<AndOp, OrOp>(op)) {
    // No bit of either, or a bit of both.
    if (isZero == isa<OrOp>(op))
      for (Value operand : op->getOperands())
        learnFact(operand, isZero ? fact : Fact(), depth);
    return;
  }
  if (!isa<EqOp, NeOp>(op) || !op->getOperand(0).getType().isInteger())
    return;
  APInt constant;
  if (!matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
    return;
  if (isZero == isa<NeOp>(op))
    learnFact(op->getOperand(0), constant, depth);
  else if (constant.isZero())
    learnFact(op->getOperand(0), std::nullopt, depth);
}

void KnownValues::learnEdge(Operation *terminator, unsigned successor) {
  Value condition = getCondition(terminator);
  if (!condition || llvm::count(terminator->getSuccessors(),
                                terminator->getSuccessor(successor)) > 1)
    return;
  if (isa<CondBrOp>(terminator)) {
    if (successor == 0)
      learnNotZero(condition);
    else
      learn(condition, APInt::getZero(32));
  } else if (successor != 0) {
    learn(condition, APInt(32, successor - 1));
  } else {
    learnNotZero(condition);
  }
}

void KnownValues::learnPath(Block *block, Block *first, unsigned maxEdges) {
  for (; block != first && maxEdges > 0; --maxEdges) {
    auto edges = block->getPredecessors();
    if (edges.empty() || std::next(edges.begin()) != edges.end())
      return;
    Block *from = *edges.begin();
    learnEdge(from->getTerminator(), edges.begin().getSuccessorIndex());
    block = from;
  }
}

void KnownValues::learnOperands(Operation *terminator, unsigned successor) {
  Block *dest = terminator->getSuccessor(successor);
  SuccessorOperands operands =
      cast<BranchOpInterface>(terminator).getSuccessorOperands(successor);
  for (auto [argument, operand] :
       llvm::zip_equal(dest->getArguments(), operands.getForwardedOperands())) {
    if (std::optional<APInt> constant = evaluate(operand))
      learn(argument, *constant);
    else if (isZero(operand, maxDepth) == false)
      learnNotZero(argument);
  }
}

void KnownValues::undo(size_t mark) {
  for (; log.size() > mark; log.pop_back()) {
    auto &[value, before] = log.back();
    if (before)
      facts[value] = *before;
    else
      facts.erase(value);
  }
}

//===----------------------------------------------------------------------===//
// Evaluating
//===----------------------------------------------------------------------===//

std::optional<bool> KnownValues::evaluateCondition(Value value) const {
  std::optional<bool> zero = isZero(value, maxDepth);
  return zero ? std::optional(!*zero) : std::nullopt;
}

std::optional<bool> KnownValues::isZero(Value value, unsigned depth) const {
  if (std::optional<APInt> constant = evaluate(value, depth))
    return constant->isZero();
  auto entry = facts.find(value);
  return entry == facts.end() ? std::nullopt : std::optional(false);
}

std::optional<APInt> KnownValues::evaluate(Value value, unsigned depth) const {
  APInt constant;
  if (matchPattern(value, m_ConstantInt(&constant)))
    return constant;
  auto entry = facts.find(value);
  if (entry != facts.end() && entry->second)
    return entry->second;
  Operation *op = value.getDefiningOp();
  return op && depth > 0 ? fold(op, depth - 1) : std::nullopt;
}

std::optional<APInt> KnownValues::fold(Operation *op, unsigned depth) const {
  if (auto select = dyn_cast<SelectOp>(op)) {
    std::optional<bool> zero = isZero(select.getCondition(), depth);
    if (!zero)
      return std::nullopt;
    return evaluate(*zero ? select.getFalseValue() : select.getTrueValue(),
                    depth);
  }
  if (auto eqz = dyn_cast<EqzOp>(op)) {
    std::optional<bool> zero = isZero(eqz.getOperand(), depth);
    return zero ? std::optional(APInt(32, *zero)) : std::nullopt;
  }
  if (isa<EqOp, NeOp>(op) && matchPattern(op->getOperand(1), m_Zero())) {
    std::optional<bool> zero = isZero(op->getOperand(0), depth);
    return zero ? std::optional(APInt(32, *zero == isa<EqOp>(op)))
                : std::nullopt;
  }
  if (op->getNumResults() != 1 || op->getNumRegions() != 0 ||
      op->getNumOperands() > 2 || op->getNumOperands() == 0 || !isPure(op))
    return std::nullopt;
  SmallVector<Attribute, 2> operands;
  for (Value operand : op->getOperands()) {
    std::optional<APInt> constant = evaluate(operand, depth);
    if (!constant)
      return std::nullopt;
    operands.push_back(IntegerAttr::get(operand.getType(), *constant));
  }
  // With constants only, nothing is folded in place.
  SmallVector<OpFoldResult, 1> results;
  if (failed(op->fold(operands, results)) || results.size() != 1)
    return std::nullopt;
  auto result = dyn_cast_if_present<IntegerAttr>(
      dyn_cast_if_present<Attribute>(results.front()));
  return result ? std::optional(result.getValue()) : std::nullopt;
}
