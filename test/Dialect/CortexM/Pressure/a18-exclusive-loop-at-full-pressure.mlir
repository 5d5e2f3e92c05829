// RUN: warm-opt %s --cortexm-split-critical-edges --cortexm-legalize-flags --cortexm-spill \
// RUN:   --cortexm-assign-registers --cortexm-verify-allocation --cortexm-resolve-copies \
// RUN:   --cortexm-verify-allocation --cortexm-lower-frame --cortexm-finalize | FileCheck %s

// Six registers. The loop wants five (address, value, old, new, status) and
// two other values live through it: one is stored before it and loaded behind.
// Between the exclusive accesses there is nothing but the addition.
//
//   %a %b | ldrex %p ... strex %p | %a %b
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {

// CHECK-LABEL: cortexm.func @a18
// CHECK-NEXT:    push {r3, r4, r5, lr}
// CHECK-NEXT:    ldr
// CHECK-NEXT:    ldr
// CHECK-NEXT:    str_sp
// CHECK-NEXT:    fallthrough
// CHECK-NEXT:  ^bb1:
// CHECK-NEXT:    %[[OLD:.*]] = ldrex
// CHECK-NEXT:    %[[NEW:.*]] = add %[[OLD]], %
// CHECK-NEXT:    %[[STATUS:.*]] = strex %[[NEW]], %
// CHECK-NEXT:    cmp_imm %[[STATUS]], 0
// CHECK-NEXT:    b_cond ne
// CHECK-NEXT:  ^bb2:
// CHECK-NEXT:    add
// CHECK-NEXT:    ldr_sp
// CHECK-NEXT:    add
// CHECK-NEXT:    pop_return {r3, r4, r5, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @a18(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) -> !cortexm.gpr<r0> {
  %p, %v = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
  %a = cortexm.ldr %p, 4 : (!cortexm.gpr) -> !cortexm.gpr
  %b = cortexm.ldr %p, 8 : (!cortexm.gpr) -> !cortexm.gpr
  %old, %new, %status = cortexm.atomic_rmw add 4 %p, %v
      : (!cortexm.gpr, !cortexm.gpr) -> (!cortexm.gpr, !cortexm.gpr, !cortexm.gpr)
  %0 = cortexm.add %old, %a : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  %1 = cortexm.add %0, %b : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
  cortexm.ret %1 in [0] : !cortexm.gpr
}
}
