//===- startup.S - vector table, reset, fault and timer handlers ---===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Thread mode runs on the process stack, which lies at the very bottom of a
// RAM; below it nothing may be touched: whatever runs off its end faults,
// however large its frame. Handlers run
// on the main stack. A handler that ends a call does not return into it: it
// builds a fresh exception frame on the stack that warm_invoke had, and
// "returns" to warm_recover there (Armv7-M ARM, B1.5.7 and B1.5.8).
//
//===----------------------------------------------------------------------===//

        .syntax unified
        .thumb

        .section .vectors, "a", %progbits
        .globl  warm_vectors
warm_vectors:
        .word   __warm_main_stack_top
        .word   warm_reset
        .word   warm_fault              @ NMI
        .word   warm_fault              @ HardFault
        .word   warm_fault              @ MemManage
        .word   warm_fault              @ BusFault
        .word   warm_fault              @ UsageFault
        .word   warm_fault              @ SecureFault
        .word   0, 0, 0
        .word   warm_fault              @ SVCall
        .word   warm_fault              @ DebugMonitor
        .word   0
        .word   warm_fault              @ PendSV
        .word   warm_tick               @ SysTick

        .text
        .thumb_func
        .globl  warm_reset
        .type   warm_reset, %function
warm_reset:
        @ SHCSR: enable UsageFault, BusFault, MemManage, so that they do not
        @ arrive as HardFault with less to tell.
        ldr     r0, =0xe000ed24
        ldr     r1, [r0]
        orr     r1, r1, #0x00070000
        str     r1, [r0]
#ifdef WARM_TRAP_UNALIGNED
        ldr     r0, =0xe000ed14         @ CCR: UNALIGN_TRP
        ldr     r1, [r0]
        orr     r1, r1, #0x8
        str     r1, [r0]
#endif
        ldr     r0, =__warm_process_stack_top
        msr     psp, r0
#if defined(__ARM_ARCH_8M_MAIN__)
        ldr     r0, =__warm_process_stack_bottom
        msr     psplim, r0
#else
        @ MPU region 0: 256 MiB without access that end where the stack begins;
        @ the default map elsewhere. (The boards have devices there that take
        @ any access.)
        ldr     r0, =0xe000ed90         @ MPU_TYPE
        ldr     r1, =__warm_process_stack_bottom - 0x10000000 + 0x10
        str     r1, [r0, #0xc]          @ MPU_RBAR
        ldr     r1, =0x10000037         @ XN, no access, 2^28 bytes, enabled
        str     r1, [r0, #0x10]         @ MPU_RASR
        movs    r1, #5
        str     r1, [r0, #4]            @ MPU_CTRL
        dsb
#endif
        movs    r0, #2
        msr     control, r0
        isb
        @ The emulator's loader has put .data in its place.
        ldr     r0, =__bss_start__
        ldr     r1, =__bss_end__
        movs    r2, #0
1:      cmp     r0, r1
        bhs     2f
        str     r2, [r0], #4
        b       1b
2:      bl      warm_main
        b       .
        .size   warm_reset, . - warm_reset

        @ r0: the exception frame if the interrupted code was on the process
        @ stack, which it always is; lr: EXC_RETURN.
        .thumb_func
        .type   warm_fault, %function
warm_fault:
        mrs     r0, psp
        push    {r4, lr}
        bl      warm_classify_fault
        pop     {r4, lr}
        b       leave_call
        .size   warm_fault, . - warm_fault

        .thumb_func
        .type   warm_tick, %function
warm_tick:
        push    {r4, lr}
        bl      warm_watchdog
        pop     {r4, lr}
        cbnz    r0, leave_call
        bx      lr
        .size   warm_tick, . - warm_tick

        @ r0: the status word warm_invoke is to return.
leave_call:
        ldr     r1, =warm_recover_sp
        ldr     r1, [r1]
        subs    r1, #32
        str     r0, [r1, #0]            @ r0
        ldr     r2, =warm_recover
        str     r2, [r1, #24]           @ pc
        ldr     r2, =0x01000000         @ Thumb state, no IT block
        str     r2, [r1, #28]           @ xPSR
        msr     psp, r1
        orr     lr, lr, #0x10           @ a basic frame, without VFP registers
        bx      lr
        .ltorg
