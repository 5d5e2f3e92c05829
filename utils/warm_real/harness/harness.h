//===- harness.h - what calls of libraries report -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_REAL_HARNESS_H
#define WARM_REAL_HARNESS_H

#include <stddef.h>
#include <stdint.h>

/// What a harness calls: everything that can be seen of the library goes here,
/// in an order that must be the same everywhere.
void report(uint32_t value);

/// The harness of a library defines it.
void run(void);

/// Reports what `size` bytes are (FNV-1a).
static inline void reportBytes(const void *data, size_t size) {
  const uint8_t *bytes = data;
  uint32_t sum = 0x811c9dc5u;
  for (size_t i = 0; i < size; ++i)
    sum = (sum ^ bytes[i]) * 0x01000193u;
  report(sum);
}

/// The same random numbers everywhere.
static inline uint32_t nextRandom(uint32_t *state) {
  *state = *state * 1664525u + 1013904223u;
  return *state >> 8;
}

/// Bytes with some repetition: words out of a few, and now and then any byte.
static inline void fillText(uint8_t *text, size_t size, uint32_t seed) {
  static const char words[] =
      "the quick brown fox jumps over a lazy dog again ";
  for (size_t at = 0; at < size;) {
    uint32_t random = nextRandom(&seed);
    if (random % 7 == 0)
      text[at++] = (uint8_t)(random >> 8);
    uint32_t from = random % 40, length = 1 + random % 8;
    for (uint32_t i = 0; i < length && at < size; ++i)
      text[at++] = (uint8_t)words[from + i];
  }
}

#endif // WARM_REAL_HARNESS_H
