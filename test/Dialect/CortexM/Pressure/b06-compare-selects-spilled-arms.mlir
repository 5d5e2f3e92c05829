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
// CHECK-COUNT-2: = spill
// CHECK-NOT: = spill
// CHECK: cmp
// CHECK: %{{.*}}, %[[F:.*]] = sbcs
// CHECK-NOT: = {{spill|cmp|sbcs}}
// CHECK: mov_cond lt, %{{.*}}, %{{.*}}, %[[F]]
// CHECK-NOT: = {{spill|cmp|sbcs}}
// CHECK: mov_cond lt, %{{.*}}, %{{.*}}, %[[F]]
// CHECK-NOT: = {{spill|reload}}
// CHECK: ret

// ASSIGNED-LABEL: cortexm.func @b06
// ASSIGNED-COUNT-2: = reload
// ASSIGNED-NOT: = reload
// ASSIGNED: ret
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
