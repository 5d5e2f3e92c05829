// RUN: warm-opt %s --split-input-file --verify-diagnostics

cortexm.func @read_only(%a: !cortexm.gpr<r0>) {
  // expected-error @below {{writes a special register that cannot be written}}
  cortexm.msr ipsr, %a : !cortexm.gpr<r0>
  cortexm.ret in []
}

// -----

cortexm.func @no_such_register() {
  // expected-error @below {{expected string or keyword containing one of the following enum values}}
  %0 = cortexm.mrs cpsr : !cortexm.gpr
  cortexm.ret in []
}

// -----

cortexm.func @code() {
  // expected-error @below {{immediate cannot be encoded}}
  %0 = cortexm.svc 256() in [] out [0] : () -> !cortexm.gpr
  cortexm.ret in []
}

// -----

// The status is written while the address may still be needed.
cortexm.func @status_in_address(%p: !cortexm.gpr<r0>, %v: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
  // expected-error @below {{result #0 must not be in the register of operand #1}}
  %0 = cortexm.strex %v, %p : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r0>
  cortexm.ret in []
}

// -----

cortexm.func @status_in_value(%p: !cortexm.gpr<r0>, %v: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
  // expected-error @below {{result #0 must not be in the register of operand #0}}
  %0 = cortexm.strexb %v, %p : (!cortexm.gpr<r1>, !cortexm.gpr<r0>) -> !cortexm.gpr<r1>
  cortexm.ret in []
}

// -----

cortexm.func @loop_overwrites(%p: !cortexm.gpr<r0>, %v: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
  // expected-error @below {{result #1 must not be in the register of operand #1}}
  %0:3 = cortexm.atomic_rmw add 4 %p, %v : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr<r2>, !cortexm.gpr<r1>, !cortexm.gpr<r3>)
  cortexm.ret in []
}

// -----

cortexm.func @width(%p: !cortexm.gpr<r0>) {
  // expected-error @below {{width is 1, 2 or 4 bytes}}
  %0:2 = cortexm.atomic_exchange 8 %p, %p : (!cortexm.gpr<r0>, !cortexm.gpr<r0>) -> (!cortexm.gpr, !cortexm.gpr)
  cortexm.ret in []
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func @core(%p: !cortexm.gpr<r0>) {
    // expected-error @below {{needs Armv8-M Mainline, which cortex-m4 does not have}}
    %0 = cortexm.lda %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.ret in []
  }
}
