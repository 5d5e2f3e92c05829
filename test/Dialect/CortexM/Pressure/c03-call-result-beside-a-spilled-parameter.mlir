// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation | FileCheck %s

// The results of two calls live across the third, beside two parameters that
// are spilled: all that is in slots at once is in different slots.
//
//   %p %q | bl -> %x | bl -> %y | bl | %p %q %x %y
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @c03
// CHECK: spill {{.*}} -> !cortexm.slot<local [[N:[0-9]+]]>
// CHECK-NOT: spill {{.*}} -> !cortexm.slot<local [[N]]>
// CHECK: ret
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
