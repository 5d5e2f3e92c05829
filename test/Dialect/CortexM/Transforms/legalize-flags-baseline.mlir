// On Armv6-M an addition writes the flags, d12: its only encoding does. What is
// loaded, stored, copied, or a constant does not.
// RUN: warm-opt %s --cortexm-legalize-flags | FileCheck %s
// RUN: sed s/cortex-m0/cortex-m3/ %s | warm-opt --cortexm-legalize-flags \
// RUN:   | FileCheck %s --check-prefix=MAINLINE

module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {
// CHECK-LABEL: cortexm.func @addition
// CHECK:         parallel_copy
// CHECK-NEXT:    add
// CHECK-NEXT:    %[[F:.*]] = cmp_imm
// CHECK-NEXT:    b_cond eq, %[[F]]
// MAINLINE-LABEL: cortexm.func @addition
// MAINLINE:         %[[F:.*]] = cmp_imm
// MAINLINE-NEXT:    add
// MAINLINE-NEXT:    b_cond eq, %[[F]]
cortexm.func @addition(%a: !cortexm.gpr<r0>) {
  %x = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %f = cortexm.cmp_imm %x, 5 : (!cortexm.gpr) -> !cortexm.flags
  %y = cortexm.add %x, %x : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.b_cond eq, %f, ^bb1, ^bb2
^bb1:
  cortexm.ret %y in [0] : !cortexm.gpr
^bb2:
  cortexm.ret %x in [0] : !cortexm.gpr
}

// CHECK-LABEL: cortexm.func @others
// CHECK:         %[[F:.*]] = cmp_imm
// CHECK-NEXT:    mov_imm
// CHECK-NEXT:    ldr
// CHECK-NEXT:    str
// CHECK-NEXT:    mov
// CHECK-NEXT:    uxtb
// CHECK-NEXT:    b_cond eq, %[[F]]
cortexm.func @others(%a: !cortexm.gpr<r0>) {
  %x = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
  %f = cortexm.cmp_imm %x, 5 : (!cortexm.gpr) -> !cortexm.flags
  %k = cortexm.mov_imm 7 : !cortexm.gpr
  %l = cortexm.ldr %x, 0 : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.str %k, %x, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
  %m = cortexm.mov %l : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.uxtb %m : (!cortexm.gpr) -> !cortexm.gpr
  cortexm.b_cond eq, %f, ^bb1, ^bb2
^bb1:
  cortexm.ret %b in [0] : !cortexm.gpr
^bb2:
  cortexm.ret %x in [0] : !cortexm.gpr
}
}
