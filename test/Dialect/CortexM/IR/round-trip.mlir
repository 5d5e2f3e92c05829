// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

// CHECK: module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r9, r10]>}
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r9, r10]>} {
  // CHECK-LABEL: cortexm.func @f
  // CHECK-SAME: (%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.slot<in 0>)
  cortexm.func @f(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>, %c: !cortexm.slot<in 0>) {
    %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // CHECK: add %{{.*}}, %{{.*}}, <lsl 2> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %2 = cortexm.add %0, %1, <lsl 2> : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    // CHECK: adds_imm %{{.*}}, 5 : (!cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    %3, %f = cortexm.adds_imm %2, 5 : (!cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    // CHECK: mov_sym @d + 4 : !cortexm.gpr
    %4 = cortexm.mov_sym @d + 4 : !cortexm.gpr
    // CHECK: spill %{{.*}} : (!cortexm.gpr) -> !cortexm.slot<out 0>
    %5 = cortexm.spill %4 : (!cortexm.gpr) -> !cortexm.slot<out 0>
    // CHECK: bl @g(%{{.*}}, %{{.*}}) in [0] out [0]
    %6 = cortexm.bl @g(%4, %5) in [0] out [0] : (!cortexm.gpr, !cortexm.slot<out 0>) -> !cortexm.gpr
    // CHECK: b_cond eq, %{{.*}}, ^bb1, ^bb2
    cortexm.b_cond eq, %f, ^bb1, ^bb2
  ^bb1:
    // CHECK: ret %{{.*}} in [0] : !cortexm.gpr
    cortexm.ret %3 in [0] : !cortexm.gpr
  ^bb2:
    // CHECK: b ^bb3(%{{.*}} : !cortexm.gpr)
    cortexm.b ^bb3(%6 : !cortexm.gpr)
  ^bb3(%7: !cortexm.gpr):
    // CHECK: push {r4, lr}
    cortexm.push {r4, lr}
    // CHECK: ldr_sp object 1 4 : !cortexm.gpr
    %8 = cortexm.ldr_sp object 1 4 : !cortexm.gpr
    cortexm.udf 3
  }
  // CHECK: cortexm.func private @g(!cortexm.gpr<r0>)
  cortexm.func private @g(!cortexm.gpr<r0>)
  // CHECK: cortexm.data @d "rodata" size 8 align 4 "abc"
  cortexm.data @d "rodata" size 8 align 4 "abc"
}
