// RUN: warm-opt %s --split-input-file --cortexm-verify-allocation --verify-diagnostics

// Each function here is what a wrong allocator could have made.

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @overwritten(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    // expected-note @below {{the value it holds}}
    %1 = cortexm.mov_imm 1 : !cortexm.gpr<r1>
    // expected-error @below {{allocation is wrong: '!cortexm.gpr<r1>' holds another value when it is read}}
    %2 = cortexm.add %0, %1 : (!cortexm.gpr<r1>, !cortexm.gpr<r1>) -> !cortexm.gpr<r0>
    cortexm.ret %2 in [0] : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @clobbered_by_call(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r12>
    cortexm.bl @g() in [] out [] : () -> ()
    // expected-error @below {{'!cortexm.gpr<r12>' holds no certain value when it is read}}
    %1 = cortexm.mov %0 : (!cortexm.gpr<r12>) -> !cortexm.gpr<r0>
    cortexm.ret %1 in [0] : !cortexm.gpr<r0>
  }
}

// -----

// The slot of a value that is needed again was given to another.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @shared_slot(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.spill %a : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
    // expected-note @below {{the value it holds}}
    %1 = cortexm.spill %b : (!cortexm.gpr<r1>) -> !cortexm.slot<local 0>
    // expected-error @below {{'!cortexm.slot<local 0>' holds another value}}
    %2 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r0>
    %3 = cortexm.reload %1 : (!cortexm.slot<local 0>) -> !cortexm.gpr<r1>
    cortexm.ret %2 in [0] : !cortexm.gpr<r0>
  }
}

// -----

// On one of two paths the register is written.
//
//      entry
//      /   \
//   write   |
//      \   /
//      join: reads
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-note @below {{the value it should hold}}
  cortexm.func @wrong_on_one_path(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    cortexm.cbz %a, ^write, ^skip : !cortexm.gpr<r0>
  ^write:
    %0 = cortexm.mov_imm 1 : !cortexm.gpr<r0>
    cortexm.b ^join
  ^skip:
    cortexm.b ^join
  ^join:
    // expected-error @below {{'!cortexm.gpr<r0>' holds no certain value when it is read}}
    %1 = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
    cortexm.ret in []
  }
}

// -----

// In the second iteration the register holds what the first one left.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-note @below {{the value it should hold}}
  cortexm.func @wrong_in_second_iteration(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    cortexm.b ^loop
  ^loop:
    // expected-error @below {{'!cortexm.gpr<r0>' holds no certain value when it is read}}
    %0 = cortexm.add_imm %a, 1 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
    cortexm.cbz %0, ^loop_again, ^exit : !cortexm.gpr<r0>
  ^loop_again:
    cortexm.b ^loop
  ^exit:
    cortexm.ret in []
  }
}

// -----

// The flags are those of another comparison.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @stale_flags(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.cmp_imm %a, 1 : (!cortexm.gpr<r0>) -> !cortexm.flags
    // expected-note @below {{the value it holds}}
    %1 = cortexm.cmp_imm %b, 1 : (!cortexm.gpr<r1>) -> !cortexm.flags
    // expected-error @below {{'!cortexm.flags' holds another value when it is read}}
    cortexm.trap_if eq, %0, 1
    cortexm.ret in []
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @flags_across_call(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.cmp_imm %a, 1 : (!cortexm.gpr<r0>) -> !cortexm.flags
    cortexm.bl @g() in [] out [] : () -> ()
    // expected-error @below {{'!cortexm.flags' holds no certain value when it is read}}
    cortexm.trap_if eq, %0, 1
    cortexm.ret in []
  }
}

// -----

// The callee may write over its arguments.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g()
  cortexm.func @argument_passed_twice(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-note @below {{the value it should hold}}
    %0 = cortexm.spill %a : (!cortexm.gpr<r0>) -> !cortexm.slot<out 0>
    cortexm.bl @g(%0) in [] out [] : (!cortexm.slot<out 0>) -> ()
    // expected-error @below {{'!cortexm.slot<out 0>' holds no certain value when it is read}}
    cortexm.bl @g(%0) in [] out [] : (!cortexm.slot<out 0>) -> ()
    cortexm.ret in []
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r9]>} {
  cortexm.func @reserved(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-error @below {{'!cortexm.gpr<r9>' is written, which is reserved}}
    %0 = cortexm.mov %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r9>
    cortexm.ret in []
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @below {{requires allocated or resolved}}
  cortexm.func @wrong_phase() {
    cortexm.ret in []
  }
}
