// RUN: warm-opt %s --cortexm-lower-frame | FileCheck %s

// Each return takes the frame down; what debuggers know is right behind each.
!r0 = !cortexm.gpr<r0>
!r4 = !cortexm.gpr<r4>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.func private @g(!r0)
// CHECK-LABEL: cortexm.func @returns
// CHECK-NEXT:    push {r4, lr}
// CHECK-NEXT:    sub_sp 16 {cortexm.cfi = ["def_cfa_offset 24"]}
// CHECK-NEXT:    ldr_sp 0
// CHECK-NEXT:    cbz
// CHECK-NEXT:  ^bb1:
// CHECK-NEXT:    add_sp 16 {cortexm.cfi = ["remember_state", "def_cfa_offset 8"]}
// CHECK-NEXT:    pop_return {r4, pc}, %{{.*}} {cortexm.cfi = ["restore_state"]}
// CHECK-NEXT:  ^bb2:
// CHECK-NEXT:    bl @g
// CHECK-NEXT:    add_sp 16 {cortexm.cfi = ["remember_state", "def_cfa_offset 8"]}
// CHECK-NEXT:    pop_return {r4, pc}, %{{.*}} {cortexm.cfi = ["restore_state"]}
// CHECK-NEXT: {{^  }}}
cortexm.func @returns(%a: !r0) attributes {frame_objects = array<i32: 16>, phase = #cortexm.phase<resolved>} {
  %0 = cortexm.ldr_sp object 0 0 : !r4
  cortexm.cbz %0, ^early, ^late : !r4
^early:
  cortexm.ret %a in [0] : !r0
^late:
  %1 = cortexm.bl @g(%a) in [0] out [0] : (!r0) -> !r0
  cortexm.ret %1 in [0] : !r0
}
}
