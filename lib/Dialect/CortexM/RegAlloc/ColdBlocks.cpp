//===- ColdBlocks.cpp - what is hardly ever executed ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/ColdBlocks.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;
using namespace warm::cortexm;

ColdBlocks::ColdBlocks(Region &body, Weights weights) {
  for (Block &block : body)
    if (isa<UdfOp>(block.getTerminator()) && !block.isEntryBlock())
      cold.insert(&block);
  spreadBackward(body);
  if (weights == Weights::Used)
    spreadForward(body);
}

void ColdBlocks::spreadBackward(Region &body) {
  SmallVector<Block *> worklist(cold.begin(), cold.end());
  while (!worklist.empty()) {
    Block *block = worklist.pop_back_val();
    for (Block *pred : block->getPredecessors())
      if (!pred->isEntryBlock() && !cold.contains(pred) &&
          llvm::all_of(pred->getSuccessors(),
                       [&](Block *succ) { return cold.contains(succ); })) {
        cold.insert(pred);
        worklist.push_back(pred);
      }
  }
}

/// Whether the terminator goes to `target` in one of 64 cases or less.
static bool isUnlikely(Operation *terminator, Block *target) {
  auto branch = dyn_cast<WeightedBranchOpInterface>(terminator);
  if (!branch || branch.getWeights().empty())
    return false;
  uint64_t all = 0, there = 0;
  for (auto [succ, weight] :
       llvm::zip(terminator->getSuccessors(), branch.getWeights())) {
    all += static_cast<uint32_t>(weight);
    there += succ == target ? static_cast<uint32_t>(weight) : 0;
  }
  return there * 64 <= all;
}

void ColdBlocks::spreadForward(Region &body) {
  llvm::DenseSet<Block *> visited;
  for (Block *block : llvm::ReversePostOrderTraversal<Region *>(&body)) {
    visited.insert(block);
    if (block->isEntryBlock())
      continue;
    bool isCold = llvm::all_of(block->getPredecessors(), [&](Block *pred) {
      return !visited.contains(pred) || pred == block || cold.contains(pred) ||
             isUnlikely(pred->getTerminator(), block);
    });
    if (isCold)
      cold.insert(block);
  }
}
