//===- Targets.h - the cores and what they have -----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The table is generated from the records of CortexMTargets.td.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_TARGETS_H
#define WARM_DIALECT_CORTEXM_IR_TARGETS_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/StringRef.h"
#include <cstdint>
#include <initializer_list>

namespace warm::cortexm {

/// How long an instruction takes; each core gives each class its cycles.
enum class TimingClass : uint8_t {
#define GET_TIMING_CLASSES
#include "warm/Dialect/CortexM/IR/CortexMTargets.inc"
  Count
};

enum class Feature : uint8_t { V7M, V8MMain, DSP, FPU };

/// What a user calls a feature, for example `Armv8-M`.
llvm::StringRef describe(Feature feature);

/// A core, from its record.
struct CoreInfo {
  /// What users call it, for example `cortex-m4`.
  llvm::StringLiteral name;
  /// What an assembler takes for `.arch` and `.cpu`.
  llvm::StringLiteral architecture;
  llvm::StringLiteral cpu;
  struct FeatureSet {
    uint32_t bits = 0;
    FeatureSet(std::initializer_list<Feature> features) {
      for (Feature feature : features)
        bits |= 1u << static_cast<unsigned>(feature);
    }
  } features;
  uint8_t cycles[static_cast<unsigned>(TimingClass::Count)];

  bool has(Feature feature) const {
    return features.bits >> static_cast<unsigned>(feature) & 1;
  }
};

/// All cores, in the order users should see them.
llvm::ArrayRef<CoreInfo> getCores();

/// The core of that name, or null.
const CoreInfo *lookupCore(llvm::StringRef name);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_TARGETS_H
