// RUN: warm-tblgen -gen-core-defs -I %warm_include -I %mlir_include %s | FileCheck %s
// RUN: not warm-tblgen -gen-core-defs -I %warm_include -I %mlir_include -DMISSING %s 2>&1 \
// RUN:   | FileCheck %s --check-prefix=MISSING
// RUN: not warm-tblgen -gen-core-defs -I %warm_include -I %mlir_include -DTWICE %s 2>&1 \
// RUN:   | FileCheck %s --check-prefix=TWICE
// RUN: not warm-tblgen -gen-core-defs -I %warm_include -I %mlir_include -DNEGATIVE %s 2>&1 \
// RUN:   | FileCheck %s --check-prefix=NEGATIVE
// RUN: not warm-tblgen -gen-core-defs -I %warm_include -I %mlir_include -DNAME %s 2>&1 \
// RUN:   | FileCheck %s --check-prefix=NAME

// The table of cores: what each is called, what it has, its cycles in the order
// of the timing classes, whatever order the record gives them in.

class TimingClass<string className> { string name = className; }
def TimeOne : TimingClass<"One">;
def TimeTwo : TimingClass<"Two">;
class Cycles<TimingClass timingClass, int cycleCount> {
  TimingClass timing = timingClass;
  int count = cycleCount;
}
class Core<string coreName, list<string> coreFeatures, list<Cycles> coreCycles> {
  string name = coreName;
  string architecture = "armv7-m";
  string cpu = "cortex-m3";
  list<string> features = coreFeatures;
  list<Cycles> cycles = coreCycles;
}

// CHECK: #ifdef GET_TIMING_CLASSES
// CHECK-NEXT: #undef GET_TIMING_CLASSES
// CHECK-NEXT: One,
// CHECK-NEXT: Two,
// CHECK-NEXT: #endif
// CHECK: #ifdef GET_CORES
// CHECK-NEXT: #undef GET_CORES
// CHECK-NEXT: {"plain", "armv7-m", "cortex-m3", {}, {1, 2}},
def Plain : Core<"plain", [], [Cycles<TimeTwo, 2>, Cycles<TimeOne, 1>]>;
// CHECK-NEXT: {"rich", "armv7-m", "cortex-m3", {Feature::DSP, Feature::FPU}, {0, 7}},
// CHECK-NEXT: #endif
def Rich : Core<"rich", ["DSP", "FPU"], [Cycles<TimeOne, 0>, Cycles<TimeTwo, 7>]>;

#ifdef MISSING
// MISSING: core-defs.td:[[# @LINE + 1]]:5: error: no cycles for timing class 'Two'
def Slow : Core<"slow", [], [Cycles<TimeOne, 1>]>;
#endif
#ifdef TWICE
// TWICE: core-defs.td:[[# @LINE + 1]]:5: error: cycles for 'One' twice
def Slow : Core<"slow", [], [Cycles<TimeOne, 1>, Cycles<TimeTwo, 1>, Cycles<TimeOne, 2>]>;
#endif
#ifdef NEGATIVE
// NEGATIVE: core-defs.td:[[# @LINE + 1]]:5: error: negative cycles for 'One'
def Slow : Core<"slow", [], [Cycles<TimeOne, -1>, Cycles<TimeTwo, 1>]>;
#endif
#ifdef NAME
// NAME: core-defs.td:[[# @LINE + 1]]:5: error: two cores have this name
def Slow : Core<"rich", [], [Cycles<TimeOne, 1>, Cycles<TimeTwo, 1>]>;
#endif
