// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation --cortexm-lower-frame | FileCheck %s

// A function that calls itself knows no more about the registers than any other
// caller: what lives across is in a register the callee preserves.
//
//   f(n) = n ? n + f(n - 1) : 0
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK-LABEL: cortexm.func @f
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: push {r4, lr}
// CHECK-NEXT: sub_imm
// CHECK-NEXT: %[[N:.*]] = mov %{{.*}} -> !cortexm.gpr<r4>
// CHECK-NEXT: mov %
// CHECK-NEXT: %[[F:.*]] = bl @f
// CHECK-NEXT: add {{.*}}!cortexm.gpr<r4>{{.*}} -> !cortexm.gpr<r0>
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: bx_lr
// CHECK-NEXT: ^bb3(
// CHECK-NEXT: pop_return {r4, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @f(%r0: !cortexm.gpr<r0>) {
  %n = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  cortexm.cbz %n, ^zero, ^more : !g
^more:
  %m = cortexm.sub_imm %n, 1 : (!g) -> !g
  %s = cortexm.bl @f(%m) in [0] out [0] : (!g) -> !g
  %t = cortexm.add %s, %n : (!g, !g) -> !g
  cortexm.b ^end(%t : !g)
^zero:
  cortexm.b ^end(%n : !g)
^end(%x: !g):
  cortexm.ret %x in [0] : !g
}
}
