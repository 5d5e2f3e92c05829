//===- f64.c - the operations on f64 --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Instantiates the algorithms for IEEE 754 binary64.
//
//===----------------------------------------------------------------------===//

#include "float_abi.h"
#include "warm_runtime.h"

typedef uint64_t Bits;
typedef int64_t SignedBits;
#define WIDTH 64
#define FRACTION 52
#define FLOAT(name) __warm_f64_##name
#define TRUNCATE(integer, name) __warm_##integer##_##name##_f64

#include "format.inc"
#include "min_max.inc"
#include "rounding.inc"
#include "sqrt.inc"
#include "truncate.inc"
