// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// One value goes to two arguments of a block: it is computed in the place of one
// and copied to the place of the other, by one move.
//
//   ^loop(%x, %y): %z | ^loop(%z, %z)
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK-LABEL: cortexm.func @d14
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^[[LOOP:bb[0-9]+]](%[[X:.*]]: !cortexm.gpr<[[RX:r[0-9]+]]>, %[[Y:.*]]: !cortexm.gpr<[[RY:r[0-9]+]]>):
// CHECK-NEXT: %[[Z:.*]] = sub %[[X]], %[[Y]] : {{.*}} -> !cortexm.gpr<[[R:r[0-9]+]]>
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: mov %[[Z]]
// CHECK-NEXT: b ^[[LOOP]](%{{.*}}, %{{.*}} : !cortexm.gpr<[[RX]]>, !cortexm.gpr<[[RY]]>)
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @d14(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %a, %b = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!g, !g)
  cortexm.b ^loop(%a, %b : !g, !g)
^loop(%x: !g, %y: !g):
  %z = cortexm.sub %x, %y : (!g, !g) -> !g
  cortexm.cbz %z, ^out, ^again : !g
^again:
  cortexm.b ^loop(%z, %z : !g, !g)
^out:
  cortexm.ret %z in [0] : !g
}
}
