//===- bits.c - bit tricks -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

uint32_t count_ones(uint32_t x) {
  x -= x >> 1 & 0x55555555;
  x = (x & 0x33333333) + (x >> 2 & 0x33333333);
  return ((x + (x >> 4) & 0x0f0f0f0f) * 0x01010101) >> 24;
}
uint32_t parity(uint32_t x) {
  x ^= x >> 16;
  x ^= x >> 8;
  x ^= x >> 4;
  return 0x6996 >> (x & 15) & 1;
}
uint32_t reverse_bits(uint32_t x) {
  x = (x >> 1 & 0x55555555) | (x & 0x55555555) << 1;
  x = (x >> 2 & 0x33333333) | (x & 0x33333333) << 2;
  x = (x >> 4 & 0x0f0f0f0f) | (x & 0x0f0f0f0f) << 4;
  return __builtin_bswap32(x);
}
uint32_t swap_bytes(uint32_t x) {
  return x << 24 | (x & 0xff00) << 8 | (x >> 8 & 0xff00) | x >> 24;
}
uint32_t swap_halves(uint32_t x) { return x << 16 | x >> 16; }
uint32_t next_power_of_two(uint32_t x) {
  --x;
  x |= x >> 1;
  x |= x >> 2;
  x |= x >> 4;
  x |= x >> 8;
  x |= x >> 16;
  return x + 1;
}
int is_power_of_two(uint32_t x) { return x && !(x & (x - 1)); }
int log2_floor(uint32_t x) { return x ? 31 - __builtin_clz(x) : -1; }
int trailing_zeros(uint32_t x) { return x ? __builtin_ctz(x) : 32; }
uint32_t gray_encode(uint32_t x) { return x ^ x >> 1; }
uint32_t gray_decode(uint32_t x) {
  for (int shift = 1; shift < 32; shift <<= 1)
    x ^= x >> shift;
  return x;
}
uint32_t interleave(uint16_t a, uint16_t b) {
  uint32_t x = a, y = b;
  x = (x | x << 8) & 0x00ff00ff;
  x = (x | x << 4) & 0x0f0f0f0f;
  x = (x | x << 2) & 0x33333333;
  x = (x | x << 1) & 0x55555555;
  y = (y | y << 8) & 0x00ff00ff;
  y = (y | y << 4) & 0x0f0f0f0f;
  y = (y | y << 2) & 0x33333333;
  y = (y | y << 1) & 0x55555555;
  return x | y << 1;
}
uint32_t get_field(uint32_t word, unsigned from, unsigned width) {
  return word >> from & ((1u << width) - 1);
}
uint32_t set_field(uint32_t word, unsigned from, unsigned width,
                   uint32_t value) {
  uint32_t mask = ((1u << width) - 1) << from;
  return (word & ~mask) | (value << from & mask);
}
uint32_t pack_rgb565(uint32_t rgb) {
  return (rgb >> 8 & 0xf800) | (rgb >> 5 & 0x07e0) | (rgb >> 3 & 0x001f);
}
uint32_t unpack_rgb565(uint16_t packed) {
  uint32_t r = packed >> 11, g = packed >> 5 & 0x3f, b = packed & 0x1f;
  return (r << 3 | r >> 2) << 16 | (g << 2 | g >> 4) << 8 | (b << 3 | b >> 2);
}
int absolute(int x) { return x < 0 ? -x : x; }
int minimum(int a, int b) { return a < b ? a : b; }
int clamp(int x, int low, int high) {
  return x < low ? low : x > high ? high : x;
}
int sign(int x) { return (x > 0) - (x < 0); }
uint32_t average_floor(uint32_t a, uint32_t b) {
  return (a & b) + ((a ^ b) >> 1);
}
void set_bit(uint32_t *map, unsigned index) {
  map[index / 32] |= 1u << index % 32;
}
void clear_bit(uint32_t *map, unsigned index) {
  map[index / 32] &= ~(1u << index % 32);
}
int test_bit(const uint32_t *map, unsigned index) {
  return map[index / 32] >> index % 32 & 1;
}
int find_first_clear(const uint32_t *map, unsigned words) {
  for (unsigned i = 0; i < words; ++i)
    if (~map[i])
      return i * 32 + __builtin_ctz(~map[i]);
  return -1;
}
int count_map(const uint32_t *map, unsigned words) {
  int total = 0;
  while (words--) {
    for (uint32_t word = *map++; word; word &= word - 1)
      ++total;
  }
  return total;
}
