// RUN: warm-opt %s --cortexm-finalize | warm-translate --cortexm-to-elf -o %t.o
// RUN: arm-none-eabi-objdump -dr %t.o | FileCheck %s
// REQUIRES: arm-none-eabi-gcc

// There are no literal pools, so none is out of reach: a constant or an address
// is movw and movt wherever it stands.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.data @d "rodata" size 8 align 4 "abc"
// CHECK-LABEL: <constants>:
// CHECK-NOT: ldr
// CHECK: movw r0, #22136
// CHECK-NEXT: movt r0, #4660
// CHECK-NEXT: movw r1, #{{[0-9]+}}
// CHECK-NEXT: R_ARM_THM_MOVW_ABS_NC {{.*}}d
// CHECK-NEXT: movt r1, #{{[0-9]+}}
// CHECK-NEXT: R_ARM_THM_MOVT_ABS {{.*}}d
// CHECK-NEXT: bx lr
// CHECK-NOT: .word
cortexm.func @constants() attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov32 305419896 : !cortexm.gpr<r0>
  %1 = cortexm.mov_sym @d + 4 : !cortexm.gpr<r1>
  cortexm.bx_lr %0, %1 : !cortexm.gpr<r0>, !cortexm.gpr<r1>
}
}
