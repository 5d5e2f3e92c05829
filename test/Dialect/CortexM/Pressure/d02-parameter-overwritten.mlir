// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// One way gives the parameter another value: it keeps its register on both, and
// the other way has nothing to do.
//
//        %a: r0
//        /    \
//   %a + %b    |
//        \    /
//       %x: r0
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK-LABEL: cortexm.func @d02
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: add %arg0, %arg1 : {{.*}} -> !cortexm.gpr<r0>
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: (%[[X:.*]]: !cortexm.gpr<r0>):
// CHECK-NEXT: sub %[[X]], %arg1 : {{.*}} -> !cortexm.gpr<r0>
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @d02(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %a, %b = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!g, !g)
  cortexm.cbz %b, ^set, ^join0 : !g
^join0:
  cortexm.b ^join(%a : !g)
^set:
  %c = cortexm.add %a, %b : (!g, !g) -> !g
  cortexm.b ^join(%c : !g)
^join(%x: !g):
  %y = cortexm.sub %x, %b : (!g, !g) -> !g
  cortexm.ret %y in [0] : !g
}
}
