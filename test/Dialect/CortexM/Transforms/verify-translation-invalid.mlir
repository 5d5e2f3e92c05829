// RUN: warm-opt %s --split-input-file --cortexm-verify-implementations --verify-diagnostics

// Each @f is what a wrong pass could have made of @v.

// A register is not the one that holds the value.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // expected-note @below {{the value it holds}}
    %c = cortexm.mul %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    // expected-note @below {{the value it should hold}}
    %d = cortexm.udiv %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %e = cortexm.sub %c, %d : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %e in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %2 = cortexm.mul %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    %3 = cortexm.udiv %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r3>
    // expected-error @below {{translation is wrong: r2 holds another value, not the value it should}}
    %4 = cortexm.sub %2, %2 : (!cortexm.gpr<r2>, !cortexm.gpr<r2>) -> !cortexm.gpr<r0>
    cortexm.bx_lr %4 : !cortexm.gpr<r0>
  }
}

// -----

// After a call r3 holds nothing certain.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    // expected-note @below {{the value it should hold}}
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r4, lr}
    %1 = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r3>
    cortexm.bl @g() in [] out [] : () -> ()
    %2 = cortexm.mov %1 : (!cortexm.gpr<r3>) -> !cortexm.gpr<r0>
    // expected-error @below {{r0 holds no certain value, not the value it should}}
    cortexm.pop_return {r4, pc}, %2 : !cortexm.gpr<r0>
  }
}

// -----

// Two arguments of the call are exchanged: the use-def chains agree with the
// registers, but not with the virtual code.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  // expected-note @below {{the value it should hold}}
  // expected-note @below {{the value it holds}}
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.bl @g(%a, %b) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<allocated>} {
    %2, %3 = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr<r1>, !cortexm.gpr<r0>)
    // expected-error @below {{r0 holds another value}}
    // expected-error @below {{r1 holds another value}}
    cortexm.bl @g(%3, %2) in [0, 1] out [] : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> ()
    cortexm.ret in []
  }
}

// -----

// The loop carries %x in r1, which the way back does not set.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-note @below {{the value it holds}}
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.b ^loop(%a : !cortexm.gpr)
  ^loop(%x: !cortexm.gpr):
    %y = cortexm.ldr %x, 4 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.cbz %y, ^exit, ^again : !cortexm.gpr
  ^again:
    cortexm.b ^loop(%y : !cortexm.gpr)
  ^exit:
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %1 = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    cortexm.b ^loop(%1 : !cortexm.gpr<r1>)
  ^loop(%x: !cortexm.gpr<r1>):
    // expected-error @below {{r1 holds another value, not the value it should}}
    %y = cortexm.ldr %x, 4 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    cortexm.cbz %y, ^exit, ^again : !cortexm.gpr<r2>
  ^again:
    %z = cortexm.mov %y : (!cortexm.gpr<r2>) -> !cortexm.gpr<r3>
    cortexm.b ^loop(%x : !cortexm.gpr<r1>)
  ^exit:
    cortexm.bx_lr
  }
}

// -----

// The flags are those of another comparison.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // expected-note @below {{the value it should hold}}
    %f = cortexm.cmp %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    cortexm.trap_if eq, %f, 1
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    %f2 = cortexm.cmp_imm %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-error @below {{the flags holds a comparison with zero, not the value it should}}
    cortexm.trap_if eq, %f, 1
    cortexm.bx_lr
  }
}

// -----

// A short form sets the flags while they are needed.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // expected-note @below {{the value it should hold}}
    %f = cortexm.cmp_imm %a, 3 : (!cortexm.gpr) -> !cortexm.flags
    %one = cortexm.mov_imm 1 : !cortexm.gpr
    %b = cortexm.mov_cond eq, %one, %a, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    %1 = cortexm.mov_imm 1 {s} : !cortexm.gpr<r1>
    // expected-error @below {{the flags holds no certain value}}
    %2 = cortexm.mov_cond eq, %1, %0, %f : (!cortexm.gpr<r1>, !cortexm.gpr<r0>, !cortexm.flags) -> !cortexm.gpr<r0>
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // expected-note @below {{this is what it does}}
    %c = cortexm.mul %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    // expected-error @below {{the virtual code does something else}}
    %2 = cortexm.udiv %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

// The wrong trap.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-note @below {{it traps here}}
    cortexm.trap_if eq, %f, 1
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    cortexm.b_cond eq, %f, ^trap, ^rest
  ^rest:
    cortexm.bx_lr
  ^trap:
    // expected-error @below {{the virtual code does something else}}
    cortexm.udf 2
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-note @below {{this is what it does}}
    cortexm.b_cond eq, %f, ^a, ^b
  ^a:
    cortexm.udf 1
  ^b:
    cortexm.udf 2
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-error @below {{branches on lt, the virtual code on eq}}
    cortexm.b_cond lt, %f, ^a, ^b
  ^a:
    cortexm.udf 1
  ^b:
    cortexm.udf 2
  }
}

// -----

// The machine code stays in its loop; the virtual one has to return.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    // expected-note @below {{while the virtual code has this to do}}
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.b ^loop
  ^loop:
    // expected-error @below {{this goes round in circles}}
    cortexm.b ^loop
  }
}

// -----

// A callee-saved register is written and not saved.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    // expected-note @below {{the value it holds}}
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %1 = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    %2 = cortexm.mov %1 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    // expected-error @below {{r4 holds another value, not what the caller left in r4}}
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

// The word of lr is restored into r4 and the other way round.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v() {
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r4, lr}
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.pop {r5}
    cortexm.pop {r4}
    // expected-error @below {{r4 holds what the caller left in lr, not what the caller left in r4}}
    // expected-error @below {{r5 holds what the caller left in r4, not what the caller left in r5}}
    // expected-error @below {{the return address holds no certain value, not what the caller left in lr}}
    cortexm.bx_lr
  }
}

// -----

// sp is not where it was.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.sub_sp 8
    // expected-error @below {{returns with the stack pointer at -8 from where it was}}
    cortexm.bx_lr
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    // expected-error @below {{frees more of the stack than was taken}}
    cortexm.add_sp 8
    cortexm.bx_lr
  }
}

// -----

// sp is lowered on one of two ways.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    cortexm.cbz %0, ^a, ^b : !cortexm.gpr<r0>
  ^a:
    cortexm.b ^c
  ^b:
    cortexm.b ^c
  ^c:
    %1 = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.udf 0
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.cbz %0, ^a, ^b : !cortexm.gpr<r0>
  ^a:
    cortexm.sub_sp 8
    cortexm.b ^c
  ^b:
    cortexm.b ^c
  ^c:
    // expected-error @below {{the stack pointer is not the same on all ways to this block}}
    %1 = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v() {
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {lr}
    // expected-error @below {{the stack pointer is not aligned to 8 bytes at a call}}
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.pop_return {pc}
  }
}

// -----

// The stack argument for the callee is a word too high.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v() {
    %a = cortexm.mov_imm 5 : !cortexm.gpr
    %s = cortexm.spill %a : (!cortexm.gpr) -> !cortexm.slot<out 0>
    cortexm.bl @g(%s) in [] out [] : (!cortexm.slot<out 0>) -> ()
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r4, lr}
    cortexm.sub_sp 8
    %a = cortexm.mov_imm 5 : !cortexm.gpr<r0>
    cortexm.str_sp %a, 4 : !cortexm.gpr<r0>
    // expected-error @below {{stack argument 0 holds no certain value, not the constant it should}}
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.add_sp 8
    cortexm.pop_return {r4, pc}
  }
}

// -----

// A callee may write over its arguments.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    // expected-note @below {{the value it should hold}}
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %s = cortexm.spill %a : (!cortexm.gpr) -> !cortexm.slot<out 0>
    cortexm.bl @g(%s) in [] out [] : (!cortexm.slot<out 0>) -> ()
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r4, lr}
    cortexm.sub_sp 8
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
    cortexm.str_sp %a, 0 : !cortexm.gpr<r0>
    cortexm.bl @g() in [] out [] : () -> ()
    %b = cortexm.ldr_sp 0 : !cortexm.gpr<r0>
    cortexm.add_sp 8
    // expected-error @below {{r0 holds no certain value, not the value it should}}
    cortexm.pop_return {r4, pc}, %b : !cortexm.gpr<r0>
  }
}

// -----

// A parameter on the stack is read from the next word.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-note @below {{the value it should hold}}
  cortexm.func @v(%0: !cortexm.slot<in 0>, %1: !cortexm.slot<in 1>) {
    %a = cortexm.reload %0 : (!cortexm.slot<in 0>) -> !cortexm.gpr
    %b = cortexm.reload %1 : (!cortexm.slot<in 1>) -> !cortexm.gpr
    %c = cortexm.sub %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.slot<in 0>, %1: !cortexm.slot<in 1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    %2 = cortexm.ldr_sp 0 : !cortexm.gpr<r0>
    // expected-error @below {{reads the word at 8 from the stack pointer at entry, which belongs to the caller}}
    %3 = cortexm.ldr_sp 8 : !cortexm.gpr<r1>
    // expected-error @below {{r1 holds no certain value}}
    %4 = cortexm.sub %2, %3 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr %4 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    // expected-error @below {{writes to the word at -4 from the stack pointer at entry, which is below the stack pointer}}
    cortexm.str_sp %0, -4 : !cortexm.gpr<r0>
    cortexm.bx_lr
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.sub_sp 8
    // expected-error @below {{writes to the word at -6 from the stack pointer at entry, which is no word of the stack}}
    cortexm.str_sp %0, 2 : !cortexm.gpr<r0>
    cortexm.add_sp 8
    cortexm.bx_lr
  }
}

// -----

// A value is kept where a frame object is.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_objects = array<i32: 12>} {
    %a = cortexm.ldr_sp object 0 4 : !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 12>, cortexm.frame_object_offsets = array<i32: -16>} {
    cortexm.sub_sp 16
    // expected-error @below {{writes to the word at -8 from the stack pointer at entry, which is in a frame object}}
    cortexm.str_sp %0, 8 : !cortexm.gpr<r0>
    %1 = cortexm.ldr_sp 4 : !cortexm.gpr<r0>
    cortexm.add_sp 16
    cortexm.bx_lr %1 : !cortexm.gpr<r0>
  }
}

// -----

// Another word of the frame object.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_objects = array<i32: 12>} {
    // expected-note @below {{this is what it does}}
    cortexm.strb_sp %0, object 0 4 : !cortexm.gpr<r0>
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 12>, cortexm.frame_object_offsets = array<i32: -16>} {
    cortexm.sub_sp 16
    // expected-error @below {{the virtual code does something else}}
    cortexm.strb_sp %0, 8 : !cortexm.gpr<r0>
    cortexm.add_sp 16
    cortexm.bx_lr
  }
}

// -----

// The address of a frame object is wrong.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() attributes {frame_objects = array<i32: 12>} {
    %a = cortexm.frame_address object 0 4 : !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 12>, cortexm.frame_object_offsets = array<i32: -16>} {
    cortexm.sub_sp 16
    %1 = cortexm.frame_address 8 : !cortexm.gpr<r0>
    cortexm.add_sp 16
    // expected-error @below {{r0 holds the address of byte -8 of the stack, not the address of byte -12 of the stack}}
    cortexm.bx_lr %1 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v() attributes {frame_objects = array<i32: 8>} {
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.udf 0
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 8>, cortexm.frame_object_offsets = array<i32: -16>} {
    cortexm.sub_sp 8
    // expected-error @below {{a frame object is below the stack pointer at a call}}
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() attributes {frame_objects = array<i32: 8>} {
    cortexm.udf 0
  }
  // expected-error @below {{it does not say where its frame objects are}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 8>} {
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() attributes {frame_objects = array<i32: 8>} {
    cortexm.udf 0
  }
  // expected-error @below {{a frame object at -12 is not aligned to 8 bytes}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 8>, cortexm.frame_object_offsets = array<i32: -12>} {
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() attributes {frame_objects = array<i32: 16>} {
    cortexm.udf 0
  }
  // expected-error @below {{a frame object at -8 reaches outside the frame}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 16>, cortexm.frame_object_offsets = array<i32: -8>} {
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() attributes {frame_objects = array<i32: 16, 8>} {
    cortexm.udf 0
  }
  // expected-error @below {{the frame objects at -24 and -16 overlap}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>, frame_objects = array<i32: 16, 8>, cortexm.frame_object_offsets = array<i32: -24, -16>} {
    cortexm.udf 0
  }
}

// -----

// r9 is someone else's, even if it is saved.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r9]>} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.push {r9, lr}
    // expected-error @below {{writes r9, which is reserved}}
    %1 = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r9>
    %2 = cortexm.mov %1 : (!cortexm.gpr<r9>) -> !cortexm.gpr<r0>
    // expected-error @below {{writes r9, which is reserved}}
    cortexm.pop_return {r9, pc}, %2 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    cortexm.udf 0
  }
  // expected-error @below {{the function has another type than its virtual code}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.udf 0
  }
}

// -----

// Phase final: every op is what it prints.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    %a = cortexm.cset eq, %f : (!cortexm.flags) -> !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-error @below {{is no instruction}}
    %1 = cortexm.cset eq, %f : (!cortexm.flags) -> !cortexm.gpr<r0>
    cortexm.bx_lr %1 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    %c = cortexm.mov_cond eq, %b, %a, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    // expected-error @below {{a conditional instruction under no `it`}}
    %2 = cortexm.mov_cond eq, %1, %0, %f : (!cortexm.gpr<r1>, !cortexm.gpr<r0>, !cortexm.flags) -> !cortexm.gpr<r0>
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    %c = cortexm.mov_cond eq, %b, %a, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.it ne ""
    // expected-error @below {{the `it` before it names another condition}}
    %2 = cortexm.mov_cond eq, %1, %0, %f : (!cortexm.gpr<r1>, !cortexm.gpr<r0>, !cortexm.flags) -> !cortexm.gpr<r0>
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    %c = cortexm.mov_cond eq, %b, %a, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.it eq "t"
    %2 = cortexm.mov_cond eq, %1, %0, %f : (!cortexm.gpr<r1>, !cortexm.gpr<r0>, !cortexm.flags) -> !cortexm.gpr<r0>
    // expected-error @below {{the `it` before it names another condition}}
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    cortexm.b_cond eq, %f, ^a, ^b
  ^a:
    cortexm.udf 1
  ^b:
    cortexm.udf 2
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp_imm %0, 3 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-error @below {{the block that it falls through to is not the next one}}
    cortexm.b_cond eq, %f, ^a, ^b
  ^a:
    cortexm.udf 1
  ^b:
    cortexm.udf 2
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    %c = cortexm.mov_cond eq, %b, %a, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.it eq "t"
    %2 = cortexm.mov_cond eq, %1, %0, %f : (!cortexm.gpr<r1>, !cortexm.gpr<r0>, !cortexm.flags) -> !cortexm.gpr<r0>
    // expected-error @below {{the block ends under an `it`}}
    cortexm.fallthrough ^rest
  ^rest:
    cortexm.bx_lr %2 : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    cortexm.udf 0
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    // expected-error @below {{moves the stack pointer to somewhere unknown}}
    %1 = cortexm.mov_imm 0 : !cortexm.gpr<sp>
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    cortexm.udf 0
  }
  // expected-error @below {{is in phase spilled; a comparison with the virtual code requires allocated or later}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<spilled>} {
    cortexm.udf 0
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @below {{implements @v, which has no body}}
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<framed>} {
    cortexm.udf 0
  }
  cortexm.func private @v()
}

// -----

// The word in the pool is not the constant.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    %a = cortexm.mov32 305419896 : !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %0 = cortexm.ldr_literal 1 : !cortexm.gpr<r0>
    // expected-error @below {{r0 holds a constant, not the constant it should}}
    cortexm.bx_lr %0 : !cortexm.gpr<r0>
  ^pool:
    cortexm.literal_pool 0, [305419896 : i32, 305419897 : i32]
  }
}

// -----

// Another offset, another address.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    %a = cortexm.mov_sym @v + 4 : !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %0 = cortexm.ldr_literal 0 : !cortexm.gpr<r0>
    // expected-error @below {{r0 holds a constant, not the constant it should}}
    cortexm.bx_lr %0 : !cortexm.gpr<r0>
  ^pool:
    cortexm.literal_pool 0, [[@v, 8 : i32]]
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    %a = cortexm.mov32 305419896 : !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    // expected-error @below {{loads a literal that is in no pool}}
    %0 = cortexm.ldr_literal 1 : !cortexm.gpr<r0>
    // expected-error @below {{r0 holds no certain value, not the constant it should}}
    cortexm.bx_lr %0 : !cortexm.gpr<r0>
  ^pool:
    cortexm.literal_pool 0, [305419896 : i32]
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    cortexm.bx_lr
  ^pool:
    cortexm.literal_pool 0, [305419896 : i32, 7 : i32]
  ^other:
    // expected-error @below {{two literals have the number 1}}
    cortexm.literal_pool 1, [7 : i32]
  }
}

// -----

// A pool is not executed.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v() {
    // expected-note @below {{this is what it does}}
    cortexm.ret in []
  }
  cortexm.func @f() attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    cortexm.fallthrough ^pool
  ^pool:
    // expected-error @below {{the virtual code does something else}}
    cortexm.literal_pool 0, [305419896 : i32]
  }
}

// -----

// The second branch on the same value goes the wrong way.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %c:2 = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.cbz %c#0, ^b1, ^b2 : !cortexm.gpr
  ^b1:
    // expected-note @below {{this is what it does}}
    %a = cortexm.ldr %c#1, 0 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  ^b2:
    %b = cortexm.ldr %c#1, 4 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    cortexm.cbnz %0, ^b2, ^again : !cortexm.gpr<r0>
  ^again:
    cortexm.cbz %0, ^b2, ^b1 : !cortexm.gpr<r0>
  ^b1:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^b2:
    // expected-error @below {{the virtual code does something else}}
    %b = cortexm.ldr %1, 4 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  }
}

// -----

// What was known of a value is not known of the next one: a loop that is left
// as soon as a word is zero branches each time.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %c = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.b ^loop
  ^loop:
    %a = cortexm.ldr %c, 0 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.cbz %a, ^end, ^latch : !cortexm.gpr
  ^latch:
    cortexm.b ^loop
  ^end:
    // expected-note @below {{this is what it does}}
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    cortexm.cbz %a, ^end, ^latch : !cortexm.gpr<r1>
  ^latch:
    // expected-error @below {{the virtual code does something else}}
    %b = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    cortexm.b ^latch
  ^end:
    cortexm.bx_lr
  }
}

// -----

// A branch is not idle where it chooses what is passed on.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-note @below {{the value it holds}}
  cortexm.func @v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>) {
    %c:3 = cortexm.parallel_copy %0, %1, %2 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    cortexm.cbnz %c#0, ^b1, ^b2 : !cortexm.gpr
  ^b1:
    cortexm.b ^b3(%c#1 : !cortexm.gpr)
  ^b2:
    cortexm.b ^b3(%c#2 : !cortexm.gpr)
  ^b3(%a: !cortexm.gpr):
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    %a = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    // expected-error @below {{r0 holds another value, not the value it should}}
    cortexm.bx_lr
  }
}

// -----

// A register that was pushed where a frame object is is not there any more.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_objects = array<i32: 4>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.str_sp %a, object 0 0 : !cortexm.gpr
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.frame_object_offsets = array<i32: -8>, cortexm.implements = @v, frame_objects = array<i32: 4>, phase = #cortexm.phase<final>} {
    cortexm.push {r4, lr}
    cortexm.str_sp %0, 0 : !cortexm.gpr<r0>
    cortexm.bl @g() in [] out [] : () -> ()
    // expected-error @below {{r4 holds no certain value, not what the caller left in r4}}
    cortexm.pop_return {r4, pc}
  }
}

// -----

// It is not where the caller's registers and the return address are.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  // expected-note @below {{the value it holds}}
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.tail_call @g(%a) in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    cortexm.push {r4, lr}
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    cortexm.bl @g() in [] out [] : () -> ()
    %b = cortexm.mov %a : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    // expected-error @below {{r4 holds}}
    // expected-error @below {{the return address holds no certain value}}
    // expected-error @below {{returns with the stack pointer at -8 from where it was}}
    cortexm.tail_call @g(%b) in [0] : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func private @h()
  cortexm.func @v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // expected-note @below {{this is what it does}}
    cortexm.tail_call @g(%a) in [0] : !cortexm.gpr
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, phase = #cortexm.phase<final>} {
    // expected-error @below {{the virtual code does something else}}
    cortexm.tail_call @h(%0) in [0] : !cortexm.gpr<r0>
  }
}

// -----

// The argument registers of a variadic function are not where the arguments on
// the stack follow.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g(!cortexm.gpr<r0>)
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {cortexm.argument_area, frame_objects = array<i32: 16>} {
    cortexm.str_sp %0, object 0 0 : !cortexm.gpr<r0>
    %a = cortexm.frame_address object 0 0 : !cortexm.gpr
    cortexm.bl @g(%a) in [0] out [] : (!cortexm.gpr) -> ()
    cortexm.ret in []
  }
  // expected-error @below {{translation is wrong: its argument registers are not right below what the caller has passed}}
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.argument_area, phase = #cortexm.phase<framed>, frame_objects = array<i32: 16>, cortexm.frame_object_offsets = array<i32: -24>} {
    cortexm.push {r4, lr}
    cortexm.sub_sp 16
    cortexm.str_sp %0, 0 : !cortexm.gpr<r0>
    %1 = cortexm.frame_address 0 : !cortexm.gpr<r0>
    cortexm.bl @g(%1) in [0] out [] : (!cortexm.gpr<r0>) -> ()
    cortexm.add_sp 16
    cortexm.pop_return {r4, pc}
  }
}
