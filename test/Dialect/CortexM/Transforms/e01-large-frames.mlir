// RUN: warm-opt %s --cortexm-lower-frame | FileCheck %s
// RUN: warm-opt %s --cortexm-lower-frame --cortexm-finalize -o - | warm-translate --cortexm-to-elf -o %t.o

// Frames and offsets beyond what an instruction holds.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>
!r3 = !cortexm.gpr<r3>
!r12 = !cortexm.gpr<r12>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func @bytes_512
// CHECK-NEXT:    sub_sp 512
// CHECK-NEXT:    add_sp 512
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @bytes_512() attributes {frame_objects = array<i32: 512>, phase = #cortexm.phase<resolved>} {
  cortexm.ret in []
}
// Two words are accessed at once up to offset 1020, one by one from 1024 on.
// CHECK-LABEL: cortexm.func @slots_1020
// CHECK-NEXT:    sub_sp 1028
// CHECK-NEXT:    strd_sp %arg0, %arg1, 1020
// CHECK-NEXT:    ldrd_sp 1020 : <r1>, <r0>
// CHECK-NEXT:    add_sp 1028
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @slots_1020(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 255>
  %1 = cortexm.spill %b : (!r1) -> !cortexm.slot<local 256>
  %2 = cortexm.reload %0 : (!cortexm.slot<local 255>) -> !r1
  %3 = cortexm.reload %1 : (!cortexm.slot<local 256>) -> !r0
  cortexm.ret %3, %2 in [0, 1] : !r0, !r1
}
// CHECK-LABEL: cortexm.func @slots_1024
// CHECK-NEXT:    sub_sp 1032
// CHECK-NEXT:    str_sp %arg0, 1024
// CHECK-NEXT:    str_sp %arg1, 1028
// CHECK-NEXT:    ldr_sp 1024 : <r1>
// CHECK-NEXT:    ldr_sp 1028 : <r0>
// CHECK-NEXT:    add_sp 1032
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @slots_1024(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 256>
  %1 = cortexm.spill %b : (!r1) -> !cortexm.slot<local 257>
  %2 = cortexm.reload %0 : (!cortexm.slot<local 256>) -> !r1
  %3 = cortexm.reload %1 : (!cortexm.slot<local 257>) -> !r0
  cortexm.ret %3, %2 in [0, 1] : !r0, !r1
}
// CHECK-LABEL: cortexm.func @bytes_4104
// CHECK-NEXT:    sub_sp 4096
// CHECK-NEXT:    sub_sp 8
// CHECK-NEXT:    add_sp 8
// CHECK-NEXT:    add_sp 4096
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @bytes_4104() attributes {frame_objects = array<i32: 4104>, phase = #cortexm.phase<resolved>} {
  cortexm.ret in []
}
// CHECK-LABEL: cortexm.func @bytes_70000
// CHECK-NEXT:    sub_sp 69632
// CHECK-NEXT:    sub_sp 368
// CHECK-NEXT:    add_sp 368
// CHECK-NEXT:    add_sp 69632
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @bytes_70000() attributes {frame_objects = array<i32: 70000>, phase = #cortexm.phase<resolved>} {
  cortexm.ret in []
}
// 0x12345678, eight bits at a time.
// CHECK-LABEL: cortexm.func @bytes_305419896
// CHECK-NEXT:    sub_sp 304087040
// CHECK-NEXT:    sub_sp 1327104
// CHECK-NEXT:    sub_sp 4096
// CHECK-NEXT:    sub_sp 1656
// CHECK-NEXT:    add_sp 1656
// CHECK-NEXT:    add_sp 4096
// CHECK-NEXT:    add_sp 1327104
// CHECK-NEXT:    add_sp 304087040 {cortexm.cfi = ["def_cfa_offset 0"]}
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @bytes_305419896() attributes {frame_objects = array<i32: 305419896>, phase = #cortexm.phase<resolved>} {
  cortexm.ret in []
}

// A load makes the address in its destination, a store in a free register.
// CHECK-LABEL: cortexm.func @far_slot
// CHECK-NEXT:    sub_sp 4096
// CHECK-NEXT:    sub_sp 3908
// CHECK-NEXT:    %[[A:.*]] = frame_address 4096 : <r1>
// CHECK-NEXT:    str %arg0, %[[A]], 3904
// CHECK-NEXT:    %[[B:.*]] = frame_address 4096 : <r0>
// CHECK-NEXT:    ldr %[[B]], 3904 : (!cortexm.gpr<r0>) -> !cortexm.gpr<r0>
// CHECK-NEXT:    add_sp 3908
// CHECK-NEXT:    add_sp 4096
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @far_slot(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 2000>
  %1 = cortexm.reload %0 : (!cortexm.slot<local 2000>) -> !r0
  cortexm.ret %1 in [0] : !r0
}

// An address of three parts; the flags stay.
// CHECK-LABEL: cortexm.func @far_object
// CHECK-NEXT:    sub_sp 1048576
// CHECK-NEXT:    sub_sp 8
// CHECK-NEXT:    %[[F:.*]] = cmp
// CHECK-NEXT:    %[[P:.*]] = frame_address 1048576 : <r1>
// CHECK-NEXT:    %[[Q:.*]] = add_imm %[[P]], 4 :
// CHECK-NEXT:    mov_cond eq, %[[Q]], %{{.*}}, %[[F]]
// CHECK-NEXT:    add_sp 8
// CHECK-NEXT:    add_sp 1048576
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @far_object(%a: !r0, %b: !r1) attributes {frame_objects = array<i32: 1048576, 8>, phase = #cortexm.phase<resolved>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  %0 = cortexm.frame_address object 1 4 : !r1
  %1 = cortexm.mov_cond eq, %0, %a, %f : (!r1, !r0, !cortexm.flags) -> !r0
  cortexm.ret %1 in [0] : !r0
}
// CHECK-LABEL: cortexm.func @byte_store
// CHECK-NEXT:    sub_sp 8192
// CHECK-NEXT:    sub_sp 808
// CHECK-NEXT:    %[[P:.*]] = frame_address 8192 : <r2>
// CHECK-NEXT:    strb %arg0, %[[P]], 5
// CHECK-NEXT:    add_sp 808
// CHECK-NEXT:    add_sp 8192
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @byte_store(%a: !r0, %b: !r1) attributes {frame_objects = array<i32: 9000>, phase = #cortexm.phase<resolved>} {
  cortexm.strb_sp %a, object 0 8197 : !r0
  cortexm.ret %b in [1] : !r1
}

// Every register a store could use is taken: one is pushed around it, which
// moves sp.
// CHECK-LABEL: cortexm.func @no_register
// CHECK-NEXT:    sub_sp 8192
// CHECK-NEXT:    sub_sp 4
// CHECK-NEXT:    mov %
// CHECK-NEXT:    push {r1} {cortexm.cfi = ["adjust_cfa_offset 4"]}
// CHECK-NEXT:    %[[A:.*]] = frame_address 8192 : <r1>
// CHECK-NEXT:    str %arg0, %[[A]], 4
// CHECK-NEXT:    pop {r1} {cortexm.cfi = ["adjust_cfa_offset -4"]}
// CHECK-NEXT:    add
// CHECK-NEXT:    add
// CHECK-NEXT:    add
// CHECK-NEXT:    frame_address 8192
// CHECK-NEXT:    ldr
// CHECK-NEXT:    add
// CHECK-NEXT:    add_sp 4
// CHECK-NEXT:    add_sp 8192
// CHECK-NEXT:    bx_lr
// CHECK-NEXT: {{^  }}}
cortexm.func @no_register(%a: !r0, %b: !r1, %c: !r2, %d: !r3) attributes {phase = #cortexm.phase<resolved>} {
  %e = cortexm.mov %a : (!r0) -> !r12
  %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 2048>
  %1 = cortexm.add %b, %c : (!r1, !r2) -> !r1
  %2 = cortexm.add %1, %d : (!r1, !r3) -> !r1
  %3 = cortexm.add %2, %e : (!r1, !r12) -> !r1
  %4 = cortexm.reload %0 : (!cortexm.slot<local 2048>) -> !r0
  %5 = cortexm.add %3, %4 : (!r1, !r0) -> !r0
  cortexm.ret %5 in [0] : !r0
}
}
