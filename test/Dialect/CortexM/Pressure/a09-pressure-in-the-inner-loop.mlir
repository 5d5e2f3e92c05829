// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// The inner loop needs all five registers. %a and %b, used by the outer loop
// only, leave around the inner one; in it there is neither store nor load.
//
//   ^outer(%i): use %a %b
//     ^inner(%j): %x %y %z with %p    5 without %a, %b, %i
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a09
// CHECK: ^bb2(
// CHECK-NOT: {{spill|reload}} %
// CHECK: ^bb4:
// CHECK: reload %
// CHECK: ret in []
cortexm.func @a09(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b ^outer(%p : !cortexm.gpr)
^outer(%i: !cortexm.gpr):
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.b ^inner(%a : !cortexm.gpr)
^inner(%j: !cortexm.gpr):
  %x = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %y = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %z = cortexm.ldr %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %x, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %y, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %z, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %k = cortexm.add %j, %z : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %k, ^latch, ^again : !cortexm.gpr
^again:
  cortexm.b ^inner(%k : !cortexm.gpr)
^latch:
  %i2 = cortexm.add %i, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %i2, ^out, ^next : !cortexm.gpr
^next:
  cortexm.b ^outer(%i2 : !cortexm.gpr)
^out:
  cortexm.ret in []
}
}
