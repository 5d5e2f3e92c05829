// RUN: warm-opt %s --split-input-file --cortexm-verify-allocation --verify-diagnostics

// Slots that a call which returns twice finds changed at its second return.

// @g may lead back to behind @setjmp, where the slot of %0 holds %1.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @reused(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.spill %a : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    %1 = cortexm.spill %r : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.udf 0
  ^again:
    // expected-error @below {{allocation is wrong: '!cortexm.slot<local 0>' holds no certain value when it is read}}
    %2 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r0>
    cortexm.ret %2 in [0] : !cortexm.gpr<r0>
  }
}

// -----

// Nothing is called behind the store: nothing leads back.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @last(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    %0 = cortexm.spill %a : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    cortexm.bl @g() in [] out [] : () -> ()
    %1 = cortexm.mov_imm 1 : !cortexm.gpr<r1>
    %2 = cortexm.spill %1 : (!cortexm.gpr<r1>) -> !cortexm.slot<local 0>
    %3 = cortexm.reload %2 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r0>
    cortexm.ret %3 in [0] : !cortexm.gpr<r0>
  ^again:
    %4 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r0>
    cortexm.ret %4 in [0] : !cortexm.gpr<r0>
  }
}

// -----

// The register is what it was at the call, whatever is in it by then.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @register(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    %0 = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    %1 = cortexm.mov_imm 1 : !cortexm.gpr<r4>
    cortexm.bl @g() in [] out [] : () -> ()
    %2 = cortexm.mov %1 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    cortexm.ret %2 in [0] : !cortexm.gpr<r0>
  ^again:
    %3 = cortexm.mov %0 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    cortexm.ret %3 in [0] : !cortexm.gpr<r0>
  }
}

// -----

// The value itself is stored anew, in the next round, before it may be asked for.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @next_round(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    %p = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    cortexm.b ^loop
  ^loop:
    %0 = cortexm.ldr %p, 0 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    // expected-note @below {{the value it should hold}}
    %1 = cortexm.spill %0 : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    cortexm.bl @g() in [] out [] : () -> ()
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    // expected-error @below {{'!cortexm.slot<local 0>' holds no certain value}}
    %2 = cortexm.reload %1 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r1>
    cortexm.str %2, %p, 4 : (!cortexm.gpr<r1>, !cortexm.gpr<r4>) -> ()
    cortexm.cbz %r, ^loop, ^end : !cortexm.gpr<r0>
  ^end:
    cortexm.ret in []
  }
}

// -----

// An argument on the stack is the callee's, and so it may be changed by one that
// leads back.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @argument(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.spill %a : (!cortexm.gpr<r0>) -> !cortexm.slot<out 0>
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    %1 = cortexm.spill %r : (!cortexm.gpr<r0>) -> !cortexm.slot<out 0>
    cortexm.bl @g(%1) in [] out [] : (!cortexm.slot<out 0>) -> ()
    cortexm.udf 0
  ^again:
    // expected-error @below {{'!cortexm.slot<out 0>' holds no certain value}}
    %2 = cortexm.reload %0 : (!cortexm.slot<out 0>) -> !cortexm.gpr<r0>
    cortexm.ret %2 in [0] : !cortexm.gpr<r0>
  }
}

// -----

// A second call of that kind is one that may lead back to the first.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func @another(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.spill %a : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    %r = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.cbnz %r, ^again, ^first : !cortexm.gpr<r0>
  ^first:
    %1 = cortexm.spill %r : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    %s = cortexm.bl @setjmp() in [] out [0] {cortexm.returns_twice} : () -> !cortexm.gpr<r0>
    cortexm.udf 0
  ^again:
    // expected-error @below {{'!cortexm.slot<local 0>' holds no certain value}}
    %2 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r0>
    cortexm.ret %2 in [0] : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @setjmp()
  cortexm.func private @g()
  cortexm.func @jump(%a: !cortexm.gpr<r0>) {
    // expected-note @below {{this is the call}}
    cortexm.bl @setjmp() in [] out [] {cortexm.returns_twice} : () -> ()
    // expected-error @below {{leaves a function to which a call returns twice}}
    cortexm.tail_call @g() in []
  }
}
