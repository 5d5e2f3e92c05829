// RUN: warm-opt %s --cortexm-legalize-flags --cortexm-spill | FileCheck %s
// RUN: warm-opt %s --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation \
// RUN:   | FileCheck %s --check-prefix=ASSIGNED

// A 64-bit compare (cmp, sbcs) decides for both halves; six registers hold four
// of the eight halves and what is computed. The reloads of the arms come behind
// the compare, between it and its uses: they write no flags, and no register
// that an arm is in.
//
//   %al %ah %bl %bh %xl %xh %yl %yh | cmp, sbcs | mov_cond, mov_cond
!g = !cortexm.gpr
!f = !cortexm.flags
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @b06
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[V0:.*]] = ldr
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: %[[V1:.*]] = ldr
// CHECK-NEXT: %[[S1:.*]] = spill %[[V1]]
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cmp
// CHECK-NEXT: %{{.*}}, %[[F:.*]] = sbcs
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: mov_cond lt, %{{.*}}, %{{.*}}, %[[F]]
// CHECK-NEXT: reload %[[S1]]
// CHECK-NEXT: mov_cond lt, %{{.*}}, %{{.*}}, %[[F]]
// CHECK-NEXT: ret
// CHECK-NEXT: }

// ASSIGNED-LABEL: cortexm.func @b06
// ASSIGNED-NEXT: ldr
// ASSIGNED-NEXT: ldr
// ASSIGNED-NEXT: ldr
// ASSIGNED-NEXT: ldr
// ASSIGNED-NEXT: %[[V0:.*]] = ldr
// ASSIGNED-NEXT: %[[S0:.*]] = spill %[[V0]]
// ASSIGNED-NEXT: %[[V1:.*]] = ldr
// ASSIGNED-NEXT: %[[S1:.*]] = spill %[[V1]]
// ASSIGNED-NEXT: ldr
// ASSIGNED-NEXT: ldr
// ASSIGNED-NEXT: cmp
// ASSIGNED-NEXT: sbcs
// ASSIGNED-NEXT: reload %[[S0]]
// ASSIGNED-NEXT: mov_cond
// ASSIGNED-NEXT: reload %[[S1]]
// ASSIGNED-NEXT: mov_cond
// ASSIGNED-NEXT: mov %
// ASSIGNED-NEXT: mov %
// ASSIGNED-NEXT: ret
// ASSIGNED-NEXT: }
cortexm.func @b06(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %al = cortexm.ldr %p, 0 : (!g) -> !g
  %ah = cortexm.ldr %p, 4 : (!g) -> !g
  %bl = cortexm.ldr %p, 8 : (!g) -> !g
  %bh = cortexm.ldr %p, 12 : (!g) -> !g
  %xl = cortexm.ldr %p, 16 : (!g) -> !g
  %xh = cortexm.ldr %p, 20 : (!g) -> !g
  %yl = cortexm.ldr %p, 24 : (!g) -> !g
  %yh = cortexm.ldr %p, 28 : (!g) -> !g
  %f0 = cortexm.cmp %al, %bl : (!g, !g) -> !f
  %d, %f = cortexm.sbcs %ah, %bh, %f0 : (!g, !g, !f) -> (!g, !f)
  %l = cortexm.mov_cond lt, %xl, %yl, %f : (!g, !g, !f) -> !g
  %h = cortexm.mov_cond lt, %xh, %yh, %f : (!g, !g, !f) -> !g
  cortexm.ret %l, %h in [0, 1] : !g, !g
}
}
