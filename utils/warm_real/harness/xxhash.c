//===- xxhash.c - hashes of 32, 64 and 128 bits -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "xxhash.h"
#include "harness.h"

static uint8_t data[3000];

static void report64(uint64_t value) {
  report((uint32_t)value);
  report((uint32_t)(value >> 32));
}

static void inParts(size_t size) {
  static XXH32_state_t state32;
  static XXH64_state_t state64;
  static XXH3_state_t state3;
  XXH32_reset(&state32, 7);
  XXH64_reset(&state64, 8);
  XXH3_128bits_reset(&state3);
  for (size_t at = 0; at + size <= sizeof data; at += size) {
    XXH32_update(&state32, data + at, size);
    XXH64_update(&state64, data + at, size);
    XXH3_128bits_update(&state3, data + at, size);
  }
  report(XXH32_digest(&state32));
  report64(XXH64_digest(&state64));
  XXH128_hash_t both = XXH3_128bits_digest(&state3);
  report64(both.low64);
  report64(both.high64);
}

void run(void) {
  fillText(data, sizeof data, 9);
  for (size_t size = 0; size < 300; size += size < 20 ? 1 : 23) {
    report(XXH32(data, size, 1));
    report64(XXH64(data, size, 2));
    report64(XXH3_64bits_withSeed(data + 1, size, 3));
  }
  report64(XXH3_64bits(data, sizeof data));
  inParts(31);
  inParts(500);
}
