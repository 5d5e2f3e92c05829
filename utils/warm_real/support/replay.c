//===- replay.c - what JavaScript did with a module, again -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Plays the events of a trace (replay.py): writes to the memory, calls of
// exports, answers of imports. What the module does is compared with what it
// did: results, arguments of imports, each page of memory that it changed, and
// all of the memory at the end. The first difference is printed and ends the
// program.
//
//===----------------------------------------------------------------------===//

#include "replay.h"
#include <string.h>

void warm_print(const char *text);
void warm_print_hex(uint32_t value);

enum { End, Write, Call, Return, Import, Answer };
enum { PageWords = 1024 };

static const uint32_t *next = replayEvents;
static uint32_t calls;

static void say(const char *text, uint32_t value) {
  warm_print(text);
  warm_print_hex(value);
}

static _Noreturn void differ(const char *what, uint32_t expected,
                             uint32_t actual) {
  say("call ", calls);
  warm_print(", ");
  warm_print(what);
  say(": expected ", expected);
  say(", got ", actual);
  warm_print("\n");
  __asm__ volatile("udf #0");
  __builtin_unreachable();
}

/// FNV-1a over words.
static uint32_t checksum(const uint8_t *bytes, uint32_t words) {
  uint32_t sum = 0x811c9dc5u;
  for (uint32_t i = 0; i < words; ++i)
    sum = (sum ^ ((const uint32_t *)bytes)[i]) * 0x01000193u;
  return sum;
}

/// A count, then so many words.
static void compareWords(const char *what, const uint32_t *actual) {
  uint32_t count = *next++;
  for (uint32_t i = 0; i < count; ++i, ++next)
    if (actual[i] != *next)
      differ(what, *next, actual[i]);
}

static void write(void) {
  uint32_t at = *next++, size = *next++;
  memcpy(replayMemory + at, next, size);
  next += (size + 3) / 4;
}

static void call(void) {
  uint32_t function = *next++;
  const uint32_t *arguments = next + 1;
  next += 1 + *next;
  ++calls;
  uint32_t results[2] = {0, 0};
  replayCall(function, arguments, results);
  if (*next++ != Return)
    differ("an import is not called", 0, 0);
  compareWords("a word of the result", results);
  for (uint32_t pages = *next++; pages; --pages, next += 2)
    if (checksum(replayMemory + *next * 4 * PageWords, PageWords) != next[1])
      differ("the memory's page of 4 KiB", *next, *next);
}

/// Until an import is called, returns, or all is over.
static uint32_t play(void) {
  for (;;) {
    uint32_t kind = *next++;
    if (kind == Write)
      write();
    else if (kind == Call)
      call();
    else
      return kind;
  }
}

void replayImport(uint32_t number, const uint32_t *arguments,
                  uint32_t *results) {
  if (*next++ != Import)
    differ("a call of import", 0, number);
  if (*next != number)
    differ("which import", *next, number);
  ++next;
  compareWords("a word of an import's arguments", arguments);
  play(); // To the answer.
  uint32_t count = *next++;
  for (uint32_t i = 0; i < count; ++i)
    results[i] = *next++;
}

/// The number of calls.
int run(void) {
  play();
  uint32_t words = *next++, sum = *next++;
  if (words && checksum(replayMemory, words) != sum)
    differ("the memory at the end", sum, checksum(replayMemory, words));
  return (int)calls;
}
