//===- crowd.c - threads that use everything at once -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each thread checks what it can see: that a mutex keeps others out, that no
// message is lost, doubled or mixed, that priorities come back, that its own
// variables stay. Every round moves a semaphore, messages and two mutexes.
//
//===----------------------------------------------------------------------===//

#include "host.h"
#include "programs.h"
#include "trace.h"

#define SYST_CSR (*(volatile uint32_t *)0xe000e010)
#define SYST_RVR (*(volatile uint32_t *)0xe000e014)
#define SYST_CVR (*(volatile uint32_t *)0xe000e018)

static uint32_t rounds, is_preempted;

//===----------------------------------------------------------------------===//
// Mutexes: three threads count together
//===----------------------------------------------------------------------===//

static struct mutex outer, inner;
static volatile uint32_t outer_count, inner_count, inside;
static struct semaphore tokens = {.limit = 1000000000};

static void check(int condition, const char *text) {
  if (!condition)
    fail(text);
}

/// Reads and writes far apart, with a chance for others in between.
static void count_up(volatile uint32_t *counter) {
  uint32_t value = *counter;
  kernel_unlock(kernel_lock());
  *counter = value + 1;
}

static void count_inner(void) {
  mutex_lock(&inner);
  mutex_lock(&inner);
  count_up(&inner_count);
  check(mutex_unlock(&inner) == 0, "unlock of a mutex held twice");
  count_up(&inner_count);
  check(mutex_unlock(&inner) == 0, "unlock of inner");
}

static void count_outer(void) {
  mutex_lock(&outer);
  check(inside++ == 0, "two threads hold one mutex");
  count_inner();
  count_up(&outer_count);
  check(--inside == 0, "two threads hold one mutex");
  check(mutex_unlock(&outer) == 0, "unlock of outer");
  struct thread *self = kernel_current();
  check(!self->held, "a mutex is held after unlock");
  check(self->priority == self->base_priority, "a priority stays inherited");
}

static void counter(void) {
  for (uint32_t i = 0; i < rounds; ++i) {
    volatile uint32_t own[4] = {i, ~i, i * 5, i ^ 0x55};
    count_outer();
    check(mutex_unlock(&outer) != 0, "unlock of what another may hold");
    count_inner();
    check(own[0] == i && own[1] == ~i && own[2] == i * 5 &&
              own[3] == (i ^ 0x55),
          "a thread's own variables have changed");
  }
}

/// More urgent than the others: waits inside what they hold. The first to run.
static void urgent_counter(void) {
  if (is_preempted) {
    SYST_RVR = 1000;
    SYST_CVR = 0;
    SYST_CSR = 7;
  }
  for (uint32_t i = 0; i < rounds; ++i) {
    semaphore_take(&tokens);
    count_outer();
  }
}

//===----------------------------------------------------------------------===//
// Messages: two producers, two consumers
//===----------------------------------------------------------------------===//

static struct message buffer[3];
static struct message_queue queue = {.buffer = buffer, .capacity = 3};
static volatile uint32_t received;
static uint32_t sums[2];

static void produce(uint32_t producer) {
  for (uint32_t i = 1; i <= rounds; ++i) {
    struct message message = {{producer, i, i * 7 + producer, ~i}};
    int32_t result = queue_put(&queue, &message, i & 1);
    while (result == KERNEL_AGAIN && !(i & 1))
      result = queue_put(&queue, &message, 0);
    check(result == 0, "put");
    if (producer == 0)
      check(semaphore_give(&tokens) == 0, "give");
  }
}

static void first_producer(void) { produce(0); }
static void second_producer(void) { produce(1); }

/// Of one producer's messages, each consumer sees later ones later.
static void consumer(void) {
  uint32_t last[2] = {0, 0};
  for (uint32_t i = 0; i < rounds; ++i) {
    struct message message;
    queue_get(&queue, &message);
    uint32_t producer = message.words[0], number = message.words[1];
    check(producer < 2 && message.words[2] == number * 7 + producer &&
              message.words[3] == ~number,
          "a message has changed");
    check(number > last[producer], "messages have changed places");
    last[producer] = number;
    uint32_t key = kernel_lock();
    ++received;
    sums[producer] += number;
    kernel_unlock(key);
  }
}

//===----------------------------------------------------------------------===//
// The end, and the ends of turns
//===----------------------------------------------------------------------===//

extern const char __module_start[], __module_end[];
static uint32_t preemptions, preemptions_in_module;
static uint8_t seen[4096];

static uint32_t count_seen(void) {
  uint32_t count = 0;
  for (uint32_t i = 0; i < sizeof seen; ++i)
    count += seen[i];
  return count;
}

static void report(const char *text, uint32_t number) {
  print(text);
  print_number(number);
  print("\n");
}

/// Runs when all others have ended.
static void idle(void) {
  SYST_CSR = 0;
  // 1 + 2 + ... + rounds, as the sums are: modulo 2^32.
  uint32_t sum =
      rounds & 1 ? rounds * ((rounds + 1) / 2) : rounds / 2 * (rounds + 1);
  check(received == 2 * rounds && sums[0] == sum && sums[1] == sum,
        "messages are lost");
  check(outer_count == 3 * rounds && inner_count == 10 * rounds,
        "counts are lost");
  check(tokens.count == 0, "gifts are lost");
  report("switches ", trace_switches);
  if (is_preempted) {
    report("preemptions ", preemptions);
    report("inside the module ", preemptions_in_module);
    report("at instructions ", count_seen());
  } else {
    report("events hash ", trace_hash);
  }
  print("no damage\n");
  succeed();
}

/// SysTick. Nothing below a thread's sp is its own, and nothing that a function
/// keeps there survives this.
void tick(uint32_t *frame) {
  ++preemptions;
  if (frame) {
    for (int i = 1; i <= 32; ++i)
      frame[-i] = 0xdeadbeef;
    uint32_t offset = frame[6] - (uint32_t)__module_start;
    if (offset < (uint32_t)(__module_end - __module_start)) {
      ++preemptions_in_module;
      seen[offset / 2 % sizeof seen] = 1;
    }
  }
  kernel_rotate();
  // An instruction lasts 1.6 ticks in the emulator. Less than the time a switch
  // takes would leave nothing for the threads.
  SYST_RVR = 400 + trace_random() % 800;
  SYST_CVR = 0;
}

static void run_crowd(void) {
  add_thread("urgent", 3, urgent_counter);
  add_thread("counter 1", 5, counter);
  add_thread("counter 2", 5, counter);
  add_thread("producer 1", 5, first_producer);
  add_thread("producer 2", 5, second_producer);
  add_thread("consumer 1", 5, consumer);
  add_thread("consumer 2", 5, consumer);
  add_thread("idle", 255, idle);
  kernel_start();
}

void run_interleaved(uint32_t number) {
  rounds = number;
  trace_perturbs = 4;
  run_crowd();
}

void run_preempted(uint32_t number) {
  rounds = number;
  is_preempted = 1;
  run_crowd();
}
