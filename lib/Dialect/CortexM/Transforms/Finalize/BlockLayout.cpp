//===- BlockLayout.cpp - orders the blocks --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The order is the one the blocks came in, which is that of the wasm code and
// keeps loops together, with two exceptions: a block that would be followed by
// one it does not go to is followed by a successor, if that takes the successor
// from no other block that falls into it; and what must end in a trap comes
// last.
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

class BlockLayout {
public:
  explicit BlockLayout(FuncOp func);
  void run();

private:
  void findCold();
  Block *chooseNext(Block *block);
  bool isTaken(Block *successor) const;

  Region &body;
  /// As they came.
  SmallVector<Block *> blocks;
  llvm::DenseMap<Block *, Block *> previous;
  llvm::DenseSet<Block *> cold, placed;
  /// No block before this index is left to be placed.
  size_t firstUnplaced = 0;
};

} // namespace

BlockLayout::BlockLayout(FuncOp func) : body(func.getBody()) {
  Block *last = nullptr;
  for (Block &block : body) {
    blocks.push_back(&block);
    previous[&block] = last;
    last = &block;
  }
  findCold();
}

/// Cold is what ends in a trap, and what goes to cold blocks only.
void BlockLayout::findCold() {
  SmallVector<Block *> worklist;
  for (Block *block : blocks)
    if (isa<UdfOp>(block->getTerminator()) && !block->isEntryBlock())
      worklist.push_back(block);
  while (!worklist.empty()) {
    Block *block = worklist.pop_back_val();
    if (!cold.insert(block).second)
      continue;
    for (Block *predecessor : block->getPredecessors())
      if (!predecessor->isEntryBlock() &&
          llvm::all_of(predecessor->getSuccessors(),
                       [&](Block *other) { return cold.contains(other); }))
        worklist.push_back(predecessor);
  }
}

/// Whether the block before it will go on there.
bool BlockLayout::isTaken(Block *successor) const {
  Block *before = previous.lookup(successor);
  return before && !placed.contains(before) &&
         llvm::is_contained(before->getSuccessors(), successor);
}

/// The block to stand behind `block`; null when all are placed.
Block *BlockLayout::chooseNext(Block *block) {
  while (firstUnplaced < blocks.size() &&
         placed.contains(blocks[firstUnplaced]))
    ++firstUnplaced;
  Block *inOrder =
      firstUnplaced < blocks.size() ? blocks[firstUnplaced] : nullptr;
  auto successors = block->getSuccessors();
  if (llvm::is_contained(successors, inOrder) ||
      isa<TableBranchOp>(block->getTerminator()))
    return inOrder;
  for (Block *successor : llvm::reverse(successors))
    if (!placed.contains(successor) && !isTaken(successor))
      return successor;
  return inOrder;
}

void BlockLayout::run() {
  // Cold blocks count as placed until the others are.
  SmallVector<Block *> order;
  placed.insert(cold.begin(), cold.end());
  for (Block *next = blocks.front(); next; next = chooseNext(next)) {
    placed.insert(next);
    order.push_back(next);
  }
  for (Block *block : blocks)
    if (cold.contains(block))
      order.push_back(block);
  for (Block *block : order)
    block->moveBefore(&body, body.end());
}

void warm::cortexm::layOutBlocks(FuncOp func) { BlockLayout(func).run(); }
