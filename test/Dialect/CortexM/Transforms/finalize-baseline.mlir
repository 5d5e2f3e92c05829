// 16-bit encodings: f05.
// RUN: warm-opt %s --cortexm-finalize | FileCheck %s

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
module attributes {cortexm.target = #cortexm.target<"cortex-m0">} {

// A constant is made by `movs` if it is a byte and nothing reads the flags; else
// it is loaded, in code for speed as well. Equal ones share a word. What writes
// the flags in its only encoding says so.
// CHECK-LABEL: cortexm.func @constants
// CHECK-NEXT:    %[[A:.*]] = mov_imm 5 {s}
// CHECK-NEXT:    %[[F:.*]] = cmp %arg0, %[[A]]
// CHECK-NEXT:    %[[B:.*]] = ldr_literal 0 : <r1>
// CHECK-NEXT:    b_cond ne, %[[F]], ^[[OTHER:.*]], ^[[EQUAL:.*]]
// CHECK-NEXT:  ^[[EQUAL]]:
// CHECK-NEXT:    lsl_imm %[[B]], 3 {s}
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  ^[[OTHER]]:
// CHECK-NEXT:    ldr_literal 1
// CHECK-NEXT:    ldr_literal 1
// CHECK-NEXT:    ldr_literal 2
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  ^{{.*}}:
// CHECK-NEXT:    literal_pool 0, [5 : i32, 305419896 : i32, [@d, 4 : i32]]
cortexm.func @constants(%x: !r0) attributes {phase = #cortexm.phase<framed>} {
  %a = cortexm.mov_imm 5 : !r1
  %f = cortexm.cmp %x, %a : (!r0, !r1) -> !cortexm.flags
  %b = cortexm.mov_imm 5 : !r1
  cortexm.b_cond eq, %f, ^bb1, ^bb2
^bb1:
  %c = cortexm.lsl_imm %b, 3 : (!r1) -> !r0
  cortexm.bx_lr %c : !r0
^bb2:
  %d = cortexm.mov32 305419896 : !r0
  %e = cortexm.mov32 305419896 : !r1
  %g = cortexm.mov_sym @d + 4 : !r0
  cortexm.bx_lr %g : !r0
}

// What is used once or twice is made of two instructions, if the flags are dead.
// CHECK-LABEL: cortexm.func @short
// CHECK-NEXT:    %[[A:.*]] = mov_imm 1 {s} : <r1>
// CHECK-NEXT:    lsl_imm %[[A]], 31 {s}
// CHECK-NEXT:    %[[B:.*]] = mov_imm 0 {s} : <r2>
// CHECK-NEXT:    mvn %[[B]] {s}
// CHECK-NEXT:    %[[C:.*]] = mov_imm 255 {s} : <r3>
// CHECK-NEXT:    add_imm %[[C]], 45 {s}
// CHECK-NEXT:    ldr_literal 0
// CHECK-NEXT:    ldr_literal 0
// CHECK-NEXT:    ldr_literal 0
// CHECK-NEXT:    %[[F:.*]] = cmp
// CHECK-NEXT:    ldr_literal 1
// CHECK-NEXT:    b_cond
// CHECK:         literal_pool 0, [1024 : i32, 2048 : i32]
cortexm.func @short(%x: !r0) attributes {phase = #cortexm.phase<framed>} {
  %a = cortexm.mov_imm 2147483648 : !r1
  %b = cortexm.mvn_imm 0 : !cortexm.gpr<r2>
  %c = cortexm.mov_imm 300 : !cortexm.gpr<r3>
  %d = cortexm.mov_imm 1024 : !cortexm.gpr<r4>
  %e = cortexm.mov_imm 1024 : !cortexm.gpr<r5>
  %g = cortexm.mov_imm 1024 : !cortexm.gpr<r6>
  %f = cortexm.cmp %x, %a : (!r0, !r1) -> !cortexm.flags
  %h = cortexm.mov_imm 2048 : !r1
  cortexm.b_cond eq, %f, ^bb1, ^bb2
^bb1:
  cortexm.udf 0
^bb2:
  cortexm.bx_lr %h : !r1
}
cortexm.extern @d
}
