// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers --cortexm-resolve-copies | FileCheck %s

// ^join is reached from a conditional branch and from ^other, with different
// values, of which %b is needed on the way to ^other and behind ^join too: its
// copy lands on the edge, not before the branch.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @edge
  // CHECK-NEXT:    cmp
  // CHECK-NEXT:    b_cond eq, %{{.*}}, ^[[EDGE:bb[0-9]+]], ^[[OTHER:bb[0-9]+]]
  // CHECK-NEXT:  ^[[EDGE]]:
  // CHECK-NEXT:    %[[B:.*]] = mov %arg1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<[[R:r[0-9]+]]>
  // CHECK-NEXT:    b ^[[JOIN:bb[0-9]+]](%[[B]] : !cortexm.gpr<[[R]]>)
  // CHECK-NEXT:  ^bb2:
  // CHECK-NEXT:    add
  // CHECK-NEXT:    b ^bb3
  // CHECK-NEXT:  ^[[JOIN]](%{{.*}}: !cortexm.gpr<[[R]]>):
  // CHECK-NEXT:    add
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @edge(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %arg0, %arg1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond eq, %f, ^way, ^other
  ^way:
    cortexm.b ^join(%b : !cortexm.gpr)
  ^other:
    %0 = cortexm.add %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^join(%0 : !cortexm.gpr)
  ^join(%1: !cortexm.gpr):
    %2 = cortexm.add %1, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %2 in [0] : !cortexm.gpr
  }
}
