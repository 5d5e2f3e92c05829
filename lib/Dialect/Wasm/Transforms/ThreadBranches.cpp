//===- ThreadBranches.cpp - leads ways past branches they decide ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE
//   ^a:
//     wasm.br ^join(%x, %c2 : i32, i32)
//   ^b:
//     wasm.br ^join(%y, %z : i32, i32)
//   ^join(%v: i32, %kind: i32):
//     wasm.store @m[%p], %v align 4 : i32
//     wasm.br_table %kind, [^c, ^d], ^e
//   ^e:
//     wasm.return %v : i32
// AFTER
//   ^a:
//     wasm.store @m[%p], %x align 4 : i32
//     wasm.br ^e(%x : i32)
//   ^b:
//     wasm.br ^join(%y, %z : i32, i32)
//   ^join(%v: i32, %kind: i32):
//     wasm.store @m[%p], %v align 4 : i32
//     wasm.br_table %kind, [^c, ^d], ^e(%v : i32)
//   ^e(%w: i32):
//     wasm.return %w : i32
//
// A value of the copied block that others use has several definitions then;
// SSARepair makes block arguments where they meet.
//
//===----------------------------------------------------------------------===//

#include "KnownValues.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Dialect/Wasm/IR/ReturnsTwice.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/SSARepair.h"
#include "llvm/ADT/DepthFirstIterator.h"

namespace warm::wasm {
#define GEN_PASS_DEF_THREADBRANCHESPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
/// An edge to a block, and the successor of the block that it leads to.
struct ThreadedEdge {
  Operation *terminator;
  unsigned successor;
  unsigned chosen;
};

/// A block and the edges past its branch.
struct ThreadedBlock {
  Block *block;
  SmallVector<ThreadedEdge> edges;
};

/// A value of a copied block that other blocks use, and its copies.
struct CopiedValue {
  Value value;
  SmallVector<Value> copies;
};

class BranchThreader {
public:
  BranchThreader(FuncOp function, unsigned limit)
      : function(function), body(function.getBody()),
        builder(function->getContext()), limit(limit) {}

  /// Whether any edge was led past a branch.
  bool run();

private:
  void findThreadedBlocks();
  bool canCopy(Block &block) const;
  bool isLoopHeader(Block &block);
  void findEdges(Block &block);
  std::optional<unsigned> chooseSuccessor(Operation *terminator) const;

  void findUsedElsewhere(Block &block);
  void copyBlock(const ThreadedBlock &threaded, const ThreadedEdge &edge,
                 MutableArrayRef<CopiedValue> values);
  void replaceUnreachable();
  void repair();

  FuncOp function;
  Region &body;
  OpBuilder builder;
  unsigned limit;
  DominanceInfo dominance;
  KnownValues known;
  std::vector<ThreadedBlock> blocks;
  /// Blocks that are copied, or whose edges change.
  DenseSet<Block *> involved;
  DenseSet<Block *> copied;
  std::vector<CopiedValue> values;
};
} // namespace

//===----------------------------------------------------------------------===//
// What to thread
//===----------------------------------------------------------------------===//

/// The operations of a block that are left without its branch, without
/// constants.
static unsigned countOperations(Block &block) {
  Operation *terminator = block.getTerminator();
  DenseSet<Operation *> forCondition;
  unsigned count = 0;
  for (Operation &op : llvm::reverse(block.without_terminator())) {
    bool isForCondition =
        isPure(&op) && llvm::all_of(op.getUses(), [&](OpOperand &use) {
          return (use.getOwner() == terminator &&
                  use.getOperandNumber() == 0) ||
                 forCondition.contains(use.getOwner());
        });
    if (isForCondition)
      forCondition.insert(&op);
    else if (!isa<ConstOp>(op))
      ++count;
  }
  return count;
}

bool BranchThreader::canCopy(Block &block) const {
  if (block.isEntryBlock() || !KnownValues::getCondition(block.getTerminator()))
    return false;
  for (auto [number, op] : llvm::enumerate(block.without_terminator())) {
    // Not to count in large blocks. Operations for the condition come to no
    // more than this.
    constexpr unsigned forCondition = 16;
    if (number > limit + forCondition || isa<StackAllocOp>(op))
      return false;
    if (returnsTwice(&op))
      return false;
  }
  return countOperations(block) <= limit;
}

bool BranchThreader::isLoopHeader(Block &block) {
  return llvm::any_of(block.getPredecessors(), [&](Block *predecessor) {
    return dominance.dominates(&block, predecessor);
  });
}

/// Which successor the terminator takes with what is known.
std::optional<unsigned>
BranchThreader::chooseSuccessor(Operation *terminator) const {
  Value condition = KnownValues::getCondition(terminator);
  if (isa<CondBrOp>(terminator)) {
    std::optional<bool> taken = known.evaluateCondition(condition);
    return taken ? std::optional<unsigned>(*taken ? 0 : 1) : std::nullopt;
  }
  std::optional<APInt> index = known.evaluate(condition);
  if (!index)
    return std::nullopt;
  auto table = cast<BrTableOp>(terminator);
  return index->ult(table.getTargets().size()) ? index->getZExtValue() + 1 : 0;
}

void BranchThreader::findEdges(Block &block) {
  // Further back little is tested that matters here.
  constexpr unsigned maxPath = 4;
  ThreadedBlock threaded{&block, {}};
  for (auto edge = block.pred_begin(), end = block.pred_end(); edge != end;
       ++edge) {
    if (copied.contains(*edge))
      continue;
    Operation *terminator = (*edge)->getTerminator();
    unsigned successor = edge.getSuccessorIndex();
    size_t mark = known.getMark();
    known.learnPath(*edge, nullptr, maxPath);
    known.learnEdge(terminator, successor);
    known.learnOperands(terminator, successor);
    if (std::optional<unsigned> chosen = chooseSuccessor(block.getTerminator()))
      threaded.edges.push_back({terminator, successor, *chosen});
    known.undo(mark);
  }
  if (threaded.edges.empty())
    return;
  copied.insert(&block);
  involved.insert(&block);
  for (const ThreadedEdge &edge : threaded.edges)
    involved.insert(edge.terminator->getBlock());
  blocks.push_back(std::move(threaded));
}

void BranchThreader::findThreadedBlocks() {
  for (Block &block : body)
    if (!involved.contains(&block) && canCopy(block) && !isLoopHeader(block))
      findEdges(block);
}

//===----------------------------------------------------------------------===//
// Copying
//===----------------------------------------------------------------------===//

/// Notes the values of the block that other blocks use.
void BranchThreader::findUsedElsewhere(Block &block) {
  auto note = [&](Value value) {
    if (value.isUsedOutsideOfBlock(&block))
      values.push_back({value, {}});
  };
  llvm::for_each(block.getArguments(), note);
  for (Operation &op : block)
    llvm::for_each(op.getResults(), note);
}

void BranchThreader::copyBlock(const ThreadedBlock &threaded,
                               const ThreadedEdge &edge,
                               MutableArrayRef<CopiedValue> values) {
  IRMapping mapping;
  Block *copy = builder.createBlock(threaded.block);
  for (BlockArgument argument : threaded.block->getArguments())
    mapping.map(argument,
                copy->addArgument(argument.getType(), argument.getLoc()));
  for (Operation &op : threaded.block->without_terminator())
    builder.clone(op, mapping);
  auto taken = cast<BranchOpInterface>(threaded.block->getTerminator());
  SmallVector<Value> passed;
  for (Value operand :
       taken.getSuccessorOperands(edge.chosen).getForwardedOperands())
    passed.push_back(mapping.lookupOrDefault(operand));
  BrOp::create(builder, taken.getLoc(), taken->getSuccessor(edge.chosen),
               passed);
  edge.terminator->setSuccessor(copy, edge.successor);
  for (CopiedValue &copied : values)
    copied.copies.push_back(mapping.lookup(copied.value));
}

/// Where all ways lead past a block, its values are those of the first copy
/// that is left: copies may be behind ways that nothing leads to any more.
void BranchThreader::replaceUnreachable() {
  llvm::df_iterator_default_set<Block *> reached;
  for (Block *block : llvm::depth_first_ext(&body.front(), reached))
    (void)block;
  auto isReached = [&](Value value) {
    return reached.contains(value.getParentBlock());
  };
  for (CopiedValue &copied : values)
    llvm::erase_if(copied.copies, [&](Value copy) { return !isReached(copy); });
  // What is left in no block is used in none.
  llvm::erase_if(values, [&](CopiedValue &copied) {
    return copied.copies.empty() && !isReached(copied.value);
  });
  for (CopiedValue &copied : values) {
    if (isReached(copied.value))
      continue;
    Value first = copied.copies.front();
    copied.value.replaceAllUsesWith(first);
    copied.value = first;
    copied.copies.erase(copied.copies.begin());
  }
  IRRewriter rewriter(builder);
  (void)eraseUnreachableBlocks(rewriter, function->getRegions());
}

void BranchThreader::repair() {
  warm::SSARepair repair(body);
  for (CopiedValue &copied : values)
    repair.repair(copied.value, copied.copies,
                  [&](Block *) { return copied.value.getType(); });
}

bool BranchThreader::run() {
  findThreadedBlocks();
  if (blocks.empty())
    return false;
  for (const ThreadedBlock &threaded : blocks) {
    size_t first = values.size();
    findUsedElsewhere(*threaded.block);
    MutableArrayRef<CopiedValue> own(values.data() + first,
                                     values.size() - first);
    for (const ThreadedEdge &edge : threaded.edges)
      copyBlock(threaded, edge, own);
  }
  replaceUnreachable();
  repair();
  return true;
}

namespace {
struct ThreadBranchesPass
    : warm::wasm::impl::ThreadBranchesPassBase<ThreadBranchesPass> {
  using Base::Base;
  void runOnOperation() override {
    if (getOperation().isExternal() || getOperation().getBody().hasOneBlock())
      return;
    // What is behind a branch may decide the next.
    constexpr unsigned maxRounds = 4;
    for (unsigned round = 0; round < maxRounds; ++round)
      if (!BranchThreader(getOperation(), limit).run())
        break;
  }
};
} // namespace
