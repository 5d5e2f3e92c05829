// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// The address of a call is wanted in a register besides those of the arguments,
// with all four of these taken: it comes in r0, where the first argument goes,
// and is called where the last argument has it.
//
//   %t: r0, %a: r1, %b: r2, %c: r3 | blx %t(%c, %a, %b, %t)
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, lr]>} {
// CHECK-LABEL: cortexm.func @c13
// CHECK-NEXT: = mov %arg3 : (!cortexm.gpr<r3>) -> !cortexm.gpr<r12>
// CHECK-NEXT: %[[T:.*]] = mov %arg0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r3>
// CHECK-NEXT: mov %
// CHECK-NEXT: blx %[[T]](%{{.*}}) in [0, 1, 2, 3] out [0] : (!cortexm.gpr<r3>, !cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> !cortexm.gpr<r0>
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @c13(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>, %r2: !cortexm.gpr<r2>, %r3: !cortexm.gpr<r3>) {
  %t, %a, %b, %c = cortexm.parallel_copy %r0, %r1, %r2, %r3
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!g, !g, !g, !g)
  %x = cortexm.blx %t(%c, %a, %b, %t) in [0, 1, 2, 3] out [0] : (!g, !g, !g, !g, !g) -> !g
  cortexm.ret %x in [0] : !g
}
}
