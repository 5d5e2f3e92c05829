//===- Pipelines.h - the optimization pipeline ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `warmc` runs on the wasm dialect, and `warm-opt --warm-optimize`.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_TRANSFORMS_PIPELINES_H
#define WARM_DIALECT_WASM_TRANSFORMS_PIPELINES_H

#include "mlir/Pass/PassManager.h"
#include "mlir/Pass/PassOptions.h"
#include "warm/Support/OptimizationLevel.h"

namespace warm::wasm {

struct OptimizeOptions : mlir::PassPipelineOptions<OptimizeOptions> {
  Option<OptimizationLevel> level{
      *this, "level", llvm::cl::desc("What to optimize for"),
      llvm::cl::init(OptimizationLevel::Speed), getOptimizationLevels()};
  Option<bool> removeBoundsChecks{
      *this, "remove-bounds-checks",
      llvm::cl::desc("Trust the program: no bounds checks at all"),
      llvm::cl::init(false)};
  Option<bool> volatileMemory{
      *this, "volatile-memory",
      llvm::cl::desc("Keep every access to memory as it is"),
      llvm::cl::init(false)};
};

/// Adds the target-independent optimizations to a pass manager on
/// `builtin.module`: what can be known is folded, redundant checks and private
/// functions nobody calls are removed. At level 0 only what the other options
/// demand. Every pass in it is correct for
/// functions that trap or do not end.
void buildOptimizePipeline(mlir::OpPassManager &manager,
                           const OptimizeOptions &options = {});

/// Adds what leads ways past branches they decide to a pass manager on
/// `wasm.func`, canonicalization before and behind it included. Part of
/// `buildOptimizePipeline`, and of use wherever values have become known since.
void addBranchThreading(mlir::OpPassManager &functions,
                        OptimizationLevel level);

/// Registers `--warm-optimize`.
void registerOptimizePipeline();

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_TRANSFORMS_PIPELINES_H
