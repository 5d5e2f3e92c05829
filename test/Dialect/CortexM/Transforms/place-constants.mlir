// RUN: warm-opt %s --cortexm-place-constants | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g(!cortexm.gpr<r0>)

  // A constant of one instruction is made again behind a call.
  // CHECK-LABEL: cortexm.func @repeated_across_calls
  cortexm.func @repeated_across_calls() {
    // CHECK-NEXT: [[A:%.*]] = mov_imm 7
    // CHECK-NEXT: bl @g([[A]])
    // CHECK-NEXT: [[B:%.*]] = mov_imm 7
    // CHECK-NEXT: bl @g([[B]])
    %c = cortexm.mov_imm 7 : !cortexm.gpr
    cortexm.bl @g(%c) in [0] out [] : (!cortexm.gpr) -> ()
    cortexm.bl @g(%c) in [0] out [] : (!cortexm.gpr) -> ()
    cortexm.ret in []
  }

  // Between calls one is enough.
  // CHECK-LABEL: cortexm.func @shared_between_calls
  cortexm.func @shared_between_calls(%p: !cortexm.gpr<r0>) {
    %0 = cortexm.parallel_copy %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: [[A:%.*]] = mov_imm 7
    // CHECK-NEXT: str [[A]]
    // CHECK-NEXT: str [[A]]
    // CHECK-NOT: mov_imm
    %c = cortexm.mov_imm 7 : !cortexm.gpr
    cortexm.str %c, %0, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.str %c, %0, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }

  // An address takes two instructions: made once, where both blocks see it.
  // CHECK-LABEL: cortexm.func @address_once
  cortexm.func @address_once(%p: !cortexm.gpr<r0>) {
    // CHECK: parallel_copy
    // CHECK-NEXT: [[S:%.*]] = mov_sym @data
    // CHECK-NOT: mov_sym
    %0 = cortexm.parallel_copy %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.cbz %0, ^a, ^b : !cortexm.gpr
  ^a:
    %1 = cortexm.mov_sym @data : !cortexm.gpr
    cortexm.bl @g(%1) in [0] out [] : (!cortexm.gpr) -> ()
    cortexm.ret in []
  ^b:
    %2 = cortexm.mov_sym @data : !cortexm.gpr
    cortexm.str %2, %2, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }

  // A constant made before a loop stays there.
  // CHECK-LABEL: cortexm.func @not_into_loops
  cortexm.func @not_into_loops(%p: !cortexm.gpr<r0>) {
    %0 = cortexm.parallel_copy %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: [[C:%.*]] = mov_imm 7
    // CHECK-NEXT: b ^[[LOOP:bb[0-9]+]]
    %c = cortexm.mov_imm 7 : !cortexm.gpr
    cortexm.b ^loop
    // CHECK: ^[[LOOP]]:
    // CHECK-NEXT: str [[C]]
  ^loop:
    cortexm.str %c, %0, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.cbz %0, ^latch, ^exit : !cortexm.gpr
  ^latch:
    cortexm.b ^loop
  ^exit:
    cortexm.ret in []
  }

  // Two ways out of a loop want the address: where both would see it is in the
  // loop, so each makes its own.
  // CHECK-LABEL: cortexm.func @not_shared_in_a_loop
  cortexm.func @not_shared_in_a_loop(%p: !cortexm.gpr<r0>) {
    // CHECK: ^[[LOOP:bb[0-9]+]]:
    // CHECK-NOT: mov_sym
    // CHECK: b ^[[LOOP]]
    // CHECK-COUNT-2: mov_sym @data
    %0 = cortexm.parallel_copy %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.b ^loop
  ^loop:
    %1 = cortexm.ldr %0, 0 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.cbz %1, ^early, ^back : !cortexm.gpr
  ^back:
    %2 = cortexm.ldr %0, 4 : (!cortexm.gpr) -> !cortexm.gpr
    cortexm.cbz %2, ^late, ^latch : !cortexm.gpr
  ^latch:
    cortexm.b ^loop
  ^early:
    %3 = cortexm.mov_sym @data : !cortexm.gpr
    cortexm.str %3, %3, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  ^late:
    %4 = cortexm.mov_sym @data : !cortexm.gpr
    cortexm.str %4, %4, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }

  // What is made before a branch that reads flags stands before the comparison.
  // CHECK-LABEL: cortexm.func @before_the_comparison
  cortexm.func @before_the_comparison(%p: !cortexm.gpr<r0>) {
    // CHECK: mov_sym @data
    // CHECK-NEXT: %[[F:.*]] = cmp_imm
    // CHECK-NEXT: b_cond hi, %[[F]]
    // CHECK-NOT: mov_sym
    // CHECK: }
    %0 = cortexm.parallel_copy %p : (!cortexm.gpr<r0>) -> !cortexm.gpr
    %f = cortexm.cmp_imm %0, 5 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond hi, %f, ^a, ^b
  ^a:
    %1 = cortexm.mov_sym @data : !cortexm.gpr
    cortexm.str %0, %1, 0 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  ^b:
    %2 = cortexm.mov_sym @data : !cortexm.gpr
    cortexm.str %0, %2, 4 : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }
  cortexm.data @data "bss" size 8 align 4
}
