//===- kernel.h - threads, mutexes, semaphores, message queues ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The same header for the module (unlock.c, give.c, put.c through WebAssembly)
// and for the firmware. Only integers, pointers and pointers to structs cross
// the seam, so both sides see the same layout; warm-layout checks it.
//
// Smaller priorities are more urgent. A function that takes a `key` is called
// between kernel_lock and kernel_unlock.
//
//===----------------------------------------------------------------------===//

#ifndef EXAMPLES_KERNEL_KERNEL_H
#define EXAMPLES_KERNEL_KERNEL_H

#include <stdint.h>

/// Results; 0 is success.
enum {
  KERNEL_NOT_OWNER = -1,
  KERNEL_AGAIN = -11,
  KERNEL_INVALID = -22,
  KERNEL_OVERFLOW = -75
};

struct thread;
struct mutex;

/// What a message queue transports.
struct message {
  uint32_t words[4];
};

/// Threads, the most urgent first; of equal ones the one that came first.
struct wait_list {
  struct thread *first;
};

struct thread {
  /// Where the registers are while it does not run; port.S knows that this is
  /// the first member.
  uint32_t *sp;
  struct thread *next;
  /// The list it is in: the ready list, or that of what it waits for.
  struct wait_list *list;
  /// The mutex it waits for, and those it holds.
  struct mutex *wanted;
  struct mutex *held;
  uint8_t priority;
  uint8_t base_priority;
  /// What its wait returns.
  int32_t result;
  /// Of a receiver: where the message goes; of a sender: where it is.
  struct message *message;
  const char *name;
};

struct mutex {
  struct wait_list waiters;
  struct thread *owner;
  uint32_t lock_count;
  /// The next one that the owner holds.
  struct mutex *next_held;
};

struct semaphore {
  struct wait_list waiters;
  uint32_t count;
  uint32_t limit;
};

struct message_queue {
  struct wait_list receivers;
  struct wait_list senders;
  struct message *buffer;
  uint16_t capacity;
  uint16_t first;
  uint16_t count;
};

//===----------------------------------------------------------------------===//
// What the module has
//===----------------------------------------------------------------------===//

/// 0; KERNEL_INVALID if nobody holds it, KERNEL_NOT_OWNER if another thread
/// does.
int32_t mutex_unlock(struct mutex *mutex);
/// 0, or KERNEL_OVERFLOW if the count is at its limit.
int32_t semaphore_give(struct semaphore *semaphore);
/// 0. Waits for room if `wait` is not 0; else KERNEL_AGAIN if there is none.
int32_t queue_put(struct message_queue *queue, struct message *message,
                  uint32_t wait);

//===----------------------------------------------------------------------===//
// What the kernel has
//===----------------------------------------------------------------------===//

/// Waits until the caller holds the mutex; it may hold it already.
void mutex_lock(struct mutex *mutex);
/// Waits until the count is not 0, and takes one.
void semaphore_take(struct semaphore *semaphore);
/// Waits for a message.
void queue_get(struct message_queue *queue, struct message *message);

/// No other thread runs from here on; the result goes to one of those that take
/// a `key`.
uint32_t kernel_lock(void);
void kernel_unlock(uint32_t key);
struct thread *kernel_current(void);
/// Makes the first of `list` ready, its wait returns `result`; null if there is
/// none.
struct thread *kernel_wake_first(struct wait_list *list, int32_t result);
/// Unlocks when the caller has been woken, and returns with what result.
int32_t kernel_wait(struct wait_list *list, uint32_t key);
/// Changes the place in whatever list the thread is in.
void kernel_set_priority(struct thread *thread, uint32_t priority);
/// Unlocks; a more urgent thread that is ready runs before it returns.
void kernel_reschedule(uint32_t key);

/// Makes a thread ready, with `size` bytes of stack.
void kernel_add_thread(struct thread *thread, const char *name,
                       uint32_t priority, void (*entry)(void), void *stack,
                       uint32_t size);
/// Runs the threads; does not return.
void kernel_start(void);
/// Lets the next thread of equal priority run as soon as nothing is masked. May
/// be called by any interrupt.
void kernel_rotate(void);

#endif // EXAMPLES_KERNEL_KERNEL_H
