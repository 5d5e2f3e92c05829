// RUN: warm-opt %s --split-input-file --cortexm-resolve-copies --cortexm-verify-allocation | FileCheck %s

// Arguments of a call that are in each other's registers. All permutations are
// in test/Unit/RegAlloc/ParallelCopyTests.cpp; here is what they look like.

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>
!r3 = !cortexm.gpr<r3>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @g(!r0, !r1, !r2, !r3)

  // r0 <-> r1 through a register the call destroys anyway.
  // CHECK-LABEL: cortexm.func @swap
  // CHECK-NEXT:    %[[T:.*]] = mov %arg0 : {{.*}} -> !cortexm.gpr<r2>
  // CHECK-NEXT:    %[[A:.*]] = mov %arg1 : {{.*}} -> !cortexm.gpr<r0>
  // CHECK-NEXT:    %[[B:.*]] = mov %[[T]] : {{.*}} -> !cortexm.gpr<r1>
  // CHECK-NEXT:    bl @g(%[[A]], %[[B]])
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @swap(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
    %0, %1 = cortexm.parallel_copy %b, %a : (!r1, !r0) -> (!r0, !r1)
    %2 = cortexm.bl @g(%0, %1) in [0, 1] out [0] : (!r0, !r1) -> !r0
    cortexm.ret %2 in [0] : !r0
  }

  // r0 -> r1 -> r2 -> r3 -> r0: five moves.
  // CHECK-LABEL: cortexm.func @four_cycle
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    bl @g
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @four_cycle(%a: !r0, %b: !r1, %c: !r2, %d: !r3) attributes {phase = #cortexm.phase<allocated>} {
    %0, %1, %2, %3 = cortexm.parallel_copy %d, %a, %b, %c : (!r3, !r0, !r1, !r2) -> (!r0, !r1, !r2, !r3)
    %4 = cortexm.bl @g(%0, %1, %2, %3) in [0, 1, 2, 3] out [0] : (!r0, !r1, !r2, !r3) -> !r0
    cortexm.ret %4 in [0] : !r0
  }

  // r0 <-> r1 and r2 <-> r3 share the register in between: six moves.
  // CHECK-LABEL: cortexm.func @two_cycles
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    bl @g
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @two_cycles(%a: !r0, %b: !r1, %c: !r2, %d: !r3) attributes {phase = #cortexm.phase<allocated>} {
    %0, %1, %2, %3 = cortexm.parallel_copy %b, %a, %d, %c : (!r1, !r0, !r3, !r2) -> (!r0, !r1, !r2, !r3)
    %4 = cortexm.bl @g(%0, %1, %2, %3) in [0, 1, 2, 3] out [0] : (!r0, !r1, !r2, !r3) -> !r0
    cortexm.ret %4 in [0] : !r0
  }

  // r0 <-> r1, and r0 also goes to r2: the copy is the register in between.
  // CHECK-LABEL: cortexm.func @fan_out_and_cycle
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    bl @g
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @fan_out_and_cycle(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
    %0, %1, %2 = cortexm.parallel_copy %b, %a, %a : (!r1, !r0, !r0) -> (!r0, !r1, !r2)
    %3 = cortexm.bl @g(%0, %1, %2) in [0, 1, 2] out [0] : (!r0, !r1, !r2) -> !r0
    cortexm.ret %3 in [0] : !r0
  }

  // A cycle through a stack slot: r0 -> slot -> r0.
  // CHECK-LABEL: cortexm.func @stack_cycle
  // CHECK-NEXT:    %[[S:.*]] = spill %arg1 : {{.*}} -> !cortexm.slot<local 0>
  // CHECK-NEXT:    %[[T:.*]] = mov %arg0 : {{.*}} -> !cortexm.gpr<r1>
  // CHECK-NEXT:    %[[B:.*]] = reload %[[S]] : {{.*}} -> !cortexm.gpr<r0>
  // CHECK-NEXT:    spill %[[T]] : {{.*}} -> !cortexm.slot<local 0>
  // CHECK-NEXT:    bl @g(%[[B]])
  // CHECK-NEXT:    reload
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @stack_cycle(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<allocated>} {
    %s = cortexm.spill %b : (!r1) -> !cortexm.slot<local 0>
    %0, %1 = cortexm.parallel_copy %s, %a : (!cortexm.slot<local 0>, !r0) -> (!r0, !cortexm.slot<local 0>)
    %2 = cortexm.bl @g(%0) in [0] out [0] : (!r0) -> !r0
    %3 = cortexm.reload %1 : (!cortexm.slot<local 0>) -> !r0
    cortexm.ret %3 in [0] : !r0
  }
}

// -----

// Three registers, all of them taken: exclusive ors.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>

module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r3, r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
  // CHECK-LABEL: cortexm.func @no_register
  // CHECK-NEXT:    %[[X:.*]] = eor %arg1, %arg0 : {{.*}} -> !cortexm.gpr<r1>
  // CHECK-NEXT:    %[[A:.*]] = eor %arg0, %[[X]] : {{.*}} -> !cortexm.gpr<r0>
  // CHECK-NEXT:    %[[B:.*]] = eor %[[X]], %[[A]] : {{.*}} -> !cortexm.gpr<r1>
  // CHECK-NEXT:    sub %[[A]], %[[B]]
  // CHECK-NEXT:    sub
  // CHECK-NEXT:    ret
  // CHECK-NEXT:  }
  cortexm.func @no_register(%a: !r0, %b: !r1, %c: !r2) attributes {phase = #cortexm.phase<allocated>} {
    %0, %1 = cortexm.parallel_copy %a, %b : (!r0, !r1) -> (!r1, !r0)
    %2 = cortexm.sub %1, %0 : (!r0, !r1) -> !r0
    %3 = cortexm.sub %2, %c : (!r0, !r2) -> !r0
    cortexm.ret %3 in [0] : !r0
  }
}
