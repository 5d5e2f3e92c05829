// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// %b comes in r1 and is read last. Constants and results take the registers in
// between; nobody takes r1, and %b does not move.
//
//   %a: r0, %b: r1 | 1 2 3 ... | %b
!g = !cortexm.gpr
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @d01
// CHECK-NEXT: mov_imm 1 : <r{{[023]}}>
// CHECK-NEXT: mov_imm 2 : <r{{[023]}}>
// CHECK-NEXT: mul {{.*}} -> !cortexm.gpr<r{{[023]}}>
// CHECK-NEXT: mul {{.*}} -> !cortexm.gpr<r{{[023]}}>
// CHECK-NEXT: mov_imm 3 : <r{{[023]}}>
// CHECK-NEXT: mul {{.*}} -> !cortexm.gpr<r{{[023]}}>
// CHECK-NEXT: mul {{.*}} -> !cortexm.gpr<r{{[023]}}>
// CHECK-NEXT: sub %{{.*}}, %arg1 : {{.*}}!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
// CHECK-NEXT: ret
// CHECK-NEXT: }
cortexm.func @d01(%r0: !cortexm.gpr<r0>, %r1: !cortexm.gpr<r1>) {
  %a, %b = cortexm.parallel_copy %r0, %r1
      : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!g, !g)
  %k = cortexm.mov_imm 1 : !g
  %l = cortexm.mov_imm 2 : !g
  %c = cortexm.mul %a, %k : (!g, !g) -> !g
  %d = cortexm.mul %c, %l : (!g, !g) -> !g
  %m = cortexm.mov_imm 3 : !g
  %e = cortexm.mul %d, %m : (!g, !g) -> !g
  %f = cortexm.mul %e, %e : (!g, !g) -> !g
  %h = cortexm.sub %f, %b : (!g, !g) -> !g
  cortexm.ret %h in [0] : !g
}
}
