// RUN: warm-opt %s --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// A select overwrites the arm it does not take (mov_cond is tied to it), with
// every register in use: no register more than the arms, no move.
!g = !cortexm.gpr
!f = !cortexm.flags
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// The condition dies in the compare; its register is free for nothing.
// CHECK-LABEL: cortexm.func @condition_dies
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cmp_imm
// CHECK-NEXT: mov_cond ne, %{{.*}}, %{{.*}}, %{{.*}} : (!cortexm.gpr<r{{[0-9]}}>, !cortexm.gpr<[[D:r[0-9]]]>, !cortexm.flags) -> !cortexm.gpr<[[D]]>
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @condition_dies(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %a = cortexm.ldr %p, 0 : (!g) -> !g
  %b = cortexm.ldr %p, 4 : (!g) -> !g
  %c = cortexm.ldr %p, 8 : (!g) -> !g
  %fl = cortexm.cmp_imm %c, 0 : (!g) -> !f
  %s = cortexm.mov_cond ne, %a, %b, %fl : (!g, !g, !f) -> !g
  cortexm.str %s, %p, 12 : (!g, !g) -> ()
  cortexm.str %a, %p, 16 : (!g, !g) -> ()
  cortexm.ret in []
}
// Both arms live on: the one that is overwritten is copied first, into the
// register of the condition.
// CHECK-LABEL: cortexm.func @arms_live_on
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cmp_imm
// CHECK-NEXT: mov %
// CHECK-NEXT: mov_cond
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @arms_live_on(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %a = cortexm.ldr %p, 0 : (!g) -> !g
  %b = cortexm.ldr %p, 4 : (!g) -> !g
  %c = cortexm.ldr %p, 8 : (!g) -> !g
  %fl = cortexm.cmp_imm %c, 0 : (!g) -> !f
  %s = cortexm.mov_cond ne, %a, %b, %fl : (!g, !g, !f) -> !g
  cortexm.str %s, %p, 12 : (!g, !g) -> ()
  cortexm.str %a, %p, 16 : (!g, !g) -> ()
  cortexm.str %b, %p, 20 : (!g, !g) -> ()
  cortexm.ret in []
}
// The condition is one of the arms.
// CHECK-LABEL: cortexm.func @condition_is_arm
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cmp_imm
// CHECK-NEXT: mov_cond
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @condition_is_arm(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %a = cortexm.ldr %p, 0 : (!g) -> !g
  %b = cortexm.ldr %p, 4 : (!g) -> !g
  %c = cortexm.ldr %p, 8 : (!g) -> !g
  %fl = cortexm.cmp_imm %b, 0 : (!g) -> !f
  %s = cortexm.mov_cond eq, %a, %b, %fl : (!g, !g, !f) -> !g
  cortexm.str %s, %p, 12 : (!g, !g) -> ()
  cortexm.str %a, %p, 16 : (!g, !g) -> ()
  cortexm.str %c, %p, 20 : (!g, !g) -> ()
  cortexm.ret in []
}
}
