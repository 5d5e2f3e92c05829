// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// Both halves of a call's result live across later calls. With registers that
// calls keep, both stay in them; with one such register too few for the pointer
// and both halves, one half is stored, once, and the other one stays.
//
//   bl -> %l %h | bl | bl | %l %h %p
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @b05_fits
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: bl @callee
// CHECK-NEXT: bl @callee
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @b05_fits(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %l, %h = cortexm.bl @callee() in [] out [0, 1] : () -> (!g, !g)
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %l, %p, 0 : (!g, !g) -> ()
  cortexm.str %h, %p, 4 : (!g, !g) -> ()
  cortexm.ret in []
}

// %q is used last: of the four that live across the calls it is the one that
// leaves, before the first call. The result's halves are not touched.
// CHECK-LABEL: cortexm.func @b05_other_leaves
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[Q:.*]] = ldr
// CHECK-NEXT: %[[S:.*]] = spill %[[Q]]
// CHECK-NEXT: %[[LH:.*]]:2 = bl @callee
// CHECK-NEXT: bl @callee
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str %[[LH]]#0
// CHECK-NEXT: str %[[LH]]#1
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]]
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @b05_other_leaves(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %q = cortexm.ldr %p, 8 : (!g) -> !g
  %l, %h = cortexm.bl @callee() in [] out [0, 1] : () -> (!g, !g)
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %l, %p, 0 : (!g, !g) -> ()
  cortexm.str %h, %p, 4 : (!g, !g) -> ()
  cortexm.str %q, %p, 8 : (!g, !g) -> ()
  cortexm.ret in []
}

// The high half is used last: it alone is stored, behind the call that gives it.
// CHECK-LABEL: cortexm.func @b05_one_half_leaves
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[LH:.*]]:2 = bl @callee
// CHECK-NEXT: %[[S:.*]] = spill %[[LH]]#1
// CHECK-NEXT: bl @callee
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str %[[LH]]#0
// CHECK-NEXT: str
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]]
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @b05_one_half_leaves(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %q = cortexm.ldr %p, 8 : (!g) -> !g
  %l, %h = cortexm.bl @callee() in [] out [0, 1] : () -> (!g, !g)
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %l, %p, 0 : (!g, !g) -> ()
  cortexm.str %q, %p, 8 : (!g, !g) -> ()
  cortexm.str %h, %p, 4 : (!g, !g) -> ()
  cortexm.ret in []
}
}
