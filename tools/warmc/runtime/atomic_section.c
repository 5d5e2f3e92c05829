//===- atomic_section.c - where nothing else runs ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Whoever has a better way, or may not hold back all interrupts, or has more
// than one core, defines these.
//
//===----------------------------------------------------------------------===//

#include "float_abi.h"
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
