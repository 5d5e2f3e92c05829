//===- cases.c - each function once in each situation ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For counting: who watches the emulator sees what is executed between
// begin_case and end_case.
//
//===----------------------------------------------------------------------===//

#include "host.h"
#include "programs.h"

static struct mutex free_mutex, foreign, wanted;
static struct semaphore open, awaited, started = {.limit = 1};
static struct semaphore prepared = {.limit = 1};
static struct message buffer[2];
static struct message_queue roomy = {.buffer = buffer, .capacity = 2};
static struct message_queue hungry = {.buffer = buffer, .capacity = 0};

__attribute__((noinline)) void begin_case(const char *name) {
  print("case ");
  print(name);
  print("\n");
}

__attribute__((noinline)) void end_case(int32_t result) {
  print("result ");
  print(result < 0 ? "-" : "");
  print_number(result < 0 ? -result : result);
  print("\n");
}

#define CASE(name, call)                                                       \
  do {                                                                         \
    begin_case(name);                                                          \
    end_case(call);                                                            \
  } while (0)

static void caller(void) {
  struct message message = {{1, 2, 3, 4}};
  mutex_lock(&wanted);
  semaphore_give(&started);
  // Until all others wait.
  semaphore_take(&prepared);
  mutex_lock(&free_mutex);
  mutex_lock(&free_mutex);
  CASE("unlock, held twice", mutex_unlock(&free_mutex));
  CASE("unlock, nobody waits", mutex_unlock(&free_mutex));
  CASE("unlock, not the owner", mutex_unlock(&foreign));
  CASE("unlock, one waits, inheritance ends", mutex_unlock(&wanted));
  open.limit = awaited.limit = 1;
  CASE("give, nobody waits", semaphore_give(&open));
  CASE("give, at the limit", semaphore_give(&open));
  CASE("give, one waits", semaphore_give(&awaited));
  CASE("put, room", queue_put(&roomy, &message, 0));
  queue_put(&roomy, &message, 0);
  CASE("put, full", queue_put(&roomy, &message, 0));
  CASE("put, one waits", queue_put(&hungry, &message, 0));
  succeed();
}

static void locker(void) {
  semaphore_take(&started);
  mutex_lock(&wanted);
}
static void holder(void) {
  mutex_lock(&foreign);
  semaphore_take(&awaited);
}
static void receiver(void) {
  struct message message;
  queue_get(&hungry, &message);
}
static void idle(void) {
  semaphore_give(&prepared);
  fail("nothing left to do");
}

void run_cases(void) {
  add_thread("caller", 5, caller);
  // As urgent as the caller at last, so that nothing else runs within a case.
  kernel_set_priority(add_thread("locker", 5, locker), 4);
  add_thread("holder", 9, holder);
  add_thread("receiver", 9, receiver);
  add_thread("idle", 255, idle);
  kernel_start();
}
