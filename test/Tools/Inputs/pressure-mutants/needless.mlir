// RUN: warm-opt %S/code.mlir | FileCheck %s
// MUTANTS-FREE drop 'add': not looked at
// CHECK: @twice
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: add
// CHECK-NEXT: ret
