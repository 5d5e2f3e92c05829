// RUN: warm-opt %S/code.mlir | FileCheck %s
// CHECK: @twice
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: add
// CHECK-NOT: {{spill|reload}}
