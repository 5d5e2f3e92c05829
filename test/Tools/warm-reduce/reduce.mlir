// RUN: warm-reduce %s --reduce-machine-code=test=%S/Inputs/has-umlal.sh -o %t
// RUN: FileCheck %s < %t
//
// Everything but the interesting instruction goes; what it reads is undefined.

!gpr = !cortexm.gpr
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func @f
// CHECK-NOT:     add
// CHECK-NOT:     str
// CHECK-NOT:     b_cond
// CHECK-NOT:     mul %
// CHECK:         implicit_def
// CHECK:         umlal
cortexm.func @f(%a: !r0, %b: !r1) {
  %0, %1 = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!gpr, !gpr)
  %2 = cortexm.add %0, %1 : (!gpr, !gpr) -> !gpr
  cortexm.str %2, %0, 4 : (!gpr, !gpr) -> ()
  %f = cortexm.cmp %0, %1 : (!gpr, !gpr) -> !cortexm.flags
  cortexm.b_cond eq, %f, ^left, ^right
^left:
  %3 = cortexm.mul %2, %1 : (!gpr, !gpr) -> !gpr
  cortexm.str %3, %0, 8 : (!gpr, !gpr) -> ()
  cortexm.ret %3 in [0] : !gpr
^right:
  %4 = cortexm.add %2, %2 : (!gpr, !gpr) -> !gpr
  %5, %6 = cortexm.umlal %0, %1, %2, %4 : (!gpr, !gpr, !gpr, !gpr) -> (!gpr, !gpr)
  %7 = cortexm.add %5, %6 : (!gpr, !gpr) -> !gpr
  cortexm.ret %7 in [0] : !gpr
}
}
