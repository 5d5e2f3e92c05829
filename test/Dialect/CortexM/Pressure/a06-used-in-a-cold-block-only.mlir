// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// %a does not fit across the call and is needed before the trap only: the way
// that returns has no reload.
//
//   %a %b %p | bl | use %b
//        /      \
//   return       use %a, trap
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @a06
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr %{{.*}}, 0 :
// CHECK-NEXT: %[[S:.*]] = spill %[[A]]
// CHECK-NEXT: ldr
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: ret in []
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: str %[[R]]
// CHECK-NEXT: udf 0
// CHECK-NEXT: }
cortexm.func @a06(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %b, ^cold, ^hot : !cortexm.gpr
^hot:
  cortexm.ret in []
^cold:
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.udf 0
}

// The call is on the cold way too: so is the store.
//
//        %a %b %p
//        /      \
//   use %a, %b   bl, use %b, %a, trap
//
// CHECK-LABEL: cortexm.func @a06_call
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: %[[S:.*]] = spill %[[A]]
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[S]]
// CHECK-NEXT: str
// CHECK-NEXT: udf 0
// CHECK-NEXT: }
cortexm.func @a06_call(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %b, ^cold, ^hot : !cortexm.gpr
^hot:
  cortexm.str %a, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
^cold:
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.udf 0
}
}
