//===- warm_runtime.h - what compiled code calls beside __aeabi_* -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// libwarmrt: what the cores have no instructions for of atomic accesses and
// bits, and the
// floating-point operations of WebAssembly that the Arm run-time ABI has no
// helper for, on cores without a floating-point unit.
// Floats are passed as bit patterns, which is what AAPCS does with them in its
// base standard: f32 in one core register, f64 in two. The algorithms use
// integers only. Results follow the WebAssembly Core Specification 2.0, section
// 4.3.3: every NaN result is quiet.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_RUNTIME_H
#define WARM_RUNTIME_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

uint32_t __warm_f32_min(uint32_t a, uint32_t b);
uint32_t __warm_f32_max(uint32_t a, uint32_t b);
uint32_t __warm_f32_ceil(uint32_t x);
uint32_t __warm_f32_floor(uint32_t x);
uint32_t __warm_f32_trunc(uint32_t x);
/// To the nearest integer, ties to even.
uint32_t __warm_f32_nearest(uint32_t x);
uint32_t __warm_f32_sqrt(uint32_t x);

uint64_t __warm_f64_min(uint64_t a, uint64_t b);
uint64_t __warm_f64_max(uint64_t a, uint64_t b);
uint64_t __warm_f64_ceil(uint64_t x);
uint64_t __warm_f64_floor(uint64_t x);
uint64_t __warm_f64_trunc(uint64_t x);
uint64_t __warm_f64_nearest(uint64_t x);
uint64_t __warm_f64_sqrt(uint64_t x);

/// Toward zero; a NaN ends in `udf #4`, a result that does not fit in `udf #3`.
uint32_t __warm_i32_trunc_f32_s(uint32_t x);
uint32_t __warm_i32_trunc_f32_u(uint32_t x);
uint32_t __warm_i32_trunc_f64_s(uint64_t x);
uint32_t __warm_i32_trunc_f64_u(uint64_t x);
uint64_t __warm_i64_trunc_f32_s(uint32_t x);
uint64_t __warm_i64_trunc_f32_u(uint32_t x);
uint64_t __warm_i64_trunc_f64_s(uint64_t x);
uint64_t __warm_i64_trunc_f64_u(uint64_t x);

/// Toward zero; a NaN gives 0, a result that does not fit the nearest limit.
uint32_t __warm_i32_trunc_sat_f32_s(uint32_t x);
uint32_t __warm_i32_trunc_sat_f32_u(uint32_t x);
uint32_t __warm_i32_trunc_sat_f64_s(uint64_t x);
uint32_t __warm_i32_trunc_sat_f64_u(uint64_t x);
uint64_t __warm_i64_trunc_sat_f32_s(uint32_t x);
uint64_t __warm_i64_trunc_sat_f32_u(uint32_t x);
uint64_t __warm_i64_trunc_sat_f64_s(uint64_t x);
uint64_t __warm_i64_trunc_sat_f64_u(uint64_t x);

/// Atomic accesses to 64 bits: the value read. The address is a multiple of 8.
/// What runs between __warm_atomic_begin and __warm_atomic_end is not
/// interrupted by anyone who uses these functions; the second gets what the
/// first returned. Both are weak and may be defined elsewhere: these hold back
/// interrupts by primask.
uint32_t __warm_atomic_begin(void);
void __warm_atomic_end(uint32_t state);
uint64_t __warm_i64_atomic_load(const volatile uint64_t *address);
void __warm_i64_atomic_store(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_add(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_sub(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_and(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_or(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_xor(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_xchg(uint64_t value, volatile uint64_t *address);
uint64_t __warm_i64_atomic_cmpxchg(uint64_t expected, uint64_t replacement,
                                   volatile uint64_t *address);

/// The same for less, zero-extended, on Armv6-M. The address is a multiple of
/// the width.
uint32_t __warm_i8_atomic_add(uint32_t value, volatile uint8_t *address);
uint32_t __warm_i8_atomic_sub(uint32_t value, volatile uint8_t *address);
uint32_t __warm_i8_atomic_and(uint32_t value, volatile uint8_t *address);
uint32_t __warm_i8_atomic_or(uint32_t value, volatile uint8_t *address);
uint32_t __warm_i8_atomic_xor(uint32_t value, volatile uint8_t *address);
uint32_t __warm_i8_atomic_xchg(uint32_t value, volatile uint8_t *address);
uint32_t __warm_i8_atomic_cmpxchg(uint32_t expected, uint32_t replacement,
                                  volatile uint8_t *address);
uint32_t __warm_i16_atomic_add(uint32_t value, volatile uint16_t *address);
uint32_t __warm_i16_atomic_sub(uint32_t value, volatile uint16_t *address);
uint32_t __warm_i16_atomic_and(uint32_t value, volatile uint16_t *address);
uint32_t __warm_i16_atomic_or(uint32_t value, volatile uint16_t *address);
uint32_t __warm_i16_atomic_xor(uint32_t value, volatile uint16_t *address);
uint32_t __warm_i16_atomic_xchg(uint32_t value, volatile uint16_t *address);
uint32_t __warm_i16_atomic_cmpxchg(uint32_t expected, uint32_t replacement,
                                   volatile uint16_t *address);
uint32_t __warm_i32_atomic_add(uint32_t value, volatile uint32_t *address);
uint32_t __warm_i32_atomic_sub(uint32_t value, volatile uint32_t *address);
uint32_t __warm_i32_atomic_and(uint32_t value, volatile uint32_t *address);
uint32_t __warm_i32_atomic_or(uint32_t value, volatile uint32_t *address);
uint32_t __warm_i32_atomic_xor(uint32_t value, volatile uint32_t *address);
uint32_t __warm_i32_atomic_xchg(uint32_t value, volatile uint32_t *address);
uint32_t __warm_i32_atomic_cmpxchg(uint32_t expected, uint32_t replacement,
                                   volatile uint32_t *address);

/// Zeros above the highest one bit, below the lowest, on Armv6-M; the width if
/// all bits are zero.
uint32_t __warm_i32_clz(uint32_t x);
uint32_t __warm_i32_ctz(uint32_t x);
uint32_t __warm_i64_clz(uint64_t x);
uint32_t __warm_i64_ctz(uint64_t x);

#ifdef __cplusplus
}
#endif

#endif // WARM_RUNTIME_H
