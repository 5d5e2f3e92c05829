//===- host.c - printing and ending, through the emulator --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Arm, "Semihosting for AArch32 and AArch64", section 5: the operations.
//
//===----------------------------------------------------------------------===//

#include "host.h"

enum { SYS_WRITE0 = 0x04, SYS_GET_CMDLINE = 0x15, SYS_EXIT = 0x18 };
enum { APPLICATION_EXIT = 0x20026, RUN_TIME_ERROR = 0x20023 };

static uint32_t call_host(uint32_t operation, uint32_t argument) {
  register uint32_t r0 __asm__("r0") = operation;
  register uint32_t r1 __asm__("r1") = argument;
  __asm__ volatile("bkpt 0xab" : "+r"(r0) : "r"(r1) : "memory");
  return r0;
}

void print(const char *text) { call_host(SYS_WRITE0, (uint32_t)text); }

void print_number(uint32_t number) {
  char digits[11];
  char *digit = digits + 10;
  *digit = 0;
  do
    *--digit = '0' + number % 10;
  while ((number /= 10) != 0);
  print(digit);
}

void fail(const char *text) {
  print("FAILED: ");
  print(text);
  print("\n");
  for (;;)
    call_host(SYS_EXIT, RUN_TIME_ERROR);
}

void succeed(void) {
  for (;;)
    call_host(SYS_EXIT, APPLICATION_EXIT);
}

/// The vector table's entry for what should not happen.
void fault(void) { fail("a fault"); }

void get_arguments(char *text, uint32_t size) {
  uint32_t block[2] = {(uint32_t)text, size - 1};
  *text = 0;
  call_host(SYS_GET_CMDLINE, (uint32_t)block);
}
