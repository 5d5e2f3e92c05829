//===- two_threads.c - threads that cross inside z_reschedule ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two threads on stacks of their own give one mutex back again and again; each
// time z_reschedule switches to the other one, which sits in the same place.
// The frame of z_impl_k_mutex_unlock is live on both stacks all the time. After
// each return the result, the mutex, and the caller's own values are checked,
// and that sp is where it was.
//
//===----------------------------------------------------------------------===//

#include <stdint.h>

uint32_t z_impl_k_mutex_unlock(uint32_t *mutex);

static uint32_t mutexes[2][4], switches, wanted, trouble;
int running;

uint32_t k_spin_lock(uint32_t address) {
  (void)address;
  return 0xa0 + running;
}
uint32_t gale_w_current(void) { return 0x1111 + running; }
void k_spin_unlock(uint32_t address, uint32_t key) {
  (void)address;
  (void)key;
  trouble |= 1; // There is always a waiter.
}
uint32_t z_unpend_first_thread(uint32_t *queue) {
  trouble |= queue != mutexes[running] ? 2 : 0;
  return 0x5000 + running;
}
void arch_thread_return_value_set(uint32_t thread, uint32_t value) {
  trouble |= thread != 0x5000u + running || value != 0 ? 4 : 0;
}
void count_ready(uint32_t thread) {
  trouble |= thread != 0x5000u + running ? 8 : 0;
}
void z_ready_thread(uint32_t thread) { count_ready(thread); }

static uint64_t stackOfB[512];
static uint32_t *resting;

/// Leaves this thread on its stack and goes on with the one at `*other`.
__attribute__((naked, noinline)) static void switchStacks(uint32_t **other) {
  __asm__ volatile("push {r4-r11, lr}\n\t"
                   "ldr r1, [r0]\n\t"
                   "mov r2, sp\n\t"
                   "str r2, [r0]\n\t"
                   "mov sp, r1\n\t"
                   "pop {r4-r11, pc}");
  (void)other;
}

static void cross(void) {
  ++switches;
  running ^= 1;
  switchStacks(&resting);
}

uint32_t z_reschedule(uint32_t address, uint32_t key) {
  (void)address;
  trouble |= key != 0xa0u + running ? 16 : 0;
  cross();
  return 0xdeadbeef;
}

static uint32_t stackPointer(void) {
  uint32_t sp;
  __asm__ volatile("mov %0, sp" : "=r"(sp));
  return sp;
}

/// One thread: unlocks until there were enough switches.
static void work(int self) {
  uint32_t *mutex = mutexes[self];
  volatile uint32_t local[4] = {1, 2, 3, 4};
  uint32_t sp = stackPointer();
  while (switches < wanted) {
    mutex[0] = 0x10, mutex[1] = 0x20, mutex[2] = 0x1111 + self, mutex[3] = 1;
    uint32_t result = z_impl_k_mutex_unlock(mutex);
    trouble |= result != 0 ? 32 : 0;
    trouble |= running != self || stackPointer() != sp ? 64 : 0;
    trouble |= mutex[0] != 0x10 || mutex[1] != 0x20 ? 128 : 0;
    trouble |= mutex[2] != 0x5000u + self || mutex[3] != 1 ? 256 : 0;
    trouble |= local[0] != 1 || local[3] != 4 ? 512 : 0;
  }
}

static void threadB(void) {
  work(1);
  for (;;)
    cross();
}

/// Returns what went wrong, as bits; 0 is nothing.
uint32_t run_threads(uint32_t count) {
  wanted = count;
  // What switchStacks pops: r4-r11 and pc.
  resting = (uint32_t *)(stackOfB + 512) - 9;
  resting[8] = (uint32_t)threadB;
  work(0);
  return trouble;
}

uint32_t number_of_switches(void) { return switches; }
