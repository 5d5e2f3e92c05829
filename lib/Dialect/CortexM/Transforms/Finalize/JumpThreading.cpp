//===- JumpThreading.cpp - branches go to where they end up ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"

using namespace mlir;
using namespace warm::cortexm;

/// Whether no instruction stands before the terminator.
static bool isEmpty(Block &block) {
  return llvm::all_of(block.without_terminator(),
                      [](Operation &op) { return getSize(&op) == 0; });
}

/// Whether a value that the block defines is used in another one.
static bool definesForOthers(Block &block) {
  return llvm::any_of(block, [&](Operation &op) {
    return llvm::any_of(op.getUsers(), [&](Operation *user) {
      return user->getBlock() != &block;
    });
  });
}

/// Sends what goes to an empty block that only branches to where it branches.
static bool bypass(Block &block) {
  auto branch = dyn_cast<BOp>(block.getTerminator());
  if (block.isEntryBlock() || !branch || branch.getDest() == &block ||
      !isEmpty(block))
    return false;
  Block *target = branch.getDest();
  if (definesForOthers(block)) {
    // A predecessor of its own target only: its values can be defined there.
    if (target->getSinglePredecessor() != &block)
      return false;
    target->getOperations().splice(target->begin(), block.getOperations(),
                                   block.begin(),
                                   block.getTerminator()->getIterator());
  }
  block.replaceAllUsesWith(target);
  return true;
}

/// A branch to a mere return that is no longer than the branch.
static bool returnAtOnce(Block &block) {
  auto branch = dyn_cast<BOp>(block.getTerminator());
  if (!branch || !isEmpty(*branch.getDest()))
    return false;
  Operation *ret = branch.getDest()->getTerminator();
  if (!isa<BxLrOp, PopReturnOp>(ret) || getSize(ret) > 2)
    return false;
  Operation *copy = ret->clone();
  // What is returned has no name here.
  copy->setOperands(ValueRange());
  block.getOperations().insert(block.end(), copy);
  branch.erase();
  return true;
}

void warm::cortexm::threadJumps(FuncOp func) {
  IRRewriter rewriter(func.getContext());
  for (Block &block : llvm::reverse(func.getBody()))
    bypass(block);
  (void)eraseUnreachableBlocks(rewriter, func.getBody());
  bool changed = false;
  for (Block &block : func.getBody())
    changed |= returnAtOnce(block);
  if (changed)
    (void)eraseUnreachableBlocks(rewriter, func.getBody());
}
