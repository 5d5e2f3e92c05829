//===- host.h - printing and ending, through the emulator --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Semihosting: a breakpoint that the emulator takes as a call.
//
//===----------------------------------------------------------------------===//

#ifndef EXAMPLES_KERNEL_HOST_H
#define EXAMPLES_KERNEL_HOST_H

#include <stdint.h>

void print(const char *text);
void print_number(uint32_t number);
/// A line that says what is wrong; ends the emulator with status 1.
__attribute__((noreturn)) void fail(const char *text);
__attribute__((noreturn)) void succeed(void);
/// What stands behind `arg=` on the emulator's command line, up to `size` bytes
/// with the terminating zero.
void get_arguments(char *text, uint32_t size);

#endif // EXAMPLES_KERNEL_HOST_H
