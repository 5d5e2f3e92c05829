//===- SelectControl.cpp - branches, returns, traps -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Only `cortexm.b` passes values: a conditional edge that passes some gets a
// block of its own.
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

//===----------------------------------------------------------------------===//
// Edges
//===----------------------------------------------------------------------===//

void Selector::branch(Block *dest, ValueRange operands) {
  SmallVector<Value> passed;
  for (Value operand : operands)
    for (Word word : get(operand))
      passed.push_back(words.ownReg(word));
  words.create<BOp>(passed, blocks[dest]);
}

Block *Selector::edgeTo(Block *dest, ValueRange operands) {
  if (operands.empty())
    return blocks[dest];
  Block *edge = createBlockAfter();
  // Constants in registers are those of the block left.
  WordBuilder left = words;
  words.setBlock(edge);
  branch(dest, operands);
  words = left;
  return edge;
}

Block *Selector::createBlockAfter() {
  auto *block = new Block();
  block->insertAfter(words.getBlock());
  return block;
}

//===----------------------------------------------------------------------===//
// Two ways
//===----------------------------------------------------------------------===//

/// The value of which `condition` says that it is not zero, when it is not the
/// outcome of a comparison; `isInverted` if it says that it is zero.
static Value getTestedWord(Value condition, bool &isInverted) {
  Operation *op = condition.getDefiningOp();
  if (auto eqz = dyn_cast_or_null<wasm::EqzOp>(op)) {
    isInverted = !isInverted;
    if (!eqz.getOperand().getType().isInteger(32))
      return nullptr;
    return getTestedWord(eqz.getOperand(), isInverted);
  }
  auto predicate = op ? getPredicate(op) : std::nullopt;
  if (!predicate || !op->getOperand(0).getType().isIntOrIndex()) {
    bool isTest = isa_and_nonnull<wasm::AndOp>(op) && op->hasOneUse();
    return isTest ? nullptr : condition;
  }
  auto constant = op->getOperand(1).getDefiningOp<wasm::ConstOp>();
  if (!constant || !op->getOperand(0).getType().isInteger(32) ||
      !matchPattern(op->getOperand(1), m_Zero()) ||
      (*predicate != Predicate::EQ && *predicate != Predicate::NE))
    return nullptr;
  isInverted ^= *predicate == Predicate::EQ;
  return op->getOperand(0);
}

void Selector::conditionalBranch(Value condition, Block *ifTrue, Block *ifFalse,
                                 DenseI32ArrayAttr weights) {
  bool isInverted = false;
  if (Value tested = getTestedWord(condition, isInverted)) {
    Word word = getWord(tested);
    if (!word.isConstant()) {
      if (isInverted)
        words.create<CbzOp>(word.getRegister(), ifTrue, ifFalse, weights);
      else
        words.create<CbnzOp>(word.getRegister(), ifTrue, ifFalse, weights);
      return;
    }
  }
  Condition flags = getCondition(condition);
  if (flags.isKnown())
    words.create<BOp>(ValueRange(), flags.known ? ifTrue : ifFalse);
  else
    words.create<BCondOp>(flags.cond, flags.flags, ifTrue, ifFalse, weights);
}

//===----------------------------------------------------------------------===//
// Many ways
//===----------------------------------------------------------------------===//

/// More cases than these are a table.
static constexpr unsigned maxComparedCases = 3;

void Selector::branchTable(wasm::BrTableOp op) {
  Word index = getWord(op.getIndex());
  // One block for each different way out.
  SmallVector<std::pair<std::pair<Block *, SmallVector<Value>>, Block *>> ways;
  auto wayTo = [&](Block *dest, ValueRange operands) -> Block * {
    std::pair<Block *, SmallVector<Value>> key{dest, llvm::to_vector(operands)};
    for (auto &way : ways)
      if (way.first == key)
        return way.second;
    Block *block = edgeTo(dest, operands);
    ways.push_back({key, block});
    return block;
  };
  Block *otherwise = wayTo(op.getDefaultDest(), op.getDefaultOperands());
  SmallVector<Block *> targets;
  for (auto [dest, operands] :
       llvm::zip(op.getTargets(), op.getTargetOperands()))
    targets.push_back(wayTo(dest, operands));
  while (!targets.empty() && targets.back() == otherwise)
    targets.pop_back();

  if (index.isConstant()) {
    unsigned n = index.getConstant();
    words.create<BOp>(ValueRange(),
                      n < targets.size() ? targets[n] : otherwise);
    return;
  }
  unsigned numCases =
      llvm::count_if(targets, [&](Block *block) { return block != otherwise; });
  if (numCases <= maxComparedCases)
    return compareCases(index, targets, otherwise);
  Condition isOutside =
      words.compare(Predicate::GEU, index, Word::constant(targets.size()));
  Block *inside = createBlockAfter();
  words.create<BCondOp>(isOutside.cond, isOutside.flags, otherwise, inside);
  words.setBlock(inside);
  if (isBaseline)
    return searchCases(index, 0, targets);
  words.create<TableBranchOp>(index.getRegister(), targets);
}

/// Finds the target of an index from `first` on by halves: a core without table
/// jumps has no better way that takes no register.
void Selector::searchCases(Word index, uint32_t first,
                           ArrayRef<Block *> targets) {
  if (llvm::all_equal(targets)) {
    words.create<BOp>(ValueRange(), targets.front());
    return;
  }
  size_t half = targets.size() / 2;
  Condition isLower =
      words.compare(Predicate::LTU, index, Word::constant(first + half));
  Block *upper = createBlockAfter();
  Block *lower = createBlockAfter();
  words.create<BCondOp>(isLower.cond, isLower.flags, lower, upper);
  words.setBlock(lower);
  searchCases(index, first, targets.take_front(half));
  words.setBlock(upper);
  searchCases(index, first + half, targets.drop_front(half));
}

void Selector::compareCases(Word index, ArrayRef<Block *> targets,
                            Block *otherwise) {
  if (targets.empty()) {
    words.create<BOp>(ValueRange(), otherwise);
    return;
  }
  // The last target is not `otherwise`: the table has been trimmed.
  for (auto [number, target] : llvm::enumerate(targets)) {
    if (target == otherwise)
      continue;
    Block *next = number + 1 == targets.size() ? otherwise : createBlockAfter();
    if (number == 0) {
      words.create<CbzOp>(index.getRegister(), target, next);
    } else {
      Condition isCase =
          words.compare(Predicate::EQ, index, Word::constant(number));
      words.create<BCondOp>(isCase.cond, isCase.flags, target, next);
    }
    if (next != otherwise)
      words.setBlock(next);
  }
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

void Selector::returnValues(ValueRange operands) {
  SmallVector<Value> results;
  SmallVector<int32_t> registers;
  unsigned number = 0;
  for (Value operand : operands) {
    for (Word word : get(operand)) {
      Value value = words.reg(word);
      if (layout.hasResultPointer) {
        words.create<StrOp>(value, resultPointer, layout.resultOffsets[number]);
      } else {
        results.push_back(value);
        registers.push_back(number);
      }
      ++number;
    }
  }
  words.create<RetOp>(results, registers);
}

bool Selector::selectControl(Operation *op) {
  if (auto br = dyn_cast<wasm::BrOp>(op)) {
    branch(br.getDest(), br.getDestOperands());
    return true;
  }
  if (auto br = dyn_cast<wasm::CondBrOp>(op)) {
    Block *ifTrue = edgeTo(br.getTrueDest(), br.getTrueOperands());
    Block *ifFalse = edgeTo(br.getFalseDest(), br.getFalseOperands());
    conditionalBranch(br.getCondition(), ifTrue, ifFalse,
                      br.getBranchWeightsAttr());
    return true;
  }
  if (auto br = dyn_cast<wasm::BrTableOp>(op)) {
    branchTable(br);
    return true;
  }
  if (auto ret = dyn_cast<wasm::ReturnOp>(op)) {
    returnValues(ret.getOperands());
    return true;
  }
  if (isa<wasm::UnreachableOp>(op)) {
    words.create<UdfOp>(unsigned(trap_code::Unreachable));
    return true;
  }
  return false;
}

} // namespace warm
