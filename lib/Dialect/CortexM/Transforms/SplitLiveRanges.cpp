//===- SplitLiveRanges.cpp - copies in front of calls that return twice ---===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call that returns twice finds its registers as they were when it was
// executed, but its slots as they are when it returns again (SecondReturns.h).
// No slot may be written in between. For a value that is defined in between, on
// the way round a loop back to the call, its slot would be: %x may be stored
// anew, then @g return to behind @setjmp, where the old %x is expected.
//
// BEFORE
//   ^loop:
//     %x = cortexm.ldr %p, 0
//     cortexm.bl @g() in [] out []
//     %r = cortexm.bl @setjmp(%e) in [0] out [0] {cortexm.returns_twice}
//     cortexm.str %x, %q, 0
//     cortexm.b ^loop
// AFTER
//   ^loop:
//     %x = cortexm.ldr %p, 0
//     cortexm.bl @g() in [] out []
//     %y = cortexm.mov %x
//     %r = cortexm.bl @setjmp(%e) in [0] out [0] {cortexm.returns_twice}
//     cortexm.str %y, %q, 0
//     cortexm.b ^loop
//
// SSARepair gives each use the definition that reaches it. Values that it makes
// may have to be copied in front of another call, so this is repeated; each
// value of the function is copied in front of each call once at most.
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/SecondReturns.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "warm/Support/SSARepair.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/MapVector.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_SPLITLIVERANGES
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

/// By value: the calls that it has to be copied in front of.
using Splits = llvm::MapVector<Value, SmallVector<Operation *>>;

/// The values of one class that are defined between the returns of a call that
/// they are live across.
static Splits findSplits(FuncOp func, MachineProgram::Class valueClass) {
  MachineProgram machine(func.getBody(), valueClass);
  Liveness liveness(machine.program);
  Splits splits;
  for (const SecondReturn &call :
       findSecondReturns(machine.program, liveness)) {
    llvm::DenseSet<ValueId> defined(call.defined.begin(), call.defined.end());
    for (ValueId id : call.live) {
      Value value = machine.values[id];
      Operation *op = value.getDefiningOp();
      if (defined.contains(id) && !(op && isRematerializable(op)))
        splits[value].push_back(machine.ops[call.inst]);
    }
  }
  return splits;
}

static Value copyBefore(Operation *call, Value value) {
  OpBuilder builder(call);
  if (isa<GPRType>(value.getType()))
    return MovOp::create(builder, call->getLoc(), value);
  Value loaded = ReloadOp::create(builder, call->getLoc(), value);
  return SpillOp::create(builder, call->getLoc(), loaded);
}

/// Whether there was anything to split.
static bool split(FuncOp func, MachineProgram::Class valueClass) {
  Splits splits = findSplits(func, valueClass);
  warm::SSARepair repair(func.getBody());
  for (auto &[value, calls] : splits) {
    SmallVector<Value> copies;
    for (Operation *call : calls)
      copies.push_back(copyBefore(call, value));
    repair.repair(value, copies,
                  [type = value.getType()](mlir::Block *) { return type; });
  }
  return !splits.empty();
}

namespace {
struct SplitLiveRanges
    : warm::cortexm::impl::SplitLiveRangesBase<SplitLiveRanges> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal() || !findCallReturningTwice(func))
      return markAllAnalysesPreserved();
    if (failed(requirePhase(func, Phase::Virtual, getArgument())))
      return signalPassFailure();
    for (auto valueClass :
         {MachineProgram::Class::Core, MachineProgram::Class::Slot})
      while (split(func, valueClass)) {
      }
  }
};
} // namespace
