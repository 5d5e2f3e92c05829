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
// A value of the copied block that others use has several definitions then. It
// goes through an object of the frame, which upstream's mem2reg makes block
// arguments of.
//
//===----------------------------------------------------------------------===//

#include "KnownValues.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/IRMapping.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Interfaces/DataLayoutInterfaces.h"
#include "mlir/Transforms/Mem2Reg.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

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

  void demoteValues(Block &block);
  void demote(Value value);
  void copyBlock(const ThreadedBlock &threaded, const ThreadedEdge &edge);

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
  SmallVector<PromotableAllocationOpInterface> slots;
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

/// Whether an object of the frame can hold the value.
static bool canDemote(Value value) {
  return isa<IntegerType, FloatType>(value.getType());
}

bool BranchThreader::canCopy(Block &block) const {
  if (block.isEntryBlock() ||
      !KnownValues::getCondition(block.getTerminator()) ||
      !llvm::all_of(block.getArguments(), canDemote))
    return false;
  for (auto [number, op] : llvm::enumerate(block.without_terminator())) {
    // Not to count in large blocks. Operations for the condition come to no
    // more than this.
    constexpr unsigned forCondition = 16;
    if (number > limit + forCondition || isa<StackAllocOp>(op) ||
        !llvm::all_of(op.getResults(), canDemote))
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

/// Lets other blocks load the value from an object of the frame. mem2reg takes
/// the object away before anybody asks which memory it is in.
void BranchThreader::demote(Value value) {
  Block *block = value.getParentBlock();
  SmallVector<OpOperand *> uses;
  for (OpOperand &use : value.getUses())
    if (use.getOwner()->getBlock() != block)
      uses.push_back(&use);
  if (uses.empty())
    return;
  auto memory = FlatSymbolRefAttr::get(builder.getContext(), "");
  IntegerAttr offset = builder.getI64IntegerAttr(0);
  IntegerAttr align = builder.getI64IntegerAttr(1);
  Location loc = value.getLoc();
  builder.setInsertionPointToStart(&body.front());
  auto slot = StackAllocOp::create(builder, loc,
                                   value.getType().getIntOrFloatBitWidth() / 8);
  builder.setInsertionPointAfterValue(value);
  StoreOp::create(builder, loc, memory, slot, value, offset, align);
  for (OpOperand *use : uses) {
    builder.setInsertionPoint(use->getOwner());
    use->set(LoadOp::create(builder, loc, value.getType(), memory, slot, offset,
                            align, /*is_volatile=*/nullptr));
  }
  slots.push_back(slot);
}

void BranchThreader::demoteValues(Block &block) {
  SmallVector<Value> values(block.getArguments());
  for (Operation &op : block)
    llvm::append_range(values, op.getResults());
  for (Value value : values)
    demote(value);
}

void BranchThreader::copyBlock(const ThreadedBlock &threaded,
                               const ThreadedEdge &edge) {
  auto branch = cast<BranchOpInterface>(edge.terminator);
  MutableOperandRange operands =
      branch.getSuccessorOperands(edge.successor).getMutableForwardedOperands();
  IRMapping mapping;
  mapping.map(threaded.block->getArguments(), operands.getAsOperandRange());
  Block *copy = builder.createBlock(threaded.block);
  for (Operation &op : threaded.block->without_terminator())
    builder.clone(op, mapping);
  auto taken = cast<BranchOpInterface>(threaded.block->getTerminator());
  SmallVector<Value> passed;
  for (Value operand :
       taken.getSuccessorOperands(edge.chosen).getForwardedOperands())
    passed.push_back(mapping.lookupOrDefault(operand));
  BrOp::create(builder, taken.getLoc(), taken->getSuccessor(edge.chosen),
               passed);
  operands.clear();
  edge.terminator->setSuccessor(copy, edge.successor);
}

bool BranchThreader::run() {
  findThreadedBlocks();
  if (blocks.empty())
    return false;
  for (const ThreadedBlock &threaded : blocks)
    demoteValues(*threaded.block);
  for (const ThreadedBlock &threaded : blocks)
    for (const ThreadedEdge &edge : threaded.edges)
      copyBlock(threaded, edge);
  IRRewriter rewriter(builder);
  (void)eraseUnreachableBlocks(rewriter, function->getRegions());
  DominanceInfo newDominance;
  (void)tryToPromoteMemorySlots(slots, builder, DataLayout::closest(function),
                                newDominance);
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
