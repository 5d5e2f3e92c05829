//===- LiteralPlan.h - which constants go to which pool ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// On integers. A load of a literal reaches forward: 1020 bytes in its 16-bit
// form, which has low registers only, 4095 bytes in its 32-bit form. Loads of
// the same word that reach the same pool share the word.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_LITERALPLAN_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_LITERALPLAN_H

#include "llvm/ADT/ArrayRef.h"
#include <cstdint>
#include <vector>

namespace warm::cortexm {

/// How far a load reaches from its address rounded up to four bytes, at least.
constexpr int64_t shortLoadReach = 1020, longLoadReach = 4095;
constexpr unsigned wordSize = 4;

/// A constant in the code.
struct LiteralUse {
  /// Bytes from the function's start.
  int64_t offset;
  /// Which constant; equal ones have equal numbers, from 0 on.
  uint32_t word;
  /// Bytes it takes now.
  unsigned size;
  /// Whether its register is one of r0-r7.
  bool isLow;
};

/// Where a pool can stand, by offset from the function's start.
struct PoolSite {
  int64_t offset;
  /// Bytes that it costs to have a pool there, words aside.
  unsigned cost;
};

constexpr uint32_t noSite = ~0u;

/// The site of the pool that each use loads from; `noSite` where the constant
/// stays as it is, because a load would take no fewer bytes. Both lists are
/// sorted by offset. No use is assigned a site in front of it or out of reach
/// as far as can be told before the code has changed.
std::vector<uint32_t> planLiterals(llvm::ArrayRef<LiteralUse> uses,
                                   llvm::ArrayRef<PoolSite> sites);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_LITERALPLAN_H
