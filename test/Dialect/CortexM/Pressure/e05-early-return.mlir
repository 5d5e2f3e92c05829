// RUN: warm-opt %s --split-input-file --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation --cortexm-lower-frame | FileCheck %s
// RUN: warm-opt %s --split-input-file --cortexm-spill --cortexm-assign-registers --cortexm-resolve-copies \
// RUN:   --cortexm-lower-frame --cortexm-finalize | FileCheck %s --check-prefix=FINAL

// An early return pushes nothing: the prologue is behind it, with the move of
// the parameter into the register that the calls preserve, and the return both
// ways share is there twice.
//
//   f(p) = p ? g(p), g(p), 0 : -1
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!cortexm.gpr<r0>)
// CHECK-LABEL: cortexm.func @early
// CHECK-NEXT:    cbz %arg0, ^[[OUT:bb[0-9]+]], ^[[WORK:bb[0-9]+]] : <r0>
// CHECK:       ^[[WORK]]:
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    mov %arg0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
// CHECK:       ^[[OUT]]:
// CHECK-NEXT:    [[R:%.*]] = mvn_imm 0 : <r0>
// CHECK-NEXT:    bx_lr [[R]]
// CHECK:         pop_return {r4, pc}
// FINAL-LABEL: cortexm.func @early
// FINAL-NOT:     push
// FINAL:         bx_lr
// FINAL:         push
// FINAL:         pop_return
cortexm.func @early(%r0: !cortexm.gpr<r0>) -> !cortexm.gpr<r0> {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  cortexm.cbz %p, ^out, ^work : !g
^work:
  cortexm.bl @g(%p) in [0] out [] : (!g) -> ()
  cortexm.bl @g(%p) in [0] out [] : (!g) -> ()
  %zero = cortexm.mov_imm 0 : !g
  cortexm.b ^end(%zero : !g)
^out:
  %minus = cortexm.mvn_imm 0 : !g
  cortexm.b ^end(%minus : !g)
^end(%x: !g):
  cortexm.ret %x in [0] : !g
}
}

// -----

// What a loop needs is pushed before the loop, and the loop's exit pops it; the
// loop is not run without it.
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!cortexm.gpr<r0>)
// CHECK-LABEL: cortexm.func @loop
// CHECK-NEXT:    push
// CHECK-NOT:     push
// CHECK:         pop_return
cortexm.func @loop(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  cortexm.b ^head(%p : !g)
^head(%i: !g):
  cortexm.cbz %i, ^out, ^work : !g
^work:
  cortexm.bl @g(%i) in [0] out [] : (!g) -> ()
  %j = cortexm.sub_imm %i, 1 : (!g) -> !g
  cortexm.b ^head(%j : !g)
^out:
  cortexm.ret in []
}
}

// -----

// Both ways meet in more than a return: one frame for all.
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!cortexm.gpr<r0>)
// CHECK-LABEL: cortexm.func @meeting
// CHECK-NEXT:    push
// CHECK-NOT:     bx_lr
// CHECK:         pop_return
cortexm.func @meeting(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %p, %q = cortexm.parallel_copy %r0, %r1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!g, !g)
  cortexm.cbz %p, ^out, ^work : !g
^work:
  cortexm.bl @g(%p) in [0] out [] : (!g) -> ()
  cortexm.b ^end
^out:
  cortexm.b ^end
^end:
  %a = cortexm.add_imm %q, 1 : (!g) -> !g
  %b = cortexm.add %a, %q : (!g, !g) -> !g
  cortexm.str %a, %b, 0 : (!g, !g) -> ()
  cortexm.ret in []
}
}
