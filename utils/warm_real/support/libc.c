//===- libc.c - the C library of modules -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// As much of it as the libraries ask for, so that a module depends on nothing
// but `report`. Memory comes from an array of WARM_HEAP bytes and is given back
// only where it was the last that was taken.
//
//===----------------------------------------------------------------------===//

#include <stddef.h>
#include <stdint.h>

#ifndef WARM_HEAP
#define WARM_HEAP 0x10000
#endif

void *memcpy(void *restrict to, const void *restrict from, size_t size) {
  for (size_t i = 0; i < size; ++i)
    ((uint8_t *)to)[i] = ((const uint8_t *)from)[i];
  return to;
}

void *memmove(void *to, const void *from, size_t size) {
  if ((uintptr_t)to <= (uintptr_t)from)
    return memcpy(to, from, size);
  while (size-- > 0)
    ((uint8_t *)to)[size] = ((const uint8_t *)from)[size];
  return to;
}

void *memset(void *to, int value, size_t size) {
  for (size_t i = 0; i < size; ++i)
    ((uint8_t *)to)[i] = (uint8_t)value;
  return to;
}

int memcmp(const void *left, const void *right, size_t size) {
  const uint8_t *a = left, *b = right;
  for (size_t i = 0; i < size; ++i)
    if (a[i] != b[i])
      return a[i] < b[i] ? -1 : 1;
  return 0;
}

void *memchr(const void *bytes, int value, size_t size) {
  for (const uint8_t *at = bytes; size-- > 0; ++at)
    if (*at == (uint8_t)value)
      return (void *)at;
  return 0;
}

size_t strlen(const char *text) {
  size_t length = 0;
  while (text[length])
    ++length;
  return length;
}

char *strcpy(char *restrict to, const char *restrict from) {
  memcpy(to, from, strlen(from) + 1);
  return to;
}

int strcmp(const char *a, const char *b) {
  while (*a && *a == *b)
    ++a, ++b;
  return (uint8_t)*a - (uint8_t)*b;
}

char *strchr(const char *text, int letter) {
  for (; *text != (char)letter; ++text)
    if (!*text)
      return 0;
  return (char *)text;
}

size_t strspn(const char *text, const char *letters) {
  size_t length = 0;
  while (text[length] && strchr(letters, text[length]))
    ++length;
  return length;
}

size_t strcspn(const char *text, const char *letters) {
  size_t length = 0;
  while (text[length] && !strchr(letters, text[length]))
    ++length;
  return length;
}

_Noreturn void abort(void) { __builtin_trap(); }

//===----------------------------------------------------------------------===//
// malloc and its relatives: a block has its size in front
//===----------------------------------------------------------------------===//

static uint64_t heap[WARM_HEAP / 8];
static size_t used;

void *malloc(size_t size) {
  size_t words = (size + 7) / 8 + 1;
  if (size > WARM_HEAP || words > WARM_HEAP / 8 - used)
    return 0;
  heap[used] = words;
  used += words;
  return &heap[used - words + 1];
}

/// Not to be freed, but harmless: free ignores what is not the last block.
void *memalign(size_t boundary, size_t size) {
  uintptr_t block = (uintptr_t)malloc(size + boundary);
  return block ? (void *)((block + boundary - 1) & ~(boundary - 1)) : 0;
}

void free(void *block) {
  uint64_t *first = (uint64_t *)block - 1;
  if (block && first + *first == heap + used)
    used = (size_t)(first - heap);
}

void *calloc(size_t count, size_t size) {
  void *block = malloc(count * size);
  return block ? memset(block, 0, count * size) : 0;
}

void *realloc(void *block, size_t size) {
  void *moved = malloc(size);
  size_t old = block ? (size_t)(((uint64_t *)block)[-1] - 1) * 8 : 0;
  if (moved && block)
    memcpy(moved, block, old < size ? old : size);
  return moved;
}

//===----------------------------------------------------------------------===//
// What libraries refer to in functions that nobody calls
//===----------------------------------------------------------------------===//

struct _reent *_impure_ptr;

int fprintf(void *file, const char *format, ...) {
  (void)file, (void)format;
  return 0;
}

size_t fwrite(const void *data, size_t size, size_t count, void *file) {
  (void)data, (void)size, (void)file;
  return count;
}

int fputc(int letter, void *file) {
  (void)file;
  return letter;
}

int fflush(void *file) {
  (void)file;
  return 0;
}

unsigned long clock(void) { return 0; }

void qsort(void *base, size_t count, size_t size,
           int (*compare)(const void *, const void *)) {
  (void)base, (void)count, (void)size, (void)compare;
  abort();
}
