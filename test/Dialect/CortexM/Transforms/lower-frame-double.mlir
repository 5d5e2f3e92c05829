// RUN: warm-opt %s --split-input-file --cortexm-lower-frame | FileCheck %s

// Two words in a row, kept in neighbouring slots, are stored and loaded at once
// where one of the two instructions is long.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r8 = !cortexm.gpr<r8>
!r9 = !cortexm.gpr<r9>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  cortexm.func private @f()

  // The lower word first, in whatever order they come.
  // CHECK-LABEL: @pairs
  // CHECK:         strd_sp %arg0, %[[H:.*]], 0 : <r0>, <r8>
  // CHECK:         %[[L:.*]], %[[R:.*]] = ldrd_sp 0 : <r8>, <r0>
  // CHECK:         pop_return {{.*}}, %[[R]] :
  cortexm.func @pairs(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
    %h = cortexm.mov %b : (!r1) -> !r8
    %0 = cortexm.spill %h : (!r8) -> !cortexm.slot<local 1>
    %1 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
    cortexm.bl @f() in [] out [] : () -> ()
    %2 = cortexm.reload %1 : (!cortexm.slot<local 0>) -> !r8
    %3 = cortexm.reload %0 : (!cortexm.slot<local 1>) -> !r0
    cortexm.str %2, %3, 0 : (!r8, !r0) -> ()
    cortexm.ret %3 in [0] : !r0
  }

  // Two short ones are as short; words apart are apart; one register cannot be
  // loaded twice.
  // CHECK-LABEL: @single
  // CHECK-NOT:     {{strd|ldrd}}
  cortexm.func @single(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<resolved>} {
    %0 = cortexm.spill %a : (!r0) -> !cortexm.slot<local 0>
    %1 = cortexm.spill %b : (!r1) -> !cortexm.slot<local 1>
    %h = cortexm.mov %b : (!r1) -> !r8
    %2 = cortexm.spill %h : (!r8) -> !cortexm.slot<local 3>
    cortexm.bl @f() in [] out [] : () -> ()
    %3 = cortexm.reload %2 : (!cortexm.slot<local 3>) -> !r8
    %4 = cortexm.reload %1 : (!cortexm.slot<local 1>) -> !r9
    %5 = cortexm.add %3, %4 : (!r8, !r9) -> !r9
    %6 = cortexm.reload %0 : (!cortexm.slot<local 0>) -> !r8
    %7 = cortexm.reload %1 : (!cortexm.slot<local 1>) -> !r8
    %8 = cortexm.add %5, %7 : (!r9, !r8) -> !r0
    cortexm.ret %8 in [0] : !r0
  }

  // Objects are the program's: each access stays what it is.
  // CHECK-LABEL: @object
  // CHECK:         str_sp %{{.*}}, 0 : <r8>
  // CHECK:         str_sp %{{.*}}, 4 : <r8>
  cortexm.func @object(%a: !r0) attributes {frame_objects = array<i32: 8>, phase = #cortexm.phase<resolved>} {
    %h = cortexm.mov %a : (!r0) -> !r8
    cortexm.str_sp %h, object 0 0 : !r8
    cortexm.str_sp %h, object 0 4 : !r8
    cortexm.bl @f() in [] out [] : () -> ()
    cortexm.ret in []
  }

  // Words that are passed on the stack, and far ones.
  // CHECK-LABEL: @passed
  // CHECK:         strd_sp %{{.*}}, %{{.*}}, 0 : <r8>, <r8>
  // CHECK-NOT:     strd_sp
  cortexm.func @passed(%a: !r0) attributes {phase = #cortexm.phase<resolved>} {
    %h = cortexm.mov %a : (!r0) -> !r8
    %0 = cortexm.spill %h : (!r8) -> !cortexm.slot<out 0>
    %1 = cortexm.spill %h : (!r8) -> !cortexm.slot<out 1>
    %2 = cortexm.spill %h : (!r8) -> !cortexm.slot<local 300>
    %3 = cortexm.spill %h : (!r8) -> !cortexm.slot<local 301>
    cortexm.bl @f(%0, %1) in [] out [] : (!cortexm.slot<out 0>, !cortexm.slot<out 1>) -> ()
    %4 = cortexm.reload %2 : (!cortexm.slot<local 300>) -> !r0
    cortexm.ret %4 in [0] : !r0
  }
}
