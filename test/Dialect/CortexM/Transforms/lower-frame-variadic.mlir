// RUN: warm-opt %s --split-input-file --cortexm-lower-frame --verify-roundtrip | FileCheck %s

// The argument registers of a variadic function are right below what the caller
// has passed on the stack: the prologue makes room for them first.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
// CHECK-LABEL: cortexm.func @variadic
// CHECK-SAME:    cortexm.frame_object_offsets = array<i32: -16>
// CHECK-SAME:    cortexm.frame_size = 24
// CHECK-NEXT:    sub_sp 16 {cortexm.cfi = ["def_cfa_offset 16"]}
// CHECK-NEXT:    push {r4, lr} {cortexm.cfi = ["def_cfa_offset 24", "offset r4, -24", "offset lr, -20"]}
// CHECK-NEXT:    str_sp %arg0, 8
// CHECK-NEXT:    frame_address 12
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    ldr_sp 24
// CHECK-NEXT:    add
// CHECK-NEXT:    pop {r4, lr} {cortexm.cfi = ["remember_state", "def_cfa_offset 16", "restore r4", "restore lr"]}
// CHECK-NEXT:    add_sp 16 {cortexm.cfi = ["def_cfa_offset 0"]}
// CHECK-NEXT:    bx_lr {{.*}} {cortexm.cfi = ["restore_state"]}
cortexm.func @variadic(%a: !cortexm.gpr<r0>, %in: !cortexm.slot<in 0>) -> !cortexm.gpr<r0>
    attributes {phase = #cortexm.phase<resolved>, cortexm.argument_area, frame_objects = array<i32: 16>} {
  cortexm.str_sp %a, object 0 0 : !cortexm.gpr<r0>
  %0 = cortexm.frame_address object 0 4 : !cortexm.gpr<r0>
  %1 = cortexm.bl @g(%0) in [0] out [0] : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
  %2 = cortexm.reload %in : (!cortexm.slot<in 0>) -> !cortexm.gpr<r4>
  %3 = cortexm.add %1, %2 : (!cortexm.gpr<r0>, !cortexm.gpr<r4>) -> !cortexm.gpr<r0>
  cortexm.ret %3 in [0] : !cortexm.gpr<r0>
}

// Nothing is saved.
// CHECK-LABEL: cortexm.func @leaf
// CHECK-NEXT:    sub_sp 16
// CHECK-NEXT:    str_sp %arg0, 0
// CHECK-NEXT:    add_sp 16 {cortexm.cfi = ["remember_state", "def_cfa_offset 0"]}
// CHECK-NEXT:    bx_lr {cortexm.cfi = ["restore_state"]}
cortexm.func @leaf(%a: !cortexm.gpr<r0>)
    attributes {phase = #cortexm.phase<resolved>, cortexm.argument_area, frame_objects = array<i32: 16>} {
  cortexm.str_sp %a, object 0 0 : !cortexm.gpr<r0>
  cortexm.ret in []
}
}

// -----

// Armv6-M pops no lr.
module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {
cortexm.func private @g(!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
// CHECK-LABEL: cortexm.func @baseline
// CHECK:         sub_sp 16
// CHECK:         push {r4, lr}
// CHECK:         bl @g
// CHECK:         %[[LR:.*]] = ldr_sp 4 : <r3>
// CHECK-NEXT:    mov %[[LR]] {cortexm.cfi = ["remember_state", "restore lr"]} : (!cortexm.gpr<r3>) -> !cortexm.gpr<lr>
// CHECK-NEXT:    pop {r4} {cortexm.cfi = ["def_cfa_offset 20", "restore r4"]}
// CHECK-NEXT:    add_sp 20 {cortexm.cfi = ["def_cfa_offset 0"]}
// CHECK-NEXT:    bx_lr
cortexm.func @baseline(%a: !cortexm.gpr<r0>) -> !cortexm.gpr<r0>
    attributes {phase = #cortexm.phase<resolved>, cortexm.argument_area, frame_objects = array<i32: 16>} {
  cortexm.str_sp %a, object 0 0 : !cortexm.gpr<r0>
  %0 = cortexm.frame_address object 0 4 : !cortexm.gpr<r0>
  %1 = cortexm.bl @g(%0) in [0] out [0] : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
  %2 = cortexm.mov %1 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r4>
  %3 = cortexm.mov %2 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r0>
  cortexm.ret %3 in [0] : !cortexm.gpr<r0>
}
}
