// RUN: warm-opt %s --cortexm-finalize | warm-translate --cortexm-to-elf -o %t.o
// RUN: arm-none-eabi-objdump -d %t.o | FileCheck %s
// REQUIRES: arm-none-eabi-gcc

// The short encodings of most operations have r0 to r7. With another register
// the long one is taken: no register is exchanged for the sake of an encoding.
!r0 = !cortexm.gpr<r0>
!r1 = !cortexm.gpr<r1>
!r8 = !cortexm.gpr<r8>
!r9 = !cortexm.gpr<r9>
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: <low>:
// CHECK-NEXT: {{[0-9a-f]+}}: 4048 {{.*}}eors r0, r1
// CHECK-NEXT: {{[0-9a-f]+}}: 4348 {{.*}}muls r0, r1
// CHECK-NEXT: {{[0-9a-f]+}}: 6841 {{.*}}ldr r1, [r0, #4]
// CHECK-NEXT: {{[0-9a-f]+}}: b2c8 {{.*}}uxtb r0, r1
// CHECK-NEXT: bx
cortexm.func @low(%a: !r0, %b: !r1) attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.eor %a, %b : (!r0, !r1) -> !r0
  %1 = cortexm.mul %0, %b : (!r0, !r1) -> !r0
  %2 = cortexm.ldr %1, 4 : (!r0) -> !r1
  %3 = cortexm.uxtb %2 : (!r1) -> !r0
  cortexm.bx_lr %3 : !r0
}
// CHECK-LABEL: <high>:
// CHECK-NEXT: eor.w r8, r8, r9
// CHECK-NEXT: mul.w r8, r8, r9
// CHECK-NEXT: ldr.w r9, [r8, #4]
// CHECK-NEXT: uxtb.w r8, r9
// CHECK-NEXT: bx
cortexm.func @high(%a: !r8, %b: !r9) attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.eor %a, %b : (!r8, !r9) -> !r8
  %1 = cortexm.mul %0, %b : (!r8, !r9) -> !r8
  %2 = cortexm.ldr %1, 4 : (!r8) -> !r9
  %3 = cortexm.uxtb %2 : (!r9) -> !r8
  cortexm.bx_lr %3 : !r8
}
// `mov` and `add` with its destination as operand reach all registers.
// CHECK-LABEL: <both>:
// CHECK-NEXT: {{[0-9a-f]+}}: 4680 {{.*}}mov r8, r0
// CHECK-NEXT: {{[0-9a-f]+}}: 44c8 {{.*}}add r8, r9
// CHECK-NEXT: bx
cortexm.func @both(%a: !r0, %b: !r9) attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov %a : (!r0) -> !r8
  %1 = cortexm.add %0, %b : (!r8, !r9) -> !r8
  cortexm.bx_lr %1 : !r8
}
}
