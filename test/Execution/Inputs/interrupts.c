//===- interrupts.c - a handler that shares words with a module ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SysTick interrupts every few instructions, at distances that change, while
// the module counts. Handler and module count in the same word; at the end it
// must have both counts.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

void count_plain(volatile uint32_t *, uint32_t);
void count_add(volatile uint32_t *, uint32_t);
void count_half(volatile uint32_t *, uint32_t);
void count_exchange(volatile uint32_t *, uint32_t);
void count_long(volatile uint32_t *, uint32_t);
void count_locked(volatile uint32_t *, uint32_t);
uint32_t wait_for(volatile uint32_t *);
uint32_t poll_timer(void);
uint32_t __warm_i32_atomic_add(uint32_t, volatile uint32_t *);

typedef void Counter(volatile uint32_t *, uint32_t);
static Counter *const counters[] = {count_plain,    count_add,  count_half,
                                    count_exchange, count_long, count_locked};

static volatile uint32_t word[2] __attribute__((aligned(8)));
static volatile uint32_t flag, ticks, limit, random = 1;

#define SYSTICK ((volatile uint32_t *)0xe000e010)
#define VTOR (*(volatile uint32_t *)0xe000ed08)
#define SHPR3 (*(volatile uint32_t *)0xe000ed20)

/// Counts with exclusive accesses, as code compiled from C would; on Armv6-M,
/// which has none, with the module's functions.
static void tick(void) {
#ifdef __ARM_ARCH_6M__
  __warm_i32_atomic_add(1, &word[0]);
#else
  __atomic_fetch_add(&word[0], 1, __ATOMIC_SEQ_CST);
#endif
  if (++ticks == limit)
    SYSTICK[0] = 0;
  if (ticks == 3)
    flag = 77;
  random = random * 1664525 + 1013904223;
  SYSTICK[1] = 150 + (random >> 24);
}

static uint32_t locks;
uint32_t number_of_locks(void) { return locks; }

#ifdef OWN_LOCK
/// In the place of the runtime's: only what may interrupt here is held back.
uint32_t __warm_atomic_begin(void) {
  uint32_t basepri;
  __asm__ volatile("mrs %0, basepri\n\tmsr basepri_max, %1\n\tisb"
                   : "=&r"(basepri)
                   : "r"(0x20)
                   : "memory");
  ++locks;
  return basepri;
}
void __warm_atomic_end(uint32_t basepri) {
  __asm__ volatile("msr basepri, %0" : : "r"(basepri) : "memory");
}
#endif

static uint32_t vectors[16] __attribute__((aligned(128))), usualVectors;

static void start(uint32_t most) {
  usualVectors = VTOR;
  for (int i = 0; i < 16; ++i)
    vectors[i] = ((uint32_t *)usualVectors)[i];
  vectors[15] = (uint32_t)tick;
  VTOR = (uint32_t)vectors;
  SHPR3 = (SHPR3 & 0x00ffffff) | 0x40000000;
  ticks = 0;
  limit = most;
  SYSTICK[1] = 300;
  SYSTICK[2] = 0;
  SYSTICK[0] = 7;
}

static void stop(void) {
  SYSTICK[0] = 0;
  VTOR = usualVectors;
}

/// Counts `count` times with counter `which`: what is missing at the end.
uint32_t run_counter(uint32_t which, uint32_t count) {
  word[0] = word[1] = 0;
  start(which == 2 ? 20000 : 0xffffffff);
  counters[which](word, count);
  stop();
  return count + ticks - word[0];
}
uint32_t number_of_ticks(void) { return ticks; }
uint32_t run_wait(void) {
  flag = 0;
  start(0xffffffff);
  uint32_t seen = wait_for(&flag);
  stop();
  return seen;
}
uint32_t run_poll(void) {
  uint32_t result = poll_timer();
  SYSTICK[0] = 0;
  return result;
}
