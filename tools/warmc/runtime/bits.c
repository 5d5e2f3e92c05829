//===- bits.c - zeros at the ends of a word ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For Armv6-M, which has no `clz`. By halves: Warren, "Hacker's Delight",
// sections 5-3 and 5-4.
//
//===----------------------------------------------------------------------===//

#include "float_abi.h"
#include "warm_runtime.h"

uint32_t __warm_i32_clz(uint32_t x) {
  uint32_t zeros = 32;
  for (uint32_t half = 16; half != 0; half >>= 1) {
    uint32_t upper = x >> half;
    if (upper != 0) {
      zeros -= half;
      x = upper;
    }
  }
  return zeros - x;
}

/// What is below the lowest one bit are the zeros.
uint32_t __warm_i32_ctz(uint32_t x) {
  return 32 - __warm_i32_clz(~x & (x - 1));
}

uint32_t __warm_i64_clz(uint64_t x) {
  uint32_t high = (uint32_t)(x >> 32);
  return high != 0 ? __warm_i32_clz(high) : 32 + __warm_i32_clz((uint32_t)x);
}

uint32_t __warm_i64_ctz(uint64_t x) {
  uint32_t low = (uint32_t)x;
  return low != 0 ? __warm_i32_ctz(low)
                  : 32 + __warm_i32_ctz((uint32_t)(x >> 32));
}
