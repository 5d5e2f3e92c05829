// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation --cortexm-resolve-copies | FileCheck %s

// A call's result is the next call's argument, in the same register: no move.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @f(!cortexm.gpr<r0>)
  // CHECK-LABEL: cortexm.func @chain
  // CHECK-NEXT:    %[[A:.*]] = bl @f(%arg0)
  // CHECK-NEXT:    %[[B:.*]] = bl @f(%[[A]])
  // CHECK-NEXT:    ret %[[B]] in [0]
  // CHECK-NEXT:  }
  cortexm.func @chain(%a: !cortexm.gpr<r0>) {
    %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %1 = cortexm.bl @f(%0) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %2 = cortexm.bl @f(%1) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %2 in [0] : !cortexm.gpr
  }
}
