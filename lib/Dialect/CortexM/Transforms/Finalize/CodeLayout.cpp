//===- CodeLayout.cpp - where the code of a function stands ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "CodeLayout.h"

using namespace mlir;
using namespace warm::cortexm;

unsigned CodeLayout::getBranchSize(Operation *branch) const {
  return shortBranches.contains(branch) ? 2 : getSize(branch);
}

int64_t CodeLayout::getDistance(Operation *branch, Block *target) const {
  Block *block = branch->getBlock();
  return offsets.lookup(target) -
         (offsets.lookup(block) + sizes.lookup(block) + 4);
}

void CodeLayout::placeBlocks() {
  end = 0;
  for (Block &block : body) {
    offsets[&block] = end;
    end += sizes.lookup(&block) + getBranchSize(block.getTerminator());
  }
}

/// Whether there are more of them, for the offsets there are.
bool CodeLayout::findShortBranches() {
  bool changed = false;
  for (Block &block : body) {
    Operation *branch = block.getTerminator();
    if (!isa<BOp, BCondOp>(branch))
      continue;
    int64_t distance = getDistance(branch, branch->getSuccessor(0));
    bool isShort =
        isa<BOp>(branch) ? BOp::isShort(distance) : BCondOp::isShort(distance);
    changed |= isShort && shortBranches.insert(branch).second;
  }
  return changed;
}

void CodeLayout::measure() {
  for (Block &block : body) {
    auto [it, isNew] = sizes.try_emplace(&block, 0);
    if (isNew)
      for (Operation &op : block.without_terminator())
        it->second += getSize(&op);
  }
  shortBranches.clear();
  // Short branches make others short; each round is right on its own.
  do
    placeBlocks();
  while (findShortBranches());
}
