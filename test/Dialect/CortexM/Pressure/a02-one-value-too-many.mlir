// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// Four registers, five values live. %a is needed last: it leaves, once.
//
//   %p %a %b %c %d |      5, next uses in the order %b %c %d %a
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a02
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr %{{.*}}, 0 :
// CHECK-NEXT: %[[S:.*]] = spill %[[A]]
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str %{{.*}}, %{{.*}}, 8 :
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]], %{{.*}}, 12 :
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a02(%r0: !cortexm.gpr<r0>) {
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
  cortexm.ret in []
}
}
