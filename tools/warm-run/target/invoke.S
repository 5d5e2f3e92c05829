//===- invoke.S - call a function with given registers and stack ---===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// uint32_t warm_invoke(const struct WarmCall *call, uint32_t *out)
//
// Every callee-saved register holds a value of its own during the call and is
// compared afterwards, and so is sp: a callee that breaks AAPCS is reported,
// not believed.
//
//===----------------------------------------------------------------------===//

        .syntax unified
        .thumb
        .text

        .thumb_func
        .globl  warm_invoke
        .type   warm_invoke, %function
warm_invoke:
        push    {r1, r4-r11, lr}
        ldr     r2, =warm_recover_sp
        str     sp, [r2]
        ldr     r3, [r0, #8]            @ stackWords, rounded up to even
        adds    r3, #1
        bic     r3, r3, #1
        sub     sp, sp, r3, lsl #2
        ldr     r2, =warm_call_sp
        mov     r4, sp
        str     r4, [r2]
        ldr     r1, [r0, #8]
        add     r2, r0, #32             @ stack[]
1:      cbz     r1, 2f
        ldr     r3, [r2], #4
        str     r3, [r4], #4
        subs    r1, #1
        b       1b
2:      ldr     r4, =sentinels
        ldm     r4, {r4-r11}
        add     r12, r0, #16            @ registers[]
        ldm     r12, {r0-r3}
        ldr     r12, [r12, #-12]        @ address
        blx     r12

        mov     r12, sp
        ldr     r2, =warm_recover_sp    @ the callee's sp may be wrong
        ldr     r2, [r2]
        mov     sp, r2
        ldr     r2, [sp]
        stm     r2, {r0, r1}
        ldr     r2, =warm_call_sp
        ldr     r2, [r2]
        movs    r0, #0
        cmp     r2, r12
        it      ne
        movne   r0, #0x100              @ sp is bit 8
        ldr     r3, =sentinels
        .irp    n, 4, 5, 6, 7, 8, 9, 10, 11
        ldr     r1, [r3], #4
        cmp     r\n, r1
        it      ne
        orrne   r0, r0, #(1 << (\n - 4))
        .endr
        cbz     r0, 3f
        add     r0, r0, #0x4000         @ WARM_CLOBBERED

        .globl  warm_recover
        .thumb_func
        .type   warm_recover, %function
warm_recover:
3:
        pop     {r1, r4-r11, pc}
        .size   warm_invoke, . - warm_invoke

        .section .rodata.sentinels, "a", %progbits
        .p2align 2
sentinels:
        .word   0x51e40004, 0x51e50015, 0x51e60026, 0x51e70037
        .word   0x51e80048, 0x51e90059, 0x51ea006a, 0x51eb007b

        .bss
        .p2align 2
        .globl  warm_recover_sp
warm_recover_sp:
        .space  4
warm_call_sp:
        .space  4
