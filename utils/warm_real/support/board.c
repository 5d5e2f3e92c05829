//===- board.c - where harnesses report to on the emulated core -*- C -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

void warm_print(const char *text);
void warm_print_hex(uint32_t value);

void report(uint32_t value) {
  warm_print("> ");
  warm_print_hex(value);
  warm_print("\n");
}
