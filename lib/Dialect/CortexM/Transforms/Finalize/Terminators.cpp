//===- Terminators.cpp - branches fall through to the next block ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

Block *warm::cortexm::createTrampoline(Block *block, Block *target,
                                       Location loc) {
  auto *trampoline = new Block;
  block->getParent()->getBlocks().insertAfter(block->getIterator(), trampoline);
  auto builder = OpBuilder::atBlockEnd(trampoline);
  BOp::create(builder, loc, ValueRange(), target);
  return trampoline;
}

static void replaceByFallthrough(Operation *branch, Block *next) {
  OpBuilder builder(branch);
  FallthroughOp::create(builder, branch->getLoc(), next);
  branch->erase();
}

/// The two-way branch on the opposite condition, to the same successors.
static Operation *createInverse(Operation *branch) {
  OpBuilder builder(branch);
  Location loc = branch->getLoc();
  Block *dest = branch->getSuccessor(0), *otherwise = branch->getSuccessor(1);
  return TypeSwitch<Operation *, Operation *>(branch)
      .Case([&](BCondOp op) {
        return BCondOp::create(builder, loc, invert(op.getCond()),
                               op.getFlags(), otherwise, dest);
      })
      .Case([&](CbzOp op) {
        return CbnzOp::create(builder, loc, op.getRn(), otherwise, dest);
      })
      .Case([&](CbnzOp op) {
        return CbzOp::create(builder, loc, op.getRn(), otherwise, dest);
      });
}

static void alignTwoWayBranch(Operation *branch, Block *next) {
  Block *dest = branch->getSuccessor(0), *otherwise = branch->getSuccessor(1);
  if (dest == otherwise) {
    if (dest == next)
      return replaceByFallthrough(branch, next);
    OpBuilder builder(branch);
    BOp::create(builder, branch->getLoc(), ValueRange(), dest);
    branch->erase();
    return;
  }
  if (otherwise == next)
    return;
  if (dest == next) {
    createInverse(branch);
    branch->erase();
    return;
  }
  branch->setSuccessor(
      createTrampoline(branch->getBlock(), otherwise, branch->getLoc()), 1);
}

void warm::cortexm::alignTerminators(FuncOp func) {
  for (Block &block : llvm::make_early_inc_range(func.getBody())) {
    Operation *branch = block.getTerminator();
    Block *next = block.getNextNode();
    if (isa<BCondOp, CbzOp, CbnzOp>(branch))
      alignTwoWayBranch(branch, next);
    else if (isa<BOp>(branch) && branch->getSuccessor(0) == next)
      replaceByFallthrough(branch, next);
  }
}
