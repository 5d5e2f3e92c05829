//===- main.c - firmware that gives mutexes back --------------------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Ordinary C, compiled by arm-none-eabi-gcc. Its kernel only notes the calls it
// gets; the mutexes are in four states, and each outcome is printed.
//
//===----------------------------------------------------------------------===//

#include "kernel.h"
#include <stdio.h>

struct thread {
  const char *name;
};

static struct thread self = {"self"}, other = {"other"};

uint32_t kernel_lock(uint32_t *lock) {
  printf("    lock\n");
  *lock += 1;
  return 0x20;
}

void kernel_unlock(uint32_t *lock, uint32_t key) {
  printf("    unlock(0x%x)\n", (unsigned)key);
  *lock -= 1;
}

struct thread *kernel_current_thread(void) { return &self; }

struct thread *kernel_wake_first(struct mutex *mutex, int32_t result) {
  struct thread *first = mutex->first_waiter;
  printf("    wake %s with %d\n", first ? first->name : "nobody", (int)result);
  mutex->first_waiter = NULL;
  return first;
}

void kernel_reschedule(uint32_t *lock, uint32_t key) {
  printf("    reschedule(0x%x)\n", (unsigned)key);
  *lock -= 1;
}

static int check(const char *name, struct mutex mutex, int32_t result,
                 struct thread *owner, uint32_t lock_count) {
  printf("%s\n", name);
  int32_t actual = mutex_unlock(&mutex);
  int ok = actual == result && mutex.owner == owner &&
           mutex.lock_count == lock_count;
  printf("  = %d, owner %s, lock count %u: %s\n", (int)actual,
         mutex.owner ? mutex.owner->name : "none", (unsigned)mutex.lock_count,
         ok ? "as it should be" : "WRONG");
  return ok;
}

int main(void) {
  struct mutex free_mutex = {NULL, 0, NULL, 0};
  struct mutex foreign = {NULL, 0, &other, 1};
  struct mutex nested = {NULL, 0, &self, 3};
  struct mutex held = {NULL, 0, &self, 1};
  struct mutex wanted = {&other, 0, &self, 1};
  int ok = check("nobody holds it", free_mutex, -22, NULL, 0);
  ok &= check("another thread holds it", foreign, -1, &other, 1);
  ok &= check("held three times", nested, 0, &self, 2);
  ok &= check("held once, nobody waits", held, 0, NULL, 0);
  ok &= check("held once, one waits", wanted, 0, &other, 1);
  printf(ok ? "mutex_unlock works\n" : "mutex_unlock FAILED\n");
  return !ok;
}
