//===- atomic32.c - atomic accesses to 8 to 32 bits ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For Armv6-M, which has no exclusive accesses.
//
//===----------------------------------------------------------------------===//

#include "float_abi.h"
#include "warm_runtime.h"

#define TYPE uint8_t
#define WORD uint32_t
#define BITS 8
#include "atomic.inc"

#define TYPE uint16_t
#define WORD uint32_t
#define BITS 16
#include "atomic.inc"

#define TYPE uint32_t
#define WORD uint32_t
#define BITS 32
#include "atomic.inc"
