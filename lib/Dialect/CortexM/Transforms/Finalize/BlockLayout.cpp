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
// from no other block that falls into it; and what is cold (ColdBlocks.h) comes
// last. Code for size is not made longer for branches that are only unlikely.
// Where the prologue is not in the entry block, what is executed without
// the frame stands before it: call frame information goes by address.
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "mlir/IR/Dominance.h"
#include "warm/Dialect/CortexM/RegAlloc/ColdBlocks.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

class BlockLayout {
public:
  explicit BlockLayout(FuncOp func);
  void run();

private:
  void findFramed();
  void placeFrom(Block *next);
  Block *chooseNext(Block *block);
  bool isTaken(Block *successor) const;

  Region &body;
  /// As they came.
  SmallVector<Block *> blocks;
  llvm::DenseMap<Block *, Block *> previous;
  ColdBlocks cold;
  llvm::DenseSet<Block *> placed;
  /// Dominated by a prologue that is not in the entry block.
  llvm::DenseSet<Block *> framed;
  SmallVector<Block *> order;
  /// No block before this index is left to be placed.
  size_t firstUnplaced = 0;
};

} // namespace

BlockLayout::BlockLayout(FuncOp func)
    : body(func.getBody()),
      cold(body, func.isOptimizedForSize() ? ColdBlocks::Weights::Ignored
                                           : ColdBlocks::Weights::Used) {
  Block *last = nullptr;
  for (Block &block : body) {
    blocks.push_back(&block);
    previous[&block] = last;
    last = &block;
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

/// Whether the first instruction begins the frame.
static bool isPrologue(Block &block) {
  auto first = llvm::find_if(block, [](Operation &op) {
    return getSize(&op) != 0 || op.hasTrait<OpTrait::IsTerminator>();
  });
  auto cfi = first->getAttrOfType<ArrayAttr>("cortexm.cfi");
  if (!cfi || !isa<PushOp, SubSpOp>(*first))
    return false;
  return llvm::any_of(cfi.getAsRange<StringAttr>(), [](StringAttr directive) {
    return directive.getValue().starts_with("def_cfa_offset");
  });
}

void BlockLayout::findFramed() {
  auto prologue = llvm::find_if(llvm::drop_begin(body), isPrologue);
  if (prologue == body.end())
    return;
  DominanceInfo dominance(body.getParentOp());
  for (Block *block : blocks)
    if (dominance.dominates(&*prologue, block) && !cold.contains(block))
      framed.insert(block);
}

/// Places what is not placed yet, `next` first.
void BlockLayout::placeFrom(Block *next) {
  for (; next; next = chooseNext(next)) {
    placed.insert(next);
    order.push_back(next);
  }
}

void BlockLayout::run() {
  // Cold blocks count as placed until the others are, as do those with the
  // frame until those without are.
  for (Block *block : blocks)
    if (cold.contains(block))
      placed.insert(block);
  findFramed();
  placed.insert(framed.begin(), framed.end());
  placeFrom(blocks.front());
  if (!framed.empty()) {
    for (Block *block : framed)
      placed.erase(block);
    firstUnplaced = 0;
    placeFrom(chooseNext(order.back()));
  }
  for (Block *block : blocks)
    if (cold.contains(block))
      order.push_back(block);
  for (Block *block : order)
    block->moveBefore(&body, body.end());
}

void warm::cortexm::layOutBlocks(FuncOp func) { BlockLayout(func).run(); }
