// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// Four registers; %p and three loaded values are live at once: all fit.
//
//   %p %a %b %c |         4
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a01
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a01(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
