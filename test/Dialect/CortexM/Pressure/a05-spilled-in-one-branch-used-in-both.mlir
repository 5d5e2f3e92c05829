// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// %a does not fit across the call on the left way. It is stored and reloaded
// there, once; the right way has neither.
//
//        %a %b %p
//        /      \
//   bl           |
//   use %b, %a   use %b, %a
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @a05
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr %{{.*}}, 0 :
// CHECK-NEXT: ldr
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: %[[S:.*]] = spill %[[A]]
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]]
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: str
// CHECK-NEXT: str %[[A]], %{{.*}}, 0 :
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a05(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %b, ^left, ^right : !cortexm.gpr
^left:
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.b ^end
^right:
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.b ^end
^end:
  cortexm.ret in []
}
}
