// RUN: warm-opt %s --cortexm-finalize | FileCheck %s
// RUN: warm-opt %s --cortexm-finalize | warm-translate --cortexm-to-elf -o %t.o
// RUN: arm-none-eabi-objdump -d %t.o | FileCheck %s --check-prefix=CODE
// REQUIRES: arm-none-eabi-gcc

!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r2 = !cortexm.gpr<r2>

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// The second move reads what the first has conditionally written: they keep
// their order in one IT block.
// CHECK-LABEL: cortexm.func @chained
// CHECK-NEXT:    cmp
// CHECK-NEXT:    it lo "te"
// CHECK-NEXT:    %[[A:.*]] = mov_cond lo, %arg1, %arg0
// CHECK-NEXT:    %[[B:.*]] = mov_cond lo, %[[A]], %arg2
// CHECK-NEXT:    mov_cond hs, %[[B]], %[[A]]
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  }
// CODE-LABEL: <chained>:
// CODE-NEXT:    cmp r0, r1
// CODE-NEXT:    itte {{cc|lo}}
// CODE-NEXT:    mov{{cc|lo}} r0, r1
// CODE-NEXT:    mov{{cc|lo}} r2, r0
// CODE-NEXT:    mov{{cs|hs}} r0, r2
// CODE-NEXT:    bx
cortexm.func @chained(%a: !r0, %b: !r1, %c: !r2) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  %0 = cortexm.mov_cond lo, %b, %a, %f : (!r1, !r0, !cortexm.flags) -> !r0
  %1 = cortexm.mov_cond lo, %0, %c, %f : (!r0, !r2, !cortexm.flags) -> !r2
  %2 = cortexm.mov_cond hs, %1, %0, %f : (!r2, !r0, !cortexm.flags) -> !r0
  cortexm.bx_lr %2 : !r0
}

// A truth value overwrites what was compared; a fifth instruction starts
// another block.
// CHECK-LABEL: cortexm.func @truth
// CHECK-NEXT:    cmp
// CHECK-NEXT:    implicit_def
// CHECK-NEXT:    it eq "ett"
// CHECK-NEXT:    mov_cond_imm eq, 1
// CHECK-NEXT:    mov_cond_imm ne, 0
// CHECK-NEXT:    mov_cond eq
// CHECK-NEXT:    mov_cond eq
// CHECK-NEXT:    it ne ""
// CHECK-NEXT:    mov_cond ne
// CHECK-NEXT:    add
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  }
// CODE-LABEL: <truth>:
// CODE-NEXT:    cmp
// CODE-NEXT:    itett eq
// CODE-NEXT:    moveq r0, #1
// CODE-NEXT:    movne r0, #0
// CODE-NEXT:    moveq r1, r0
// CODE-NEXT:    moveq r2, r1
// CODE-NEXT:    it ne
// CODE-NEXT:    movne r2, r0
// CODE-NEXT:    add
// CODE-NEXT:    bx
cortexm.func @truth(%a: !r0, %b: !r1, %c: !r2) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  %0 = cortexm.cset eq, %f : (!cortexm.flags) -> !r0
  %1 = cortexm.mov_cond eq, %0, %b, %f : (!r0, !r1, !cortexm.flags) -> !r1
  %2 = cortexm.mov_cond eq, %1, %c, %f : (!r1, !r2, !cortexm.flags) -> !r2
  %3 = cortexm.mov_cond ne, %0, %2, %f : (!r0, !r2, !cortexm.flags) -> !r2
  %4 = cortexm.add %3, %0 : (!r2, !r0) -> !r0
  cortexm.bx_lr %4 : !r0
}

// Other flags, other block.
// CHECK-LABEL: cortexm.func @two_compares
// CHECK-NEXT:    cmp
// CHECK-NEXT:    it mi ""
// CHECK-NEXT:    mov_cond mi
// CHECK-NEXT:    cmp
// CHECK-NEXT:    it mi ""
// CHECK-NEXT:    mov_cond mi
// CHECK-NEXT:    bx_lr
// CHECK-NEXT:  }
// CODE-LABEL: <two_compares>:
// CODE-NEXT:    cmp r0, r1
// CODE-NEXT:    it mi
// CODE-NEXT:    movmi r0, r1
// CODE-NEXT:    cmp r0, r1
// CODE-NEXT:    it mi
// CODE-NEXT:    movmi r0, r1
// CODE-NEXT:    bx
cortexm.func @two_compares(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  %f = cortexm.cmp %a, %b : (!r0, !r1) -> !cortexm.flags
  %0 = cortexm.mov_cond mi, %b, %a, %f : (!r1, !r0, !cortexm.flags) -> !r0
  %g = cortexm.cmp %0, %b : (!r0, !r1) -> !cortexm.flags
  %1 = cortexm.mov_cond mi, %b, %0, %g : (!r1, !r0, !cortexm.flags) -> !r0
  cortexm.bx_lr %1 : !r0
}
}
