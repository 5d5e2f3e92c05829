// RUN: warm-opt %s --pass-pipeline='builtin.module(cortexm.func(cortexm-keep-virtual-code,cortexm-spill,cortexm-assign-registers,cortexm-verify-translation))' | FileCheck %s
// RUN: not warm-opt %s --cortexm-verify-translation -o /dev/null 2>&1 | FileCheck %s --check-prefix=NOT-KEPT
// RUN: not warm-opt %s --pass-pipeline='builtin.module(cortexm.func(cortexm-spill,cortexm-keep-virtual-code))' -o /dev/null 2>&1 | FileCheck %s --check-prefix=LATE

// NOT-KEPT: error: 'cortexm.func' op has no virtual code to compare with: run cortexm-keep-virtual-code in the same pass manager
// LATE: error: 'cortexm.func' op is in phase spilled; cortexm-keep-virtual-code requires virtual

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @f
  // CHECK: add_imm {{.*}} -> !cortexm.gpr<r0>
  cortexm.func @f(%0: !cortexm.gpr<r0>) {
    %a = cortexm.mov %0 : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %b = cortexm.add_imm %a, 1 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %b in [0] : !cortexm.gpr
  }
}
