//===- kernel.c - threads and waiting ----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The ready list contains the running thread. Whoever changes the list pends
// PendSV (port.S), which runs as soon as it is not masked and switches to the
// first of the list. BASEPRI masks PendSV, not SysTick: that one is free to
// come anywhere, touches no list, and asks PendSV for what it wants.
//
//===----------------------------------------------------------------------===//

#include "kernel.h"
#include "trace.h"

#define ICSR (*(volatile uint32_t *)0xe000ed04)
#define PENDSVSET (1u << 28)
#define SHPR3 (*(volatile uint32_t *)0xe000ed20)

/// port.S reads and writes it.
struct thread *kernel_running;
static struct wait_list ready;
static volatile uint32_t rotation_wanted;

//===----------------------------------------------------------------------===//
// Lists of threads
//===----------------------------------------------------------------------===//

static void insert(struct wait_list *list, struct thread *thread) {
  struct thread **link = &list->first;
  while (*link && (*link)->priority <= thread->priority)
    link = &(*link)->next;
  thread->next = *link;
  thread->list = list;
  *link = thread;
}

static void remove(struct thread *thread) {
  struct thread **link = &thread->list->first;
  while (*link != thread)
    link = &(*link)->next;
  *link = thread->next;
}

/// To be followed by the end of the masked section.
static void choose(void) {
  if (ready.first != kernel_running)
    ICSR = PENDSVSET;
}

//===----------------------------------------------------------------------===//
// What the module calls
//===----------------------------------------------------------------------===//

uint32_t kernel_lock(void) {
  uint32_t key;
  trace_perturb();
  __asm__ volatile("mrs %0, basepri\n\tmsr basepri, %1\n\tisb"
                   : "=&r"(key)
                   : "r"(0x40)
                   : "memory");
  return key;
}

void kernel_unlock(uint32_t key) {
  __asm__ volatile("msr basepri, %0\n\tisb" : : "r"(key) : "memory");
  trace_perturb();
}

struct thread *kernel_current(void) { return kernel_running; }

struct thread *kernel_wake_first(struct wait_list *list, int32_t result) {
  struct thread *thread = list->first;
  if (!thread)
    return 0;
  trace(TRACE_WAKE, thread, result);
  remove(thread);
  thread->result = result;
  insert(&ready, thread);
  return thread;
}

int32_t kernel_wait(struct wait_list *list, uint32_t key) {
  struct thread *current = kernel_running;
  trace(TRACE_WAIT, current, 0);
  remove(current);
  insert(list, current);
  choose();
  kernel_unlock(key);
  return current->result;
}

void kernel_set_priority(struct thread *thread, uint32_t priority) {
  trace(TRACE_PRIORITY, thread, priority);
  remove(thread);
  thread->priority = priority;
  insert(thread->list, thread);
}

void kernel_reschedule(uint32_t key) {
  choose();
  kernel_unlock(key);
}

//===----------------------------------------------------------------------===//
// The other halves of the module's functions
//===----------------------------------------------------------------------===//

/// Who holds what `waiter` wants runs as urgently as `waiter`, and so on along
/// the chain of who waits for whom.
static void inherit(struct thread *waiter) {
  for (struct mutex *mutex = waiter->wanted; mutex;) {
    struct thread *owner = mutex->owner;
    if (owner->priority <= waiter->priority)
      return;
    kernel_set_priority(owner, waiter->priority);
    mutex = owner->wanted;
  }
}

void mutex_lock(struct mutex *mutex) {
  uint32_t key = kernel_lock();
  struct thread *current = kernel_running;
  if (mutex->owner && mutex->owner != current) {
    current->wanted = mutex;
    inherit(current);
    kernel_wait(&mutex->waiters, key);
    return;
  }
  if (!mutex->owner) {
    mutex->owner = current;
    mutex->next_held = current->held;
    current->held = mutex;
  }
  ++mutex->lock_count;
  kernel_unlock(key);
}

void semaphore_take(struct semaphore *semaphore) {
  uint32_t key = kernel_lock();
  if (!semaphore->count) {
    kernel_wait(&semaphore->waiters, key);
    return;
  }
  --semaphore->count;
  kernel_unlock(key);
}

void queue_get(struct message_queue *queue, struct message *message) {
  uint32_t key = kernel_lock();
  if (!queue->count) {
    kernel_running->message = message;
    kernel_wait(&queue->receivers, key);
    return;
  }
  *message = queue->buffer[queue->first];
  queue->first = (queue->first + 1) % queue->capacity;
  struct thread *sender = kernel_wake_first(&queue->senders, 0);
  if (sender) {
    uint32_t last = (queue->first + queue->count - 1) % queue->capacity;
    queue->buffer[last] = *sender->message;
  } else {
    --queue->count;
  }
  kernel_reschedule(key);
}

//===----------------------------------------------------------------------===//
// Threads
//===----------------------------------------------------------------------===//

static void end_of_thread(void) {
  for (;;)
    kernel_wait(&(struct wait_list){0}, kernel_lock());
}

/// A thread that is to begin has the frame of one that was interrupted: r4-r11
/// and EXC_RETURN by port.S, r0-r3, r12, lr, pc, xPSR by the core.
void kernel_add_thread(struct thread *thread, const char *name,
                       uint32_t priority, void (*entry)(void), void *stack,
                       uint32_t size) {
  uint32_t *frame = (uint32_t *)((char *)stack + size) - 17;
  for (int i = 0; i < 17; ++i)
    frame[i] = 0;
  frame[8] = 0xfffffffd; // Thread mode, process stack, no FP state.
  frame[14] = (uint32_t)end_of_thread;
  frame[15] = (uint32_t)entry & ~1u;
  frame[16] = 0x01000000; // Thumb state.
  thread->sp = frame;
  thread->name = name;
  thread->priority = thread->base_priority = priority;
  thread->wanted = 0;
  thread->held = 0;
  insert(&ready, thread);
}

void kernel_rotate(void) {
  rotation_wanted = 1;
  ICSR = PENDSVSET;
}

/// PendSV: who runs now.
void kernel_switch(void) {
  struct thread *current = kernel_running;
  if (rotation_wanted && current->list == &ready) {
    remove(current);
    insert(&ready, current);
  }
  rotation_wanted = 0;
  if (ready.first != current)
    trace(TRACE_SWITCH, ready.first, ready.first->priority);
  kernel_running = ready.first;
}

void kernel_start(void) {
  // What PendSV saves the first time belongs to nobody.
  static struct thread nobody;
  static uint64_t stack[16];
  SHPR3 = 0x00ff0000; // PendSV last, SysTick first.
  kernel_running = &nobody;
  __asm__ volatile("msr psp, %0" : : "r"(stack + 16));
  ICSR = PENDSVSET;
  __asm__ volatile("cpsie i\n\tisb");
  for (;;)
    ;
}
