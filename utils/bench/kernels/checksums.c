//===- checksums.c - CRC, checksums, hashes -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

uint32_t crc32_bitwise(uint32_t crc, const uint8_t *data, uint32_t size) {
  crc = ~crc;
  while (size--) {
    crc ^= *data++;
    for (int i = 0; i < 8; ++i)
      crc = crc >> 1 ^ (0xedb88320 & -(crc & 1));
  }
  return ~crc;
}
static const uint32_t nibble_table[16] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
    0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
    0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
uint32_t crc32_nibbles(uint32_t crc, const uint8_t *data, uint32_t size) {
  crc = ~crc;
  while (size--) {
    crc = nibble_table[(crc ^ *data) & 15] ^ crc >> 4;
    crc = nibble_table[(crc ^ *data++ >> 4) & 15] ^ crc >> 4;
  }
  return ~crc;
}
uint16_t crc16_ccitt(uint16_t crc, const uint8_t *data, uint32_t size) {
  for (uint32_t i = 0; i < size; ++i) {
    uint8_t x = crc >> 8 ^ data[i];
    x ^= x >> 4;
    crc = crc << 8 ^ (uint16_t)(x << 12) ^ (uint16_t)(x << 5) ^ x;
  }
  return crc;
}
uint8_t crc8(const uint8_t *data, uint32_t size) {
  uint8_t crc = 0;
  while (size--) {
    crc ^= *data++;
    for (int i = 0; i < 8; ++i)
      crc = crc & 0x80 ? crc << 1 ^ 0x07 : crc << 1;
  }
  return crc;
}
uint32_t adler32(const uint8_t *data, uint32_t size) {
  uint32_t a = 1, b = 0;
  for (uint32_t i = 0; i < size; ++i) {
    a = (a + data[i]) % 65521;
    b = (b + a) % 65521;
  }
  return b << 16 | a;
}
uint32_t fletcher16(const uint8_t *data, uint32_t size) {
  uint16_t a = 0, b = 0;
  while (size--) {
    a = (a + *data++) % 255;
    b = (b + a) % 255;
  }
  return (uint32_t)b << 8 | a;
}
uint16_t internet_checksum(const uint16_t *data, uint32_t size) {
  uint32_t sum = 0;
  for (; size > 1; size -= 2)
    sum += *data++;
  if (size)
    sum += *(const uint8_t *)data;
  sum = (sum & 0xffff) + (sum >> 16);
  sum += sum >> 16;
  return ~sum;
}
uint32_t fnv1a(const uint8_t *data, uint32_t size) {
  uint32_t hash = 2166136261u;
  for (uint32_t i = 0; i < size; ++i)
    hash = (hash ^ data[i]) * 16777619u;
  return hash;
}
uint32_t one_at_a_time(const uint8_t *key, uint32_t size) {
  uint32_t hash = 0;
  for (uint32_t i = 0; i < size; ++i) {
    hash += key[i];
    hash += hash << 10;
    hash ^= hash >> 6;
  }
  hash += hash << 3;
  hash ^= hash >> 11;
  return hash + (hash << 15);
}
uint32_t mix(uint32_t h) {
  h ^= h >> 16;
  h *= 0x85ebca6b;
  h ^= h >> 13;
  h *= 0xc2b2ae35;
  return h ^ h >> 16;
}
static inline uint32_t rotate(uint32_t x, int n) {
  return x << n | x >> (32 - n);
}
void quarter_round(uint32_t *a, uint32_t *b, uint32_t *c, uint32_t *d) {
  *a += *b, *d = rotate(*d ^ *a, 16);
  *c += *d, *b = rotate(*b ^ *c, 12);
  *a += *b, *d = rotate(*d ^ *a, 8);
  *c += *d, *b = rotate(*b ^ *c, 7);
}
void double_round(uint32_t *x) {
  for (int i = 0; i < 4; ++i)
    quarter_round(x + i, x + 4 + i, x + 8 + i, x + 12 + i);
  quarter_round(x, x + 5, x + 10, x + 15);
  quarter_round(x + 1, x + 6, x + 11, x + 12);
  quarter_round(x + 2, x + 7, x + 8, x + 13);
  quarter_round(x + 3, x + 4, x + 9, x + 14);
}
void tea_encrypt(uint32_t v[2], const uint32_t k[4]) {
  uint32_t a = v[0], b = v[1], sum = 0;
  for (int i = 0; i < 32; ++i) {
    sum += 0x9e3779b9;
    a += ((b << 4) + k[0]) ^ (b + sum) ^ ((b >> 5) + k[1]);
    b += ((a << 4) + k[2]) ^ (a + sum) ^ ((a >> 5) + k[3]);
  }
  v[0] = a, v[1] = b;
}
void sha_expand(uint32_t *w) {
  for (int i = 16; i < 64; ++i) {
    uint32_t s0 =
        rotate(w[i - 15], 25) ^ rotate(w[i - 15], 14) ^ w[i - 15] >> 3;
    uint32_t s1 = rotate(w[i - 2], 15) ^ rotate(w[i - 2], 13) ^ w[i - 2] >> 10;
    w[i] = w[i - 16] + s0 + w[i - 7] + s1;
  }
}
void sha_rounds(uint32_t *h, const uint32_t *w, const uint32_t *k) {
  uint32_t a = h[0], b = h[1], c = h[2], d = h[3], e = h[4], f = h[5], g = h[6],
           x = h[7];
  for (int i = 0; i < 64; ++i) {
    uint32_t t = x + (rotate(e, 26) ^ rotate(e, 21) ^ rotate(e, 7)) +
                 (g ^ (e & (f ^ g))) + k[i] + w[i];
    uint32_t u = (rotate(a, 30) ^ rotate(a, 19) ^ rotate(a, 10)) +
                 ((a & b) | (c & (a | b)));
    x = g, g = f, f = e, e = d + t, d = c, c = b, b = a, a = t + u;
  }
  h[0] += a, h[1] += b, h[2] += c, h[3] += d;
  h[4] += e, h[5] += f, h[6] += g, h[7] += x;
}
void xorshift128(uint32_t *s) {
  uint32_t t = s[3];
  t ^= t << 11;
  t ^= t >> 8;
  s[3] = s[2], s[2] = s[1], s[1] = s[0];
  s[0] = t ^ s[0] ^ s[0] >> 19;
}
