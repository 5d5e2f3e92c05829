// RUN: warm-opt %s --cortexm-lower-frame | FileCheck %s

// A stack parameter is above the frame and what is saved. Its load makes the
// address in the register that it loads, whatever the distance.
!r0 = !cortexm.gpr<r0>
!r4 = !cortexm.gpr<r4>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!r0)

// 4 092 is the last word that an offset reaches.
// CHECK-LABEL: cortexm.func @last
// CHECK-NEXT: %[[V:.*]] = ldr_sp 4092
// CHECK-NEXT: bx_lr %[[V]]
// CHECK-NEXT: }
cortexm.func @last(%a: !cortexm.slot<in 1023>) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.reload %a : (!cortexm.slot<in 1023>) -> !r0
  cortexm.ret %0 in [0] : !r0
}
// CHECK-LABEL: cortexm.func @beyond
// CHECK-NEXT: %[[P:.*]] = frame_address 4096 : <r0>
// CHECK-NEXT: %[[V:.*]] = ldr %[[P]], 0 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
// CHECK-NEXT: bx_lr %[[V]]
// CHECK-NEXT: }
cortexm.func @beyond(%a: !cortexm.slot<in 1024>) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.reload %a : (!cortexm.slot<in 1024>) -> !r0
  cortexm.ret %0 in [0] : !r0
}
// Behind 4 000 bytes of frame and two saved registers: 4000 + 8 + 88 = 4096.
// CHECK-LABEL: cortexm.func @behind_frame
// CHECK-NEXT: push {r4, lr}
// CHECK-NEXT: sub_sp 4000
// CHECK-NEXT: %[[P:.*]] = frame_address 4096 : <r4>
// CHECK-NEXT: ldr %[[P]], 0 : (!cortexm.gpr<r4>) -> !cortexm.gpr<r4>
// CHECK-NEXT: ldr_sp 4092
// CHECK-NEXT: bl @g
// CHECK-NEXT: add
// CHECK-NEXT: add_sp 4000
// CHECK-NEXT: pop_return {r4, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @behind_frame(%a: !cortexm.slot<in 22>, %b: !cortexm.slot<in 21>) attributes {frame_objects = array<i32: 4000>, phase = #cortexm.phase<resolved>} {
  %0 = cortexm.reload %a : (!cortexm.slot<in 22>) -> !r4
  %1 = cortexm.reload %b : (!cortexm.slot<in 21>) -> !r0
  %2 = cortexm.bl @g(%1) in [0] out [0] : (!r0) -> !r0
  %3 = cortexm.add %2, %0 : (!r0, !r4) -> !r0
  cortexm.ret %3 in [0] : !r0
}
}
