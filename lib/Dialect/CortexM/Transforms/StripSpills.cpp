//===- StripSpills.cpp - undoes spills, to check them ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As `reload(spill x)` is x and slots are values, the use-def chains say what
// every reload yields. Taken out, the spills leave block arguments that get the
// same value on every way (SSARepair made them), and repeated computations of
// constants.
//
//===----------------------------------------------------------------------===//

#include "StripSpills.h"
#include "Phases.h"
#include "mlir/IR/Dominance.h"
#include "mlir/IR/OperationSupport.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "llvm/ADT/PostOrderIterator.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_STRIPSPILLS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

//===----------------------------------------------------------------------===//
// Slots
//===----------------------------------------------------------------------===//

static bool isVirtualSlot(Type type) {
  auto slot = dyn_cast<SlotType>(type);
  return slot && slot.isVirtual();
}

/// Puts the registers' values back where their slots are used.
static void stripSlots(FuncOp func) {
  for (Block &block : func.getBody())
    for (BlockArgument arg : block.getArguments())
      if (isVirtualSlot(arg.getType()))
        arg.setType(GPRType::get(func.getContext()));
  SmallVector<Operation *> erased;
  func.walk([&](SpillOp op) {
    if (!isVirtualSlot(op.getSlot().getType()))
      return;
    op.getSlot().replaceAllUsesWith(op.getValue());
    erased.push_back(op);
  });
  func.walk([&](ReloadOp op) {
    if (!isa<GPRType>(op->getOperand(0).getType()))
      return;
    op.getValue().replaceAllUsesWith(op->getOperand(0));
    erased.push_back(op);
  });
  for (Operation *op : erased)
    op->erase();
}

//===----------------------------------------------------------------------===//
// Repeated computations
//===----------------------------------------------------------------------===//

namespace {
/// Compares what operations compute, wherever and for whomever.
struct ByContent : llvm::DenseMapInfo<Operation *> {
  static unsigned getHashValue(const Operation *op) {
    return OperationEquivalence::computeHash(
        const_cast<Operation *>(op), OperationEquivalence::directHashValue,
        OperationEquivalence::ignoreHashValue,
        OperationEquivalence::IgnoreLocations);
  }
  static bool isEqual(const Operation *a, const Operation *b) {
    if (a == b)
      return true;
    if (a == getEmptyKey() || a == getTombstoneKey() || b == getEmptyKey() ||
        b == getTombstoneKey())
      return false;
    return OperationEquivalence::isEquivalentTo(
        const_cast<Operation *>(a), const_cast<Operation *>(b),
        OperationEquivalence::IgnoreLocations);
  }
};
} // namespace

/// Leaves one op of those that compute the same; it goes to the function's
/// start unless it is before all others.
static void mergeRecomputations(FuncOp func) {
  DominanceInfo dominance(func);
  Block &entry = func.getBody().front();
  llvm::DenseMap<Operation *, Operation *, ByContent> first;
  SmallVector<Operation *> repeated;
  for (Block *block :
       llvm::ReversePostOrderTraversal<Region *>(&func.getBody()))
    for (Operation &op : *block) {
      if (!isRematerializable(&op))
        continue;
      Operation *&kept = first.try_emplace(&op, &op).first->second;
      if (kept == &op)
        continue;
      if (!dominance.dominates(kept, &op))
        kept->moveBefore(&entry, entry.begin());
      op.getResult(0).replaceAllUsesWith(kept->getResult(0));
      repeated.push_back(&op);
    }
  for (Operation *op : repeated)
    op->erase();
}

//===----------------------------------------------------------------------===//
// Block arguments that always get the same value
//===----------------------------------------------------------------------===//

namespace {
/// Finds what each block argument stands for: as in SSARepair, by rounds in
/// reverse postorder that assume the best of edges not seen yet.
class ArgumentMerger {
public:
  explicit ArgumentMerger(FuncOp func) {
    for (Block *block :
         llvm::ReversePostOrderTraversal<Region *>(&func.getBody()))
      blocks.push_back(block);
    for (BlockArgument arg : blocks.front()->getArguments())
      own.insert(arg);
  }

  void run() {
    while (runRound())
      ;
    for (Block *block : llvm::ArrayRef(blocks).drop_front())
      eraseMerged(block);
  }

private:
  /// The value a branch to the argument passes; its predecessors pass values by
  /// `b` alone.
  static Value passed(Block *pred, BlockArgument arg) {
    return cast<BranchOpInterface>(pred->getTerminator())
        .getSuccessorOperands(0)[arg.getArgNumber()];
  }
  /// What the value stands for; null if not known yet.
  Value standsFor(Value value) const {
    auto arg = dyn_cast<BlockArgument>(value);
    return !arg || own.contains(arg) ? value : leaders.lookup(arg);
  }
  Value merge(BlockArgument arg, bool &differ) const {
    Value result;
    for (Block *pred : arg.getOwner()->getPredecessors()) {
      Value incoming = standsFor(passed(pred, arg));
      if (result && incoming && incoming != result)
        differ = true;
      if (!result)
        result = incoming;
    }
    return result;
  }

  bool runRound() {
    leaders.clear();
    forEachOpenArgument([&](BlockArgument arg) {
      bool differ = false;
      Value leader = merge(arg, differ);
      if (differ)
        own.insert(arg);
      else
        leaders[arg] = leader;
    });
    // All are compared before any is found to stand for itself, which would
    // change what the others compare.
    SmallVector<BlockArgument> different;
    forEachOpenArgument([&](BlockArgument arg) {
      bool differ = false;
      if (merge(arg, differ) != leaders.lookup(arg) || differ)
        different.push_back(arg);
    });
    own.insert(different.begin(), different.end());
    return !different.empty();
  }

  template <typename Callback> void forEachOpenArgument(Callback callback) {
    for (Block *block : blocks)
      for (BlockArgument arg : block->getArguments())
        if (!own.contains(arg))
          callback(arg);
  }

  void eraseMerged(Block *block) {
    llvm::BitVector merged(block->getNumArguments());
    for (BlockArgument arg : block->getArguments())
      if (!own.contains(arg)) {
        merged.set(arg.getArgNumber());
        arg.replaceAllUsesWith(leaders.lookup(arg));
      }
    if (merged.none())
      return;
    for (Block *pred : block->getPredecessors())
      pred->getTerminator()->eraseOperands(merged);
    block->eraseArguments(merged);
  }

  std::vector<Block *> blocks;
  /// Arguments that stand for themselves.
  llvm::DenseSet<Value> own;
  /// By argument: the one value it gets.
  llvm::DenseMap<Value, Value> leaders;
};
} // namespace

void warm::cortexm::stripSpills(FuncOp func) {
  stripSlots(func);
  mergeRecomputations(func);
  ArgumentMerger(func).run();
}

//===----------------------------------------------------------------------===//
// The pass
//===----------------------------------------------------------------------===//

namespace {
struct StripSpills : warm::cortexm::impl::StripSpillsBase<StripSpills> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    if (failed(requirePhase(func, Phase::Spilled, getArgument())))
      return signalPassFailure();
    stripSpills(func);
    setPhase(func, Phase::Virtual);
  }
};
} // namespace
