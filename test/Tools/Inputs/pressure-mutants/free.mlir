// RUN: warm-opt %S/code.mlir | FileCheck %s
// MUTANTS-FREE move 'ret': not looked at
// MUTANTS-FREE drop 'ret': not looked at
// CHECK: @twice
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: add
// CHECK-NOT: {{spill|reload}}
