// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// Both arms give a 64-bit result while the registers are full: three of six
// other values, two results, one condition. What is live through has no part in
// it, and each arm computes its halves where they are wanted: no move.
//
//   %p %a %b | %c ? (%l %h) : (%l' %h') | %p %a %b %l %h
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @d08
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: cbz
// CHECK-NEXT: ^bb1:
// CHECK-NEXT: add
// CHECK-NEXT: mov_imm 0
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb2:
// CHECK-NEXT: sub
// CHECK-NEXT: asr_imm
// CHECK-NEXT: b ^bb3
// CHECK-NEXT: ^bb3(
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: str
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @d08(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0 : (!cortexm.gpr<r0>) -> !g
  %a = cortexm.ldr %p, 0 : (!g) -> !g
  %b = cortexm.ldr %p, 4 : (!g) -> !g
  %c = cortexm.ldr %p, 8 : (!g) -> !g
  cortexm.cbz %c, ^then, ^else : !g
^then:
  %l0 = cortexm.add %a, %b : (!g, !g) -> !g
  %h0 = cortexm.mov_imm 0 : !g
  cortexm.b ^join(%l0, %h0 : !g, !g)
^else:
  %l1 = cortexm.sub %a, %b : (!g, !g) -> !g
  %h1 = cortexm.asr_imm %l1, 31 : (!g) -> !g
  cortexm.b ^join(%l1, %h1 : !g, !g)
^join(%l: !g, %h: !g):
  cortexm.str %a, %p, 12 : (!g, !g) -> ()
  cortexm.str %b, %p, 16 : (!g, !g) -> ()
  cortexm.str %l, %p, 20 : (!g, !g) -> ()
  cortexm.str %h, %p, 24 : (!g, !g) -> ()
  cortexm.ret in []
}
}
