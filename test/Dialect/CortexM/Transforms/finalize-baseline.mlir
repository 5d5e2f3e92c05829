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
// CHECK-NEXT:    literal_pool 0, [5 : i32, 300 : i32, [@d, 4 : i32]]
cortexm.func @constants(%x: !r0) attributes {phase = #cortexm.phase<framed>} {
  %a = cortexm.mov_imm 5 : !r1
  %f = cortexm.cmp %x, %a : (!r0, !r1) -> !cortexm.flags
  %b = cortexm.mov_imm 5 : !r1
  cortexm.b_cond eq, %f, ^bb1, ^bb2
^bb1:
  %c = cortexm.lsl_imm %b, 3 : (!r1) -> !r0
  cortexm.bx_lr %c : !r0
^bb2:
  %d = cortexm.mov_imm 300 : !r0
  %e = cortexm.mov_imm 300 : !r1
  %g = cortexm.mov_sym @d + 4 : !r0
  cortexm.bx_lr %g : !r0
}
cortexm.extern @d
}
