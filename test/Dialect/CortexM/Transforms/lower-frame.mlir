// RUN: warm-opt %s --cortexm-lower-frame --verify-roundtrip | FileCheck %s

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r4 = !cortexm.gpr<r4>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!r0)

// A leaf function that writes no register it must preserve.
// CHECK-LABEL: cortexm.func @leaf
// CHECK-SAME:    cortexm.frame_size = 0
// CHECK-SAME:    phase = #cortexm.phase<framed>
// CHECK-NEXT:    add
// CHECK-NEXT:    bx_lr
cortexm.func @leaf(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.add %a, %b : (!r0, !r1) -> !r0
  cortexm.ret %0 in [0] : !r0
}

// Written but no call: saved with lr, which the return pops.
// CHECK-LABEL: cortexm.func @saved_register
// CHECK-NEXT:    push {r4, lr} {cortexm.cfi = ["def_cfa_offset 8", "offset r4, -8", "offset lr, -4"]}
// CHECK-NEXT:    add
// CHECK-NEXT:    add
// CHECK-NEXT:    pop_return {r4, pc}, %{{[0-9]+}} :
cortexm.func @saved_register(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.add %a, %b : (!r0, !r1) -> !r4
  %1 = cortexm.add %0, %b : (!r4, !r1) -> !r0
  cortexm.ret %1 in [0] : !r0
}

// Two words of slots in a leaf function: no register is saved.
// CHECK-LABEL: cortexm.func @leaf_slots
// CHECK-SAME:    cortexm.frame_size = 8
// CHECK-NEXT:    sub_sp 8 {cortexm.cfi = ["def_cfa_offset 8"]}
// CHECK-NEXT:    str_sp %arg0, 0
// CHECK-NEXT:    str_sp %arg1, 4
// CHECK-NEXT:    %[[B:.*]] = ldr_sp 4
// CHECK-NEXT:    add_sp 8 {cortexm.cfi = ["remember_state", "def_cfa_offset 0"]}
// CHECK-NEXT:    bx_lr %[[B]] : !cortexm.gpr<r0> {cortexm.cfi = ["restore_state"]}
cortexm.func @leaf_slots(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
  %1 = cortexm.spill %b : (!r1) -> !cortexm.slot<local 1>
  %2 = cortexm.reload %1 : (!cortexm.slot<local 1>) -> !r0
  cortexm.ret %2 in [0] : !r0
}

// From sp up: outgoing words, slots, objects, saved registers, incoming words.
// CHECK-LABEL: cortexm.func @areas
// CHECK-SAME:    cortexm.frame_size = 40
// CHECK:         push {r4, lr}
// CHECK-NEXT:    sub_sp 32
// CHECK-NEXT:    ldr_sp 44
// CHECK-NEXT:    str_sp %{{.*}}, 8
// CHECK-NEXT:    str_sp %{{.*}}, 4
// CHECK-NEXT:    frame_address 20 : <r0>
// CHECK-NEXT:    bl @g(%{{[0-9]+}}) in [0] out [0] : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
// CHECK-NEXT:    ldrb_sp 27
// CHECK-NEXT:    ldr_sp 8
cortexm.func @areas(%a: !cortexm.slot<in 0>, %b: !cortexm.slot<in 1>) attributes {frame_objects = array<i32: 12>, phase = #cortexm.phase<resolved>} {
  %0 = cortexm.reload %b : (!cortexm.slot<in 1>) -> !r4
  %1 = cortexm.spill %0 : (!r4) -> !cortexm.slot<local 0>
  %2 = cortexm.spill %0 : (!r4) -> !cortexm.slot<out 1>
  %3 = cortexm.frame_address object 0 4 : !r0
  %4 = cortexm.bl @g(%3, %2) in [0] out [0] : (!r0, !cortexm.slot<out 1>) -> !r0
  %5 = cortexm.ldrb_sp object 0 11 : !r1
  %6 = cortexm.reload %1 : (!cortexm.slot<local 0>) -> !r0
  %7 = cortexm.add %6, %5 : (!r0, !r1) -> !r0
  cortexm.ret %7 in [0] : !r0
}

// One word: pushing one more register is the cheapest way to make room.
// CHECK-LABEL: cortexm.func @one_word
// CHECK-NEXT:    push {r3, r4, r5, lr} {cortexm.cfi = ["def_cfa_offset 16", "offset r4, -12", "offset r5, -8", "offset lr, -4"]}
// CHECK-NOT:     sub_sp
// CHECK:         str_sp %{{.*}}, 0
// CHECK:         pop_return {r3, r4, r5, pc}
cortexm.func @one_word(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !r4
  %1 = cortexm.mov %a : (!r0) -> !cortexm.gpr<r5>
  %2 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
  %3 = cortexm.bl @g(%a) in [0] out [0] : (!r0) -> !r0
  %4 = cortexm.reload %2 : (!cortexm.slot<local 0>) -> !r1
  %5 = cortexm.add %0, %1 : (!r4, !cortexm.gpr<r5>) -> !r0
  %6 = cortexm.add %5, %4 : (!r0, !r1) -> !r0
  cortexm.ret %6 in [0] : !r0
}

// Slots that go round a loop are no values any more.
// CHECK-LABEL: cortexm.func @slot_argument
// CHECK:         str_sp %arg0, 0
// CHECK-NEXT:    b ^bb1(%arg1 : !cortexm.gpr<r1>)
// CHECK-NEXT:  ^bb1(%{{.*}}: !cortexm.gpr<r1>):
cortexm.func @slot_argument(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
  cortexm.b ^loop(%0, %b : !cortexm.slot<local 0>, !r1)
^loop(%1: !cortexm.slot<local 0>, %2: !r1):
  %3 = cortexm.reload %1 : (!cortexm.slot<local 0>) -> !r0
  %4 = cortexm.bl @g(%3) in [0] out [0] : (!r0) -> !r0
  %5 = cortexm.mov %4 : (!r0) -> !r1
  cortexm.b ^loop(%1, %5 : !cortexm.slot<local 0>, !r1)
}
}
