// RUN: warm-opt %s --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation \
// RUN:   --cortexm-resolve-copies --cortexm-verify-allocation --cortexm-lower-frame | FileCheck %s

// Stack arguments are written to the bottom of the frame, which stays a
// multiple of 8: with one, two and three words.
!g = !cortexm.gpr
!r0 = !cortexm.gpr<r0>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.extern @callee

// CHECK-LABEL: cortexm.func @one
// CHECK-SAME: cortexm.frame_size = 8
// CHECK-NEXT: push {r3, lr}
// CHECK-NEXT: str_sp %{{.*}}, 0
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @callee
// CHECK-NEXT: pop_return {r3, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @one(%r0: !r0) {
  %a = cortexm.parallel_copy %r0 : (!r0) -> !g
  %s0 = cortexm.spill %a : (!g) -> !cortexm.slot<out 0>
  cortexm.bl @callee(%a, %a, %a, %a, %s0) in [0, 1, 2, 3] out []
      : (!g, !g, !g, !g, !cortexm.slot<out 0>) -> ()
  cortexm.ret in []
}
// lr makes three words: one of padding.
// CHECK-LABEL: cortexm.func @two
// CHECK-NEXT: push {lr}
// CHECK-NEXT: sub_sp 12
// CHECK-NEXT: str_sp %{{.*}}, 0
// CHECK-NEXT: str_sp %{{.*}}, 4
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @callee
// CHECK-NEXT: add_sp 12
// CHECK-NEXT: pop_return {pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @two(%r0: !r0) {
  %a = cortexm.parallel_copy %r0 : (!r0) -> !g
  %s0 = cortexm.spill %a : (!g) -> !cortexm.slot<out 0>
  %s1 = cortexm.spill %a : (!g) -> !cortexm.slot<out 1>
  cortexm.bl @callee(%a, %a, %a, %a, %s0, %s1) in [0, 1, 2, 3] out []
      : (!g, !g, !g, !g, !cortexm.slot<out 0>, !cortexm.slot<out 1>) -> ()
  cortexm.ret in []
}
// The word between is a gap.
// CHECK-LABEL: cortexm.func @gap
// CHECK-NEXT: push {lr}
// CHECK-NEXT: sub_sp 12
// CHECK-NEXT: str_sp %{{.*}}, 0
// CHECK-NEXT: str_sp %{{.*}}, 8
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @callee
// CHECK-NEXT: add_sp 12
// CHECK-NEXT: pop_return {pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @gap(%r0: !r0) {
  %a = cortexm.parallel_copy %r0 : (!r0) -> !g
  %s0 = cortexm.spill %a : (!g) -> !cortexm.slot<out 0>
  %s2 = cortexm.spill %a : (!g) -> !cortexm.slot<out 2>
  cortexm.bl @callee(%a, %a, %a, %a, %s0, %s2) in [0, 1, 2, 3] out []
      : (!g, !g, !g, !g, !cortexm.slot<out 0>, !cortexm.slot<out 2>) -> ()
  cortexm.ret in []
}
// A stack argument that came on the stack goes through one register; it is not
// stored anywhere else.
// CHECK-LABEL: cortexm.func @pass_on
// CHECK-NEXT: push {r3, lr}
// CHECK-NEXT: %[[V:.*]] = ldr_sp 8
// CHECK-NEXT: str_sp %[[V]], 0
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @callee
// CHECK-NEXT: pop_return {r3, pc}
// CHECK-NEXT: {{^  }}}
cortexm.func @pass_on(%r0: !r0, %i0: !cortexm.slot<in 0>) {
  %a = cortexm.parallel_copy %r0 : (!r0) -> !g
  %b = cortexm.reload %i0 : (!cortexm.slot<in 0>) -> !g
  %s0 = cortexm.spill %b : (!g) -> !cortexm.slot<out 0>
  cortexm.bl @callee(%a, %a, %a, %a, %s0) in [0, 1, 2, 3] out []
      : (!g, !g, !g, !g, !cortexm.slot<out 0>) -> ()
  cortexm.ret in []
}
}
