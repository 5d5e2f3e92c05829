// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// Five 64-bit values are ten halves, with a pointer one more than the ten
// registers: one half leaves, alone.
//
//   %p  %l0 %h0 ... %l4 %h4 |      11, ten registers
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @b01
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[V0:.*]] = ldr
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: ldr
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @b01(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %l0 = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr
  %h0 = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %l1 = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %h1 = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  %l2 = cortexm.ldr %p, 16 : (!cortexm.gpr) -> !cortexm.gpr
  %h2 = cortexm.ldr %p, 20 : (!cortexm.gpr) -> !cortexm.gpr
  %l3 = cortexm.ldr %p, 24 : (!cortexm.gpr) -> !cortexm.gpr
  %h3 = cortexm.ldr %p, 28 : (!cortexm.gpr) -> !cortexm.gpr
  %l4 = cortexm.ldr %p, 32 : (!cortexm.gpr) -> !cortexm.gpr
  %h4 = cortexm.ldr %p, 36 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %l0, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h0, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %l1, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h1, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %l2, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h2, %p, 20 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %l3, %p, 24 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h3, %p, 28 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %l4, %p, 32 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %h4, %p, 36 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
