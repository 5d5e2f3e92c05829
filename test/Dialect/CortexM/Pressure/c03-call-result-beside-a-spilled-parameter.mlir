// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation | FileCheck %s

// The results of two calls live across the third, beside two parameters; calls
// preserve two registers. One parameter and one result are spilled, once each, to
// different slots, and reloaded after the third call, once each.
//
//   %p %q | bl -> %x | bl -> %y | bl | %p %q %x %y
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @c03
// CHECK-NEXT: %[[PQ:.*]]:2 = parallel_copy
// CHECK-NEXT: spill %[[PQ]]#1 : {{.*}}<local 0>
// CHECK-NEXT: bl @callee
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[Y:.*]] = bl @callee
// CHECK-NEXT: spill %[[Y]] : {{.*}}<local 1>
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: reload {{.*}}<local 0>
// CHECK-NEXT: reload {{.*}}<local 1>
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @c03(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %p, %q = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %x = cortexm.bl @callee() in [] out [0] : () -> !cortexm.gpr
  %y = cortexm.bl @callee() in [] out [0] : () -> !cortexm.gpr
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %x, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %y, %q, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %x, %q, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %y, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
