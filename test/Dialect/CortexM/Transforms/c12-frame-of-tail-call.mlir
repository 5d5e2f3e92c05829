// RUN: warm-opt %s --split-input-file --cortexm-lower-frame | FileCheck %s

// A frame is taken down, and registers are given back, in front of a jump to
// another function.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r4 = !cortexm.gpr<r4>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @f()

  // CHECK-LABEL: @no_frame
  // CHECK-NEXT:    tail_call @f(%{{.*}}) in [0] : !cortexm.gpr<r0>
  // CHECK-NEXT:  }
  cortexm.func @no_frame(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
    cortexm.tail_call @f(%a) in [0] : !r0
  }

  // r3 and no argument fills the word that aligns sp; r3 is one here.
  // CHECK-LABEL: @saved
  // CHECK-NEXT:    push {r4, lr} {cortexm.cfi = ["def_cfa_offset 8", "offset r4, -8", "offset lr, -4"]}
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    pop {r4, lr} {cortexm.cfi = ["remember_state", "def_cfa_offset 0", "restore r4", "restore lr"]}
  // CHECK-NEXT:    tail_call @f(%{{.*}}) in [0] {cortexm.cfi = ["restore_state"]} : !cortexm.gpr<r0>
  // CHECK-NEXT: {{^  }}}
  cortexm.func @saved(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
    %0 = cortexm.mov %a : (!r0) -> !r4
    cortexm.bl @f() in [] out [] : () -> ()
    %1 = cortexm.mov %0 : (!r4) -> !r0
    cortexm.tail_call @f(%1) in [0] : !r0
  }

  // CHECK-LABEL: @slots
  // CHECK-NEXT:    push {r4, lr}
  // CHECK-NEXT:    sub_sp 8
  // CHECK-NEXT:    str_sp %{{.*}}, 0
  // CHECK-NEXT:    str_sp %{{.*}}, 4
  // CHECK-NEXT:    mov %
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    ldr_sp 0
  // CHECK-NEXT:    ldr_sp 4
  // CHECK-NEXT:    add_sp 8 {cortexm.cfi = ["remember_state", "def_cfa_offset 8"]}
  // CHECK-NEXT:    pop {r4, lr} {cortexm.cfi = ["def_cfa_offset 0", "restore r4", "restore lr"]}
  // CHECK-NEXT:    tail_call @f
  // CHECK-NEXT: {{^  }}}
  cortexm.func @slots(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
    %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
    %1 = cortexm.spill %b : (!r1) -> !cortexm.slot<local 1>
    %2 = cortexm.mov %a : (!r0) -> !r4
    cortexm.bl @f() in [] out [] : () -> ()
    %3 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !r0
    %4 = cortexm.reload %1 : (!cortexm.slot<local 1>) -> !r1
    cortexm.tail_call @f(%3, %4) in [0, 1] : !r0, !r1
  }

  // What only fills a word is popped into no argument.
  // CHECK-LABEL: @all_arguments
  // CHECK-NEXT:    push {lr}
  // CHECK-NEXT:    sub_sp 4
  // CHECK-NEXT:    bl @f
  // CHECK-NEXT:    add_sp 4
  // CHECK-NEXT:    pop {lr}
  // CHECK-NEXT:    tail_call @f
  // CHECK-NEXT: {{^  }}}
  cortexm.func @all_arguments() attributes {phase = #cortexm.phase<resolved>} {
    %0:4 = cortexm.bl @f() in [] out [0, 1, 2, 3] : () -> (!r0, !r1, !cortexm.gpr<r2>, !cortexm.gpr<r3>)
    cortexm.tail_call @f(%0#0, %0#1, %0#2, %0#3) in [0, 1, 2, 3] : !r0, !r1, !cortexm.gpr<r2>, !cortexm.gpr<r3>
  }
}
