// RUN: warm-opt %s --split-input-file --cortexm-verify-allocation --cortexm-resolve-copies --cortexm-verify-allocation --verify-roundtrip | FileCheck %s

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>
!r3 = !cortexm.gpr<r3>
!r4 = !cortexm.gpr<r4>
!s0 = !cortexm.slot<local 0>
!s1 = !cortexm.slot<local 1>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// What is where it should be takes no move (c05).
// CHECK-LABEL: cortexm.func @identity
// CHECK-SAME:    phase = #cortexm.phase<resolved>
// CHECK-NEXT:    ret %arg0 in [0]
cortexm.func @identity(%a: !r0) attributes {phase = #cortexm.phase<allocated>} {
  %0 = cortexm.parallel_copy %a : (!r0) -> !r0
  cortexm.ret %0 in [0] : !r0
}

// A chain is written from its end.
// CHECK-LABEL: cortexm.func @chain
// CHECK-NEXT:    mov %arg1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r2>
// CHECK-NEXT:    mov %arg0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r1>
// CHECK-NEXT:    add
cortexm.func @chain(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
  %0, %1 = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!r1, !r2)
  %2 = cortexm.add %0, %1 : (!r1, !r2) -> !r0
  cortexm.ret %2 in [0] : !r0
}

// Stores and loads.
// CHECK-LABEL: cortexm.func @slots
// CHECK-NEXT:    spill %arg0 : (!cortexm.gpr<r0>) -> !cortexm.slot<local 0>
// CHECK-NEXT:    mov %arg1 : (!cortexm.gpr<r1>) -> !cortexm.gpr<r0>
// CHECK-NEXT:    reload %arg2 : (!cortexm.slot<in 0>) -> !cortexm.gpr<r1>
// CHECK-NEXT:    reload
cortexm.func @slots(%a: !r0, %b: !r1, %c: !cortexm.slot<in 0>) attributes {phase = #cortexm.phase<allocated>} {
  %0, %1, %2 = cortexm.parallel_copy %c, %a, %b : (!cortexm.slot<in 0>, !r0, !r1) -> (!r1, !s0, !r0)
  %3 = cortexm.reload %1 : (!s0) -> !r2
  %4 = cortexm.add %2, %3 : (!r0, !r2) -> !r0
  %5 = cortexm.add %4, %0 : (!r0, !r1) -> !r0
  cortexm.ret %5 in [0] : !r0
}

// Slots change places through two registers that hold nothing.
// CHECK-LABEL: cortexm.func @slot_swap
// CHECK:         %[[A:.*]] = spill %arg0
// CHECK-NEXT:    %[[B:.*]] = spill %arg1
// CHECK-NEXT:    %[[T:.*]] = reload %[[A]] : {{.*}} -> !cortexm.gpr<r0>
// CHECK-NEXT:    %[[U:.*]] = reload %[[B]] : {{.*}} -> !cortexm.gpr<r1>
// CHECK-NEXT:    spill %[[U]] : {{.*}} -> !cortexm.slot<local 0>
// CHECK-NEXT:    spill %[[T]] : {{.*}} -> !cortexm.slot<local 1>
// CHECK-NEXT:    reload
cortexm.func @slot_swap(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
  %0 = cortexm.spill %a : (!r0) -> !s0
  %1 = cortexm.spill %b : (!r1) -> !s1
  %2, %3 = cortexm.parallel_copy %0, %1 : (!s0, !s1) -> (!s1, !s0)
  %4 = cortexm.reload %2 : (!s1) -> !r0
  %5 = cortexm.reload %3 : (!s0) -> !r1
  %6 = cortexm.add %4, %5 : (!r0, !r1) -> !r0
  cortexm.ret %6 in [0] : !r0
}

// The flags are live across the copy: nothing in its place may write them.
// CHECK-LABEL: cortexm.func @flags_live
// CHECK:         %[[F:.*]] = cmp
// CHECK-NEXT:    mov
// CHECK-NEXT:    mov
// CHECK-NEXT:    mov
// CHECK-NEXT:    b_cond eq, %[[F]]
cortexm.func @flags_live(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  %0, %1 = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!r1, !r0)
  cortexm.b_cond eq, %f, ^a, ^b
^a:
  cortexm.ret %1 in [0] : !r0
^b:
  %2 = cortexm.sub %0, %1 : (!r1, !r0) -> !r0
  cortexm.ret %2 in [0] : !r0
}

// A register the function saves anyway is as good as one that nobody saves.
// CHECK-LABEL: cortexm.func @saved_register_in_between
// CHECK:         add
// CHECK-NEXT:    %[[T:.*]] = mov %{{.*}} : {{.*}} -> !cortexm.gpr<r4>
// CHECK-NEXT:    mov
// CHECK-NEXT:    mov %[[T]]
// CHECK-NEXT:    add
cortexm.func @saved_register_in_between(%a: !r0, %b: !r1, %c: !r2, %d: !cortexm.gpr<r3>, %e: !cortexm.gpr<r12>) attributes {phase = #cortexm.phase<allocated>} {
  %x = cortexm.mov %a : (!r0) -> !cortexm.gpr<r4>
  %y = cortexm.add %x, %b : (!cortexm.gpr<r4>, !r1) -> !r1
  %0, %1 = cortexm.parallel_copy %a, %y : (!r0, !r1) -> (!r1, !r0)
  %2 = cortexm.add %0, %1 : (!r1, !r0) -> !r0
  %3 = cortexm.add %2, %c : (!r0, !r2) -> !r0
  %4 = cortexm.add %3, %d : (!r0, !cortexm.gpr<r3>) -> !r0
  %5 = cortexm.add %4, %e : (!r0, !cortexm.gpr<r12>) -> !r0
  cortexm.ret %5 in [0] : !r0
}
}

// -----

// Slots change places with every register taken: one waits in a slot that no
// value of the function has.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!s0 = !cortexm.slot<local 0>
!s1 = !cortexm.slot<local 1>
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r2, r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
// CHECK-LABEL: cortexm.func @waits_in_a_fresh_slot
// CHECK: spill %{{.*}} -> !cortexm.slot<local 2>
// CHECK: reload {{.*}}local 2>
cortexm.func @waits_in_a_fresh_slot(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
  %0 = cortexm.spill %a : (!r0) -> !s0
  %1 = cortexm.spill %b : (!r1) -> !s1
  %2, %3, %4, %5 = cortexm.parallel_copy %0, %1, %a, %b : (!s0, !s1, !r0, !r1) -> (!s1, !s0, !r1, !r0)
  %6 = cortexm.sub %4, %5 : (!r1, !r0) -> !r0
  %7 = cortexm.reload %2 : (!s1) -> !r1
  %8 = cortexm.sub %6, %7 : (!r0, !r1) -> !r0
  %9 = cortexm.reload %3 : (!s0) -> !r1
  %10 = cortexm.sub %8, %9 : (!r0, !r1) -> !r0
  cortexm.ret %10 in [0] : !r0
}
}

// -----

!s0 = !cortexm.slot<local 0>
!s1 = !cortexm.slot<local 1>
!r0 = !cortexm.gpr<r0>

// No register that is written anyway is free: r6 is, and will be saved.
// CHECK-LABEL: cortexm.func @register_to_be_saved
// CHECK:         %[[S:.*]] = spill %arg0
// CHECK-NEXT:    %[[T:.*]] = reload %[[S]] : (!cortexm.slot<local 0>) -> !cortexm.gpr<r6>
// CHECK-NEXT:    spill %[[T]] : (!cortexm.gpr<r6>) -> !cortexm.slot<local 1>
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r1, r2, r3, r4, r5, r7, r8, r9, r10, r11, r12, lr]>} {
  cortexm.func @register_to_be_saved(%a: !r0) attributes {phase = #cortexm.phase<allocated>} {
    %0 = cortexm.spill %a : (!r0) -> !s0
    %1 = cortexm.parallel_copy %0 : (!s0) -> !s1
    cortexm.b ^next(%1 : !s1)
  ^next(%2: !s1):
    cortexm.ret %a in [0] : !r0
  }
}
