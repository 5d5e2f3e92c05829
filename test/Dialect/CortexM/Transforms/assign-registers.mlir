// RUN: warm-opt %s --split-input-file --cortexm-assign-registers --cortexm-verify-allocation --verify-roundtrip | FileCheck %s

// Arguments stay where they are, the sum goes where the result is wanted.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @stays_in_place
  // CHECK-SAME: phase = #cortexm.phase<allocated>
  cortexm.func @stays_in_place(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<spilled>} {
    // CHECK: parallel_copy {{.*}} -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>)
    %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // CHECK-NEXT: add {{.*}} -> !cortexm.gpr<r0>
    %2 = cortexm.add %0, %1 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    // CHECK-NEXT: ret
    cortexm.ret %2 in [0] : !cortexm.gpr
  }
}

// -----

// A value that is live across the call is in a callee-saved register from its
// definition on.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g(!cortexm.gpr<r0>)
  // CHECK-LABEL: cortexm.func @across_call
  cortexm.func @across_call(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<spilled>} {
    // CHECK: parallel_copy {{.*}} : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK-NEXT: parallel_copy {{.*}} : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    // CHECK-NEXT: bl @g
    %1 = cortexm.bl @g(%0) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    // CHECK-NEXT: add {{.*}} : (!cortexm.gpr<r0>, !cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    %2 = cortexm.add %1, %0 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %2 in [0] : !cortexm.gpr
  }
}

// -----

// Arguments wanted the other way round: one parallel copy, the one there is.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g(!cortexm.gpr<r0>, !cortexm.gpr<r1>)
  // CHECK-LABEL: cortexm.func @swapped_arguments
  cortexm.func @swapped_arguments(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<spilled>} {
    // CHECK: [[C:%.*]]:2 = parallel_copy %arg0, %arg1
    // CHECK-SAME: : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr<r1>, !cortexm.gpr<r0>)
    %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // CHECK-NEXT: bl @g([[C]]#1, [[C]]#0)
    cortexm.bl @g(%1, %0) in [0, 1] out [] : (!cortexm.gpr, !cortexm.gpr) -> ()
    cortexm.ret in []
  }
}

// -----

// A result that overwrites an operand which lives on: the operand is copied.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @tied
  cortexm.func @tied(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<spilled>} {
    %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    // CHECK: [[COPY:%.*]] = parallel_copy %0#0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<[[R:r[0-9]+]]>
    // CHECK-NEXT: bfi [[COPY]], %0#1, 0, 8 : {{.*}} -> !cortexm.gpr<[[R]]>
    %2 = cortexm.bfi %0, %1, 0, 8 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    %3 = cortexm.add %2, %0 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.ret %3 in [0] : !cortexm.gpr
  }
}

// -----

// A loop keeps its counter in one register: no copy on the back edge.
//
//   entry -> header <-+
//              |  \   |
//            exit  latch
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @loop
  cortexm.func @loop(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<spilled>} {
    %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
    // CHECK: b ^[[H:bb[0-9]+]]({{.*}} : !cortexm.gpr<r0>)
    cortexm.b ^header(%0 : !cortexm.gpr)
    // CHECK: ^[[H]]([[I:%.*]]: !cortexm.gpr<r0>)
  ^header(%i: !cortexm.gpr):
    %next, %f = cortexm.subs_imm %i, 1 : (!cortexm.gpr) -> (!cortexm.gpr, !cortexm.flags)
    cortexm.b_cond eq, %f, ^exit, ^latch
  ^latch:
    // CHECK-NOT: parallel_copy
    cortexm.b ^header(%next : !cortexm.gpr)
  ^exit:
    cortexm.ret in []
  }
}

// -----

// A value wanted in a callee-saved register by a call inside a loop moves
// before the loop, not in it.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g(!cortexm.gpr<r0>)
  // CHECK-LABEL: cortexm.func @call_in_loop
  cortexm.func @call_in_loop(%a: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<spilled>} {
    // CHECK: parallel_copy {{.*}} : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
    %0 = cortexm.parallel_copy %a : (!cortexm.gpr<r0>) -> !cortexm.gpr
    cortexm.b ^header
  ^header:
    // CHECK: parallel_copy {{.*}} : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
    // CHECK-NEXT: bl @g
    // CHECK-NOT: parallel_copy
    %1 = cortexm.bl @g(%0) in [0] out [0] : (!cortexm.gpr) -> !cortexm.gpr
    %f = cortexm.cmp_imm %1, 0 : (!cortexm.gpr) -> !cortexm.flags
    cortexm.b_cond ne, %f, ^latch, ^exit
  ^latch:
    cortexm.b ^header
  ^exit:
    cortexm.ret in []
  }
}

// -----

// A slot that is passed on stays where it is, although a lower place is free by
// then; so does what is stored for the next round.
//
//   %s0 %s1 | reload %s0 | ^loop(%t = %s1): reload %t, %n = spill | ^loop(%n)
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK-LABEL: cortexm.func @slots_passed_on
  cortexm.func @slots_passed_on(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>) attributes {phase = #cortexm.phase<spilled>} {
    // CHECK: spill {{.*}} -> !cortexm.slot<local 0>
    // CHECK-NEXT: %[[S1:.*]] = spill {{.*}} -> !cortexm.slot<local 1>
    // CHECK-NEXT: reload
    // CHECK-NEXT: b ^[[LOOP:bb[0-9]+]](%[[S1]] : !cortexm.slot<local 1>)
    // CHECK: %[[N:.*]] = spill {{.*}} -> !cortexm.slot<local 1>
    // CHECK-NEXT: b ^[[LOOP]](%[[N]] : !cortexm.slot<local 1>)
    %0, %1 = cortexm.parallel_copy %a, %b : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> (!cortexm.gpr, !cortexm.gpr)
    %s0 = cortexm.spill %0 : (!cortexm.gpr) -> !cortexm.slot
    %s1 = cortexm.spill %1 : (!cortexm.gpr) -> !cortexm.slot
    %2 = cortexm.reload %s0 : (!cortexm.slot) -> !cortexm.gpr
    cortexm.b ^loop(%s1 : !cortexm.slot)
  ^loop(%t: !cortexm.slot):
    %3 = cortexm.reload %t : (!cortexm.slot) -> !cortexm.gpr
    %4 = cortexm.sub %3, %2 : (!cortexm.gpr, !cortexm.gpr) -> !cortexm.gpr
    cortexm.cbz %4, ^out, ^back : !cortexm.gpr
  ^back:
    %n = cortexm.spill %4 : (!cortexm.gpr) -> !cortexm.slot
    cortexm.b ^loop(%n : !cortexm.slot)
  ^out:
    cortexm.ret %3 in [0] : !cortexm.gpr
  }
}
