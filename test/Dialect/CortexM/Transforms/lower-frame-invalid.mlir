// RUN: warm-opt %s --cortexm-lower-frame --split-input-file --verify-diagnostics

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{is in phase allocated; cortexm-lower-frame requires resolved}}
  cortexm.func @phase() attributes {phase = #cortexm.phase<allocated>} {
    cortexm.ret in []
  }
}

// -----

// expected-error @+1 {{is in no module with an attribute 'cortexm.target'}}
cortexm.func @target() attributes {phase = #cortexm.phase<resolved>} {
  cortexm.ret in []
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @object() attributes {frame_objects = array<i32: 4>, phase = #cortexm.phase<resolved>} {
    // expected-error @+1 {{names frame object 1, but the function has 1}}
    %0 = cortexm.ldr_sp object 1 0 : !cortexm.gpr<r0>
    cortexm.ret %0 in [0] : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @no_object() attributes {phase = #cortexm.phase<resolved>} {
    // expected-error @+1 {{names no frame object}}
    %0 = cortexm.frame_address 0 : !cortexm.gpr<r0>
    cortexm.ret %0 in [0] : !cortexm.gpr<r0>
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{needs a stack frame of more than 1073741824 bytes}}
  cortexm.func @size() attributes {frame_objects = array<i32: 2147483647, 2147483647>, phase = #cortexm.phase<resolved>} {
    cortexm.ret in []
  }
}

// -----

// What is above sp could be the callee's argument.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @f()
  cortexm.func @moves() attributes {frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<resolved>} {
    // expected-error @+1 {{in a function whose stack pointer moves}}
    cortexm.tail_call @f() in []
  }
}
