//===- compiler_rt.c - what clang calls for wasm32 -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Numbers of 128 bits. They are taken apart by a union: clang would call these
// functions for shifts.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

typedef unsigned __int128 Wide;

union Parts {
  Wide all;
  struct {
    uint64_t low, high;
  } half;
};

static Wide join(uint64_t low, uint64_t high) {
  return (union Parts){.half = {low, high}}.all;
}

/// The 128 bits of a product of 64 bits each.
static union Parts multiply(uint64_t a, uint64_t b) {
  uint64_t aLow = (uint32_t)a, aHigh = a >> 32;
  uint64_t bLow = (uint32_t)b, bHigh = b >> 32;
  uint64_t low = aLow * bLow;
  uint64_t middle = aHigh * bLow + (low >> 32);
  uint64_t other = aLow * bHigh + (uint32_t)middle;
  union Parts product;
  product.half.low = other << 32 | (uint32_t)low;
  product.half.high = aHigh * bHigh + (middle >> 32) + (other >> 32);
  return product;
}

Wide __multi3(Wide left, Wide right) {
  union Parts a = {left}, b = {right};
  union Parts product = multiply(a.half.low, b.half.low);
  product.half.high += a.half.low * b.half.high + a.half.high * b.half.low;
  return product.all;
}

Wide __ashlti3(Wide value, int count) {
  union Parts parts = {value};
  uint64_t low = parts.half.low, high = parts.half.high;
  if (count >= 64)
    return join(0, low << (count - 64));
  return join(low << count, high << count | (count ? low >> (64 - count) : 0));
}

Wide __lshrti3(Wide value, int count) {
  union Parts parts = {value};
  uint64_t low = parts.half.low, high = parts.half.high;
  if (count >= 64)
    return join(high >> (count - 64), 0);
  return join(low >> count | (count ? high << (64 - count) : 0), high >> count);
}
