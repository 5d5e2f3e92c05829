// RUN: warm-opt %s --cortexm-print-pressure -o %t.mlir | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.extern @callee

// Before the copies, while it reads, after it has written. The call's argument
// lives on: one register more while it reads. After it, six registers are lost
// to the two values that live through it.
//
// CHECK-LABEL: @call: 14 registers
// CHECK-NEXT: ^bb0: start 2, end 0
// CHECK-NEXT:   2 2 2: {{.*}}parallel_copy
// CHECK-NEXT:   2 3 8: {{.*}}bl @callee
// CHECK-NEXT:   3 4 3: {{.*}}umlal
// CHECK-NEXT:   3 3 1: {{.*}}mla
// CHECK-NEXT:   1 1 1: {{.*}}ret
cortexm.func @call(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %a, %b = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %c = cortexm.bl @callee(%a) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
  %l, %h = cortexm.umlal %a, %b, %b, %c
      : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr)
  %m = cortexm.mla %l, %h, %a : (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %m in [0] : !cortexm.gpr
}
}
