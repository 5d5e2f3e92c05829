//===- atomic64.c - atomic accesses to 64 bits -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// M-profile cores have no exclusive access to two words. What makes these
// accesses atomic is that nothing else runs.
//
//===----------------------------------------------------------------------===//

#include "float_abi.h"
#include "warm_runtime.h"

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

#define TYPE uint64_t
#define WORD uint64_t
#define BITS 64
#include "atomic.inc"
