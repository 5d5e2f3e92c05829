//===- unlock.c - giving a mutex back ----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With priority inheritance: the owner ran with the priority of the most urgent
// thread that waits for anything it holds, and loses what came by this mutex.
//
//===----------------------------------------------------------------------===//

#include "kernel.h"

/// Takes `mutex` out of the list of those that `owner` holds.
static void drop(struct thread *owner, struct mutex *mutex) {
  struct mutex **link = &owner->held;
  while (*link != mutex)
    link = &(*link)->next_held;
  *link = mutex->next_held;
}

/// Puts `mutex` on the list of those that `owner` holds.
static void add(struct thread *owner, struct mutex *mutex) {
  mutex->owner = owner;
  mutex->lock_count = 1;
  mutex->next_held = owner->held;
  owner->held = mutex;
}

/// The thread's own priority, or that of who waits for it.
static uint32_t inherited_priority(const struct thread *thread) {
  uint32_t priority = thread->base_priority;
  for (struct mutex *held = thread->held; held; held = held->next_held) {
    struct thread *waiter = held->waiters.first;
    if (waiter && waiter->priority < priority)
      priority = waiter->priority;
  }
  return priority;
}

int32_t mutex_unlock(struct mutex *mutex) {
  uint32_t key = kernel_lock();
  struct thread *current = kernel_current();
  if (mutex->owner != current || mutex->lock_count > 1) {
    int32_t result = 0;
    if (!mutex->owner)
      result = KERNEL_INVALID;
    else if (mutex->owner != current)
      result = KERNEL_NOT_OWNER;
    else
      --mutex->lock_count;
    kernel_unlock(key);
    return result;
  }

  drop(current, mutex);
  struct thread *next = kernel_wake_first(&mutex->waiters, 0);
  if (!next) {
    mutex->owner = 0;
    mutex->lock_count = 0;
    kernel_unlock(key);
    return 0;
  }
  next->wanted = 0;
  add(next, mutex);
  uint32_t priority = inherited_priority(current);
  if (priority != current->priority)
    kernel_set_priority(current, priority);
  kernel_reschedule(key);
  return 0;
}
