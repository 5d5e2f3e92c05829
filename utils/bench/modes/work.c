//===- work.c - what the modes of compilation are compared with -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Four functions that access memory in most of their instructions, on static
// data, so that each can run in a memory of the module's own and on native
// pointers alike. All return a checksum; modes.py compares it.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

static uint32_t state = 1;
static uint32_t next_random(void) {
  state ^= state << 13;
  state ^= state >> 17;
  state ^= state << 5;
  return state;
}

static uint8_t bytes[512];
static const uint32_t nibble_table[16] = {
    0x00000000, 0x1db71064, 0x3b6e20c8, 0x26d930ac, 0x76dc4190, 0x6b6b51f4,
    0x4db26158, 0x5005713c, 0xedb88320, 0xf00f9344, 0xd6d6a3e8, 0xcb61b38c,
    0x9b64c2b0, 0x86d3d2d4, 0xa00ae278, 0xbdbdf21c};
uint32_t crc32(uint32_t size) {
  for (uint32_t i = 0; i < size; ++i)
    bytes[i] = next_random();
  uint32_t crc = ~0u;
  for (uint32_t i = 0; i < size; ++i) {
    crc = nibble_table[(crc ^ bytes[i]) & 15] ^ crc >> 4;
    crc = nibble_table[(crc ^ bytes[i] >> 4) & 15] ^ crc >> 4;
  }
  return ~crc;
}

static int32_t numbers[128];
uint32_t insertion_sort(uint32_t count) {
  for (uint32_t i = 0; i < count; ++i)
    numbers[i] = next_random() >> 8;
  for (uint32_t i = 1; i < count; ++i) {
    int32_t moved = numbers[i];
    uint32_t at = i;
    for (; at && numbers[at - 1] > moved; --at)
      numbers[at] = numbers[at - 1];
    numbers[at] = moved;
  }
  uint32_t sum = 0;
  for (uint32_t i = 0; i < count; ++i)
    sum = sum * 31 + numbers[i];
  return sum;
}

static int16_t taps[16], samples[256];
uint32_t fir_filter(uint32_t count) {
  for (uint32_t i = 0; i < 16; ++i)
    taps[i] = next_random();
  for (uint32_t i = 0; i < count; ++i)
    samples[i] = next_random();
  uint32_t sum = 0;
  for (uint32_t i = 0; i + 16 <= count; ++i) {
    int32_t filtered = 0;
    for (uint32_t j = 0; j < 16; ++j)
      filtered += taps[j] * samples[i + j] >> 4;
    sum = sum * 31 + filtered;
  }
  return sum;
}

struct node {
  struct node *next;
  uint32_t key;
};
static struct node nodes[64];
uint32_t sorted_list(uint32_t count) {
  struct node *first = 0;
  for (uint32_t i = 0; i < count; ++i) {
    nodes[i].key = next_random();
    struct node **link = &first;
    while (*link && (*link)->key < nodes[i].key)
      link = &(*link)->next;
    nodes[i].next = *link;
    *link = &nodes[i];
  }
  uint32_t sum = 0;
  for (struct node *node = first; node; node = node->next)
    sum = sum * 31 + node->key;
  return sum;
}
