//===- trace.h - what the kernel does, for whoever compares ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every event enters a hash; `trace` prints it as well. Nothing in it depends
// on addresses or time, so two images that behave alike have the same trace.
//
//===----------------------------------------------------------------------===//

#ifndef EXAMPLES_KERNEL_TRACE_H
#define EXAMPLES_KERNEL_TRACE_H

#include <stdint.h>

struct thread;

enum trace_event { TRACE_WAKE, TRACE_WAIT, TRACE_PRIORITY, TRACE_SWITCH };

extern uint32_t trace_prints;
extern uint32_t trace_hash;
/// How many switches there were.
extern uint32_t trace_switches;
/// Not 0: every so many passes through kernel_lock and kernel_unlock, at
/// random, the thread's turn ends.
extern uint32_t trace_perturbs;

void trace(enum trace_event event, const struct thread *thread, int32_t value);
/// What a thread says of itself.
void trace_note(const char *text, int32_t value);
void trace_perturb(void);
/// The same numbers in every image.
uint32_t trace_random(void);

#endif // EXAMPLES_KERNEL_TRACE_H
