//===- kernel.c - what an RTOS is made of: locks, queues, threads, timers -===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

struct thread {
  struct thread *next;
  int32_t priority;
  uint32_t state, return_value;
  uint64_t wake_time;
};
struct wait_queue {
  struct thread *head;
};
uint32_t irq_lock(void);
void irq_unlock(uint32_t key);
struct thread *current_thread(void);
void reschedule(uint32_t key);
int32_t pend(struct wait_queue *queue, uint32_t key, int64_t timeout);
void ready(struct thread *thread);
void set_priority(struct thread *thread, int32_t priority);
uint64_t uptime(void);
void trace(uint32_t event, const void *object, uint32_t value);
void copy_bytes(void *to, const void *from, uint32_t size);

static struct thread *wake_first(struct wait_queue *queue) {
  struct thread *thread = queue->head;
  if (thread) {
    queue->head = thread->next;
    thread->state = 0;
    ready(thread);
  }
  return thread;
}
struct mutex {
  struct wait_queue waiters;
  struct thread *owner;
  uint32_t count;
  int32_t original_priority;
};
int32_t mutex_lock(struct mutex *mutex, int64_t timeout) {
  uint32_t key = irq_lock();
  struct thread *self = current_thread();
  if (!mutex->count || mutex->owner == self) {
    if (!mutex->count)
      mutex->original_priority = self->priority;
    ++mutex->count;
    mutex->owner = self;
    irq_unlock(key);
    return 0;
  }
  if (!timeout) {
    irq_unlock(key);
    return -16;
  }
  if (self->priority < mutex->owner->priority)
    set_priority(mutex->owner, self->priority);
  int32_t result = pend(&mutex->waiters, key, timeout);
  if (!result)
    return 0;
  key = irq_lock();
  int32_t priority = mutex->original_priority;
  if (mutex->waiters.head && mutex->waiters.head->priority < priority)
    priority = mutex->waiters.head->priority;
  if (mutex->owner)
    set_priority(mutex->owner, priority);
  reschedule(key);
  return -11;
}
int32_t mutex_unlock(struct mutex *mutex) {
  if (!mutex->owner)
    return -22;
  if (mutex->owner != current_thread())
    return -1;
  uint32_t key = irq_lock();
  if (mutex->count > 1) {
    --mutex->count;
    irq_unlock(key);
    return 0;
  }
  set_priority(mutex->owner, mutex->original_priority);
  struct thread *next = wake_first(&mutex->waiters);
  mutex->owner = next;
  if (next) {
    mutex->original_priority = next->priority;
    reschedule(key);
  } else {
    mutex->count = 0;
    irq_unlock(key);
  }
  return 0;
}
struct semaphore {
  struct wait_queue waiters;
  uint32_t count, limit;
};
void semaphore_give(struct semaphore *semaphore) {
  uint32_t key = irq_lock();
  struct thread *thread = wake_first(&semaphore->waiters);
  if (thread)
    thread->return_value = 0;
  else if (semaphore->count < semaphore->limit)
    ++semaphore->count;
  reschedule(key);
}
int32_t semaphore_take(struct semaphore *semaphore, int64_t timeout) {
  uint32_t key = irq_lock();
  if (semaphore->count) {
    --semaphore->count;
    irq_unlock(key);
    return 0;
  }
  if (!timeout) {
    irq_unlock(key);
    return -16;
  }
  return pend(&semaphore->waiters, key, timeout);
}
int32_t semaphore_init(struct semaphore *semaphore, uint32_t count,
                       uint32_t limit) {
  if (!limit || count > limit)
    return -22;
  semaphore->waiters.head = 0;
  semaphore->count = count;
  semaphore->limit = limit;
  return 0;
}
void semaphore_reset(struct semaphore *semaphore) {
  uint32_t key = irq_lock();
  for (struct thread *thread; (thread = wake_first(&semaphore->waiters));)
    thread->return_value = -11;
  semaphore->count = 0;
  reschedule(key);
}
struct event {
  struct wait_queue waiters;
  uint32_t bits;
};
uint32_t event_post(struct event *event, uint32_t bits, uint32_t mask) {
  uint32_t key = irq_lock();
  uint32_t before = event->bits;
  event->bits = (before & ~mask) | (bits & mask);
  struct thread **at = &event->waiters.head;
  while (*at) {
    struct thread *thread = *at;
    if (thread->return_value & event->bits) {
      *at = thread->next;
      thread->return_value = event->bits;
      ready(thread);
    } else {
      at = &thread->next;
    }
  }
  reschedule(key);
  return before;
}
struct message_queue {
  struct wait_queue waiters;
  uint8_t *buffer, *end, *read, *write;
  uint32_t message_size, used, capacity;
};
int32_t queue_put(struct message_queue *queue, const void *data,
                  int64_t timeout) {
  uint32_t key = irq_lock();
  if (queue->used < queue->capacity) {
    struct thread *thread = wake_first(&queue->waiters);
    if (thread) {
      copy_bytes((void *)thread->return_value, data, queue->message_size);
      thread->return_value = 0;
      reschedule(key);
      return 0;
    }
    copy_bytes(queue->write, data, queue->message_size);
    queue->write += queue->message_size;
    if (queue->write == queue->end)
      queue->write = queue->buffer;
    ++queue->used;
    irq_unlock(key);
    return 0;
  }
  if (!timeout) {
    irq_unlock(key);
    return -35;
  }
  return pend(&queue->waiters, key, timeout);
}
int32_t queue_get(struct message_queue *queue, void *data, int64_t timeout) {
  uint32_t key = irq_lock();
  if (!queue->used) {
    if (timeout) {
      current_thread()->return_value = (uint32_t)data;
      return pend(&queue->waiters, key, timeout);
    }
    irq_unlock(key);
    return -35;
  }
  copy_bytes(data, queue->read, queue->message_size);
  queue->read += queue->message_size;
  if (queue->read == queue->end)
    queue->read = queue->buffer;
  --queue->used;
  irq_unlock(key);
  return 0;
}
struct run_queue {
  uint32_t bitmap;
  struct thread *heads[32];
};
struct thread *pick_next(struct run_queue *queue) {
  if (!queue->bitmap)
    return 0;
  return queue->heads[__builtin_ctz(queue->bitmap)];
}
void run_queue_add(struct run_queue *queue, struct thread *thread) {
  struct thread **at = &queue->heads[thread->priority];
  while (*at)
    at = &(*at)->next;
  thread->next = 0;
  *at = thread;
  queue->bitmap |= 1u << thread->priority;
}
void run_queue_remove(struct run_queue *queue, struct thread *thread) {
  struct thread **at = &queue->heads[thread->priority];
  while (*at && *at != thread)
    at = &(*at)->next;
  if (*at)
    *at = thread->next;
  if (!queue->heads[thread->priority])
    queue->bitmap &= ~(1u << thread->priority);
}
struct timer {
  struct timer *next;
  uint64_t expiry;
  uint32_t period;
  void (*handler)(struct timer *);
};
void timer_insert(struct timer **list, struct timer *timer) {
  while (*list && (*list)->expiry <= timer->expiry)
    list = &(*list)->next;
  timer->next = *list;
  *list = timer;
}
void timer_start(struct timer **list, struct timer *timer, uint32_t delay,
                 uint32_t period) {
  uint32_t key = irq_lock();
  timer->expiry = uptime() + delay;
  timer->period = period;
  timer_insert(list, timer);
  irq_unlock(key);
}
void timers_run(struct timer **list) {
  uint64_t now = uptime();
  uint32_t key = irq_lock();
  while (*list && (*list)->expiry <= now) {
    struct timer *timer = *list;
    *list = timer->next;
    if (timer->period) {
      timer->expiry += timer->period;
      timer_insert(list, timer);
    }
    irq_unlock(key);
    timer->handler(timer);
    key = irq_lock();
  }
  irq_unlock(key);
}
int32_t sleep_until(struct wait_queue *queue, uint64_t deadline) {
  uint64_t now = uptime();
  if (deadline <= now)
    return 0;
  uint32_t key = irq_lock();
  struct thread *self = current_thread();
  self->wake_time = deadline;
  trace(7, self, deadline - now);
  return pend(queue, key, deadline - now);
}
void wake_all(struct wait_queue *queue, uint32_t value) {
  uint32_t key = irq_lock();
  for (struct thread *thread; (thread = wake_first(queue));)
    thread->return_value = value;
  reschedule(key);
}
static uint32_t ticks, slice, idle_ticks;
static struct thread *running;
void tick(void) {
  ++ticks;
  if (!running) {
    ++idle_ticks;
    return;
  }
  if (slice && !--slice) {
    slice = 10;
    reschedule(irq_lock());
  }
}
void set_running(struct thread *thread) {
  running = thread;
  slice = thread ? 10 : 0;
}
uint32_t load_percent(void) {
  return ticks ? 100 - idle_ticks * 100 / ticks : 0;
}
int32_t call_seven(int32_t (*f)(int32_t), int32_t x) {
  int32_t a = f(x), b = f(a), c = f(b), d = f(c), e = f(d);
  return a + b * c + d * e + f(a ^ e) + f(x);
}
int32_t checked_call(struct thread *thread, int32_t (*f)(struct thread *)) {
  if (!thread)
    return -22;
  if (thread->state & 4)
    return -1;
  int32_t result = f(thread);
  if (result < 0)
    trace(1, thread, result);
  return result;
}
