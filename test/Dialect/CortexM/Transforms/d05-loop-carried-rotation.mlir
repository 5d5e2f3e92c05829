// RUN: warm-opt %s --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// Three locals rotate on the back edge: four moves, at its end, in an order
// that loses none.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @rotate
  // CHECK-NEXT:    b ^bb1
  // CHECK-NEXT:  ^bb1(%[[A:.*]]: !cortexm.gpr<r0>, %[[B:.*]]: !cortexm.gpr<r1>, %[[C:.*]]: !cortexm.gpr<r2>):
  // CHECK-NEXT:    cmp
  // CHECK-NEXT:    b_cond
  // CHECK-NEXT:  ^bb2:
  // CHECK-NEXT:    %[[T:.*]] = mov %[[A]] : {{.*}} -> !cortexm.gpr<r3>
  // CHECK-NEXT:    %[[A2:.*]] = mov %[[B]] : {{.*}} -> !cortexm.gpr<r0>
  // CHECK-NEXT:    %[[B2:.*]] = mov %[[C]] : {{.*}} -> !cortexm.gpr<r1>
  // CHECK-NEXT:    %[[C2:.*]] = mov %[[T]] : {{.*}} -> !cortexm.gpr<r2>
  // CHECK-NEXT:    b ^bb1(%[[A2]], %[[B2]], %[[C2]]
  // CHECK-NEXT:  ^bb3:
  // CHECK-NEXT:    sub
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @rotate(%a: !r0, %b: !r1, %c: !r2) attributes {phase = #cortexm.phase<allocated>} {
    cortexm.b ^loop(%a, %b, %c : !r0, !r1, !r2)
  ^loop(%0: !r0, %1: !r1, %2: !r2):
    %f = cortexm.cmp %0, %1 : (!r0, !r1) -> !cortexm.flags
    cortexm.b_cond lo, %f, ^again, ^done
  ^again:
    %3, %4, %5 = cortexm.parallel_copy %1, %2, %0 : (!r1, !r2, !r0) -> (!r0, !r1, !r2)
    cortexm.b ^loop(%3, %4, %5 : !r0, !r1, !r2)
  ^done:
    %6 = cortexm.sub %0, %2 : (!r0, !r2) -> !r0
    cortexm.ret %6 in [0] : !r0
  }
}
