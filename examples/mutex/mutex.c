//===- mutex.c - giving a mutex back: the shim around the decision --- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Compiled to WebAssembly, together with decide.c, and from there to Cortex-M.
// The decision is a structure on the stack, live while the kernel reschedules:
// with --native-pointer-abi it is on the thread's own machine stack.
//
//===----------------------------------------------------------------------===//

#include "decide.h"
#include "kernel.h"

static uint32_t lock;

int32_t mutex_unlock(struct mutex *mutex) {
  struct decision decision;
  uint32_t key = kernel_lock(&lock);
  struct thread *current = kernel_current_thread();

  decide_unlock(&decision, mutex->lock_count, mutex->owner != 0,
                mutex->owner == current);
  if (decision.action == ACTION_HAND_OFF) {
    mutex->owner = kernel_wake_first(mutex, 0);
    mutex->lock_count = mutex->owner ? 1 : 0;
    if (mutex->owner) {
      kernel_reschedule(&lock, key);
      return decision.status;
    }
  } else {
    mutex->lock_count = decision.lock_count;
  }
  kernel_unlock(&lock, key);
  return decision.status;
}
