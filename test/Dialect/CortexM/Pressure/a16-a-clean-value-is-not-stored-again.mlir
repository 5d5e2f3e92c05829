// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// %a leaves before the first call, comes back, leaves before the second: one
// store, two reloads.
//
//   %a %b %p | bl | %b %a | bl | %b %a
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @a16
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[V0:.*]] = ldr
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: ldr
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: str
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a16(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
