//===- interop.h - what the generated C of the interop test uses ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "types.h"
#include <stdint.h>
#include <string.h>

void warm_print(const char *text);
void warm_print_hex(uint32_t value);

/// What the stubs found: bits 4 to 11 are registers r4 to r11 that a function
/// of the module did not preserve, bit 1 is sp; calls with sp not a multiple
/// of 8.
extern uint32_t stubs_clobbered, stubs_misaligned;
/// How many calls went through the stubs.
extern uint32_t stubs_of_c, stubs_of_wasm;

static uint32_t errors;
/// C functions call the module again up to this depth.
static uint32_t depth;

static inline uint64_t rotl(uint64_t x, unsigned n) {
  n &= 63;
  return n ? x << n | x >> (64 - n) : x;
}

static inline uint64_t i32_bits(uint32_t x) { return x; }
static inline uint64_t i64_bits(uint64_t x) { return x; }
static inline uint64_t f32_bits(float x) {
  uint32_t bits;
  memcpy(&bits, &x, 4);
  return bits;
}
static inline uint64_t f64_bits(double x) {
  uint64_t bits;
  memcpy(&bits, &x, 8);
  return bits;
}
static inline uint32_t i32_value(uint64_t x) { return (uint32_t)x; }
static inline uint64_t i64_value(uint64_t x) { return x; }
static inline float f32_value(uint64_t x) {
  uint32_t bits = (uint32_t)x;
  float value;
  memcpy(&value, &bits, 4);
  return value;
}
static inline double f64_value(uint64_t x) {
  double value;
  memcpy(&value, &x, 8);
  return value;
}

static inline void report(const char *what, uint32_t signature) {
  ++errors;
  warm_print("! ");
  warm_print(what);
  warm_print(" ");
  warm_print_hex(signature);
  warm_print("\n");
}

static inline void check_stubs(void) {
  if (stubs_clobbered)
    report("clobbered", stubs_clobbered);
  if (stubs_misaligned)
    report("misaligned", stubs_misaligned);
  if (!stubs_of_c || !stubs_of_wasm)
    report("stubs", 0);
}
