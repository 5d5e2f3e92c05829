// RUN: warm-opt %s --convert-wasm-to-cortexm | FileCheck %s

// A module without any wasm op, in which the wasm dialect is not even loaded:
// there is nothing to do.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK: cortexm.func @f
// CHECK-NEXT: ret
cortexm.func @f() {
  cortexm.ret in []
}
}
