//===- SplitCriticalEdges.cpp - gives every edge copy a place -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Copies for an edge stand at the end of the block it comes from, which must
// then have no other successor, or at the start of the block it goes to, which
// must then have no other predecessor. A new block on the edge has neither.
//
// BEFORE                                   AFTER
//   cortexm.b_cond ne, %f, ^bb1, ^bb2        cortexm.b_cond ne, %f, ^edge, ^bb2
//                                          ^edge:
//                                            cortexm.b ^bb1
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_SPLITCRITICALEDGES
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

/// Puts a block on the edge to successor `index`, right behind its origin.
static void splitEdge(Operation *terminator, unsigned index) {
  Block *origin = terminator->getBlock();
  auto *edge = new Block;
  origin->getParent()->getBlocks().insertAfter(origin->getIterator(), edge);
  auto builder = OpBuilder::atBlockEnd(edge);
  BOp::create(builder, terminator->getLoc(), ValueRange(),
              terminator->getSuccessor(index));
  terminator->setSuccessor(edge, index);
}

namespace {
struct SplitCriticalEdges
    : warm::cortexm::impl::SplitCriticalEdgesBase<SplitCriticalEdges> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    if (failed(requirePhase(func, Phase::Virtual, getArgument())))
      return signalPassFailure();
    IRRewriter rewriter(&getContext());
    (void)eraseUnreachableBlocks(rewriter, func.getBody());
    SmallVector<Operation *> terminators;
    for (Block &block : func.getBody())
      if (!isa<BOp>(block.getTerminator()))
        terminators.push_back(block.getTerminator());
    for (Operation *terminator : terminators)
      for (unsigned i = terminator->getNumSuccessors(); i-- > 0;)
        if (!terminator->getSuccessor(i)->getSinglePredecessor())
          splitEdge(terminator, i);
  }
};
} // namespace
