//===- interop_stubs.S - between C and a module, checking both ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// stub_of_c NAME, WORDS      NAME calls NAME_body; before, it looks whether sp is
//                            a multiple of 8; afterwards, it overwrites all that
//                            a C function may, but WORDS of the result.
// stub_of_wasm NAME          checked_NAME calls NAME with values of its own in r4
//                            to r11, and looks whether they and sp are kept.
//
// Arguments on the stack stay where they are: what the stubs save is on a stack
// of their own.
//
//===----------------------------------------------------------------------===//

        .syntax unified
        .thumb

        .bss
        .p2align 2
        .globl  stubs_clobbered, stubs_misaligned, stubs_of_c, stubs_of_wasm
stubs_clobbered:  .space 4
stubs_misaligned: .space 4
stubs_of_c:       .space 4
stubs_of_wasm:    .space 4
saved:            .space 4096

        .data
        .p2align 2
saved_top:        .word saved

        .section .rodata.stub_sentinels, "a", %progbits
        .p2align 2
stub_sentinels:
        .word   0x4c0de004, 0x4c0de015, 0x4c0de026, 0x4c0de037
        .word   0x4c0de048, 0x4c0de059, 0x4c0de06a, 0x4c0de07b

        .text
// Counts one at the address in r0, if Z is clear; r1 is overwritten.
        .macro count
        ittt    ne
        ldrne   r1, [r0]
        addne   r1, #1
        strne   r1, [r0]
        .endm

        .macro stub_of_c name, words
        .globl  \name
        .thumb_func
        .type   \name, %function
\name:
        push    {r0, r1}
        ldr     r0, =stubs_misaligned
        mov     r1, sp
        tst     r1, #7
        count
        ldr     r0, =stubs_of_c
        movs    r1, #1
        count
        ldr     r0, =saved_top
        ldr     r1, [r0]
        str     lr, [r1], #4
        str     r1, [r0]
        pop     {r0, r1}
        bl      \name\()_body
        ldr     r12, =saved_top
        ldr     r3, [r12]
        ldr     lr, [r3, #-4]!
        str     r3, [r12]
        .if     \words < 1
        ldr     r0, =0xbad00000
        .endif
        .if     \words < 2
        ldr     r1, =0xbad11111
        .endif
        ldr     r2, =0xbad22222
        ldr     r3, =0xbad33333
        ldr     r12, =0xbad12121
        cmp     r2, r3
        bx      lr
        .ltorg
        .endm

        .macro stub_of_wasm name
        .globl  checked_\name
        .thumb_func
        .type   checked_\name, %function
checked_\name:
        ldr     r12, =\name
        b.w     call_checked
        .ltorg
        .endm

// Calls the function in r12.
        .thumb_func
        .type   call_checked, %function
call_checked:
        push    {r0, r1}
        ldr     r0, =stubs_of_wasm
        movs    r1, #1
        count
        ldr     r0, =saved_top
        ldr     r1, [r0]
        stm     r1!, {r4-r11, lr}
        add     r4, sp, #8
        str     r4, [r1], #4
        str     r1, [r0]
        ldr     r4, =stub_sentinels
        ldm     r4, {r4-r11}
        pop     {r0, r1}
        blx     r12

        ldr     r12, =saved_top
        ldr     r3, [r12]
        subs    r3, #40
        str     r3, [r12]
        ldr     r2, [r3, #36]
        mov     lr, sp
        mov     sp, r2
        cmp     lr, r2
        ite     eq
        moveq   r2, #0
        movne   r2, #2
        ldr     r12, =stub_sentinels
        .irp    n, 4, 5, 6, 7, 8, 9, 10, 11
        ldr     lr, [r12], #4
        cmp     r\n, lr
        it      ne
        orrne   r2, r2, #(1 << \n)
        .endr
        ldr     r12, =stubs_clobbered
        ldr     lr, [r12]
        orr     lr, lr, r2
        str     lr, [r12]
        ldm     r3, {r4-r11, lr}
        bx      lr
        .ltorg
