// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// A table jump to blocks with zero, one and three values of their own, from five
// live ones in six registers. What an edge moves is on the edge, behind the
// jump; nothing is stored, and the blocks without values get nothing.
//
//   %i %a %b %c %d | jump
//     ^none: %a   ^one(%x): %x %b   ^three(%x %y %z): %x %y %z
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @d06
// CHECK-NEXT: ldr
// CHECK-NEXT: table_branch %arg0, [^[[NONE:bb[0-9]+]], ^[[ONE:bb[0-9]+]], ^[[THREE:bb[0-9]+]], ^[[TURNED:bb[0-9]+]]] : <r0>
// CHECK-NEXT: ^[[ONE]]:
// CHECK-NEXT: b ^
// CHECK-NEXT: ^[[THREE]]:
// CHECK-NEXT: b ^[[JOIN:bb[0-9]+]](%arg1, %arg2, %arg3 : !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>)
// CHECK-NEXT: ^[[TURNED]]:
// CHECK-NEXT: %[[T:.*]] = mov %arg1
// CHECK-NEXT: %[[X:.*]] = mov %arg2 {{.*}} -> !cortexm.gpr<r1>
// CHECK-NEXT: %[[Y:.*]] = mov %arg3 {{.*}} -> !cortexm.gpr<r2>
// CHECK-NEXT: %[[Z:.*]] = mov %[[T]] {{.*}} -> !cortexm.gpr<r3>
// CHECK-NEXT: b ^[[JOIN]](%[[X]], %[[Y]], %[[Z]]
// CHECK-NEXT: ^[[NONE]]:
// CHECK-NEXT: %[[R:.*]] = mov %arg1
// CHECK-NEXT: ret %[[R]]
// CHECK-NEXT: ^bb5(
// CHECK-NEXT: sub
// CHECK-NEXT: ret
// CHECK-NEXT: ^bb6(
// CHECK-NEXT: sub
// CHECK-NEXT: sub
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @d06(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>, %r2: !cortexm.gpr<r2>, %r3: !cortexm.gpr<r3>) {
  %i, %a, %b, %c = cortexm.parallel_copy %r0, %r1, %r2, %r3
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.gpr<r3>) -> (!g, !g, !g, !g)
  %d = cortexm.ldr %a, 0 : (!g) -> !g
  cortexm.table_branch %i, [^none, ^e1, ^e3, ^e3b] : !g
^e1:
  cortexm.b ^one(%d : !g)
^e3:
  cortexm.b ^three(%a, %b, %c : !g, !g, !g)
^e3b:
  cortexm.b ^three(%b, %c, %a : !g, !g, !g)
^none:
  cortexm.ret %a in [0] : !g
^one(%x1: !g):
  %s = cortexm.sub %x1, %b : (!g, !g) -> !g
  cortexm.ret %s in [0] : !g
^three(%x: !g, %y: !g, %z: !g):
  %t = cortexm.sub %x, %y : (!g, !g) -> !g
  %u = cortexm.sub %t, %z : (!g, !g) -> !g
  cortexm.ret %u in [0] : !g
}
}
