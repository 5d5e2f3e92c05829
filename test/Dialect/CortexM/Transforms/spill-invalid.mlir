// RUN: warm-opt %s --cortexm-spill --split-input-file --verify-diagnostics

// Two registers, an instruction with three operands.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.func @too_few_registers(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  // expected-error @+1 {{needs more registers at once than the 2 of the target}}
  %c = cortexm.mla %a, %b, %p : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %c in [0] : !cortexm.gpr
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func @critical_edge(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.b ^loop
^loop:
  // expected-error @+1 {{has a critical edge; run cortexm-split-critical-edges first}}
  cortexm.cbz %p, ^loop, ^out : !cortexm.gpr
^out:
  cortexm.ret in []
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func @unreachable() {
  cortexm.ret in []
^nowhere:
  // expected-error @+1 {{is in an unreachable block}}
  cortexm.ret in []
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-error @+1 {{is in phase spilled; cortexm-spill requires virtual}}
cortexm.func @wrong_phase() attributes {phase = #cortexm.phase<spilled>} {
  cortexm.ret in []
}
}

// -----

module {
// expected-error @+1 {{is in no module with an attribute 'cortexm.target'}}
cortexm.func @no_target() {
  cortexm.ret in []
}
}
