//===- SpillRemarks.cpp - why values are spilled --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One remark for each value, for the first time that it leaves the registers:
//
//   m.wasm:0x40: remark: spilled: stored once, reloaded 2 times
//   m.wasm:0x95: note: 15 registers needed here, 14 available; its next use is
//                the farthest, 37 instructions away
//   m.wasm:0xc1: note: needed again here
//
//===----------------------------------------------------------------------===//

#include "SpillRemarks.h"
#include "mlir/IR/Diagnostics.h"
#include "warm/Dialect/CortexM/RegAlloc/NextUse.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

namespace {
/// What the plan says of one value.
struct SpilledValue {
  const SpillCause *cause = nullptr;
  /// The first reload, an instruction.
  std::optional<uint32_t> firstReload;
  unsigned reloads = 0;
};
} // namespace

static std::vector<SpilledValue> collect(const MachineProgram &machine,
                                         const SpillPlan &plan) {
  std::vector<SpilledValue> values(machine.values.size());
  for (const SpillCause &cause : plan.causes)
    if (!values[cause.value].cause)
      values[cause.value].cause = &cause;
  for (const Reload &reload : plan.reloads) {
    SpilledValue &value = values[reload.value];
    ++value.reloads;
    if (!value.firstReload)
      value.firstReload = reload.inst;
  }
  return values;
}

static void printTimes(Diagnostic &diagnostic, StringRef what, unsigned count) {
  diagnostic << what << " ";
  if (count == 0)
    diagnostic << "never";
  else if (count == 1)
    diagnostic << "once";
  else
    diagnostic << count << " times";
}

static void printCause(Diagnostic &note, const SpillCause &cause) {
  if (cause.atBlockStart)
    note << cause.needed << " values are live at the start of this block, "
         << cause.available << " registers available";
  else
    note << cause.needed << " registers needed here, " << cause.available
         << " available";
  Distance distance = cause.nextUse;
  if (distance == neverUsed)
    return;
  note << "; its next use is ";
  if (distance >= loopExitDistance)
    note << "outside the loop";
  else
    note << distance << " instructions away";
}

static void emitSpillRemark(const MachineProgram &machine,
                            const SpillPlan &plan, ValueId id,
                            const SpilledValue &spilled) {
  Value value = machine.values[id];
  Operation *op = value.getDefiningOp();
  InFlightDiagnostic diagnostic = emitRemark(value.getLoc());
  Diagnostic &text = *diagnostic.getUnderlyingDiagnostic();
  if (op && isRematerializable(op))
    printTimes(text, "not kept in a register: computed again", spilled.reloads);
  else if (plan.slotArgument[id])
    printTimes(text, "spilled: in a stack slot from the start, reloaded",
               spilled.reloads);
  else
    printTimes(text, "spilled: stored once, reloaded", spilled.reloads);
  if (spilled.cause)
    printCause(
        diagnostic.attachNote(machine.ops[spilled.cause->inst]->getLoc()),
        *spilled.cause);
  if (spilled.firstReload)
    diagnostic.attachNote(machine.ops[*spilled.firstReload]->getLoc())
        << "needed again here";
}

void warm::cortexm::remarkSpills(const MachineProgram &machine,
                                 const SpillPlan &plan) {
  std::vector<SpilledValue> values = collect(machine, plan);
  for (ValueId id = 0; id < values.size(); ++id)
    if (values[id].reloads != 0 || plan.storedIn[id] >= 0 ||
        plan.slotArgument[id])
      emitSpillRemark(machine, plan, id, values[id]);
}
