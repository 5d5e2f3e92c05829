//===- misbehave.c - code that breaks the rules, for the harness -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each function does what the harness must notice or survive.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

uint32_t add(uint32_t a, uint32_t b) { return a + b; }

uint64_t mixed(uint32_t a, uint64_t b, uint64_t c, uint32_t d) {
  return a + b + c * d;
}

struct Three {
  uint32_t a;
  uint64_t b;
  float c;
};

struct Three three(uint64_t x) { return (struct Three){1, x, 3.5f}; }

double scale(double a, float b) { return a * b; }

void stop(void) { __asm__ volatile("udf #2"); }

uint32_t deep(volatile uint32_t n) { return deep(n + 1) + n; }

uint32_t deep_and_wide(volatile uint32_t n) {
  volatile uint32_t frame[20000];
  frame[0] = n;
  return deep_and_wide(frame[0] + 1) + frame[1];
}

void spin(void) {
  for (;;)
    __asm__ volatile("");
}

void clobber(void) { __asm__ volatile("movs r4, #0\n\tmov r11, r4"); }

__attribute__((naked)) void unbalance(void) {
  __asm__ volatile("push {r0, r1}\n\tbx lr");
}

void wild(void) { *(volatile uint32_t *)0x70000000 = 1; }
