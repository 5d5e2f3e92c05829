// What Armv6-M cannot encode is an error at the instruction: f05.
// RUN: warm-opt %s --split-input-file --verify-diagnostics --cortexm-finalize

module attributes {cortexm.target = #cortexm.target<"cortex-m0plus">} {
  cortexm.func @wide(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<framed>} {
    // expected-error @+1 {{'cortexm.umull' op needs Armv7-M, which cortex-m0plus does not have}}
    %lo, %hi = cortexm.umull %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>)
    cortexm.bx_lr %lo, %hi : !cortexm.gpr<r0>, !cortexm.gpr<r1>
  }
}

// -----

// Not in the encoding that is left: the result is in another register.
module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {
  cortexm.func @untied(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<framed>} {
    // expected-error @+1 {{'cortexm.orr' op needs Armv7-M, which cortex-m0 does not have}}
    %c = cortexm.orr %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r2>
    cortexm.bx_lr
  }
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {
  cortexm.func @basepri() attributes {phase = #cortexm.phase<framed>} {
    // expected-error @+1 {{'cortexm.mrs' op needs Armv7-M, which cortex-m0 does not have}}
    %a = cortexm.mrs basepri : !cortexm.gpr<r0>
    cortexm.bx_lr %a : !cortexm.gpr<r0>
  }
}
