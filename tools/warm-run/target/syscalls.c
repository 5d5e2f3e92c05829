//===- syscalls.c - what newlib wants of a system ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// So that C linked with --link may print. All else is libnosys's.
//
//===----------------------------------------------------------------------===//

#include "call.h"

/// Every file is the host's standard output.
int _write(int file, const char *text, int length) {
  (void)file;
  for (int i = 0; i < length; ++i) {
    const char letter[2] = {text[i], 0};
    warm_print(letter);
  }
  return length;
}

/// abort and exit end the call: as a trap of the code for `unreachable`.
void _exit(int status) {
  (void)status;
  __asm__ volatile("udf #0");
  __builtin_unreachable();
}
