// RUN: warm-opt %s --split-input-file --cortexm-verify-implementations --verify-diagnostics

// Each @f is what a wrong pass could have made of @v: words of the stack that a
// call which returns twice finds changed at its second return.

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  // expected-note @below {{the value it should hold}}
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr
  ^first:
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.str %r, %r, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.udf 0
  ^again:
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r0, r1, r2, lr}
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    cortexm.str_sp %r, 0 : !cortexm.gpr<r0>
    cortexm.bl @g() in [] out [] : () -> ()
    %1 = cortexm.ldr_sp 0 : !cortexm.gpr<r0>
    cortexm.str %1, %1, 0 : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> ()
    cortexm.udf 0
  ^again:
    %2 = cortexm.ldr_sp 0 : !cortexm.gpr<r0>
    cortexm.add_sp 12
    // expected-error @below {{r0 holds no certain value, not the value it should}}
    cortexm.pop_return {pc}, %2 : !cortexm.gpr<r0>
  }
}

// -----

// The same in another word.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr
  ^first:
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.str %r, %r, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.udf 0
  ^again:
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r0, r1, r2, lr}
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    cortexm.str_sp %r, 4 : !cortexm.gpr<r0>
    cortexm.bl @g() in [] out [] : () -> ()
    %1 = cortexm.ldr_sp 4 : !cortexm.gpr<r0>
    cortexm.str %1, %1, 0 : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> ()
    cortexm.udf 0
  ^again:
    %2 = cortexm.ldr_sp 0 : !cortexm.gpr<r0>
    cortexm.add_sp 12
    cortexm.pop_return {pc}, %2 : !cortexm.gpr<r0>
  }
}

// -----

// A call that does not return twice is another one.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    // expected-note @below {{this is what it does}}
    cortexm.bl @setjmp() in [] out [] {cortexm.returns_twice} : () -> ()
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r3, lr}
    // expected-error @below {{the virtual code does something else}}
    cortexm.bl @setjmp() in [] out [] : () -> ()
    cortexm.pop_return {r3, pc}
  }
}

// -----

// What is stored anew in the next round, before @g may lead back.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.b ^loop
  ^loop:
    // expected-note @below {{the value it should hold}}
    %x = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.bl @g() in [] out [] : () -> ()
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr
    cortexm.str %x, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.cbz %r, ^loop, ^end : !cortexm.gpr
  ^end:
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r3, r4, r5, lr}
    %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    cortexm.b ^loop
  ^loop:
    %x = cortexm.ldr %p, 0 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    cortexm.str_sp %x, 0 : !cortexm.gpr<r0>
    cortexm.bl @g() in [] out [] : () -> ()
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    %1 = cortexm.ldr_sp 0 : !cortexm.gpr<r1>
    // expected-error @below {{r1 holds no certain value}}
    cortexm.str %1, %p, 4 : (!cortexm.gpr<r1>, !cortexm.gpr<r4>) -> ()
    cortexm.cbz %r, ^loop, ^end : !cortexm.gpr<r0>
  ^end:
    cortexm.pop_return {r3, r4, r5, pc}
  }
}
