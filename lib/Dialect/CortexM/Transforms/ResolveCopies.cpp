//===- ResolveCopies.cpp - turns parallel copies into moves ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each parallel copy becomes the steps that ParallelCopy.h finds for it, in SSA
// form: what a place holds after a step is that step's result. Registers in
// between are those that hold nothing at that point, are allocatable, and cost
// no further save in the prologue. A swap is three exclusive ors, in the forms
// that leave the flags alone: a copy may stand where flags are live.
//
// BEFORE
//   %c:2 = cortexm.parallel_copy %a, %b
//     : (!cortexm.gpr<r0>, !cortexm.gpr<r1>)
//     -> (!cortexm.gpr<r1>, !cortexm.gpr<r0>)
// AFTER
//   %t  = cortexm.mov %b : (!cortexm.gpr<r1>) -> !cortexm.gpr<r3>
//   %c0 = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
//   %c1 = cortexm.mov %t : (!cortexm.gpr<r3>) -> !cortexm.gpr<r0>
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/RegAlloc/ParallelCopy.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_RESOLVECOPIES
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

namespace {

/// Registers that may be written: without having to be saved first, and all.
struct Scratch {
  RegisterMask cheap, all;
};

/// Expands one parallel copy.
class CopyExpander {
public:
  /// `dead`: what holds nothing after the copy. `freshSlot`: from this local
  /// slot on all are unused.
  CopyExpander(ParallelCopyOp copy, Scratch dead, unsigned freshSlot)
      : copy(copy), builder(copy), dead(dead), freshSlot(freshSlot) {}
  LogicalResult run();

private:
  Place getPlace(Type type);
  Type getType(Place location) const;
  Value createMove(Value value, Type type);
  void createSwap(Place a, Place b);
  std::optional<SmallVector<CopyStep>>
  sequentialize(ArrayRef<Copy> copies) const;

  ParallelCopyOp copy;
  OpBuilder builder;
  Scratch dead;
  unsigned freshSlot;
  /// The slots of this copy; slot i is location `firstSlot + i`.
  SmallVector<Type> slots;
  llvm::SmallDenseMap<Type, Place> slotPlaces;
  /// What each location holds now.
  llvm::SmallDenseMap<Place, Value> contents;
};

} // namespace

Place CopyExpander::getPlace(Type type) {
  if (auto gpr = dyn_cast<GPRType>(type))
    return gpr.getNumber();
  auto [it, isNew] = slotPlaces.try_emplace(type, firstSlot + slots.size());
  if (isNew)
    slots.push_back(type);
  return it->second;
}

Type CopyExpander::getType(Place location) const {
  MLIRContext *context = copy->getContext();
  if (!isSlot(location))
    return GPRType::get(context, static_cast<GPR>(location));
  unsigned index = location - firstSlot;
  if (index < slots.size())
    return slots[index];
  return SlotType::get(context, SlotArea::local,
                       freshSlot + index - slots.size());
}

Value CopyExpander::createMove(Value value, Type type) {
  if (isa<SlotType>(type))
    return SpillOp::create(builder, copy.getLoc(), type, value);
  if (isa<SlotType>(value.getType()))
    return ReloadOp::create(builder, copy.getLoc(), type, value);
  return MovOp::create(builder, copy.getLoc(), type, value);
}

void CopyExpander::createSwap(Place a, Place b) {
  auto exclusiveOr = [&](Place to, Place other) {
    contents[to] =
        EorOp::create(builder, copy.getLoc(), getType(to), contents[to],
                      contents[other], ShiftAttr(), /*s=*/false);
  };
  exclusiveOr(a, b);
  exclusiveOr(b, a);
  exclusiveOr(a, b);
}

/// A copy from slot to slot needs a register. If it must be, one is written
/// that was not, and is saved by the prologue then.
std::optional<SmallVector<CopyStep>>
CopyExpander::sequentialize(ArrayRef<Copy> copies) const {
  for (RegisterMask registers : {dead.cheap, dead.all}) {
    SmallVector<CopyStep> steps;
    Place unused = firstSlot + slots.size();
    if (sequentializeCopies(copies, {registers, unused}, steps))
      return steps;
  }
  return std::nullopt;
}

LogicalResult CopyExpander::run() {
  SmallVector<Copy> copies;
  for (auto [source, result] : llvm::zip(copy.getSources(), copy.getCopies())) {
    copies.push_back({getPlace(source.getType()), getPlace(result.getType())});
    contents[copies.back().from] = source;
  }
  std::optional<SmallVector<CopyStep>> steps = sequentialize(copies);
  if (!steps)
    return copy.emitOpError(
        "moves between stack slots, and no register is free for that");
  for (const CopyStep &step : *steps) {
    if (step.kind == CopyStep::Swap)
      createSwap(step.from, step.to);
    else
      contents[step.to] = createMove(contents[step.from], getType(step.to));
  }
  for (auto [entry, result] : llvm::zip(copies, copy.getCopies()))
    result.replaceAllUsesWith(contents[entry.to]);
  copy.erase();
  return success();
}

//===----------------------------------------------------------------------===//
// The function
//===----------------------------------------------------------------------===//

static Scratch getScratch(FuncOp func, TargetAttr target) {
  RegisterMask all = func.getAllocatableMask(target);
  RegisterMask saved = calleeSavedRegisters | linkRegister;
  RegisterMask cheap =
      callerSavedRegisters | (getWrittenRegisters(func.getBody()) & saved);
  return {cheap & all, all};
}

/// The first local slot that no value is in.
static unsigned getFirstUnusedSlot(FuncOp func) {
  unsigned first = 0;
  auto visit = [&](Type type) {
    auto slot = dyn_cast<SlotType>(type);
    if (slot && slot.getArea() == SlotArea::local)
      first = std::max(first, slot.getIndex() + 1);
  };
  for (Block &block : func.getBody()) {
    llvm::for_each(block.getArgumentTypes(), visit);
    for (Operation &op : block)
      llvm::for_each(op.getResultTypes(), visit);
  }
  return first;
}

namespace {
struct ResolveCopies : warm::cortexm::impl::ResolveCopiesBase<ResolveCopies> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    auto target = func.getTarget();
    if (failed(target) ||
        failed(requirePhase(func, Phase::Allocated, getArgument())))
      return signalPassFailure();
    Scratch scratch = getScratch(func, *target);
    unsigned freshSlot = getFirstUnusedSlot(func);
    RegisterLiveness liveness(func.getBody());
    for (mlir::Block &block : func.getBody())
      if (failed(resolveBlock(block, liveness.getLiveOut(&block), scratch,
                              freshSlot)))
        return signalPassFailure();
    setPhase(func, Phase::Resolved);
  }

private:
  LogicalResult resolveBlock(mlir::Block &block, RegisterMask live,
                             Scratch scratch, unsigned freshSlot) {
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block))) {
      RegisterMask after = live;
      live = RegisterLiveness::stepBack(&op, after);
      auto copy = dyn_cast<ParallelCopyOp>(op);
      Scratch dead = {scratch.cheap & ~after, scratch.all & ~after};
      if (copy && failed(CopyExpander(copy, dead, freshSlot).run()))
        return failure();
    }
    return success();
  }
};
} // namespace
