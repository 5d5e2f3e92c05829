// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers | FileCheck %s

// No call, five values live at once: the registers that nobody saves suffice.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func @a14
// CHECK-NEXT: parallel_copy {{.*}} -> !cortexm.gpr<{{r[0-3]|r12}}>
// CHECK-NEXT: ldr {{.*}} -> !cortexm.gpr<{{r[0-3]|r12}}>
// CHECK-NEXT: ldr {{.*}} -> !cortexm.gpr<{{r[0-3]|r12}}>
// CHECK-NEXT: ldr {{.*}} -> !cortexm.gpr<{{r[0-3]|r12}}>
// CHECK-NEXT: ldr {{.*}} -> !cortexm.gpr<{{r[0-3]|r12}}>
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret{{.*}}in []
// CHECK-NEXT: }
cortexm.func @a14(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %x0 = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %x1 = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %x2 = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %x3 = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %x0, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %x1, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %x2, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %x3, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
