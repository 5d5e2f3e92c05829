//===- PressureAnalysis.cpp - register pressure of a function -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The contract between spilling and register assignment, computed from the
// function as it is.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/PressureAnalysis.h"
#include "mlir/IR/AsmState.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/Pressure.h"
#include "llvm/ADT/DenseSet.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

namespace {
struct FunctionPressure {
  FunctionPressure(FuncOp func, TargetAttr target, const CoreProgram &core)
      : machine(core.machine), liveness(core.liveness),
        limits{func.getAllocatableMask(target)} {}

  /// An argument in a slot takes a register while it is moved.
  unsigned movingSlots(uint32_t block) const {
    return block != 0 &&
           llvm::any_of(machine.blocks[block]->getArgumentTypes(),
                        [](Type type) { return isa<SlotType>(type); });
  }
  unsigned atStart(uint32_t block) const {
    return liveness.liveIn(block).size() +
           machine.program.blocks[block].args.size() + movingSlots(block);
  }
  unsigned atEnd(uint32_t block) const {
    const regalloc::Block &b = machine.program.blocks[block];
    ArrayRef<ValueId> out = liveness.liveOut(block);
    llvm::DenseSet<ValueId> live(out.begin(), out.end());
    live.insert(b.branchOperands.begin(), b.branchOperands.end());
    return live.size() + (b.succs.size() == 1 ? movingSlots(b.succs[0]) : 0);
  }

  const MachineProgram &machine;
  const Liveness &liveness;
  RegisterLimits limits;
};
} // namespace

/// Calls `check` with the number of registers needed at every point, and where
/// that is.
static void forEachPoint(
    const FunctionPressure &pressure,
    llvm::function_ref<void(Operation *, unsigned, const char *)> check) {
  for (uint32_t b = 0; b < pressure.machine.blocks.size(); ++b) {
    mlir::Block *block = pressure.machine.blocks[b];
    // The entry's arguments are where they are, allocatable or not.
    if (b != 0)
      check(&block->front(), pressure.atStart(b), "at the start of its block");
    check(block->getTerminator(), pressure.atEnd(b), "at the end of its block");
    forEachInstReversed(pressure.machine.program, pressure.liveness, b,
                        pressure.limits,
                        [&](uint32_t inst, const InstDemand &demand,
                            const Survivors &survivors) {
                          Operation *op = pressure.machine.ops[inst];
                          check(op, demand.before(survivors), "before it");
                          check(op, demand.in(survivors), "while it reads");
                          check(op, demand.out(survivors), "after it");
                        });
  }
}

LogicalResult warm::cortexm::verifyPressure(FuncOp func, TargetAttr target,
                                            const CoreProgram &core) {
  FunctionPressure pressure(func, target, core);
  unsigned count = pressure.limits.count();
  LogicalResult result = success();
  forEachPoint(pressure,
               [&](Operation *op, unsigned needed, const char *where) {
                 if (needed <= count)
                   return;
                 op->emitOpError() << "needs " << needed << " registers "
                                   << where << "; the target has " << count;
                 result = failure();
               });
  return result;
}

unsigned warm::cortexm::getPeakPressure(FuncOp func, TargetAttr target) {
  unsigned peak = 0;
  CoreProgram core(func);
  forEachPoint(FunctionPressure(func, target, core),
               [&](Operation *, unsigned needed, const char *) {
                 peak = std::max(peak, needed);
               });
  return peak;
}

void warm::cortexm::printPressure(FuncOp func, TargetAttr target,
                                  raw_ostream &os) {
  CoreProgram core(func);
  FunctionPressure pressure(func, target, core);
  AsmState state(func);
  os << "@" << func.getSymName() << ": " << pressure.limits.count()
     << " registers\n";
  for (uint32_t b = 0; b < pressure.machine.blocks.size(); ++b) {
    pressure.machine.blocks[b]->printAsOperand(os, state);
    os << ": start " << pressure.atStart(b) << ", end " << pressure.atEnd(b)
       << "\n";
    SmallVector<std::string> lines;
    forEachInstReversed(pressure.machine.program, pressure.liveness, b,
                        pressure.limits,
                        [&](uint32_t inst, const InstDemand &demand,
                            const Survivors &survivors) {
                          llvm::raw_string_ostream line(lines.emplace_back());
                          line << "  " << demand.before(survivors) << " "
                               << demand.in(survivors) << " "
                               << demand.out(survivors) << ": ";
                          pressure.machine.ops[inst]->print(line, state);
                        });
    for (const std::string &line : llvm::reverse(lines))
      os << line << "\n";
  }
}
