// RUN: warm-translate --cortexm-to-asm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m33">} {

// CHECK:      .syntax unified
// CHECK-NEXT: .arch armv8-m.main
// CHECK-NEXT: .cpu cortex-m33
// CHECK-NEXT: .thumb
// CHECK-DAG:  .eabi_attribute 24, 1
// CHECK-DAG:  .eabi_attribute 25, 1
// CHECK-DAG:  .eabi_attribute 28, 3
// CHECK-DAG:  .eabi_attribute 34, 1

// Without debug information there is none.
// CHECK-NOT: .cfi
// CHECK-NOT: .loc

// CHECK:      .section .text.add,"ax",%progbits
// CHECK-NEXT: .p2align 2
// CHECK-NEXT: .globl add
// CHECK-NEXT: .type add,%function
// CHECK-NEXT: .thumb_func
// CHECK-NEXT: add:
// CHECK-NEXT: adds r0, r0, r1
// CHECK-NEXT: bx lr
// CHECK-NEXT: .size add, .-add
cortexm.func @add(%a: !cortexm.gpr<r0>, %b: !cortexm.gpr<r1>)
    attributes {phase = #cortexm.phase<final>} {
  %0 = cortexm.add %a, %b {s} : (!cortexm.gpr<r0>, !cortexm.gpr<r1>) -> !cortexm.gpr<r0>
  cortexm.bx_lr %0 : !cortexm.gpr<r0>
}

// Each function has label numbers of its own; what goes on at the next block
// is no instruction.
// CHECK-LABEL: .section .text.blocks
// CHECK:       blocks:
// CHECK-NEXT:  cbz r0, .LBB1_2
// CHECK-NEXT:  .LBB1_1:
// CHECK-NEXT:  nop
// CHECK-NEXT:  .LBB1_2:
// CHECK-NEXT:  push {r4, lr}
// CHECK-NEXT:  b .LBB1_1
// CHECK-NEXT:  .size blocks, .-blocks
cortexm.func private @blocks(%a: !cortexm.gpr<r0>)
    attributes {phase = #cortexm.phase<final>} {
  cortexm.cbz %a, ^bb2, ^bb1 : !cortexm.gpr<r0>
^bb1:
  cortexm.nop
  cortexm.fallthrough ^bb2
^bb2:
  cortexm.push {r4, lr} {cortexm.cfi = ["def_cfa_offset 8"]}
  cortexm.b ^bb1
}

// All names of a function stand at its entry; a section that is given is taken.
// CHECK:      .section .ramfunc,"ax",%progbits
// CHECK-NOT:  .globl aliased
// CHECK:      .type aliased,%function
// CHECK-NEXT: .thumb_func
// CHECK-NEXT: aliased:
// CHECK-NEXT: .globl second
// CHECK-NEXT: .type second,%function
// CHECK-NEXT: .thumb_func
// CHECK-NEXT: second:
// CHECK-NEXT: udf #0
// CHECK-NEXT: .size aliased, .-aliased
// CHECK-NEXT: .size second, .-second
cortexm.func private @aliased()
    attributes {phase = #cortexm.phase<final>, aliases = ["second"], section = ".ramfunc"} {
  cortexm.udf 0
}

// Symbols that are no identifiers, and an undefined function.
// CHECK:      .section ".text.a b","ax",%progbits
// CHECK:      "a b":
// CHECK-NEXT: bl "1st"
// CHECK-NEXT: udf #1
// CHECK-NOT:  1st
cortexm.func @"a b"() attributes {phase = #cortexm.phase<final>} {
  cortexm.bl @"1st"() in [] out [] : () -> ()
  cortexm.udf 1
}
cortexm.func private @"1st"()

// A function may have the name of a register.
// CHECK:      .section .text.r0,
// CHECK:      "r0":
// CHECK-NEXT: bl "SP"
// CHECK-NEXT: bl reset
cortexm.func @r0() attributes {phase = #cortexm.phase<final>} {
  cortexm.bl @SP() in [] out [] : () -> ()
  cortexm.bl @reset() in [] out [] : () -> ()
  cortexm.udf 1
}
cortexm.func private @SP()
cortexm.func private @reset()

}
