//===- main.c - chooses a program --------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The emulator's command line says which, and how many rounds:
//
//   scenario
//   interleave 100000
//   preempt 100000
//   cases
//
//===----------------------------------------------------------------------===//

#include "host.h"
#include "programs.h"

struct thread *add_thread(const char *name, uint32_t priority,
                          void (*entry)(void)) {
  enum { count = 12, size = 1024 };
  static struct thread threads[count];
  static uint64_t stacks[count][size / 8];
  static int used;
  if (used == count)
    fail("too many threads");
  struct thread *thread = &threads[used];
  kernel_add_thread(thread, name, priority, entry, stacks[used], size);
  ++used;
  return thread;
}

/// Whether `*text` begins with `word`; then it is behind that and a space.
static int skip(const char **text, const char *word) {
  const char *at = *text;
  for (; *word; ++word, ++at)
    if (*at != *word)
      return 0;
  *text = *at == ' ' ? at + 1 : at;
  return 1;
}

static uint32_t read_number(const char *text) {
  uint32_t number = 0;
  for (; *text >= '0' && *text <= '9'; ++text)
    number = number * 10 + (*text - '0');
  return number;
}

int main(void) {
  char arguments[64];
  get_arguments(arguments, sizeof arguments);
  const char *at = arguments;
  if (skip(&at, "scenario"))
    run_scenario();
  else if (skip(&at, "interleave"))
    run_interleaved(read_number(at));
  else if (skip(&at, "preempt"))
    run_preempted(read_number(at));
  else if (skip(&at, "cases"))
    run_cases();
  fail("expected scenario, interleave N, preempt N or cases");
}
