// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// r0-r5, of which a call leaves r4 and r5. %p %a %b %c live across it: two of
// them, those needed last, are stored before it, once each.
//
//   %p %a %b %c | bl | %p %a %b %c
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @a03
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[B:.*]] = ldr %{{.*}}, 4 :
// CHECK-NEXT: %[[SB:.*]] = spill %[[B]]
// CHECK-NEXT: %[[C:.*]] = ldr %{{.*}}, 8 :
// CHECK-NEXT: %[[SC:.*]] = spill %[[C]]
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str %{{.*}}, %{{.*}}, 0 :
// CHECK-NEXT: reload %[[SB]]
// CHECK-NEXT: str %{{.*}}, %{{.*}}, 4 :
// CHECK-NEXT: reload %[[SC]]
// CHECK-NEXT: str %{{.*}}, %{{.*}}, 8 :
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a03(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
