// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// The loop needs all five registers; %a is used behind it. It is stored before
// the loop and reloaded behind it.
//
//   %a %p %n
//     |
//   ^loop(%i): %x %y  <-+      5 without %a
//     |-----------------+
//   use %a
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a07
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr %{{.*}}, 0 :
// CHECK-NEXT: %[[S:.*]] = spill %[[A]]
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb1(
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: add
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]]
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a07(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %p, %n = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b ^loop(%n : !cortexm.gpr)
^loop(%i: !cortexm.gpr):
  %x = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %y = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %x, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %y, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %j = cortexm.add %i, %n : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %j, ^out, ^back : !cortexm.gpr
^back:
  cortexm.b ^loop(%j : !cortexm.gpr)
^out:
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
