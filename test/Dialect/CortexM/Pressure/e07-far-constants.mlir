// RUN: warm-opt %s --split-input-file --cortexm-finalize | FileCheck %s --check-prefix=IR
// RUN: split-file %s %t
// RUN: warm-opt %t/speed.mlir --cortexm-finalize | warm-translate --cortexm-to-elf -o %t.speed.o
// RUN: arm-none-eabi-objdump -dr %t.speed.o | FileCheck %s --check-prefix=SPEED
// RUN: warm-opt %t/size.mlir --cortexm-finalize | warm-translate --cortexm-to-elf -o %t.size.o
// RUN: arm-none-eabi-objdump -dr %t.size.o | FileCheck %s --check-prefix=SIZE
// REQUIRES: arm-none-eabi-gcc

// Code for speed has no literal pool, so none is out of reach: a constant or an
// address is movw and movt wherever it stands. Code for size loads them from a
// pool, in 16 bits where registers and distance allow.

// IR-LABEL: @constants
// IR-NEXT: mov32 305419896
// IR-NEXT: mov_sym @d + 4
// IR-NEXT: bx_lr
// IR-NEXT: }

// SPEED-LABEL: <constants>:
// SPEED-NEXT: movw r0, #22136
// SPEED-NEXT: movt r0, #4660
// SPEED-NEXT: movw r1, #{{[0-9]+}}
// SPEED-NEXT: R_ARM_THM_MOVW_ABS_NC {{.*}}d
// SPEED-NEXT: movt r1, #{{[0-9]+}}
// SPEED-NEXT: R_ARM_THM_MOVT_ABS {{.*}}d
// SPEED-NEXT: bx lr
// SPEED-NOT: .word

//--- speed.mlir
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
cortexm.data @d "rodata" size 8 align 4 "abc"
cortexm.func @constants() attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov32 305419896 : !cortexm.gpr<r0>
  %1 = cortexm.mov_sym @d + 4 : !cortexm.gpr<r1>
  cortexm.bx_lr %0, %1 : !cortexm.gpr<r0>, !cortexm.gpr<r1>
}
}

// -----
//--- size.mlir
// IR-LABEL: @literals
// IR-NEXT: %[[A:.*]] = ldr_literal 0 : <r0>
// IR-NEXT: %[[B:.*]] = ldr_literal 1 : <r1>
// IR-NEXT: ldr_literal 0 : <r8>
// IR-NEXT: ldr_literal 1 : <r2>
// IR-NEXT: str
// IR-NEXT: bx_lr %[[A]], %[[B]]
// IR-NEXT: ^bb1:
// IR-NEXT: literal_pool 0, [305419896 : i32, [@d, 4 : i32]]
// IR-NEXT: }

// SIZE-LABEL: <literals>:
// SIZE-NEXT: 0: 48{{.*}} ldr r0, [pc, #{{[0-9]+}}] {{.*}}10 <
// SIZE-NEXT: 2: 49{{.*}} ldr r1, [pc, #{{[0-9]+}}] {{.*}}(14 <
// SIZE-NEXT: 4: f8df {{.*}} ldr.w r8, [pc, #{{[0-9]+}}] {{.*}}10 <
// SIZE-NEXT: 8: 4a{{.*}} ldr r2, [pc, #{{[0-9]+}}] {{.*}}(14 <
// SIZE-NEXT: a: {{.*}} str.w r8, [r2]
// SIZE-NEXT: e: {{.*}} bx lr
// SIZE-NEXT: 10: 12345678 .word 0x12345678
// SIZE-NEXT: 14: 00000004 .word 0x00000004
// SIZE-NEXT: 14: R_ARM_ABS32 {{.*}}d
module attributes {cortexm.target = #cortexm.target<"cortex-m4" for size>} {
cortexm.data @d "rodata" size 8 align 4 "abc"
cortexm.func @literals() attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov32 305419896 : !cortexm.gpr<r0>
  %1 = cortexm.mov_sym @d + 4 : !cortexm.gpr<r1>
  %2 = cortexm.mov32 305419896 : !cortexm.gpr<r8>
  %3 = cortexm.mov_sym @d + 4 : !cortexm.gpr<r2>
  cortexm.str %2, %3, 0 : (!cortexm.gpr<r8>, !cortexm.gpr<r2>) -> ()
  cortexm.bx_lr %0, %1 : !cortexm.gpr<r0>, !cortexm.gpr<r1>
}
}
