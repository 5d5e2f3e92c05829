// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// %a leaves the registers on the left way, across the call. It is loaded again
// where it is used, not at the end of the left way: it would hold a register
// there until then, and both ways would have to agree on which.
//
//        %a %b %p
//        /      \
//       bl       |
//        \      /
//        use %b, %a
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @a19
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[V0:.*]] = ldr
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: ldr
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: bl @callee
// CHECK-NEXT: b ^bb3{{$}}
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb3:
// CHECK-NEXT: str
// CHECK-NEXT: %[[A:.*]] = reload %[[S0]]
// CHECK-NEXT: str %[[A]]
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a19(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %b, ^left, ^right : !cortexm.gpr
^left:
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.b ^end
^right:
  cortexm.b ^end
^end:
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}

// The left way is unlikely, as its weight says: %a is stored and loaded there, and
// has a register on the way that matters.
//
// CHECK-LABEL: cortexm.func @a19_unlikely
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cbz %{{.*}} weights([1, 2000]), ^bb1, ^bb2
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: %[[S:.*]] = spill %[[A:[0-9]+]]
// CHECK-NEXT: bl @callee
// CHECK-NEXT: %[[R:.*]] = reload %[[S]]
// CHECK-NEXT: b ^bb3(%[[R]] :
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb3(
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a19_unlikely(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %b weights([1, 2000]), ^left, ^right : !cortexm.gpr
^left:
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.b ^end
^right:
  cortexm.b ^end
^end:
  cortexm.str %b, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}

// The argument is in a slot on both ways, and is not used where they meet: it
// stays in one.
//
//     %a | bl       %b | bl
//           \      /
//       bl | use argument
//
// CHECK-LABEL: cortexm.func @a19_argument
// CHECK-NEXT: %[[IN:.*]]:3 = parallel_copy
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: %[[SA:.*]] = spill %[[IN]]#1
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: b ^bb3(%[[SA]] :
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: %[[SB:.*]] = spill %[[IN]]#2
// CHECK-NEXT: bl @callee
// CHECK-NEXT: str
// CHECK-NEXT: b ^bb3(%[[SB]] :
// CHECK-NEXT: ^bb3(%[[S:.*]]: !cortexm.slot):
// CHECK-NEXT: bl @callee
// CHECK-NEXT: b ^bb4
// CHECK-NEXT: ^bb4:
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[S]]
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @a19_argument(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>, %r2: !cortexm.gpr<r2>) {
  %p, %a, %b = cortexm.parallel_copy %r0, %r1, %r2
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  cortexm.cbz %b, ^left, ^right : !cortexm.gpr
^left:
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %p, %b, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.b ^join(%a : !cortexm.gpr)
^right:
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.str %p, %a, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.b ^join(%b : !cortexm.gpr)
^join(%x: !cortexm.gpr):
  cortexm.bl @callee() in [] out [] : () -> ()
  cortexm.b ^end
^end:
  cortexm.str %p, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %x, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
