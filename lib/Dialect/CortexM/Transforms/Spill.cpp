//===- Spill.cpp - lowers the pressure until it fits the registers --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Translates the function to a Program, plans the spills (Spilling.h) and puts
// them into the function. A value with reloads has several definitions, which
// SSARepair tells apart.
//
// BEFORE
//   %x = cortexm.add %a, %b
//   ... as many other values as there are registers ...
//   cortexm.str %x, %p, 0
// AFTER
//   %x = cortexm.add %a, %b
//   %s = cortexm.spill %x : (!cortexm.gpr) -> !cortexm.slot
//   ...
//   %y = cortexm.reload %s : (!cortexm.slot) -> !cortexm.gpr
//   cortexm.str %y, %p, 0
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "SpillRemarks.h"
#include "StripSpills.h"
#include "warm/Dialect/CortexM/Analysis/PressureAnalysis.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/Spilling.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "warm/Support/SSARepair.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_SPILL
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

namespace {
/// Puts a plan into the function.
class SpillRewriter {
public:
  SpillRewriter(FuncOp func, MachineProgram &machine, const SpillPlan &plan)
      : machine(machine), plan(plan), builder(func.getContext()),
        repair(func.getBody()), slots(machine.values.size()),
        reloads(machine.values.size()) {}

  void run() {
    makeSlots();
    storeOnEdges(/*rematerializable=*/false);
    insertReloads();
    storeOnEdges(/*rematerializable=*/true);
    passSlots();
    for (auto [id, definitions] : llvm::enumerate(reloads))
      if (!definitions.empty())
        repair.repair(machine.values[id], definitions, [&](mlir::Block *) {
          return GPRType::get(builder.getContext());
        });
    finishSlotArguments();
    eraseUnused();
  }

private:
  Operation *terminatorOf(uint32_t block) {
    return machine.blocks[block]->getTerminator();
  }
  /// The op that recomputes the value; null if it has to be reloaded.
  Operation *recomputing(ValueId id) {
    Operation *op = machine.values[id].getDefiningOp();
    return op && isRematerializable(op) ? op : nullptr;
  }

  Value spill(Location loc, Value value) {
    auto op = SpillOp::create(builder, loc, value);
    inserted.push_back(op);
    return op.getSlot();
  }

  void makeSlots() {
    for (auto [b, block] : llvm::enumerate(machine.program.blocks)) {
      builder.setInsertionPoint(machine.ops[block.firstInst]);
      for (ValueId arg : block.args)
        makeSlot(arg, b);
      for (uint32_t n = 0; n + 1 < block.numInsts; ++n) {
        uint32_t inst = block.firstInst + n;
        builder.setInsertionPoint(machine.ops[inst + 1]);
        for (const Def &def :
             machine.program.defsOf(machine.program.insts[inst]))
          makeSlot(def.value, b);
      }
    }
  }

  /// The slot of a stored value or, until the argument itself has the type, of
  /// an argument in a slot. The value is defined at the insertion point.
  void makeSlot(ValueId id, uint32_t block) {
    Value value = machine.values[id];
    if (int32_t target = plan.storedIn[id]; target >= 0) {
      OpBuilder::InsertionGuard guard(builder);
      if (target != static_cast<int32_t>(block))
        builder.setInsertionPoint(
            machine.ops[machine.program.blocks[target].firstInst]);
      slots[id] = spill(value.getLoc(), value);
    } else if (plan.slotArgument[id]) {
      auto standIn = UnrealizedConversionCastOp::create(
          builder, value.getLoc(), SlotType::get(builder.getContext()),
          ValueRange());
      slots[id] = standIn.getResult(0);
    }
  }

  /// Computes the value again in front of `op`.
  Value recompute(Operation *defining, Location loc) {
    Operation *clone = builder.clone(*defining);
    clone->setLoc(loc);
    inserted.push_back(clone);
    recomputed.push_back(defining);
    return clone->getResult(0);
  }

  void insertReloads() {
    for (const Reload &reload : plan.reloads) {
      Operation *op = machine.ops[reload.inst];
      builder.setInsertionPoint(op);
      Value value;
      if (Operation *defining = recomputing(reload.value)) {
        value = recompute(defining, op->getLoc());
      } else {
        auto load =
            ReloadOp::create(builder, op->getLoc(), slots[reload.value]);
        inserted.push_back(load);
        value = load.getValue();
      }
      reloads[reload.value].push_back(value);
    }
  }

  void storeOnEdges(bool rematerializable) {
    for (const EdgeStore &store : plan.edgeStores) {
      Operation *defining = recomputing(store.value);
      if (rematerializable != (defining != nullptr))
        continue;
      Operation *branch = terminatorOf(store.block);
      builder.setInsertionPoint(branch);
      Value value = defining ? recompute(defining, branch->getLoc())
                             : machine.values[store.value];
      setOperand(store.block, store.argument, spill(branch->getLoc(), value));
    }
  }

  /// The successor's argument with this number among those of core registers.
  BlockArgument argumentOf(uint32_t block, uint32_t argument) {
    uint32_t succ = machine.program.blocks[block].succs[0];
    ValueId id = machine.program.blocks[succ].args[argument];
    return cast<BlockArgument>(machine.values[id]);
  }
  void setOperand(uint32_t block, uint32_t argument, Value value) {
    auto branch = cast<BranchOpInterface>(terminatorOf(block));
    branch->setOperand(branch.getSuccessorOperands(0).getOperandIndex(
                           argumentOf(block, argument).getArgNumber()),
                       value);
  }

  /// Passes the operands' slots to the arguments in slots, except where the
  /// operand has been stored for it.
  void passSlots() {
    auto store = plan.edgeStores.begin();
    for (auto [b, block] : llvm::enumerate(machine.program.blocks))
      for (auto [index, operand] : llvm::enumerate(block.branchOperands)) {
        ValueId arg = machine.idOf.lookup(argumentOf(b, index));
        if (!plan.slotArgument[arg])
          continue;
        if (store != plan.edgeStores.end() && store->block == b &&
            store->argument == index)
          ++store;
        else
          setOperand(b, index, slots[operand]);
      }
  }

  void finishSlotArguments() {
    for (auto [id, value] : llvm::enumerate(machine.values)) {
      if (!plan.slotArgument[id])
        continue;
      assert(value.use_empty() && "argument in a slot read as a register");
      Operation *standIn = slots[id].getDefiningOp();
      value.setType(SlotType::get(builder.getContext()));
      standIn->getResult(0).replaceAllUsesWith(value);
      standIn->erase();
    }
  }

  /// A reload for a use that another reload reaches first, and what only such
  /// reloads need.
  void eraseUnused() {
    llvm::append_range(candidates, recomputed);
    llvm::append_range(candidates, inserted);
    llvm::SmallDenseSet<Operation *> erased;
    for (Operation *op : llvm::reverse(candidates))
      if (!erased.contains(op) && op->use_empty()) {
        erased.insert(op);
        op->erase();
      }
  }

  MachineProgram &machine;
  const SpillPlan &plan;
  OpBuilder builder;
  warm::SSARepair repair;
  /// By value: its slot, and its reloads.
  std::vector<Value> slots;
  std::vector<SmallVector<Value, 0>> reloads;
  /// Ops made here, spills before their reloads; ops that were cloned.
  SmallVector<Operation *> inserted, recomputed, candidates;
};

struct Spill : warm::cortexm::impl::SpillBase<Spill> {
  using SpillBase::SpillBase;

  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    FailureOr<TargetAttr> target = func.getTarget();
    if (failed(target) ||
        failed(requirePhase(func, Phase::Virtual, getArgument())) ||
        failed(requireSplitEdges(func)) || failed(spill(func, *target)))
      return signalPassFailure();
    setPhase(func, Phase::Spilled);
    // Assignment begins with the same.
    if (failed(verifyPressure(func, *target, getAnalysis<CoreProgram>())))
      return signalPassFailure();
    markAnalysesPreserved<CoreProgram>();
  }

private:
  /// An error where an edge has no place for copies.
  static LogicalResult requireSplitEdges(FuncOp func) {
    for (mlir::Block &block : func.getBody()) {
      if (block.isEntryBlock())
        continue;
      if (block.hasNoPredecessors())
        return block.front().emitOpError("is in an unreachable block");
      if (block.getSinglePredecessor())
        continue;
      for (mlir::Block *pred : block.getPredecessors())
        if (!isa<BOp>(pred->getTerminator()))
          return pred->getTerminator()->emitOpError(
              "has a critical edge; run cortexm-split-critical-edges first");
    }
    return success();
  }

  LogicalResult spill(FuncOp func, TargetAttr target) {
    MachineProgram machine(func.getBody(), MachineProgram::Class::Core);
    Liveness liveness(machine.program);
    RegisterLimits limits{func.getAllocatableMask(target)};
    SpillPlan plan = planSpills(machine.program, liveness, limits);
    if (plan.impossibleInst)
      return machine.ops[*plan.impossibleInst]->emitOpError()
             << "needs more registers at once than the " << limits.count()
             << " of the target";
    if (plan.reloads.empty() && plan.edgeStores.empty() &&
        !llvm::is_contained(plan.slotArgument, true))
      return success();
    if (remarks)
      remarkSpills(machine, plan);
    OwningOpRef<FuncOp> original;
    if (verify)
      original = cast<FuncOp>(func->clone());
    SpillRewriter(func, machine, plan).run();
    if (!verify)
      return success();
    OwningOpRef<FuncOp> spilled(cast<FuncOp>(func->clone()));
    return compareStripped(*original, *spilled);
  }
};
} // namespace
