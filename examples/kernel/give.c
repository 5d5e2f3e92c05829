//===- give.c - giving a semaphore -------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See kernel.h.
//
//===----------------------------------------------------------------------===//

#include "kernel.h"

int32_t semaphore_give(struct semaphore *semaphore) {
  uint32_t key = kernel_lock();
  if (kernel_wake_first(&semaphore->waiters, 0)) {
    kernel_reschedule(key);
    return 0;
  }
  int32_t result = 0;
  if (semaphore->count < semaphore->limit)
    ++semaphore->count;
  else
    result = KERNEL_OVERFLOW;
  kernel_unlock(key);
  return result;
}
