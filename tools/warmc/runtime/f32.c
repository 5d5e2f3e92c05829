//===- f32.c - the operations on f32 --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instantiates the algorithms for IEEE 754 binary32.
//
//===----------------------------------------------------------------------===//

#include "float_abi.h"
#include "warm_runtime.h"

typedef uint32_t Bits;
typedef int32_t SignedBits;
#define WIDTH 32
#define FRACTION 23
#define FLOAT(name) __warm_f32_##name
#define TRUNCATE(integer, name) __warm_##integer##_##name##_f32

#include "format.inc"
#include "min_max.inc"
#include "rounding.inc"
#include "sqrt.inc"
#include "truncate.inc"
