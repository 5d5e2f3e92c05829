// RUN: warm-opt %s --cortexm-spill=remarks=true --mlir-print-op-on-diagnostic=false \
// RUN:   --split-input-file --verify-diagnostics -o /dev/null

// Four registers, five values: %a is needed last.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.func @straight(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  // expected-remark @+1 {{spilled: stored once, reloaded once}}
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  // expected-note @+1 {{5 registers needed here, 4 available; its next use is 4 instructions away}}
  %d = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %b, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %d, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  // expected-note @+1 {{needed again here}}
  cortexm.str %a, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}

// -----

// A constant needs no slot.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.func @constant(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  // expected-remark @+1 {{not kept in a register: computed again once}}
  %k = cortexm.mov_imm 7 : !cortexm.gpr
  cortexm.str %k, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  // expected-note @+1 {{4 registers needed here, 3 available}}
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %a, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  // expected-note @+1 {{needed again here}}
  cortexm.str %k, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}

// -----

// Enough registers: nothing to say.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func @none(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  cortexm.str %p, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
