// RUN: warm-opt %s --cortexm-finalize | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4" for size>} {

// A word of its own, two bytes for the load: no fewer than movw and movt with a
// high register.
// CHECK-LABEL: @high_register_alone
// CHECK: mov32 305419896
// CHECK-NOT: literal
cortexm.func @high_register_alone() attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov32 305419896 : !cortexm.gpr<r8>
  %1 = cortexm.mov %0 : (!cortexm.gpr<r8>) -> !cortexm.gpr<r0>
  cortexm.bx_lr %1 : !cortexm.gpr<r0>
}

// Two loads share a word: 12 bytes instead of 16.
// CHECK-LABEL: @high_registers_share
// CHECK: ldr_literal 0 : <r8>
// CHECK: ldr_literal 0 : <r9>
// CHECK: literal_pool 0, [305419896 : i32]
cortexm.func @high_registers_share() attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov32 305419896 : !cortexm.gpr<r8>
  %1 = cortexm.mov32 305419896 : !cortexm.gpr<r9>
  %2 = cortexm.add %0, %1 : (!cortexm.gpr<r8>, !cortexm.gpr<r9>) -> !cortexm.gpr<r0>
  cortexm.bx_lr %2 : !cortexm.gpr<r0>
}

// Four bytes each: three share a word, two do not. What takes two bytes stays.
// The same number is the same word, whatever made it.
// CHECK-LABEL: @one_instruction
// CHECK: ldr_literal 0 : <r0>
// CHECK: ldr_literal 0 : <r1>
// CHECK: ldr_literal 0 : <r2>
// CHECK: mov_imm 40001 : <r3>
// CHECK: mov_imm 40001 : <r4>
// CHECK: mov_imm 7 {s} : <r5>
// CHECK: ldr_literal 1 : <r6>
// CHECK: ldr_literal 1 : <r7>
// CHECK: ldr_literal 1 : <r0>
// CHECK: literal_pool 0, [40000 : i32, -2 : i32]
cortexm.func @one_instruction() attributes {phase = #cortexm.phase<framed>} {
  %0 = cortexm.mov_imm 40000 : !cortexm.gpr<r0>
  %1 = cortexm.mov_imm 40000 : !cortexm.gpr<r1>
  %2 = cortexm.mov_imm 40000 : !cortexm.gpr<r2>
  %3 = cortexm.mov_imm 40001 : !cortexm.gpr<r3>
  %4 = cortexm.mov_imm 40001 : !cortexm.gpr<r4>
  %5 = cortexm.mov_imm 7 : !cortexm.gpr<r5>
  %6 = cortexm.mvn_imm 1 : !cortexm.gpr<r6>
  %7 = cortexm.mvn_imm 1 : !cortexm.gpr<r7>
  %8 = cortexm.mov32 -2 : !cortexm.gpr<r0>
  cortexm.udf 0
}

// One pool for all, where all reach it.
// CHECK-LABEL: @behind_a_return
// CHECK: ldr_literal 0 : <r0>
// CHECK: bx_lr
// CHECK: ^{{.*}}:
// CHECK: ldr_literal 1 : <r0>
// CHECK: bx_lr
// CHECK: literal_pool 0, [305419896 : i32, [@behind_a_return, 0 : i32]]
cortexm.func @behind_a_return(%p: !cortexm.gpr<r0>) attributes {phase = #cortexm.phase<framed>} {
  cortexm.cbz %p, ^a, ^b : !cortexm.gpr<r0>
^b:
  %0 = cortexm.mov32 305419896 : !cortexm.gpr<r0>
  cortexm.bx_lr %0 : !cortexm.gpr<r0>
^a:
  %1 = cortexm.mov_sym @behind_a_return : !cortexm.gpr<r0>
  cortexm.bx_lr %1 : !cortexm.gpr<r0>
}
}
