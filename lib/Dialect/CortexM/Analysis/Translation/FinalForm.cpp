//===- FinalForm.cpp - what phase final promises --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/TranslationChecker.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

/// Whether the op prints as nothing.
static bool isSilent(Operation *op) {
  return isa<LiveInOp, ImplicitDefOp, FallthroughOp>(op);
}

/// Conditional instructions under an `it`, and no others.
static LogicalResult checkConditions(Block &block) {
  // What the instructions that follow have to be conditional on.
  SmallVector<Cond, 4> expected;
  for (Operation &op : block) {
    // A `cset` has been refused: it is no instruction.
    if (isSilent(&op) || isa<CsetOp>(op))
      continue;
    std::optional<MovePredicate> predicate = getMovePredicate(&op);
    if (expected.empty()) {
      if (predicate)
        return op.emitError("translation is wrong: a conditional instruction "
                            "under no `it`");
    } else if (Cond cond = expected.pop_back_val();
               !predicate || predicate->cond != cond) {
      return op.emitError("translation is wrong: the `it` before it names "
                          "another condition");
    }
    if (auto it = dyn_cast<ItOp>(op)) {
      for (char letter : llvm::reverse(it.getPattern()))
        expected.push_back(letter == 't' ? it.getCond() : invert(it.getCond()));
      expected.push_back(it.getCond());
    }
  }
  if (!expected.empty())
    return block.getTerminator()->emitError(
        "translation is wrong: the block ends under an `it`");
  return success();
}

/// A branch that goes on at the next block without saying so.
static LogicalResult checkFallthrough(Block &block) {
  Operation *branch = block.getTerminator();
  Block *next = TypeSwitch<Operation *, Block *>(branch)
                    .Case<BCondOp, CbzOp, CbnzOp>(
                        [](auto op) { return op.getOtherwise(); })
                    .Case([](FallthroughOp op) { return op.getDest(); })
                    .Default([](Operation *) { return nullptr; });
  if (next && next != block.getNextNode())
    return branch->emitError("translation is wrong: the block that it falls "
                             "through to is not the next one");
  return success();
}

LogicalResult warm::cortexm::checkFinalForm(FuncOp code) {
  bool correct = true;
  for (Block &block : code.getBody()) {
    for (Operation &op : block)
      if (isa<SpillOp, ReloadOp, ParallelCopyOp, CsetOp, TrapIfOp,
              TableBranchOp, RetOp>(op)) {
        op.emitError("translation is wrong: is no instruction");
        correct = false;
      }
    correct &= succeeded(checkConditions(block));
    correct &= succeeded(checkFallthrough(block));
  }
  return success(correct);
}
