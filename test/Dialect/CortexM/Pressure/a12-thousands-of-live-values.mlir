// RUN: python3 %S/Inputs/live-values.py 100 | warm-opt --cortexm-spill \
// RUN:   | FileCheck %s --check-prefix=HUNDRED
// RUN: python3 %S/Inputs/live-values.py 10000 | warm-opt --cortexm-spill \
// RUN:   | FileCheck %s

// 100 and 10 000 values live at once, beside the pointer, in 14 registers: 13
// of them stay in registers, each other one is stored and reloaded once.
//
//   %p %v0 %v1 ... | use %v0 %v1 ...

// HUNDRED-COUNT-87: = spill
// HUNDRED-NOT: = spill
// HUNDRED-COUNT-87: = reload
// HUNDRED-NOT: = reload
// HUNDRED: ret in []

// CHECK-COUNT-9987: = spill
// CHECK-NOT: = spill
// CHECK-COUNT-9987: = reload
// CHECK-NOT: = reload
// CHECK: ret in []
