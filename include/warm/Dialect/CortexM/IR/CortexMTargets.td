//===- CortexMTargets.td - the cores -*- tablegen -*--===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One record per core: what it has and how many cycles it takes. Cycles are
// those of a zero-wait-state memory, from the cores' technical reference
// manuals; ranges by a typical value.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMTARGETS_TD
#define WARM_DIALECT_CORTEXM_IR_CORTEXMTARGETS_TD

include "warm/Dialect/CortexM/IR/MachineInst.td"

class Cycles<TimingClass timingClass, int cycleCount> {
  TimingClass timing = timingClass;
  int count = cycleCount;
}

/// `name` is what users say; `architecture` and `cpu` are what an assembler
/// takes for `.arch` and `.cpu`.
class Core<string coreName, string coreArchitecture, string assemblerCpu,
           list<string> coreFeatures, list<Cycles> coreCycles> {
  string name = coreName;
  string architecture = coreArchitecture;
  string cpu = assemblerCpu;
  list<string> features = coreFeatures;
  list<Cycles> cycles = coreCycles;
}

defvar cyclesM3 = [
    Cycles<TimeALU, 1>, Cycles<TimeMul, 2>, Cycles<TimeMulLong, 4>,
    Cycles<TimeDiv, 7>, Cycles<TimeLoad, 2>, Cycles<TimeStore, 1>,
    Cycles<TimeBranch, 2>, Cycles<TimeCall, 3>, Cycles<TimeNone, 0>];
defvar cyclesM4 = [
    Cycles<TimeALU, 1>, Cycles<TimeMul, 1>, Cycles<TimeMulLong, 1>,
    Cycles<TimeDiv, 7>, Cycles<TimeLoad, 2>, Cycles<TimeStore, 1>,
    Cycles<TimeBranch, 2>, Cycles<TimeCall, 3>, Cycles<TimeNone, 0>];
defvar cyclesM7 = [
    Cycles<TimeALU, 1>, Cycles<TimeMul, 1>, Cycles<TimeMulLong, 1>,
    Cycles<TimeDiv, 6>, Cycles<TimeLoad, 2>, Cycles<TimeStore, 1>,
    Cycles<TimeBranch, 1>, Cycles<TimeCall, 2>, Cycles<TimeNone, 0>];
defvar cyclesM33 = [
    Cycles<TimeALU, 1>, Cycles<TimeMul, 1>, Cycles<TimeMulLong, 1>,
    Cycles<TimeDiv, 6>, Cycles<TimeLoad, 2>, Cycles<TimeStore, 1>,
    Cycles<TimeBranch, 2>, Cycles<TimeCall, 3>, Cycles<TimeNone, 0>];

defvar cyclesM0 = [
    Cycles<TimeALU, 1>, Cycles<TimeMul, 1>, Cycles<TimeMulLong, 1>,
    Cycles<TimeDiv, 1>, Cycles<TimeLoad, 2>, Cycles<TimeStore, 2>,
    Cycles<TimeBranch, 3>, Cycles<TimeCall, 4>, Cycles<TimeNone, 0>];
defvar cyclesM0Plus = [
    Cycles<TimeALU, 1>, Cycles<TimeMul, 1>, Cycles<TimeMulLong, 1>,
    Cycles<TimeDiv, 1>, Cycles<TimeLoad, 2>, Cycles<TimeStore, 2>,
    Cycles<TimeBranch, 2>, Cycles<TimeCall, 3>, Cycles<TimeNone, 0>];

// Armv6-M: 16-bit encodings, and few others.
def CortexM0 : Core<"cortex-m0", "armv6s-m", "cortex-m0", [], cyclesM0>;
def CortexM0Plus
    : Core<"cortex-m0plus", "armv6s-m", "cortex-m0plus", [], cyclesM0Plus>;
def CortexM3 : Core<"cortex-m3", "armv7-m", "cortex-m3", ["V7M"], cyclesM3>;
def CortexM4 : Core<"cortex-m4", "armv7e-m", "cortex-m4", ["V7M", "DSP"], cyclesM4>;
def CortexM7 : Core<"cortex-m7", "armv7e-m", "cortex-m7", ["V7M", "DSP"], cyclesM7>;
def CortexM33 : Core<"cortex-m33", "armv8-m.main", "cortex-m33",
                     ["V7M", "V8MMain", "DSP"], cyclesM33>;
// The cores with their floating-point unit.
def CortexM4F : Core<"cortex-m4f", "armv7e-m", "cortex-m4",
                     ["V7M", "DSP", "FPU"], cyclesM4>;
def CortexM7F : Core<"cortex-m7f", "armv7e-m", "cortex-m7",
                     ["V7M", "DSP", "FPU"], cyclesM7>;
def CortexM33F : Core<"cortex-m33f", "armv8-m.main", "cortex-m33",
                      ["V7M", "V8MMain", "DSP", "FPU"], cyclesM33>;

#endif
