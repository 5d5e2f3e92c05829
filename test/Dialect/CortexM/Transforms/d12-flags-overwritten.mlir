// RUN: warm-opt %s --cortexm-legalize-flags | FileCheck %s

// Two compares, then a use of each, twice in turn: no use may see the flags of
// the other compare. The uses of what the flags hold anyway repeat nothing.
// CHECK-LABEL: cortexm.func @overlapping
// CHECK-NEXT:    parallel_copy
// CHECK-NEXT:    %[[G:.*]] = cmp %[[C:.*]], %[[D:.*]] :
// CHECK-NEXT:    mov_cond eq, %{{.*}}, %{{.*}}, %[[G]]
// CHECK-NEXT:    mov_cond ne, %{{.*}}, %{{.*}}, %[[G]]
// CHECK-NEXT:    %[[F2:.*]] = cmp %[[A:.*]], %[[B:.*]] :
// CHECK-NEXT:    mov_cond lo, %{{.*}}, %{{.*}}, %[[F2]]
// CHECK-NEXT:    mov_cond hs, %{{.*}}, %{{.*}}, %[[F2]]
// CHECK-NEXT:    %[[G2:.*]] = cmp %[[C]], %[[D]] :
// CHECK-NEXT:    mov_cond ge, %{{.*}}, %{{.*}}, %[[G2]]
// CHECK-NEXT:    ret
// CHECK-NEXT:  }
cortexm.func @overlapping(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>, %c: !cortexm.gpr<r2>, %d: !cortexm.gpr<r3>) {
  %0, %1, %2, %3 = cortexm.parallel_copy %a, %b, %c, %d : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  %f = cortexm.cmp %0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
  %g = cortexm.cmp %2, %3 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
  %4 = cortexm.mov_cond eq, %0, %1, %g : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
  %5 = cortexm.mov_cond ne, %2, %4, %g : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
  %6 = cortexm.mov_cond lo, %3, %5, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
  %7 = cortexm.mov_cond hs, %1, %6, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
  %8 = cortexm.mov_cond ge, %0, %7, %g : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
  cortexm.ret %8 in [0] : !cortexm.gpr
}
