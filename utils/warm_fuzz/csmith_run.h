//===- csmith_run.h - a program of csmith as one function -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Included before the program: `run` returns the checksum that it would print.
//
//===----------------------------------------------------------------------===//

#include <stdarg.h>

static unsigned checksum;

int csmith_main(void);

int csmith_printf(const char *format, ...) {
  va_list arguments;
  va_start(arguments, format);
  checksum = va_arg(arguments, unsigned);
  va_end(arguments);
  return 0;
}

int run(void) {
  csmith_main();
  return (int)checksum;
}

#define main csmith_main
#define printf csmith_printf
