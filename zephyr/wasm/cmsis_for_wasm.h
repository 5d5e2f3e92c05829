//===- cmsis_for_wasm.h - CMSIS-Core's headers on the way to wasm32 -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Included before everything else (clang's -include), this takes the place of
// CMSIS's cmsis_compiler.h, which wants a compiler for Arm. The instructions
// that it would write in assembly are functions here, which the module imports;
// cmsis.mlir has their bodies, for warmc's --import-body. A function without
// one is undefined in the object, and in no image by chance.
//
//===----------------------------------------------------------------------===//

#ifndef __CMSIS_COMPILER_H
#define __CMSIS_COMPILER_H

#include <stdint.h>

#ifdef __cplusplus
extern "C" {
#endif

#define __ASM __asm
#define __INLINE inline
#define __STATIC_INLINE static inline
#define __STATIC_FORCEINLINE static inline __attribute__((always_inline))
#define __NO_RETURN __attribute__((noreturn))
#define __USED __attribute__((used))
#define __WEAK __attribute__((weak))
#define __PACKED __attribute__((packed))
#define __PACKED_STRUCT struct __attribute__((packed))
#define __PACKED_UNION union __attribute__((packed))
#define __ALIGNED(bytes) __attribute__((aligned(bytes)))
#define __RESTRICT __restrict
#define __ALIAS(name) __attribute__((alias(name)))
#define __NO_INIT __attribute__((section(".noinit")))
#define __COMPILER_BARRIER() __asm__ volatile("" ::: "memory")

// Interrupts and special registers.
void __enable_irq(void);
void __disable_irq(void);
void __enable_fault_irq(void);
void __disable_fault_irq(void);
uint32_t __get_PRIMASK(void);
void __set_PRIMASK(uint32_t value);
uint32_t __get_BASEPRI(void);
void __set_BASEPRI(uint32_t value);
void __set_BASEPRI_MAX(uint32_t value);
uint32_t __get_FAULTMASK(void);
void __set_FAULTMASK(uint32_t value);
uint32_t __get_CONTROL(void);
void __set_CONTROL(uint32_t value);
uint32_t __get_IPSR(void);
uint32_t __get_xPSR(void);
uint32_t __get_PSP(void);
void __set_PSP(uint32_t value);
uint32_t __get_MSP(void);
void __set_MSP(uint32_t value);

// Barriers and hints.
void __ISB(void);
void __DSB(void);
void __DMB(void);
void __NOP(void);
void __WFI(void);
void __WFE(void);
void __SEV(void);

// What C can say.
static inline uint32_t __REV(uint32_t value) {
  return __builtin_bswap32(value);
}
static inline uint32_t __ROR(uint32_t value, uint32_t amount) {
  return value >> (amount & 31) | value << (-amount & 31);
}
static inline uint32_t __REV16(uint32_t value) {
  return __ROR(__builtin_bswap32(value), 16);
}
static inline int16_t __REVSH(int16_t value) {
  return (int16_t)__builtin_bswap16((uint16_t)value);
}
static inline uint32_t __RBIT(uint32_t value) {
  return __builtin_bitreverse32(value);
}
static inline uint8_t __CLZ(uint32_t value) {
  return value == 0 ? 32 : (uint8_t)__builtin_clz(value);
}

#ifdef __cplusplus
}
#endif

#endif // __CMSIS_COMPILER_H
