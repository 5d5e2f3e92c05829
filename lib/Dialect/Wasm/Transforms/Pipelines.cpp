//===- Pipelines.cpp - the optimization pipeline --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `--warm-optimize`. There is no inlining: what compiles to WebAssembly has
// decided that already.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/Pipelines.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

using namespace mlir;
using namespace warm::wasm;

void warm::wasm::buildOptimizePipeline(OpPassManager &manager,
                                       const OptimizeOptions &options) {
  OpPassManager &first = manager.nest<FuncOp>();
  if (options.volatileMemory)
    first.addPass(createMakeMemoryVolatilePass());
  if (options.removeBoundsChecks)
    first.addPass(createRemoveBoundsChecksPass());
  first.addPass(createCanonicalizerPass());
  first.addPass(createSimplifyBlockArgumentsPass());
  first.addPass(createCSEPass());
  first.addPass(createEliminateBoundsChecksPass());
  manager.addPass(createSCCPPass());
  OpPassManager &second = manager.nest<FuncOp>();
  second.addPass(createCanonicalizerPass());
  second.addPass(createCSEPass());
  second.addPass(createEliminateBoundsChecksPass());
  second.addPass(createSimplifyBlockArgumentsPass());
  second.addPass(createCanonicalizerPass());
  manager.addPass(createSymbolDCEPass());
}

void warm::wasm::registerOptimizePipeline() {
  PassPipelineRegistration<OptimizeOptions>(
      "warm-optimize", "Warm's target-independent optimizations",
      [](OpPassManager &manager, const OptimizeOptions &options) {
        buildOptimizePipeline(manager, options);
      });
}
