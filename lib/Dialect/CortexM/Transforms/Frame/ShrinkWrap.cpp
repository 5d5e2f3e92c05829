//===- ShrinkWrap.cpp - where a function's frame begins -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A path that leaves early need not push anything: shrink-wrapping (Chow,
// "Minimizing Register Usage Penalty at Procedure Calls", PLDI 1988). In its
// simple form: one prologue, in the block that dominates everything that needs
// it and is in no loop.
//
// BEFORE                                  AFTER
//   ^entry(%a: r0):                         ^entry(%a: r0):
//     %k = mov %a : r0 -> r4                  cbz %a, ^out, ^work
//     cbz %k, ^end, ^work                   ^out:
//   ^work:                                    ret
//     bl @f ...                             ^work:       <- the prologue
//     b ^end                                  %k = mov %a : r0 -> r4
//   ^end:                                     bl @f ...
//     ret                                     ret
//
//===----------------------------------------------------------------------===//

#include "ShrinkWrap.h"
#include "FrameLayout.h"
#include "mlir/Analysis/CFGLoopInfo.h"
#include "mlir/IR/IRMapping.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace warm::cortexm;

/// Instructions before a return that may be repeated with it.
static constexpr unsigned maxRepeated = 2;

static constexpr RegisterMask savedRegisters =
    calleeSavedRegisters | linkRegister;

/// Whether the instruction needs the frame, or an address that counts from it.
static bool needsFrame(Operation &op) {
  auto isSlot = [](Type type) { return isa<SlotType>(type); };
  return (getWrittenRegisters(&op) & savedRegisters) || op.hasAttr("object") ||
         llvm::any_of(op.getOperandTypes(), isSlot) ||
         llvm::any_of(op.getResultTypes(), isSlot);
}

namespace {

class ShrinkWrapper {
public:
  ShrinkWrapper(FuncOp func, DominanceInfo &dominance)
      : func(func), entry(&func.getBody().front()), dominance(dominance) {}
  Block *run();

private:
  bool isSinkable(Operation &op) const;
  Block *findCommonDominator();
  Block *leaveLoops(Block *block);
  bool collectOutside(Block *start);
  bool canSinkTo(Block *start);
  bool findSharedReturns(Block *start);
  void repeatReturns();
  void sinkMoves(Block *start);

  FuncOp func;
  Block *entry;
  DominanceInfo &dominance;
  /// Moves of the entry block that may go to the prologue.
  SmallVector<MovOp> moves;
  /// Blocks that are reached without the frame.
  SmallVector<Block *> outside;
  /// Branches from them to returns that others reach with the frame.
  SmallVector<BOp> toSharedReturns;
};

} // namespace

/// Whether the op only brings a value from a register that nobody saves into
/// one that is saved, so that it can wait for the prologue.
bool ShrinkWrapper::isSinkable(Operation &op) const {
  auto move = dyn_cast<MovOp>(op);
  return move && op.getBlock() == entry &&
         !(getRegisters(move.getRm()) & savedRegisters);
}

/// The closest block that dominates all that need the frame; null if none do.
Block *ShrinkWrapper::findCommonDominator() {
  Block *common = nullptr;
  for (Block &block : func.getBody()) {
    bool needs = llvm::any_of(block.getArgumentTypes(),
                              [](Type type) { return isa<SlotType>(type); });
    if (&block != entry)
      needs |= (getRegisters(block.getArguments()) & savedRegisters) != 0;
    else
      needs = false;
    for (Operation &op : block) {
      if (!needsFrame(op))
        continue;
      if (isSinkable(op))
        moves.push_back(cast<MovOp>(op));
      else
        needs = true;
    }
    if (!needs)
      continue;
    // Finding the nearest one takes as long as the tree is deep.
    if (!common)
      common = &block;
    else if (!dominance.dominates(common, &block))
      common = dominance.findNearestCommonDominator(common, &block);
  }
  return common;
}

static bool isInCycle(Block *block) {
  llvm::SetVector<Block *> reached(block->succ_begin(), block->succ_end());
  for (unsigned i = 0; i < reached.size(); ++i)
    reached.insert(reached[i]->succ_begin(), reached[i]->succ_end());
  return reached.contains(block);
}

/// The closest dominator that is executed once at most.
Block *ShrinkWrapper::leaveLoops(Block *block) {
  auto &tree = dominance.getDomTree(&func.getBody());
  CFGLoopInfo loops(tree);
  while (auto *loop = loops.getLoopFor(block)) {
    Block *header = loop->getOutermostLoop()->getHeader();
    if (header == entry)
      return entry;
    block = tree.getNode(header)->getIDom()->getBlock();
  }
  // Cycles that are entered in the middle are no loops.
  return isInCycle(block) ? entry : block;
}

/// Collects what is not dominated by `start`. False if that is nothing.
bool ShrinkWrapper::collectOutside(Block *start) {
  outside.clear();
  for (Block &block : func.getBody())
    if (!dominance.properlyDominates(start, &block) && &block != start)
      outside.push_back(&block);
  return !outside.empty();
}

/// Blocks that trap stand last, where the frame is in place; call frame
/// information goes by address.
static bool mayTrap(Block *block) {
  return llvm::any_of(*block,
                      [](Operation &op) { return isa<TrapIfOp, UdfOp>(op); });
}

/// Finds the branches from outside to blocks that are reached from `start`
/// too. False if one of these is more than a return.
bool ShrinkWrapper::findSharedReturns(Block *start) {
  llvm::SetVector<Block *> inside;
  inside.insert(start);
  for (unsigned i = 0; i < inside.size(); ++i)
    inside.insert(inside[i]->succ_begin(), inside[i]->succ_end());
  toSharedReturns.clear();
  for (Block *block : outside) {
    if (!inside.contains(block))
      continue;
    if (!isa<RetOp>(block->getTerminator()) ||
        block->getOperations().size() > maxRepeated + 1)
      return false;
    for (Block *predecessor : block->getPredecessors()) {
      if (inside.contains(predecessor))
        continue;
      auto branch = dyn_cast<BOp>(predecessor->getTerminator());
      if (!branch)
        return false;
      toSharedReturns.push_back(branch);
    }
  }
  return true;
}

/// The operand may be in another register.
static bool isFree(OpOperand &use) {
  auto inst = dyn_cast<MachineInstOpInterface>(use.getOwner());
  if (!inst || isa<BOp, RetOp>(use.getOwner()))
    return false;
  unsigned number = use.getOperandNumber();
  if (inst.getOperandConstraint(number).kind != OperandConstraint::Any)
    return false;
  for (unsigned i = 0, e = use.getOwner()->getNumResults(); i != e; ++i) {
    OperandConstraint constraint = inst.getResultConstraint(i);
    if (constraint.kind == OperandConstraint::Tied &&
        constraint.number == number)
      return false;
  }
  return true;
}

/// Whether the moves can wait: what they read stays where it is until
/// `start`, and who reads their results before can read that instead.
bool ShrinkWrapper::canSinkTo(Block *start) {
  if (moves.empty())
    return true;
  RegisterMask sources = 0;
  for (MovOp move : moves)
    sources |= getRegisters(move.getRm());
  // The blocks on the way to `start`; the others outside leave.
  llvm::SetVector<Block *> way(start->pred_begin(), start->pred_end());
  for (unsigned i = 0; i < way.size(); ++i)
    way.insert(way[i]->pred_begin(), way[i]->pred_end());
  for (Block *block : way) {
    if (block != entry && (getRegisters(block->getArguments()) & sources))
      return false;
    for (Operation &op : *block)
      if ((getWrittenRegisters(&op) & sources) &&
          (block != entry || moves.front()->isBeforeInBlock(&op)))
        return false;
  }
  return llvm::all_of(moves, [&](MovOp move) {
    return llvm::all_of(move.getRd().getUses(), [&](OpOperand &use) {
      Block *user = use.getOwner()->getBlock();
      return user == start || dominance.properlyDominates(start, user) ||
             (way.contains(user) && isFree(use));
    });
  });
}

void ShrinkWrapper::repeatReturns() {
  for (BOp branch : toSharedReturns) {
    Block *target = branch.getDest();
    IRMapping mapping;
    mapping.map(target->getArguments(), branch.getOperands());
    OpBuilder builder(branch);
    for (Operation &op : *target)
      builder.clone(op, mapping);
    branch.erase();
  }
}

void ShrinkWrapper::sinkMoves(Block *start) {
  for (MovOp move : llvm::reverse(moves)) {
    move.getRd().replaceUsesWithIf(move.getRm(), [&](OpOperand &use) {
      Block *user = use.getOwner()->getBlock();
      return user != start && !dominance.properlyDominates(start, user);
    });
    move->moveBefore(start, start->begin());
  }
}

Block *ShrinkWrapper::run() {
  // A frame pointer is set once, at entry; a far branch needs lr saved.
  if (func.getFramePointer() || mayBranchFar(func))
    return entry;
  Block *start = findCommonDominator();
  if (!start || start == entry)
    return entry;
  start = leaveLoops(start);
  if (start == entry || !collectOutside(start) ||
      llvm::any_of(outside, mayTrap) || !findSharedReturns(start) ||
      !canSinkTo(start))
    return entry;
  repeatReturns();
  sinkMoves(start);
  dominance.invalidate(&func.getBody());
  return start;
}

Block *warm::cortexm::placePrologue(FuncOp func, DominanceInfo &dominance) {
  return ShrinkWrapper(func, dominance).run();
}
