// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation > %t.mlir
// RUN: FileCheck %s < %t.mlir
// RUN: FileCheck %s --check-prefix=STORES < %t.mlir

// Six loop-carried values rotate on the back edge; three registers, one of them
// for the pointer. Five are in slots and change places: six loads, six stores. (One
// more than there are slots: a cycle of slots wants a third place to begin with.)
//
//   ^loop(%a %b %c %d %e %f) -> ^loop(%b %c %d %e %f %a)
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @a17
// CHECK: ^[[LOOP:bb[0-9]+]](
// CHECK-SAME: !cortexm.slot<local {{[0-9]}}>
// CHECK: ^[[AGAIN:bb[0-9]+]]:
// CHECK-COUNT-6: = reload
// CHECK-NOT: = reload
// CHECK: b ^[[LOOP]](
// CHECK: ret

// STORES: ^bb2:
// STORES-COUNT-6: = spill
// STORES-NOT: = spill
// STORES: ret
cortexm.func @a17(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %a0 = cortexm.ldr %p, 0 : (!g) -> !g
  %b0 = cortexm.ldr %p, 4 : (!g) -> !g
  %c0 = cortexm.ldr %p, 8 : (!g) -> !g
  %d0 = cortexm.ldr %p, 12 : (!g) -> !g
  %e0 = cortexm.ldr %p, 16 : (!g) -> !g
  %f0 = cortexm.ldr %p, 20 : (!g) -> !g
  cortexm.b ^loop(%a0, %b0, %c0, %d0, %e0, %f0 : !g, !g, !g, !g, !g, !g)
^loop(%a: !g, %b: !g, %c: !g, %d: !g, %e: !g, %f: !g):
  %x = cortexm.ldr %p, 24 : (!g) -> !g
  cortexm.cbz %x, ^out, ^again : !g
^again:
  cortexm.b ^loop(%b, %c, %d, %e, %f, %a : !g, !g, !g, !g, !g, !g)
^out:
  cortexm.str %a, %p, 0 : (!g, !g) -> ()
  cortexm.str %b, %p, 4 : (!g, !g) -> ()
  cortexm.str %c, %p, 8 : (!g, !g) -> ()
  cortexm.str %d, %p, 12 : (!g, !g) -> ()
  cortexm.str %e, %p, 16 : (!g, !g) -> ()
  cortexm.str %f, %p, 20 : (!g, !g) -> ()
  cortexm.ret in []
}
}
