// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// The inner loop needs all five registers. %a and %b, used by the outer loop
// only, leave around the inner one; in it there is neither store nor load.
//
//   ^outer(%i): use %a %b
//     ^inner(%j): %x %y %z with %p    5 without %a, %b, %i
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a09
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr
// CHECK-NEXT: %[[SA:.*]] = spill %[[A]]
// CHECK-NEXT: %[[B:.*]] = ldr
// CHECK-NEXT: %[[SB:.*]] = spill %[[B]]
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb1(%[[I:[^ :]*]]:
// CHECK-NEXT: %[[SI:.*]] = spill %[[I]]
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: b ^bb2
// CHECK-NEXT: ^bb2(
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: add
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: b ^bb2
// CHECK-NEXT: ^bb4:
// CHECK-NEXT: reload %[[SA]]
// CHECK-NEXT: reload %[[SI]]
// CHECK-NEXT: add
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb5:
// CHECK-NEXT: reload %[[SB]]
// CHECK-NEXT: b ^bb1
// CHECK-NEXT: ^bb6:
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
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
