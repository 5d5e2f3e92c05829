// RUN: warm-opt %s --cortexm-finalize --verify-diagnostics

// expected-error @+1 {{is in phase resolved; cortexm-finalize requires framed}}
cortexm.func @phase() attributes {phase = #cortexm.phase<resolved>} {
  cortexm.bx_lr
}
