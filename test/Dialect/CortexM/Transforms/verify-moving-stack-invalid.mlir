// RUN: warm-opt %s --split-input-file --cortexm-verify-implementations --verify-diagnostics

// Each @f is what a wrong pass could have made of @v, which sets sp.

// sp is set to where the arguments of callees reach into what the program uses.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 8 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    // expected-error @below {{translation is wrong: the register holds another value, not the value it should}}
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// sp is set to another value than the virtual code computes.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %0, 16 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    // expected-error @below {{translation is wrong: the register holds another value, not the value it should}}
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// The arguments of callees are in the part of the frame that does not move.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 8 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    // expected-error @below {{translation is wrong: sets the stack pointer to an address that may be inside the frame}}
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// sp may be no multiple of 8.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // expected-note @below {{this is what it does}}
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    // expected-error @below {{translation is wrong: the virtual code does something else}}
    %first = cortexm.bic_imm %below, 3 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// Nothing is below the part of the frame that does not move.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // expected-note @below {{this is what it does}}
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %top = cortexm.sub_imm %fp, 0 : (!cortexm.gpr<r7>) -> !cortexm.gpr<r1>
    // expected-error @below {{translation is wrong: the virtual code does something else}}
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// The stack top is elsewhere.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // expected-note @below {{this is what it does}}
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 8 : !cortexm.gpr<r1>
    // expected-error @below {{translation is wrong: the virtual code does something else}}
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// A word is written that is the program's.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    %again = cortexm.frame_address 16 : !cortexm.gpr<r2>
    cortexm.str_sp %again, 0 : !cortexm.gpr<r2>
    // expected-error @below {{translation is wrong: writes to the word at 16 from the stack pointer as it was set, which is the program's}}
    cortexm.str_sp %again, 16 : !cortexm.gpr<r2>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// Nothing gives sp back.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    // expected-error @below {{translation is wrong: frees more of the stack than was taken}}
    // expected-error @below {{translation is wrong: r7 holds no certain value, not what the caller left in r7}}
    // expected-error @below {{translation is wrong: the return address holds no certain value, not what the caller left in lr}}
    // expected-error @below {{translation is wrong: returns with the stack pointer where it was set}}
    cortexm.pop_return {r7, pc}
  }
}

// -----

// sp is given back to elsewhere.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    %up = cortexm.add_imm %fp, 4 : (!cortexm.gpr<r7>) -> !cortexm.gpr<r7>
    cortexm.mov_sp %up : !cortexm.gpr<r7>
    // expected-error @below {{translation is wrong: reads the word at 0 from the stack pointer at entry, which belongs to the caller}}
    // expected-error @below {{translation is wrong: frees more of the stack than was taken}}
    // expected-error @below {{translation is wrong: r7 holds what the caller left in lr, not what the caller left in r7}}
    // expected-error @below {{translation is wrong: the return address holds no certain value, not what the caller left in lr}}
    cortexm.pop_return {r7, pc}
  }
}

// -----

// More is popped than was pushed.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, cortexm.outgoing_bytes = 16 : i32, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    // expected-error @below {{translation is wrong: frees more of the stack than was taken}}
    cortexm.pop {r2}
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}

// -----

// Nobody knows how many bytes are for the arguments of callees.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @v(%0: !cortexm.gpr<r0>) attributes {frame_pointer = #cortexm.register<r7>} {
    %a = cortexm.parallel_copy %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %top = cortexm.stack_top : !cortexm.gpr
    %new = cortexm.sub %top, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %dead = cortexm.set_stack_top %new : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret in []
  }
  // expected-error @below {{translation is wrong: it does not say how many bytes, a multiple of 8, its callees' arguments take}}
  cortexm.func @f(%0: !cortexm.gpr<r0>) attributes {cortexm.implements = @v, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<framed>} {
    cortexm.push {r7, lr}
    %fp = cortexm.frame_address 0 : !cortexm.gpr<r7>
    %below = cortexm.sub_imm %fp, 16 : (!cortexm.gpr<r7>) -> !cortexm.gpr<lr>
    %first = cortexm.bic_imm %below, 15 : (!cortexm.gpr<lr>) -> !cortexm.gpr<lr>
    cortexm.mov_sp %first : !cortexm.gpr<lr>
    %top = cortexm.frame_address 16 : !cortexm.gpr<r1>
    %new = cortexm.sub %top, %0 : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    %lower = cortexm.sub_imm %new, 16 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
    cortexm.mov_sp %lower : !cortexm.gpr<r1>
    cortexm.mov_sp %fp : !cortexm.gpr<r7>
    cortexm.pop_return {r7, pc}
  }
}
