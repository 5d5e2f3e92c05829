//===- BitSources.h - where the bits of a value come from -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebAssembly has no instructions that reverse bits or bytes: they arrive as
// trees of shifts, masks and `or`.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_BITSOURCES_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_BITSOURCES_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// Which bit of one value each bit of another is.
struct BitSources {
  static constexpr int8_t zero = -1;

  mlir::Value source;
  /// By the bits of the value, from the lowest: a bit of `source`, or `zero`.
  std::array<int8_t, 64> bits;
};

/// Follows integers of i32 and i64 through shifts and rotations by constants,
/// masks, `or`, extension and truncation.
class BitSourceFinder {
public:
  /// A value whose bits come from several is its own source.
  BitSources find(mlir::Value value) { return find(value, maxDepth); }

private:
  /// A byte swap of 64 bits is eight deep.
  static constexpr unsigned maxDepth = 16;

  BitSources find(mlir::Value value, unsigned depth);
  BitSources compute(mlir::Value value, unsigned depth);

  llvm::DenseMap<mlir::Value, BitSources> known;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_BITSOURCES_H
