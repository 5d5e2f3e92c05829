//===- startup.c - vector table --------------------------------------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// newlib's own start-up code does the rest: it asks the host for the stack and
// the heap, and prints through the host (semihosting).
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

extern char __stack[];
void _start(void);

static void fault(void) {
  // ADP_Stopped_RunTimeErrorUnknown: the emulator exits with status 1.
  register uint32_t operation __asm__("r0") = 0x18;
  register uint32_t reason __asm__("r1") = 0x20023;
  for (;;)
    __asm__ volatile("bkpt 0xab" : : "r"(operation), "r"(reason));
}

__attribute__((section(".vectors"), used)) static void *const vectors[16] = {
    __stack, _start, fault, fault, fault, fault, fault,
};
