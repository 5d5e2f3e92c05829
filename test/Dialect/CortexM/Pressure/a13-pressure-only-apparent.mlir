// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// Twelve values, but no more than three at a time: nothing leaves.
//
//   %x0 | %x1 | %x2 | ...
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a13
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: add
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: add
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: add
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: add
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: add
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: add
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a13(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %x0 = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %y0 = cortexm.add %x0, %x0 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %y0, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %x1 = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %y1 = cortexm.add %x1, %x1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %y1, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %x2 = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %y2 = cortexm.add %x2, %x2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %y2, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %x3 = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %y3 = cortexm.add %x3, %x3 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %y3, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %x4 = cortexm.ldr %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
  %y4 = cortexm.add %x4, %x4 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %y4, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %x5 = cortexm.ldr %p, 20 : (!cortexm.gpr) -> !cortexm.gpr
  %y5 = cortexm.add %x5, %x5 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.str %y5, %p, 20 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
