// Frames with 16-bit encodings: f05, e01.
// RUN: warm-opt %s --cortexm-lower-frame | FileCheck %s

!r0 = !cortexm.gpr<r0>
!r4 = !cortexm.gpr<r4>
!near = !cortexm.slot<local 255>
!far = !cortexm.slot<local 300>
module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {

// Words up to 1020 bytes from sp are accessed there; farther ones from an
// address, in a register that holds nothing. sp moves by 508 bytes at once.
// CHECK-LABEL: cortexm.func @far
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    sub_sp 508
// CHECK-NEXT:    sub_sp 508
// CHECK-NEXT:    sub_sp 188
// CHECK-NEXT:    str_sp %arg0, 1020
// CHECK-NEXT:    %[[K:.*]] = mov_imm 1152 : <r1>
// CHECK-NEXT:    %[[A:.*]] = add_sp_reg %[[K]] : (!cortexm.gpr<r1>) -> !cortexm.gpr<r1>
// CHECK-NEXT:    str %arg0, %[[A]], 48
// CHECK-NEXT:    ldr_sp 1020 : <r4>
// CHECK-NEXT:    %[[L:.*]] = mov_imm 1152 : <r4>
// CHECK-NEXT:    %[[B:.*]] = add_sp_reg %[[L]] : (!cortexm.gpr<r4>) -> !cortexm.gpr<r4>
// CHECK-NEXT:    ldr %[[B]], 48
// CHECK:         add_sp 188
// CHECK-NEXT:    add_sp 508
// CHECK-NEXT:    add_sp 508
// CHECK-NEXT:    pop_return {r4, pc}
  cortexm.func @far(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
    %0 = cortexm.spill %a : (!r0) -> !near
    %1 = cortexm.spill %a : (!r0) -> !far
    %2 = cortexm.reload %0 : (!near) -> !r4
    %3 = cortexm.reload %1 : (!far) -> !r4
    %4 = cortexm.reload %1 : (!far) -> !r0
    cortexm.ret %4 in [0] : !r0
  }

// An address that `add` cannot make, without writing the flags.
// CHECK-LABEL: cortexm.func @odd
// CHECK:         %[[K:.*]] = mov_imm 3 : <r0>
// CHECK-NEXT:    add_sp_reg %[[K]]
  cortexm.func @odd(%a: !r0) attributes {frame_objects = array<i32: 8>, phase = #cortexm.phase<resolved>} {
    %0 = cortexm.frame_address object 0 3 : !r0
    cortexm.ret %0 in [0] : !r0
  }

// sp is rounded in registers that have been saved for it.
// CHECK-LABEL: cortexm.func @moving
// CHECK-NEXT:    push {r4, r5, r7, lr}
// CHECK-NEXT:    sub_sp 8
// CHECK-NEXT:    %[[FP:.*]] = frame_address 0 {{.*}} : <r7>
// CHECK-NEXT:    %[[TOP:.*]] = mov %[[FP]] : (!cortexm.gpr<r7>) -> !cortexm.gpr<r4>
// CHECK-NEXT:    %[[MASK:.*]] = mov_imm 15 : <r5>
// CHECK-NEXT:    %[[SP:.*]] = bic %[[TOP]], %[[MASK]]
// CHECK-NEXT:    mov_sp %[[SP]]
// CHECK-NEXT:    str %arg0, %[[FP]], 0
  cortexm.func @moving(%a: !r0) attributes {frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<resolved>} {
    %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
    %t = cortexm.stack_top : !r4
    %u = cortexm.set_stack_top %t : (!r4) -> !r4
    %4 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !r0
    cortexm.ret %4 in [0] : !r0
  }
}
