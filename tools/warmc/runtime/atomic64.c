//===- atomic64.c - atomic accesses to 64 bits -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// M-profile cores have no exclusive access to two words. What makes these
// accesses atomic is that nothing else runs: whoever has a better way, or may
// not hold back all interrupts, or has more than one core, defines
// __warm_atomic_begin and __warm_atomic_end.
//
//===----------------------------------------------------------------------===//

#include "warm_runtime.h"

__attribute__((weak)) uint32_t __warm_atomic_begin(void) {
  uint32_t primask;
  __asm__ volatile("mrs %0, primask\n\tcpsid i\n\tdmb"
                   : "=r"(primask)
                   :
                   : "memory");
  return primask;
}

__attribute__((weak)) void __warm_atomic_end(uint32_t primask) {
  __asm__ volatile("dmb\n\tmsr primask, %0" : : "r"(primask) : "memory");
}

uint64_t __warm_i64_atomic_load(const volatile uint64_t *address) {
  uint32_t state = __warm_atomic_begin();
  uint64_t value = *address;
  __warm_atomic_end(state);
  return value;
}

void __warm_i64_atomic_store(uint64_t value, volatile uint64_t *address) {
  uint32_t state = __warm_atomic_begin();
  *address = value;
  __warm_atomic_end(state);
}

uint64_t __warm_i64_atomic_cmpxchg(uint64_t expected, uint64_t replacement,
                                   volatile uint64_t *address) {
  uint32_t state = __warm_atomic_begin();
  uint64_t old = *address;
  if (old == expected)
    *address = replacement;
  __warm_atomic_end(state);
  return old;
}

#define DEFINE_RMW(name, updated)                                              \
  uint64_t __warm_i64_atomic_##name(uint64_t value,                            \
                                    volatile uint64_t *address) {              \
    uint32_t state = __warm_atomic_begin();                                    \
    uint64_t old = *address;                                                   \
    *address = updated;                                                        \
    __warm_atomic_end(state);                                                  \
    return old;                                                                \
  }

DEFINE_RMW(add, old + value)
DEFINE_RMW(sub, old - value)
DEFINE_RMW(and, old &value)
DEFINE_RMW(or, old | value)
DEFINE_RMW(xor, old ^ value)
DEFINE_RMW(xchg, value)
