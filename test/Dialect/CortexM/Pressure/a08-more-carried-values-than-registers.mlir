// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// A loop carries eight values, there are five registers. Four of the values are
// block arguments in slots: each is stored once, before the loop, and loaded once,
// after it, as the pointer is. %v3 waits in a slot while the others are loaded.
// Each round replaces %v0 alone: the loop has no store and no load.
//
//   ^loop(%v0 ... %v7): %v0 + %v1, the rest as it was
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a08
// CHECK-NEXT: %[[P:.*]] = parallel_copy
// CHECK-NEXT: %[[SP:.*]] = spill %[[P]]
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[L3:.*]] = ldr
// CHECK-NEXT: %[[S3:.*]] = spill %[[L3]]
// CHECK-NEXT: %[[L4:.*]] = ldr
// CHECK-NEXT: %[[S4:.*]] = spill %[[L4]]
// CHECK-NEXT: %[[L5:.*]] = ldr
// CHECK-NEXT: %[[S5:.*]] = spill %[[L5]]
// CHECK-NEXT: %[[L6:.*]] = ldr
// CHECK-NEXT: %[[L7:.*]] = ldr
// CHECK-NEXT: %[[S6:.*]] = spill %[[L6]]
// CHECK-NEXT: %[[S7:.*]] = spill %[[L7]]
// CHECK-NEXT: %[[R3:.*]] = reload %[[S3]]
// CHECK-NEXT: b ^bb1({{.*}}, %[[R3]], %[[S4]], %[[S5]], %[[S6]], %[[S7]] :
// CHECK-NEXT: ^bb1(%[[V0:[^ :]*]]: !cortexm.gpr, %[[V1:[^ :]*]]: !cortexm.gpr, %{{[^ :]*}}: !cortexm.gpr, %{{[^ :]*}}: !cortexm.gpr,
// CHECK-SAME: %[[A4:[^ :]*]]: !cortexm.slot, %[[A5:[^ :]*]]: !cortexm.slot, %[[A6:[^ :]*]]: !cortexm.slot, %[[A7:[^ :]*]]: !cortexm.slot)
// CHECK-NEXT: %[[W:.*]] = add %[[V0]], %[[V1]]
// CHECK-NEXT: cbz %[[W]], ^bb3, ^bb2
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^bb1(%[[W]], %[[V1]], {{.*}}, %[[A4]], %[[A5]], %[[A6]], %[[A7]] :
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: reload %[[SP]]
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[A4]]
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[A5]]
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[A6]]
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[A7]]
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
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
