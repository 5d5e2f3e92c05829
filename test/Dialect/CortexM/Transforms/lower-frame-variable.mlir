// RUN: warm-opt --cortexm-lower-frame %s --split-input-file --verify-diagnostics | FileCheck %s

// A function whose sp moves: what is fixed is above the frame pointer, what is
// passed to callees above sp.

!r0 = !cortexm.gpr<r0>
!r4 = !cortexm.gpr<r4>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func @variable
// CHECK: push {r4, r7, lr} {cortexm.cfi = ["def_cfa_offset 12", "offset r4, -12", "offset r7, -8", "offset lr, -4"]}
// CHECK-NEXT: sub_sp 20 {cortexm.cfi = ["def_cfa_offset 32"]}
// CHECK-NEXT: %[[FP:.*]] = frame_address 0 {cortexm.cfi = ["def_cfa_register r7"]} : <r7>
// CHECK-NEXT: %[[ROOM:.*]] = sub_imm %[[FP]], 16
// CHECK-NEXT: %[[TOP:.*]] = bic_imm %[[ROOM]], 15
// CHECK-NEXT: mov_sp %[[TOP]] : <lr>
// A spilled value and an object.
// CHECK-NEXT: str %arg0, %[[FP]], 0
// CHECK-NEXT: add_imm %[[FP]], 8
// What the caller passed on the stack: saved registers and fixed part below.
// CHECK-NEXT: ldr %[[FP]], 32
// The end of the stack is above outgoing arguments.
// CHECK-NEXT: frame_address 16
// CHECK: %[[LOWER:.*]] = sub_imm %{{.*}}, 16
// CHECK-NEXT: mov_sp %[[LOWER]]
// CHECK-NEXT: str_sp %{{.*}}, 0
// CHECK-NEXT: bl @f
// CHECK: ldr %[[FP]], 0
// CHECK-NEXT: %[[UP:.*]] = add_imm %[[FP]], 20 {cortexm.cfi = ["remember_state", "def_cfa_offset 12"]}
// CHECK-NEXT: mov_sp %[[UP]] {cortexm.cfi = ["def_cfa_register sp"]}
// CHECK-NEXT: pop_return {r4, r7, pc}, %{{.*}} {cortexm.cfi = ["restore_state"]}
cortexm.func private @f()
cortexm.func @variable(%a: !r0, %b: !cortexm.slot<in 0>) attributes {frame_objects = array<i32: 12>, frame_pointer = #cortexm.register<r7>, phase = #cortexm.phase<resolved>} {
  %s = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
  %o = cortexm.frame_address object 0 0 : !cortexm.gpr<r1>
  %in = cortexm.reload %b : (!cortexm.slot<in 0>) -> !r4
  %top = cortexm.stack_top : !cortexm.gpr<r2>
  %new = cortexm.sub %top, %a : (!cortexm.gpr<r2>, !r0) -> !cortexm.gpr<r2>
  %dead = cortexm.set_stack_top %new : (!cortexm.gpr<r2>) -> !cortexm.gpr<r2>
  %out = cortexm.spill %in : (!r4) -> !cortexm.slot<out 0>
  cortexm.bl @f(%out) in [] out [] : (!cortexm.slot<out 0>) -> ()
  %r = cortexm.reload %s : (!cortexm.slot<local 0>) -> !r0
  cortexm.ret %r in [0] : !r0
}

// Offsets that no access can hold.
// CHECK-LABEL: cortexm.func @far
// CHECK: %[[FP:.*]] = frame_address 0 {{.*}} : <r6>
// CHECK: %[[BASE:.*]] = add_imm %[[FP]], 8192 : (!cortexm.gpr<r6>) -> !cortexm.gpr<r0>
// CHECK-NEXT: ldr %[[BASE]], 12
cortexm.func @far(%a: !r0) attributes {frame_objects = array<i32: 9000>, frame_pointer = #cortexm.register<r6>, phase = #cortexm.phase<resolved>} {
  %x = cortexm.ldr_sp object 0 8204 : !r0
  cortexm.ret %x in [0] : !r0
}

}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func @no_frame_pointer() attributes {phase = #cortexm.phase<resolved>} {
  // expected-error@below {{is in a function without a frame pointer}}
  %top = cortexm.stack_top : !cortexm.gpr<r2>
  cortexm.ret in []
}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// expected-error@below {{r3 is no callee-saved register: it cannot be the frame pointer}}
cortexm.func @wrong_frame_pointer() attributes {frame_pointer = #cortexm.register<r3>} {
  cortexm.ret in []
}
}
