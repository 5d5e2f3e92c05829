// RUN: warm-opt %s --cortexm-resolve-copies --split-input-file --verify-diagnostics

!s0 = !cortexm.slot<local 0>
!s1 = !cortexm.slot<local 1>
!r0 = !cortexm.gpr<r0>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // expected-error @+1 {{is in phase virtual; cortexm-resolve-copies requires allocated}}
  cortexm.func @phase() {
    cortexm.ret in []
  }
}

// -----

!s0 = !cortexm.slot<local 0>
!s1 = !cortexm.slot<local 1>
!r0 = !cortexm.gpr<r0>

// r0 is the only register, and it holds a value that is needed.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r1, r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
  cortexm.func @no_register(%a: !r0) attributes {phase = #cortexm.phase<allocated>} {
    %0 = cortexm.spill %a : (!r0) -> !s0
    // expected-error @+1 {{moves between stack slots, and no register is free for that}}
    %1 = cortexm.parallel_copy %0 : (!s0) -> !s1
    cortexm.b ^next(%1 : !s1)
  ^next(%2: !s1):
    cortexm.ret %a in [0] : !r0
  }
}
