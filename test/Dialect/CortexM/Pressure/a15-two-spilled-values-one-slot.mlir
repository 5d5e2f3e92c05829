// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers | FileCheck %s

// %a and %e are spilled one after the other: one slot serves both.
//
//   %p %a %b %c %d | %p %e %f %g %h |
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a15
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: str
// CHECK-NEXT: ldr
// CHECK-NEXT: spill {{.*}}<local 0>
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @a15(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %b, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %d, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %e = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %f = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %g = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %h = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %f, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %g, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %e, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
