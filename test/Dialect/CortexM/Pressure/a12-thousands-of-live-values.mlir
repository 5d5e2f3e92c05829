// RUN: python3 %S/Inputs/live-values.py 100 | warm-opt --cortexm-spill > %t.100.mlir
// RUN: FileCheck %s --check-prefix=HUNDRED < %t.100.mlir
// RUN: FileCheck %s --check-prefix=ALL-HUNDRED < %t.100.mlir
// RUN: python3 %S/Inputs/live-values.py 10000 | warm-opt --cortexm-spill > %t.10000.mlir
// RUN: FileCheck %s < %t.10000.mlir
// RUN: FileCheck %s --check-prefix=ALL < %t.10000.mlir

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

// All instructions: those, a load and a store for each value, a copy of the
// parameter and the return.
// ALL-HUNDRED-LABEL: cortexm.func @live
// ALL-HUNDRED-COUNT-376: {{^ [%a-z]}}
// ALL-HUNDRED-NOT: {{^ [%a-z]}}
// ALL-LABEL: cortexm.func @live
// ALL-COUNT-39976: {{^ [%a-z]}}
// ALL-NOT: {{^ [%a-z]}}
