//===- OptimizationLevel.h - what -O asks for -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The levels of `warmc`, and the option `level` of the pipelines.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_OPTIMIZATIONLEVEL_H
#define WARM_SUPPORT_OPTIMIZATIONLEVEL_H

#include "llvm/Support/CommandLine.h"

namespace warm {

enum class OptimizationLevel {
  /// What is cheap to compile.
  None,
  /// Each optimization once, none that looks at several functions.
  Quick,
  /// Fast code, which may be larger.
  Speed,
  /// Small code.
  Size
};

/// The names of the levels on a command line: `0`, `1`, `2` and `s`.
inline llvm::cl::ValuesClass getOptimizationLevels() {
  return llvm::cl::values(
      clEnumValN(OptimizationLevel::None, "0", "do not optimize"),
      clEnumValN(OptimizationLevel::Quick, "1", "optimize quickly"),
      clEnumValN(OptimizationLevel::Speed, "2", "make the code fast"),
      clEnumValN(OptimizationLevel::Size, "s", "make the code small"));
}

} // namespace warm

#endif // WARM_SUPPORT_OPTIMIZATIONLEVEL_H
