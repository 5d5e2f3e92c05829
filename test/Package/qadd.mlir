// saturating-opt | saturating-translate | FileCheck %s

// CHECK-LABEL: sum:
// CHECK: qadd r4, r0, r1
// CHECK: bl other
// CHECK: qadd r0, r4, r0
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @other()
  cortexm.func @sum(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) {
    %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %2 = saturating.qadd %0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %3 = cortexm.bl @other() in [] out [0] : () -> !cortexm.gpr
    %4 = saturating.qadd %2, %3 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %4 in [0] : !cortexm.gpr
  }
}
