// RUN: warm-opt %s --cortexm-lower-frame | FileCheck %s

// sp is a multiple of 8 at a call, whatever is saved.
!r0 = !cortexm.gpr<r0>
!r4 = !cortexm.gpr<r4>
!r5 = !cortexm.gpr<r5>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!r0)

// lr alone.
// CHECK-LABEL: cortexm.func @none
// CHECK-NEXT:    push {r3, lr}
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    pop_return {r3, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @none(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.bl @g(%a) in [0] out [0] : (!r0) -> !r0
  cortexm.ret %0 in [0] : !r0
}

// CHECK-LABEL: cortexm.func @one
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    mov %
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    add
// CHECK-NEXT:    pop_return {r4, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @one(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !r4
  %1 = cortexm.bl @g(%a) in [0] out [0] : (!r0) -> !r0
  %2 = cortexm.add %0, %1 : (!r4, !r0) -> !r0
  cortexm.ret %2 in [0] : !r0
}

// CHECK-LABEL: cortexm.func @two
// CHECK-NEXT:    push {r3, r4, r5, lr}
// CHECK-NEXT:    mov %
// CHECK-NEXT:    mov %
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    add
// CHECK-NEXT:    pop_return {r3, r4, r5, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @two(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !r4
  %1 = cortexm.mov %a : (!r0) -> !r5
  %2 = cortexm.bl @g(%a) in [0] out [0] : (!r0) -> !r0
  %3 = cortexm.add %0, %1 : (!r4, !r5) -> !r0
  cortexm.ret %3 in [0] : !r0
}

// Three saved registers and two slots take one word of padding.
// CHECK-LABEL: cortexm.func @with_slots
// CHECK-NEXT:    push {r4, r5, lr}
// CHECK-NEXT:    sub_sp 12
// CHECK-NEXT:    mov %
// CHECK-NEXT:    mov %
// CHECK-NEXT:    str_sp %{{.*}}, 4
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    ldr_sp 4
// CHECK-NEXT:    add_sp 12
// CHECK-NEXT:    pop_return {r4, r5, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @with_slots(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.mov %a : (!r0) -> !r4
  %1 = cortexm.mov %a : (!r0) -> !r5
  %2 = cortexm.spill %0 : (!r4) -> !cortexm.slot<local 1>
  %3 = cortexm.bl @g(%a) in [0] out [0] : (!r0) -> !r0
  %4 = cortexm.reload %2 : (!cortexm.slot<local 1>) -> !r0
  cortexm.ret %4 in [0] : !r0
}

// A leaf function keeps four-byte alignment.
// CHECK-LABEL: cortexm.func @leaf
// CHECK-NEXT:    sub_sp 4 {
// CHECK-NEXT:    str_sp %{{.*}}, 0
// CHECK-NEXT:    ldr_sp 0
// CHECK-NEXT:    add_sp 4
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @leaf(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
  %1 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !r0
  cortexm.ret %1 in [0] : !r0
}
}
