// RUN: warm-opt %s --cortexm-lower-frame | FileCheck %s

// Of r4 to r11 those that are written are saved, no other ones, and restored on
// every way out.
!r0 = !cortexm.gpr<r0>
!r5 = !cortexm.gpr<r5>
!r8 = !cortexm.gpr<r8>
!r11 = !cortexm.gpr<r11>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func @some
// CHECK-NEXT: push {r5, r8, r11, lr}
// CHECK-NEXT: mov %
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: pop_return {r5, r8, r11, pc}
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: pop_return {r5, r8, r11, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @some(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !r8
  cortexm.cbz %a, ^x, ^y : !r0
^x:
  %1 = cortexm.mov %0 : (!r8) -> !r11
  %2 = cortexm.mov %1 : (!r11) -> !r0
  cortexm.ret %2 in [0] : !r0
^y:
  %3 = cortexm.mov %0 : (!r8) -> !r5
  %4 = cortexm.mov %3 : (!r5) -> !r0
  cortexm.ret %4 in [0] : !r0
}
// A way that ends in a trap restores nothing.
// CHECK-LABEL: cortexm.func @trap
// CHECK-NEXT: push {r5, lr}
// CHECK-NEXT: mov %
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: udf 0
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: mov %
// CHECK-NEXT: pop_return {r5, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @trap(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !r5
  cortexm.cbz %a, ^x, ^y : !r0
^x:
  cortexm.udf 0
^y:
  %1 = cortexm.mov %0 : (!r5) -> !r0
  cortexm.ret %1 in [0] : !r0
}
// r0 to r3 and r12 belong to the function.
// CHECK-LABEL: cortexm.func @scratch
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bx_lr
// CHECK-NEXT: }
cortexm.func @scratch(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !cortexm.gpr<r12>
  %1 = cortexm.mov %0 : (!cortexm.gpr<r12>) -> !cortexm.gpr<r3>
  %2 = cortexm.mov %1 : (!cortexm.gpr<r3>) -> !r0
  cortexm.ret %2 in [0] : !r0
}
}
