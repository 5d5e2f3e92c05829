// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// umull gives both halves. The high one is dead: it takes a register while it
// is written, no longer.
//
//   %p %a | umull -> %l, (dead) |      3
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @b11
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: umull
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: umull
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: umull
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @b11(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a0 = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %l0, %h0 = cortexm.umull %a0, %a0 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
  cortexm.str %l0, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a1 = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %l1, %h1 = cortexm.umull %a1, %a1 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
  cortexm.str %l1, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a2 = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %l2, %h2 = cortexm.umull %a2, %a2 : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
  cortexm.str %l2, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
