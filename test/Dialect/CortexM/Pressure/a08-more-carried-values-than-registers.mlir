// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// A loop carries eight values, there are five registers. Those that do not fit
// are block arguments in slots. Each round replaces %v0 alone: of the others,
// nothing is stored in the loop, and only %v1, which is used, is in a register.
//
//   ^loop(%v0 ... %v7): %v0 + %v1, the rest as it was
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a08
// CHECK: ^bb1(%[[V0:[^ :]*]]: !cortexm.gpr, %[[V1:[^ :]*]]: !cortexm.gpr
// CHECK-SAME: !cortexm.slot
// CHECK-NEXT: %[[W:.*]] = add %[[V0]], %[[V1]]
// CHECK-NEXT: cbz %[[W]], ^bb3, ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^bb1(%[[W]], %[[V1]]
// CHECK-NEXT: ^bb3:
// CHECK: ret in []
cortexm.func @a08(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %s0 = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %s1 = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %s2 = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %s3 = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %s4 = cortexm.ldr %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
  %s5 = cortexm.ldr %p, 20 : (!cortexm.gpr) -> !cortexm.gpr
  %s6 = cortexm.ldr %p, 24 : (!cortexm.gpr) -> !cortexm.gpr
  %s7 = cortexm.ldr %p, 28 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b ^loop(%s0, %s1, %s2, %s3, %s4, %s5, %s6, %s7
      : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
^loop(%v0: !cortexm.gpr, %v1: !cortexm.gpr, %v2: !cortexm.gpr, %v3: !cortexm.gpr, %v4: !cortexm.gpr, %v5: !cortexm.gpr, %v6: !cortexm.gpr, %v7: !cortexm.gpr):
  %w = cortexm.add %v0, %v1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %w, ^out, ^back : !cortexm.gpr
^back:
  cortexm.b ^loop(%w, %v1, %v2, %v3, %v4, %v5, %v6, %v7
      : !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
^out:
  cortexm.str %v0, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v1, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v2, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v3, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v4, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v5, %p, 20 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v6, %p, 24 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %v7, %p, 28 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
