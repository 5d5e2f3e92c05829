// RUN: warm-opt %s --cortexm-spill | FileCheck %s

// %p is needed behind five calls, each with arguments of its own. It keeps a
// register that calls preserve: no slot.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @c04
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_imm 0
// CHECK-NEXT: mov_imm 10
// CHECK-NEXT: bl @callee
// CHECK-NEXT: mov_imm 1
// CHECK-NEXT: mov_imm 11
// CHECK-NEXT: bl @callee
// CHECK-NEXT: mov_imm 2
// CHECK-NEXT: mov_imm 12
// CHECK-NEXT: bl @callee
// CHECK-NEXT: mov_imm 3
// CHECK-NEXT: mov_imm 13
// CHECK-NEXT: bl @callee
// CHECK-NEXT: mov_imm 4
// CHECK-NEXT: mov_imm 14
// CHECK-NEXT: bl @callee
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @c04(%r0: !cortexm.gpr<r0>) {
  %p = cortexm.parallel_copy %r0
      : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %a0 = cortexm.mov_imm 0 : !cortexm.gpr
  %b0 = cortexm.mov_imm 10 : !cortexm.gpr
  cortexm.bl @callee(%a0, %b0) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a1 = cortexm.mov_imm 1 : !cortexm.gpr
  %b1 = cortexm.mov_imm 11 : !cortexm.gpr
  cortexm.bl @callee(%a1, %b1) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a2 = cortexm.mov_imm 2 : !cortexm.gpr
  %b2 = cortexm.mov_imm 12 : !cortexm.gpr
  cortexm.bl @callee(%a2, %b2) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a3 = cortexm.mov_imm 3 : !cortexm.gpr
  %b3 = cortexm.mov_imm 13 : !cortexm.gpr
  cortexm.bl @callee(%a3, %b3) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
  %a4 = cortexm.mov_imm 4 : !cortexm.gpr
  %b4 = cortexm.mov_imm 14 : !cortexm.gpr
  cortexm.bl @callee(%a4, %b4) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
  cortexm.ret %p in [0] : !cortexm.gpr
}
}
