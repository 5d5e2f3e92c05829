//===- microbit.c - calls functions on an emulated Cortex-M0 --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The one emulated board whose core has nothing but Armv6-M has 16 KiB of
// memory: enough to see that no instruction is missing. Output and exit are
// semihosting calls.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

extern uint32_t stack_top;
void reset(void);
void fault(void);

__attribute__((section(".vectors"),
               used)) static const void *const vectors[] = {
    &stack_top, (void *)reset, (void *)fault, (void *)fault};

static int call(int number, const void *argument) {
  register int r0 __asm__("r0") = number;
  register const void *r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

static void print(const char *name, uint64_t value) {
  char text[19] = "0x0000000000000000";
  for (int i = 17; i > 1; --i, value >>= 4)
    text[i] = "0123456789abcdef"[value & 15];
  call(4, name);
  call(4, " ");
  call(4, text);
  call(4, "\n");
}

static void stop(void) { call(0x18, (void *)0x20026); }

void fault(void) {
  call(4, "fault\n");
  stop();
}

uint32_t digest(uint32_t, uint32_t);
uint64_t wide(uint64_t, uint64_t);
uint32_t choose(uint32_t);
uint32_t count(uint32_t);

void reset(void) {
  print("digest", digest(1000, 7));
  print("wide", wide(0x123456789abcdef0, 0x1000000fe));
  uint32_t chosen = 0;
  for (uint32_t i = 0; i < 12; ++i)
    chosen = 31 * chosen + choose(i);
  print("choose", chosen);
  print("count", count(100));
  stop();
}
