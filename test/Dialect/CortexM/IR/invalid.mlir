// RUN: warm-opt %s --split-input-file --verify-diagnostics

cortexm.func @tied(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
  // expected-error @below {{result #0 must be in the register of operand #0}}
  %0 = cortexm.bfi %a, %b, 0, 8 : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r1>
  cortexm.ret in []
}

// -----

module {
  cortexm.func private @g(!cortexm.gpr<r0>)
  cortexm.func @fixed(%a: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<allocated>} {
    // expected-error @below {{operand #0 must be in r0, not r1}}
    cortexm.bl @g(%a) in [0] out [] : (!cortexm.gpr<r1>) -> ()
    cortexm.ret in []
  }
}

// -----

cortexm.func @immediate(%a: !cortexm.gpr<r0>) {
  // expected-error @below {{immediate cannot be encoded}}
  %0 = cortexm.and_imm %a, 257 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.ret in []
}

// -----

// expected-error @below {{entry arguments are physical registers or incoming stack slots}}
cortexm.func @virtual_argument(%a: !cortexm.gpr) {
  cortexm.ret in []
}

// -----

cortexm.func @virtual_in_allocated() attributes {phase = #cortexm.phase<allocated>} {
  // expected-error @below {{makes a value of type '!cortexm.gpr' in phase allocated}}
  %0 = cortexm.mov_imm 1 : !cortexm.gpr
  cortexm.ret in []
}

// -----

cortexm.func @copy_in_resolved(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<resolved>} {
  // expected-error @below {{is left in phase resolved}}
  %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
  cortexm.ret in []
}

// -----

// expected-error @below {{unknown core 'cortex-m99'}}
module attributes {cortexm.target = #cortexm.target<"cortex-m99">} {}

// -----

// expected-error @below {{sp is never allocated: it cannot be reserved}}
module attributes {cortexm.target = #cortexm.target<"cortex-m3", reserved = [sp]>} {}

// -----

// expected-error @below {{lsl by 32 cannot be encoded}}
#shift = #cortexm.shift<lsl 32>

// -----

// expected-error @below {{has 3 bytes but size 2}}
cortexm.data @d "data" size 2 align 4 "abc"

// -----

// expected-error @below {{kind is 'rodata', 'data' or 'bss'}}
cortexm.data @d "text" size 2 align 4
