// RUN: warm-opt %s --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// Both halves are wanted in r0 and r1 while the address is in r0: the half that
// is loaded first must not overwrite it.
//
//   %p: r0   %l = [%p]   %h = [%p + 4]   %l: r0   %h: r1
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func @low_first
// CHECK-NEXT: %[[L:.*]] = ldr %arg0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r{{[1-9]}}
// CHECK-NEXT: %[[H:.*]] = ldr %arg0, 4
// CHECK-NEXT: mov %[[L]]
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @low_first(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %l = cortexm.ldr %p, 0 : (!g) -> !g
  %h = cortexm.ldr %p, 4 : (!g) -> !g
  cortexm.ret %l, %h in [0, 1] : !g, !g
}
// The high half first: no move at all.
// CHECK-LABEL: cortexm.func @high_first
// CHECK-NEXT: %[[H:.*]] = ldr %arg0, 4 : {{.*}} -> !cortexm.gpr<r1>
// CHECK-NEXT: %[[L:.*]] = ldr %arg0, 0 : {{.*}} -> !cortexm.gpr<r0>
// CHECK-NEXT: ret %[[L]], %[[H]]
// CHECK-NEXT: }
cortexm.func @high_first(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %h = cortexm.ldr %p, 4 : (!g) -> !g
  %l = cortexm.ldr %p, 0 : (!g) -> !g
  cortexm.ret %l, %h in [0, 1] : !g, !g
}
}
