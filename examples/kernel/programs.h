//===- programs.h - what the firmware can do ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// main.c chooses one by the emulator's command line.
//
//===----------------------------------------------------------------------===//

#ifndef EXAMPLES_KERNEL_PROGRAMS_H
#define EXAMPLES_KERNEL_PROGRAMS_H

#include "kernel.h"

/// A thread with a stack of its own; up to 12.
struct thread *add_thread(const char *name, uint32_t priority,
                          void (*entry)(void));

/// Prints the events of a fixed story.
void run_scenario(void);
/// Many threads that use everything, `rounds` times each, and check what they
/// see. Turns end at random calls of the kernel: the same in every image.
void run_interleaved(uint32_t rounds);
/// The same, but turns end by SysTick at random instructions.
void run_preempted(uint32_t rounds);
/// Calls each function once in each situation, with begin_case and end_case
/// around, for utils that count instructions.
void run_cases(void);

#endif // EXAMPLES_KERNEL_PROGRAMS_H
