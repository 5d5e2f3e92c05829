//===- port.S - vectors, reset, the context switch ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Thread mode runs on the process stack, handlers on the main stack. What the
// core does not save itself, PendSV pushes below its frame.
//
//===----------------------------------------------------------------------===//

        .syntax unified
        .thumb

        .section .vectors, "a", %progbits
        .globl  vectors
vectors:
        .word   __main_stack_top
        .word   reset
        .word   fault                   @ NMI
        .word   fault                   @ HardFault
        .word   fault                   @ MemManage
        .word   fault                   @ BusFault
        .word   fault                   @ UsageFault
        .word   fault                   @ SecureFault
        .word   0, 0, 0
        .word   fault                   @ SVCall
        .word   fault                   @ DebugMonitor
        .word   0
        .word   pendsv
        .word   systick

        .section .text.reset, "ax", %progbits
        .thumb_func
        .globl  reset
        .type   reset, %function
reset:
        ldr     r0, =__data_start
        ldr     r1, =__data_end
        ldr     r2, =__data_image
1:      cmp     r0, r1
        bhs     2f
        ldr     r3, [r2], #4
        str     r3, [r0], #4
        b       1b
2:      ldr     r0, =__bss_start
        ldr     r1, =__bss_end
        movs    r2, #0
3:      cmp     r0, r1
        bhs     4f
        str     r2, [r0], #4
        b       3b
4:      bl      main
        b       .
        .size   reset, . - reset

        .section .text.pendsv, "ax", %progbits
        .thumb_func
        .type   pendsv, %function
pendsv:
        mrs     r0, psp
        stmdb   r0!, {r4-r11, lr}
        ldr     r4, =kernel_running
        ldr     r1, [r4]
        str     r0, [r1]
        bl      kernel_switch
        ldr     r1, [r4]
        ldr     r0, [r1]
        ldmia   r0!, {r4-r11, lr}
        msr     psp, r0
        bx      lr
        .size   pendsv, . - pendsv

        @ tick(frame) with the frame of an interrupted thread, or null where a
        @ handler was interrupted.
        .section .text.systick, "ax", %progbits
        .thumb_func
        .type   systick, %function
systick:
        mrs     r0, psp
        tst     lr, #8
        it      eq
        moveq   r0, #0
        b       tick
        .size   systick, . - systick
