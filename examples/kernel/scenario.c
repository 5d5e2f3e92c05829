//===- scenario.c - a story with every outcome of the module's functions ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Three threads of different priority; each step is an event that is printed.
// Begins with priority inversion: `low` holds what `high` wants, while `middle`
// would keep it from running.
//
//===----------------------------------------------------------------------===//

#include "host.h"
#include "programs.h"
#include "trace.h"

static struct mutex outer, inner;
static struct semaphore go_middle = {.limit = 1}, go_high = {.limit = 1};
static struct semaphore small = {.limit = 2};
static struct message buffer[2];
static struct message_queue queue = {.buffer = buffer, .capacity = 2};

static struct message number(uint32_t n) {
  return (struct message){{n, n * 3, ~n, n << 16}};
}

static int32_t put(uint32_t n, uint32_t wait) {
  struct message message = number(n);
  return queue_put(&queue, &message, wait);
}

static void get(void) {
  struct message message;
  queue_get(&queue, &message);
  struct message wanted = number(message.words[0]);
  for (int i = 0; i < 4; ++i)
    if (message.words[i] != wanted.words[i])
      fail("a message has changed");
  trace_note("got", message.words[0]);
}

static void low(void) {
  trace_note("unlocks what nobody holds", mutex_unlock(&outer));
  mutex_lock(&outer);
  mutex_lock(&inner);
  mutex_lock(&inner);
  trace_note("lets high go", semaphore_give(&go_high));
  trace_note("lets middle go", semaphore_give(&go_middle));
  trace_note("unlocks inner", mutex_unlock(&inner));
  trace_note("unlocks inner again", mutex_unlock(&inner));
  trace_note("unlocks outer", mutex_unlock(&outer));
  trace_note("puts 1", put(1, 0));
  trace_note("puts 2", put(2, 0));
  trace_note("puts 3", put(3, 0));
  trace_note("puts 4", put(4, 0));
  trace_note("puts 5", put(5, 0));
  trace_note("puts 6 and waits", put(6, 1));
  for (int i = 0; i < 3; ++i)
    trace_note("gives", semaphore_give(&small));
}

static void middle(void) {
  semaphore_take(&go_middle);
  trace_note("unlocks what it does not hold", mutex_unlock(&outer));
  mutex_lock(&inner);
  trace_note("has inner", 0);
  trace_note("unlocks inner", mutex_unlock(&inner));
  get();
  get();
  mutex_lock(&outer);
  semaphore_take(&small);
  trace_note("unlocks outer", mutex_unlock(&outer));
}

static void high(void) {
  semaphore_take(&go_high);
  mutex_lock(&outer);
  trace_note("has outer", 0);
  trace_note("unlocks outer", mutex_unlock(&outer));
  get();
}

/// When all others wait or have ended.
static void idle(void) {
  static const struct message_queue *const left = &queue;
  trace_note("finds messages", left->count);
  while (left->count)
    get();
  trace_note("finds gifts", small.count);
  print("the end\n");
  succeed();
}

void run_scenario(void) {
  trace_prints = 1;
  add_thread("low", 6, low);
  add_thread("middle", 4, middle);
  add_thread("high", 2, high);
  add_thread("idle", 255, idle);
  kernel_start();
}
