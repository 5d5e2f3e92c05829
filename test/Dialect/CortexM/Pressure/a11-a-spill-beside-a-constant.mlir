// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// A spill and a constant come from one place in the source. The constant is
// rematerialized at its use; the spill stays, whatever its location. %k's register is
// one too few: %a and %d, used last, are spilled and reloaded, once each.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a11
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: %[[A:.*]] = ldr %{{.*}}, 0 :
// CHECK-NEXT: %[[S:.*]] = spill %[[A]]
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[D:.*]] = ldr
// CHECK-NEXT: %[[SD:.*]] = spill %[[D]]
// CHECK-NEXT: mov_imm 7
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[SD]]
// CHECK-NEXT: str
// CHECK-NEXT: reload %[[S]]
// CHECK-NEXT: str
// CHECK-NEXT: ret in []
// CHECK-NEXT: }
cortexm.func @a11(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a = cortexm.ldr %p, 0 : (!cortexm.gpr) -> !cortexm.gpr loc("a.c":1:1)
  %k = cortexm.mov_imm 7 : !cortexm.gpr loc("a.c":1:1)
  %b = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %c = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %d = cortexm.ldr %p, 12 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %k, %p, 16 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %b, %p, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %c, %p, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %d, %p, 8 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.str %a, %p, 12 : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret in []
}
}
