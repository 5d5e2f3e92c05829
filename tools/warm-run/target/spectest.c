//===- spectest.c - functions a module may import without more ado -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The host module `spectest` of the specification's test suite, which is handy
// for any module that wants to print. Each call is one line for the host:
//
//   >print_i32_f32 i32:2a f32:40490fdb
//
//===----------------------------------------------------------------------===//

#include "call.h"

const uint32_t global_i32 = 666;
const uint64_t global_i64 = 666;
const uint32_t global_f32 = 0x4426a666;          // 666.6
const uint64_t global_f64 = 0x4084d4cccccccccdu; // 666.6

/// Linear memory of one page that may become two, and a table of ten null
/// references that may become twenty.
uint8_t memory[2 * 65536] __attribute__((aligned(8)));
uint32_t memory_size __asm__("memory.size") = 65536;
const uint32_t memory_limit __asm__("memory.limit") = sizeof memory;
uint32_t table[20];
uint32_t table_size __asm__("table.size") = 10;
const uint32_t table_limit __asm__("table.limit") = 20;

static void print32(const char *type, uint32_t bits) {
  warm_print(type);
  warm_print_hex(bits);
}

static void print64(const char *type, uint64_t bits) {
  warm_print(type);
  uint32_t high = bits >> 32;
  if (high)
    warm_print_hex(high);
  for (int shift = 28; shift >= 0 && high; shift -= 4) {
    char digit[2] = {"0123456789abcdef"[(uint32_t)bits >> shift & 15], 0};
    warm_print(digit);
  }
  if (!high)
    warm_print_hex((uint32_t)bits);
}

void print(void) { warm_print(">print\n"); }

void print_i32(uint32_t a) {
  print32(">print_i32 i32:", a);
  warm_print("\n");
}

void print_i64(uint64_t a) {
  print64(">print_i64 i64:", a);
  warm_print("\n");
}

void print_f32(uint32_t a) {
  print32(">print_f32 f32:", a);
  warm_print("\n");
}

void print_f64(uint64_t a) {
  print64(">print_f64 f64:", a);
  warm_print("\n");
}

void print_i32_f32(uint32_t a, uint32_t b) {
  print32(">print_i32_f32 i32:", a);
  print32(" f32:", b);
  warm_print("\n");
}

void print_f64_f64(uint64_t a, uint64_t b) {
  print64(">print_f64_f64 f64:", a);
  print64(" f64:", b);
  warm_print("\n");
}

/// `spectest.print` and so on: for a module that has a `print` of its own.
#define ALSO_QUALIFIED_AS(name, symbol)                                        \
  extern __typeof__(name) qualified_##name __asm__("spectest." symbol)         \
      __attribute__((alias(symbol)))
#define ALSO_QUALIFIED(name) ALSO_QUALIFIED_AS(name, #name)
ALSO_QUALIFIED(global_i32);
ALSO_QUALIFIED(global_i64);
ALSO_QUALIFIED(global_f32);
ALSO_QUALIFIED(global_f64);
ALSO_QUALIFIED(memory);
ALSO_QUALIFIED_AS(memory_size, "memory.size");
ALSO_QUALIFIED_AS(memory_limit, "memory.limit");
ALSO_QUALIFIED(table);
ALSO_QUALIFIED_AS(table_size, "table.size");
ALSO_QUALIFIED_AS(table_limit, "table.limit");
ALSO_QUALIFIED(print);
ALSO_QUALIFIED(print_i32);
ALSO_QUALIFIED(print_i64);
ALSO_QUALIFIED(print_f32);
ALSO_QUALIFIED(print_f64);
ALSO_QUALIFIED(print_i32_f32);
ALSO_QUALIFIED(print_f64_f64);
