// RUN: warm-opt %s --cortexm-split-live-ranges | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

cortexm.func private @setjmp(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
cortexm.func private @g()

// %x is made anew in each round, and @g may return to the round before.
// CHECK-LABEL: cortexm.func @loop
cortexm.func @loop(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.b ^loop
^loop:
  // CHECK: %[[X:.*]] = ldr
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK-NEXT: bl @g
  cortexm.bl @g() in [] out [] : () -> ()
  // CHECK-NEXT: %[[Y:.*]] = mov %[[X]]
  // CHECK-NEXT: bl @setjmp
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK-NEXT: str %[[Y]]
  cortexm.str %x, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %r, ^loop_again, ^end : !cortexm.gpr
^loop_again:
  cortexm.b ^loop
^end:
  cortexm.ret in []
}

// Nothing calls between where %x is made and @setjmp; %p is made once, and the
// constant is made anew wherever it is used.
// CHECK-LABEL: cortexm.func @nothing_between
cortexm.func @nothing_between(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  // CHECK: mov
  // CHECK-NOT: mov %
  cortexm.b ^loop
^loop:
  %c = cortexm.mov_imm 5 : !cortexm.gpr
  cortexm.bl @g() in [] out [] : () -> ()
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %x, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %r, ^loop_again, ^end : !cortexm.gpr
^loop_again:
  cortexm.b ^loop
^end:
  // CHECK: ret
  cortexm.ret in []
}

// Without a loop around the call there is nothing to do.
// CHECK-LABEL: cortexm.func @once
cortexm.func @once(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  // CHECK: ldr
  // CHECK-NEXT: bl @g
  // CHECK-NEXT: bl @setjmp
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @g() in [] out [] : () -> ()
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @g() in [] out [] : () -> ()
  cortexm.str %x, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}

// What goes round the loop is another value where it begins: it meets the copy
// of the round before.
// CHECK-LABEL: cortexm.func @carried
cortexm.func @carried(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b ^loop(%x : !cortexm.gpr)
// CHECK: ^bb1(%[[X:.*]]: !cortexm.gpr):
^loop(%i: !cortexm.gpr):
  cortexm.bl @g() in [] out [] : () -> ()
  // CHECK: %[[Y:.*]] = mov %[[X]]
  // CHECK-NEXT: bl @setjmp
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK: add_imm %[[Y]], 1
  %j = cortexm.add_imm %i, 1 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.cbz %r, ^loop_again, ^end : !cortexm.gpr
^loop_again:
  cortexm.b ^loop(%j : !cortexm.gpr)
^end:
  cortexm.ret in []
}

// A slot is copied through a register.
// CHECK-LABEL: cortexm.func @slot
cortexm.func @slot(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.b ^loop
^loop:
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK: %[[S:.*]] = spill
  %s = cortexm.spill %x : (!cortexm.gpr) -> !cortexm.slot
  cortexm.bl @g() in [] out [] : () -> ()
  // CHECK: %[[L:.*]] = reload %[[S]]
  // CHECK-NEXT: %[[T:.*]] = spill %[[L]]
  // CHECK-NEXT: bl @setjmp
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK-NEXT: reload %[[T]]
  %y = cortexm.reload %s : (!cortexm.slot) -> !cortexm.gpr
  cortexm.str %y, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %r, ^loop_again, ^end : !cortexm.gpr
^loop_again:
  cortexm.b ^loop
^end:
  cortexm.ret in []
}

// Each of two calls has its copy.
// CHECK-LABEL: cortexm.func @two
cortexm.func @two(%0: !cortexm.gpr<r0>) {
  %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.b ^loop
^loop:
  // CHECK: %[[X:.*]] = ldr
  %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.bl @g() in [] out [] : () -> ()
  // CHECK: %[[Y:.*]] = mov %[[X]]
  // CHECK-NEXT: bl @setjmp
  %r = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK-NEXT: %[[Z:.*]] = mov %[[Y]]
  // CHECK: bl @setjmp
  %s = cortexm.bl @setjmp(%p) in [0] out [0] {cortexm.returns_twice} : (!cortexm.gpr) -> !cortexm.gpr
  // CHECK: str %[[Z]]
  cortexm.str %x, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.cbz %r, ^loop_again, ^end : !cortexm.gpr
^loop_again:
  cortexm.b ^loop
^end:
  cortexm.ret in []
}
}
