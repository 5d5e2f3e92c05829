// RUN: warm-opt %s --split-input-file --cortexm-verify-implementations -o /dev/null

// Each @f does what its @v does, though not in the same form.

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // A comparison with zero in a branch, the condition inverted, a block that
  // only passes values left out; two exclusive ors more than needed.
  //
  //     entry              entry: cbnz
  //     /   \              /   \
  //  left  right       left   |
  //     \   /              \  |
  //     join               join
  cortexm.func @diamond_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %f = cortexm.cmp_imm %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.flags
    cortexm.b_cond eq, %f, ^left, ^right
  ^left:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr
    cortexm.b ^join(%a : !cortexm.gpr)
  ^right:
    %b = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr
    cortexm.b ^join(%b : !cortexm.gpr)
  ^join(%c: !cortexm.gpr):
    cortexm.ret %c in [0] : !cortexm.gpr
  }
  cortexm.func @diamond(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @diamond_v, phase = #cortexm.phase<final>} {
    cortexm.cbnz %0, ^join, ^left : !cortexm.gpr<r0>
  ^left:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.fallthrough ^join
  ^join:
    %c = cortexm.live_in : !cortexm.gpr<r1>
    %2 = cortexm.live_in : !cortexm.gpr<r2>
    %3 = cortexm.eor %c, %2 : (!cortexm.gpr<r1>, !cortexm.gpr<r2>) -> !cortexm.gpr<r1>
    %4 = cortexm.eor %2, %3 : (!cortexm.gpr<r2>, !cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    %5 = cortexm.mov %4 : (!cortexm.gpr<r2>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  }
}

// -----

// A value kept on the stack, a constant made twice, a trap out of line.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @calls_v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %seven = cortexm.mov_imm 7 : !cortexm.gpr
    %f = cortexm.cmp %a, %seven : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    cortexm.trap_if hi, %f, 4
    cortexm.bl @g(%seven) in [0] out [] : (!cortexm.gpr) -> ()
    %b = cortexm.add %a, %seven : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @calls(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @calls_v, phase = #cortexm.phase<final>} {
    cortexm.push {r3, lr}
    cortexm.str_sp %0, 0 : !cortexm.gpr<r0>
    %1 = cortexm.mov_imm 7 : !cortexm.gpr<r1>
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.b_cond hi, %f, ^trap, ^rest
  ^rest:
    %2 = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bl @g(%2) in [0] out [] : (!cortexm.gpr<r0>) -> ()
    %3 = cortexm.ldr_sp 0 : !cortexm.gpr<r2>
    %4 = cortexm.mov_imm 7 {s} : !cortexm.gpr<r0>
    %5 = cortexm.add %3, %4 {s} : (!cortexm.gpr<r2>, !cortexm.gpr<r0>) -> !cortexm.gpr<r0>
    cortexm.pop_return {r3, pc}
  ^trap:
    cortexm.udf 4
  }
}

// -----

// Two branches on one value behind each other. The first matters to nobody, and
// the machine code has one (@once); or both have moves on their edges (@twice).
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @repeated_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.cbnz %a, ^b1, ^b2 : !cortexm.gpr
  ^b1:
    %one = cortexm.mov_imm 1 : !cortexm.gpr
    cortexm.b ^b3(%one : !cortexm.gpr)
  ^b2:
    cortexm.b ^b3(%a : !cortexm.gpr)
  ^b3(%unused: !cortexm.gpr):
    cortexm.cbz %a, ^b4, ^b5 : !cortexm.gpr
  ^b4:
    %seven = cortexm.mov_imm 7 : !cortexm.gpr
    cortexm.ret %seven in [0] : !cortexm.gpr
  ^b5:
    %zero = cortexm.cmp_imm %a, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.trap_if eq, %zero, 3
    %b = cortexm.sdiv %a, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @once(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @repeated_v, phase = #cortexm.phase<final>} {
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r2>
    cortexm.cbz %a, ^b4, ^b5 : !cortexm.gpr<r2>
  ^b5:
    %b = cortexm.sdiv %a, %a : (!cortexm.gpr<r2>, !cortexm.gpr<r2>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^b4:
    %seven = cortexm.mov_imm 7 {s} : !cortexm.gpr<r0>
    cortexm.bx_lr
  }
  cortexm.func @twice(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @repeated_v, phase = #cortexm.phase<final>} {
    %a = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r2>
    cortexm.cbz %a, ^b3, ^b1 : !cortexm.gpr<r2>
  ^b1:
    %one = cortexm.mov_imm 1 {s} : !cortexm.gpr<r3>
    cortexm.fallthrough ^b3
  ^b3:
    cortexm.cbz %a, ^b4, ^b5 : !cortexm.gpr<r2>
  ^b5:
    %flags = cortexm.cmp_imm %a, 0 : (!cortexm.gpr<r2>) -> !cortexm.flags
    cortexm.b_cond eq, %flags, ^trap, ^b6
  ^b6:
    %b = cortexm.sdiv %a, %a : (!cortexm.gpr<r2>, !cortexm.gpr<r2>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^b4:
    %seven = cortexm.mov_imm 7 {s} : !cortexm.gpr<r0>
    cortexm.bx_lr
  ^trap:
    cortexm.udf 3
  }
}

// -----

// The machine code branches once more on what it has branched on.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @branch_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    cortexm.cbz %0, ^b1, ^b2 : !cortexm.gpr<r0>
  ^b1:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  ^b2:
    %b = cortexm.ldr %1, 4 : (!cortexm.gpr<r1>) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @branch(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @branch_v, phase = #cortexm.phase<final>} {
    cortexm.cbz %0, ^b1, ^again : !cortexm.gpr<r0>
  ^again:
    cortexm.cbz %0, ^wrong, ^b2 : !cortexm.gpr<r0>
  ^b2:
    %b = cortexm.ldr %1, 4 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^b1:
    %a = cortexm.ldr %1, 0 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^wrong:
    cortexm.udf 9
  }
}

// -----

// An idle branch inside another's arm, in front of one that matters.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @idle_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>) {
    %a:3 = cortexm.parallel_copy %0, %1, %2 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    cortexm.cbnz %a#0, ^b1, ^b2 : !cortexm.gpr
  ^b1:
    cortexm.b ^b5
  ^b2:
    cortexm.cbnz %a#1, ^b3, ^b4 : !cortexm.gpr
  ^b3:
    cortexm.b ^b5
  ^b4:
    cortexm.b ^b5
  ^b5:
    cortexm.cbz %a#2, ^b6, ^b7 : !cortexm.gpr
  ^b6:
    cortexm.ret %a#1 in [0] : !cortexm.gpr
  ^b7:
    cortexm.ret %a#0 in [0] : !cortexm.gpr
  }
  cortexm.func @idle(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>) attributes {cortexm.implements = @idle_v, phase = #cortexm.phase<final>} {
    cortexm.cbz %2, ^b6, ^b7 : !cortexm.gpr<r2>
  ^b7:
    cortexm.bx_lr
  ^b6:
    %a = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  }
}

// -----

// One arm of an idle branch goes through blocks with arguments, which something
// else reaches as well, and which nobody asks for behind the branch.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @through_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>) {
    %a:3 = cortexm.parallel_copy %0, %1, %2 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.gpr<r2>) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
    cortexm.cbz %a#0, ^other, ^idle : !cortexm.gpr
  ^idle:
    cortexm.cbz %a#2, ^left, ^right : !cortexm.gpr
  ^left:
    cortexm.b ^both(%a#1 : !cortexm.gpr)
  ^other:
    %b = cortexm.ldr %a#2, 0 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^both(%b : !cortexm.gpr)
  ^both(%c: !cortexm.gpr):
    cortexm.b ^on
  ^on:
    cortexm.b ^end(%c : !cortexm.gpr)
  ^right:
    cortexm.b ^end(%a#1 : !cortexm.gpr)
  ^end(%d: !cortexm.gpr):
    cortexm.cbz %d, ^zero, ^more : !cortexm.gpr
  ^zero:
    cortexm.ret %a#2 in [0] : !cortexm.gpr
  ^more:
    cortexm.ret %d in [0] : !cortexm.gpr
  }
  cortexm.func @through(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>, %2: !cortexm.gpr<r2>) attributes {cortexm.implements = @through_v, phase = #cortexm.phase<final>} {
    cortexm.cbnz %0, ^end, ^other : !cortexm.gpr<r0>
  ^other:
    %b = cortexm.ldr %2, 0 : (!cortexm.gpr<r2>) -> !cortexm.gpr<r1>
    cortexm.fallthrough ^end
  ^end:
    %d = cortexm.live_in : !cortexm.gpr<r1>
    cortexm.cbz %d, ^zero, ^more : !cortexm.gpr<r1>
  ^more:
    %m = cortexm.mov %d : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr %m : !cortexm.gpr<r0>
  ^zero:
    %z = cortexm.mov %2 : (!cortexm.gpr<r2>) -> !cortexm.gpr<r0>
    cortexm.bx_lr %z : !cortexm.gpr<r0>
  }
}

// -----

// A frame object of one word is where a register was pushed that nobody needs.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @pushed_v(%0: !cortexm.gpr<r0>) attributes {frame_objects = array<i32: 4>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.str_sp %a, object 0 0 : !cortexm.gpr
    cortexm.bl @g() in [] out [] : () -> ()
    %b = cortexm.ldr_sp object 0 0 : !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
  cortexm.func @pushed(%0: !cortexm.gpr<r0>) attributes {cortexm.frame_object_offsets = array<i32: -8>, cortexm.implements = @pushed_v, frame_objects = array<i32: 4>, phase = #cortexm.phase<final>} {
    cortexm.push {r3, lr}
    cortexm.str_sp %0, 0 : !cortexm.gpr<r0>
    cortexm.bl @g() in [] out [] : () -> ()
    %b = cortexm.ldr_sp 0 : !cortexm.gpr<r0>
    cortexm.pop_return {r3, pc}
  }
}

// -----

// Flags that live into another block are those of whatever was compared, in
// each turn of the loop.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @turns_v(%0: !cortexm.gpr<r0>) {
    %p = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %first = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^loop(%first : !cortexm.gpr)
  ^loop(%a: !cortexm.gpr):
    %f = cortexm.cmp_imm %a, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.trap_if lt, %f, 2
    %b = cortexm.mov_cond ne, %a, %p, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    %next = cortexm.ldr %b, 4 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.b ^loop(%next : !cortexm.gpr)
  }
  cortexm.func @turns(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @turns_v, phase = #cortexm.phase<final>} {
    %first = cortexm.ldr %0, 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    cortexm.fallthrough ^loop
  ^loop:
    %a = cortexm.live_in : !cortexm.gpr<r1>
    %f = cortexm.cmp_imm %a, 0 : (!cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.b_cond lt, %f, ^trap, ^rest
  ^rest:
    %p = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r2>
    cortexm.it ne ""
    %b = cortexm.mov_cond ne, %a, %p, %f : (!cortexm.gpr<r1>, !cortexm.gpr<r2>, !cortexm.flags) -> !cortexm.gpr<r2>
    %next = cortexm.ldr %b, 4 : (!cortexm.gpr<r2>) -> !cortexm.gpr<r1>
    cortexm.b ^loop
  ^trap:
    cortexm.udf 2
  }
}

// -----

// A jump to another function, behind the frame.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @leaves_v(%0: !cortexm.gpr<r0>) {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.bl @g() in [] out [] : () -> ()
    cortexm.tail_call @g(%a) in [1] : !cortexm.gpr
  }
  cortexm.func @leaves(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @leaves_v, phase = #cortexm.phase<final>} {
    cortexm.push {r4, lr}
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    cortexm.bl @g() in [] out [] : () -> ()
    %b = cortexm.mov %a : (!cortexm.gpr<r4>) -> !cortexm.gpr<r1>
    cortexm.pop {r4, lr}
    cortexm.tail_call @g(%b) in [1] : !cortexm.gpr<r1>
  }
}

// -----

// An `it` covers four instructions: one of the two moves that make a flag may be
// under the next.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @five_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %c:2 = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp %c#0, %c#1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.flags
    %a = cortexm.mov_cond le, %c#0, %c#1, %f : (!cortexm.gpr, !cortexm.gpr, !cortexm.flags) -> !cortexm.gpr
    %b = cortexm.cset gt, %f : (!cortexm.flags) -> !cortexm.gpr
    cortexm.ret %a, %b in [1, 2] : !cortexm.gpr, !cortexm.gpr
  }
  cortexm.func @five(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @five_v, phase = #cortexm.phase<final>} {
    %f = cortexm.cmp %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.flags
    cortexm.it le "e"
    %a = cortexm.mov_cond le, %0, %1, %f : (!cortexm.gpr<r0>, !cortexm.gpr<r1>, !cortexm.flags) -> !cortexm.gpr<r1>
    %any = cortexm.implicit_def : !cortexm.gpr<r2>
    %one = cortexm.mov_cond_imm gt, 1, %any, %f : (!cortexm.gpr<r2>, !cortexm.flags) -> !cortexm.gpr<r2>
    cortexm.it le ""
    %b = cortexm.mov_cond_imm le, 0, %one, %f : (!cortexm.gpr<r2>, !cortexm.flags) -> !cortexm.gpr<r2>
    cortexm.bx_lr
  }
}

// -----

// An idle branch in front of a store to a frame object, by an address that the
// object's word cannot be told from.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @store_v(%0: !cortexm.gpr<r0>) attributes {frame_objects = array<i32: 8>} {
    %c = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %p = cortexm.frame_address object 0 4 : !cortexm.gpr
    cortexm.cbnz %c, ^a, ^b : !cortexm.gpr
  ^a:
    cortexm.b ^join(%p : !cortexm.gpr)
  ^b:
    cortexm.b ^join(%p : !cortexm.gpr)
  ^join(%q: !cortexm.gpr):
    cortexm.str %c, %q, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }
  cortexm.func @store(%0: !cortexm.gpr<r0>) attributes {cortexm.frame_object_offsets = array<i32: -8>, cortexm.implements = @store_v, frame_objects = array<i32: 8>, phase = #cortexm.phase<final>} {
    cortexm.sub_sp 8
    %p = cortexm.frame_address 4 : !cortexm.gpr<r1>
    cortexm.str %0, %p, 0 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> ()
    cortexm.add_sp 8
    cortexm.bx_lr
  }
}

// -----

// Both ways pass on the same value, one of them through a block of its own.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @passed_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %c:2 = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    cortexm.cbnz %c#0, ^a, ^b : !cortexm.gpr
  ^a:
    cortexm.b ^through(%c#1 : !cortexm.gpr)
  ^through(%p: !cortexm.gpr):
    cortexm.b ^join(%p : !cortexm.gpr)
  ^b:
    cortexm.b ^join(%c#1 : !cortexm.gpr)
  ^join(%q: !cortexm.gpr):
    cortexm.cbz %q, ^zero, ^other : !cortexm.gpr
  ^zero:
    cortexm.ret %c#0 in [0] : !cortexm.gpr
  ^other:
    cortexm.ret %q in [0] : !cortexm.gpr
  }
  cortexm.func @passed(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @passed_v, phase = #cortexm.phase<final>} {
    cortexm.cbz %1, ^zero, ^other : !cortexm.gpr<r1>
  ^other:
    %a = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^zero:
    cortexm.bx_lr
  }
}

// -----

// An idle branch on the same flags as the next, and on another condition.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @conditions_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) {
    %c:2 = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %f = cortexm.cmp_imm %c#0, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond lt, %f, ^a, ^b
  ^a:
    cortexm.b ^join
  ^b:
    cortexm.b ^join
  ^join:
    cortexm.cbnz %c#0, ^other, ^zero : !cortexm.gpr
  ^other:
    cortexm.ret %c#1 in [0] : !cortexm.gpr
  ^zero:
    cortexm.ret %c#0 in [0] : !cortexm.gpr
  }
  cortexm.func @conditions(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @conditions_v, phase = #cortexm.phase<final>} {
    cortexm.cbz %0, ^zero, ^other : !cortexm.gpr<r0>
  ^other:
    %a = cortexm.mov %1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bx_lr
  ^zero:
    cortexm.bx_lr
  }
}

// -----

// sp is set to what is computed: room for two words passed to the callee is
// below the stack top. The first argument stays in the frame.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @room_v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    %out = cortexm.spill %a : (!cortexm.gpr) -> !cortexm.slot<out 1>
    cortexm.bl @g(%new, %out) in [0] out [] : (!cortexm.gpr, !cortexm.slot<out 1>) -> ()
    %gone = cortexm.set_stack_top %top : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @room(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @room_v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<final>} {
    cortexm.push {r4, r7, lr}
    cortexm.sub_sp 12
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    cortexm.str %0, %fp, 4 : (!cortexm.gpr<r0>, !cortexm.gpr<r7>) -> ()
    %low = cortexm.frame_address 12 : !cortexm.gpr<r4>
    %top = cortexm.add_imm %low, 4 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r4>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r4>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    cortexm.mov_sp %lower : !cortexm.gpr<r2>
    cortexm.push {r3}
    cortexm.pop {r3}
    cortexm.str_sp %0, 4 : !cortexm.gpr<r0>
    %arg = cortexm.mov %new : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.bl @g(%arg) in [0] out [] : (!cortexm.gpr<r0>) -> ()
    %above = cortexm.sub_imm %top, 16 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r4>
    cortexm.mov_sp %above : !cortexm.gpr<r4>
    %a = cortexm.ldr %fp, 4 : (!cortexm.gpr<r7>) -> !cortexm.gpr<r0>
    %end = cortexm.add_imm %fp, 12 : (!cortexm.gpr<r7>) -> !cortexm.gpr<r7>
    cortexm.mov_sp %end : !cortexm.gpr<r7>
    cortexm.pop_return {r4, r7, pc}, %a : !cortexm.gpr<r0>
  }
}

// -----

// A store that keeps a value looks like the one behind a branch after which the
// virtual code does the same either way.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @kept_v(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a, %b = cortexm.parallel_copy %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %c = cortexm.mul %a, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.cbz %c, ^left, ^right : !cortexm.gpr
  ^left:
    cortexm.b ^end
  ^right:
    cortexm.b ^end
  ^end:
    cortexm.str %b, %c, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret %a in [0] : !cortexm.gpr
  }
  cortexm.func @kept(%0: !cortexm.gpr<r0>, %1: !cortexm.gpr<r1>) attributes {cortexm.implements = @kept_v, cortexm.outgoing_bytes = 0 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    cortexm.sub_sp 8
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %c = cortexm.mul %0, %1 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    cortexm.str %0, %fp, 4 : (!cortexm.gpr<r0>, !cortexm.gpr<r7>) -> ()
    cortexm.cbz %c, ^left, ^right : !cortexm.gpr<r2>
  ^left:
    cortexm.b ^right
  ^right:
    cortexm.str %1, %c, 4 : (!cortexm.gpr<r1>, !cortexm.gpr<r2>) -> ()
    %a = cortexm.ldr %fp, 4 : (!cortexm.gpr<r7>) -> !cortexm.gpr<r0>
    cortexm.add_sp 8
    cortexm.pop_return {r7, pc}, %a : !cortexm.gpr<r0>
  }
}
