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
// CHECK-NEXT:  ^[[WORK]]:
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    mov %arg0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
// CHECK-NEXT:    mov %
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    mov %
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    mov_imm 0
// CHECK-NEXT:    b ^bb3
// CHECK-NEXT:  ^[[OUT]]:
// CHECK-NEXT:    [[R:%.*]] = mvn_imm 0 : <r0>
// CHECK-NEXT:    bx_lr [[R]]
// CHECK-NEXT:  ^bb3(
// CHECK-NEXT:    pop_return {r4, pc}
// CHECK-NEXT: {{^  }}}
// FINAL-LABEL: cortexm.func @early
// FINAL-NEXT:    cbnz
// FINAL-NEXT:  ^bb1:
// FINAL-NEXT:    mvn_imm 0
// FINAL-NEXT:    bx_lr
// FINAL-NEXT:  ^bb2:
// FINAL-NEXT:    push {r4, lr}
// FINAL-NEXT:    mov %
// FINAL-NEXT:    mov %
// FINAL-NEXT:    bl @g
// FINAL-NEXT:    mov %
// FINAL-NEXT:    bl @g
// FINAL-NEXT:    mov_imm 0
// FINAL-NEXT:    pop_return {r4, pc}
// FINAL-NEXT:  {{^  }}}
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
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    mov %
// CHECK-NEXT:    b ^bb1
// CHECK-NEXT:  ^bb1(
// CHECK-NEXT:    cbz
// CHECK-NEXT:  ^bb2:
// CHECK-NEXT:    mov %
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    sub_imm
// CHECK-NEXT:    b ^bb1
// CHECK-NEXT:  ^bb3:
// CHECK-NEXT:    pop_return {r4, pc}
// CHECK-NEXT: {{^  }}}
// FINAL-LABEL: cortexm.func @loop
// FINAL-NEXT:    push {r4, lr}
// FINAL-NEXT:    mov %
// FINAL-NEXT:    fallthrough
// FINAL-NEXT:  ^bb1:
// FINAL-NEXT:    live_in
// FINAL-NEXT:    cbz
// FINAL-NEXT:  ^bb2:
// FINAL-NEXT:    mov %
// FINAL-NEXT:    bl @g
// FINAL-NEXT:    sub_imm
// FINAL-NEXT:    b ^bb1
// FINAL-NEXT:  ^bb3:
// FINAL-NEXT:    pop_return {r4, pc}
// FINAL-NEXT:  {{^  }}}
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
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    mov %
// CHECK-NEXT:    cbz
// CHECK-NEXT:  ^bb1:
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    b ^bb3
// CHECK-NEXT:  ^bb2:
// CHECK-NEXT:    b ^bb3
// CHECK-NEXT:  ^bb3:
// CHECK-NEXT:    add_imm
// CHECK-NEXT:    add
// CHECK-NEXT:    str
// CHECK-NEXT:    pop_return {r4, pc}
// CHECK-NEXT: {{^  }}}
// FINAL-LABEL: cortexm.func @meeting
// FINAL-NEXT:    push {r4, lr}
// FINAL-NEXT:    mov %
// FINAL-NEXT:    cbz
// FINAL-NEXT:  ^bb1:
// FINAL-NEXT:    bl @g
// FINAL-NEXT:    fallthrough
// FINAL-NEXT:  ^bb2:
// FINAL-NEXT:    add_imm
// FINAL-NEXT:    add
// FINAL-NEXT:    str
// FINAL-NEXT:    pop_return {r4, pc}
// FINAL-NEXT:  {{^  }}}
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
