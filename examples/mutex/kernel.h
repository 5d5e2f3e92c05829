//===- kernel.h - the kernel the mutex belongs to --------------------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The same header for the module, which calls these, and for the firmware,
// which has them.
//
//===----------------------------------------------------------------------===//

#ifndef EXAMPLES_MUTEX_KERNEL_H
#define EXAMPLES_MUTEX_KERNEL_H

#include <stdint.h>

struct thread;

struct mutex {
  struct thread *first_waiter;
  uint32_t priority;
  struct thread *owner;
  uint32_t lock_count;
};

/// Masks interrupts; the result goes to kernel_unlock or kernel_reschedule.
uint32_t kernel_lock(uint32_t *lock);
void kernel_unlock(uint32_t *lock, uint32_t key);
struct thread *kernel_current_thread(void);
/// Takes the first waiter out of the mutex's queue and makes it ready to
/// return `result` from its wait; null if nobody waits.
struct thread *kernel_wake_first(struct mutex *mutex, int32_t result);
/// Unlocks, and runs the most urgent thread.
void kernel_reschedule(uint32_t *lock, uint32_t key);

/// 0, or a negative error: -22 if nobody holds the mutex, -1 if not the caller.
int32_t mutex_unlock(struct mutex *mutex);

#endif // EXAMPLES_MUTEX_KERNEL_H
