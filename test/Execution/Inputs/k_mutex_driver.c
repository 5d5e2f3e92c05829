//===- k_mutex_driver.c - the seed module's kernel and its caller --===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each kernel call the module makes is a line. Addresses are printed as what
// they stand for, `mutex` and `lock`: numbers differ between ABIs. With SANDBOX
// the mutex is in the module's linear memory.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>
#include <string.h>

void warm_print(const char *);
void warm_print_hex(uint32_t);
uint32_t z_impl_k_mutex_unlock(uint32_t mutex);

/// The mutex and what is around it, which must not change.
#define WORDS 12
#define FIRST 4
#ifdef SANDBOX
extern uint8_t linearMemory[] __asm__("__warm_seed_memory_0");
#define SURROUNDINGS ((uint32_t *)(linearMemory + 1024))
#define MUTEX (1024 + FIRST * 4)
#else
static uint32_t surroundings[WORDS];
#define SURROUNDINGS surroundings
#define MUTEX ((uint32_t)(surroundings + FIRST))
#endif

static uint32_t lock, waiter;

static void line(const char *name, int count, uint32_t a, uint32_t b) {
  warm_print("> ");
  warm_print(name);
  for (int i = 0; i < count; ++i) {
    uint32_t value = i == 0 ? a : b;
    warm_print(" ");
    if (value == MUTEX)
      warm_print("mutex");
    else if (lock && value == lock)
      warm_print("lock");
    else
      warm_print_hex(value);
  }
  warm_print("\n");
}

uint32_t k_spin_lock(uint32_t address) {
  lock = address;
  line("k_spin_lock", 1, address, 0);
  return 0xa0;
}

uint32_t gale_w_current(void) {
  line("gale_w_current", 0, 0, 0);
  return 0x1111;
}

void k_spin_unlock(uint32_t address, uint32_t key) {
  line("k_spin_unlock", 2, address, key);
}

uint32_t z_unpend_first_thread(uint32_t queue) {
  line("z_unpend_first_thread", 1, queue, 0);
  return waiter;
}

void arch_thread_return_value_set(uint32_t thread, uint32_t value) {
  line("arch_thread_return_value_set", 2, thread, value);
}

void z_ready_thread(uint32_t thread) { line("z_ready_thread", 1, thread, 0); }

uint32_t z_reschedule(uint32_t address, uint32_t key) {
  line("z_reschedule", 2, address, key);
  return 0x7777;
}

/// Unlocks a mutex in the given state; prints it and its surroundings.
uint32_t run_case(uint32_t owner, uint32_t count, uint32_t firstWaiter) {
  for (int i = 0; i < WORDS; ++i)
    SURROUNDINGS[i] = 0x01010101u * (i + 1);
  SURROUNDINGS[FIRST + 2] = owner;
  SURROUNDINGS[FIRST + 3] = count;
  waiter = firstWaiter;
  lock = 0;
  uint32_t result = z_impl_k_mutex_unlock(MUTEX);
  warm_print("> memory");
  for (int i = 0; i < WORDS; ++i) {
    warm_print(" ");
    warm_print_hex(SURROUNDINGS[i]);
  }
  warm_print("\n");
  return result;
}
