//===- wide.c - 64-bit arithmetic -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

uint64_t add64(uint64_t a, uint64_t b) { return a + b; }
uint64_t subtract64(uint64_t a, uint64_t b) { return a - b; }
uint64_t multiply64(uint64_t a, uint64_t b) { return a * b; }
uint64_t multiply32(uint32_t a, uint32_t b) { return (uint64_t)a * b; }
int64_t multiply_add(int64_t sum, int32_t a, int32_t b) {
  return sum + (int64_t)a * b;
}
uint64_t divide64(uint64_t a, uint64_t b) { return a / b; }
uint64_t shift_left(uint64_t a, unsigned n) { return a << n; }
int64_t shift_right(int64_t a, unsigned n) { return a >> n; }
uint64_t rotate64(uint64_t a) { return a << 13 | a >> 51; }
int compare64(int64_t a, int64_t b) { return a < b ? -1 : a > b; }
int64_t minimum64(int64_t a, int64_t b) { return a < b ? a : b; }
uint64_t absolute64(int64_t a) { return a < 0 ? -a : a; }
int is_zero64(uint64_t a) { return a == 0; }
int in_range64(uint64_t x, uint64_t low, uint64_t high) {
  return x >= low && x < high;
}
uint64_t next_random(uint64_t *state) {
  *state = *state * 6364136223846793005u + 1442695040888963407u;
  return *state >> 33;
}
uint64_t xorshift64(uint64_t *state) {
  uint64_t x = *state;
  x ^= x << 13;
  x ^= x >> 7;
  x ^= x << 17;
  return *state = x;
}
uint64_t splitmix(uint64_t x) {
  x += 0x9e3779b97f4a7c15;
  x = (x ^ x >> 30) * 0xbf58476d1ce4e5b9;
  x = (x ^ x >> 27) * 0x94d049bb133111eb;
  return x ^ x >> 31;
}
uint64_t fnv1a64(const uint8_t *data, uint32_t size) {
  uint64_t hash = 14695981039346656037u;
  while (size--)
    hash = (hash ^ *data++) * 1099511628211u;
  return hash;
}
int count_ones64(uint64_t x) {
  int count = 0;
  for (; x; x &= x - 1)
    ++count;
  return count;
}
int leading_zeros64(uint64_t x) { return x ? __builtin_clzll(x) : 64; }
uint64_t swap_bytes64(uint64_t x) { return __builtin_bswap64(x); }
uint64_t load64(const uint8_t *p) {
  uint64_t x = 0;
  for (int i = 0; i < 8; ++i)
    x = x << 8 | p[i];
  return x;
}
uint64_t sum64(const uint64_t *a, int n) {
  uint64_t sum = 0;
  for (int i = 0; i < n; ++i)
    sum += a[i];
  return sum;
}
uint64_t maximum64(const uint64_t *a, int n) {
  uint64_t best = 0;
  for (int i = 0; i < n; ++i)
    if (a[i] > best)
      best = a[i];
  return best;
}
uint32_t add_words(uint32_t *to, const uint32_t *a, const uint32_t *b, int n) {
  uint64_t carry = 0;
  for (int i = 0; i < n; ++i) {
    carry += (uint64_t)a[i] + b[i];
    to[i] = carry;
    carry >>= 32;
  }
  return carry;
}
uint32_t multiply_words(uint32_t *to, const uint32_t *a, uint32_t by, int n) {
  uint64_t carry = 0;
  for (int i = 0; i < n; ++i) {
    carry += (uint64_t)a[i] * by + to[i];
    to[i] = carry;
    carry >>= 32;
  }
  return carry;
}
int64_t ticks_to_microseconds(int64_t ticks, uint32_t frequency) {
  return ticks * 1000000 / frequency;
}
int deadline_passed(uint64_t now, uint64_t deadline) {
  return (int64_t)(now - deadline) >= 0;
}
void timer_advance(uint64_t *time, uint32_t *fraction, uint32_t step) {
  uint32_t sum = *fraction + step;
  *time += sum / 1000;
  *fraction = sum % 1000;
}
void set_bit64(uint64_t *map, unsigned n) { *map |= 1ull << n; }
uint64_t blend64(uint64_t a, uint64_t b, uint64_t mask) {
  return (a & ~mask) | (b & mask);
}
int64_t polynomial(int64_t x, int32_t a, int32_t b, int32_t c) {
  return (a * x + b) * x + c;
}
uint32_t high_word(uint64_t a) { return a >> 32; }
uint64_t five_values(uint64_t a, uint64_t b, uint64_t *p) {
  uint64_t c = p[0], d = p[1], e = p[2];
  p[0] = a + c;
  p[1] = b ^ d;
  p[2] = e - a;
  return (a & b) + (c | d) + e;
}
