//===- trace.c - what the kernel does, for whoever compares ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See trace.h.
//
//===----------------------------------------------------------------------===//

#include "trace.h"
#include "host.h"
#include "kernel.h"

uint32_t trace_prints, trace_switches, trace_perturbs;
uint32_t trace_hash = 2166136261u;

static void hash_word(uint32_t word) {
  trace_hash = (trace_hash ^ word) * 16777619u;
}

static void hash_text(const char *text) {
  for (; *text; ++text)
    hash_word((uint8_t)*text);
}

static void print_line(const char *name, const char *text, int32_t value) {
  if (!trace_prints)
    return;
  print(name);
  print(" ");
  print(text);
  print(value < 0 ? " -" : " ");
  print_number(value < 0 ? -value : value);
  print("\n");
}

void trace(enum trace_event event, const struct thread *thread, int32_t value) {
  static const char *const texts[] = {"wakes with", "waits", "gets priority",
                                      "runs at"};
  trace_switches += event == TRACE_SWITCH;
  hash_word(event);
  hash_text(thread->name);
  hash_word(value);
  print_line(thread->name, texts[event], value);
}

void trace_note(const char *text, int32_t value) {
  hash_text(text);
  hash_word(value);
  print_line(kernel_current()->name, text, value);
}

uint32_t trace_random(void) {
  static uint32_t state = 1;
  state = state * 1664525u + 1013904223u;
  return state >> 8;
}

void trace_perturb(void) {
  if (trace_perturbs && trace_random() % trace_perturbs == 0)
    kernel_rotate();
}
