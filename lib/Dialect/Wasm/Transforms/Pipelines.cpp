//===- Pipelines.cpp - the optimization pipeline --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `--warm-optimize`. Inlining is for what the producer could not know: which
// functions are private in the end. There is no upstream SCCP, whose time is
// quadratic in the number of branches to one block.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/Pipelines.h"
#include "mlir/Pass/PassRegistry.h"
#include "mlir/Transforms/Passes.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

using namespace mlir;
using namespace warm;
using namespace warm::wasm;

/// Canonicalization that leaves equal blocks apart: comparing them takes half
/// of its time, and the last run finds them.
static std::unique_ptr<Pass> createEarlyCanonicalizer() {
  GreedyRewriteConfig config;
  config.setRegionSimplificationLevel(GreedySimplifyRegionLevel::Normal);
  return createCanonicalizerPass(config);
}

/// What folds, and what a fold lets be removed.
static void addRound(OpPassManager &functions) {
  functions.addPass(createEliminateCommonSubexpressionsPass());
  functions.addPass(createEliminateBoundsChecksPass());
}

static void addInlining(OpPassManager &manager, OptimizationLevel level) {
  // Not worth a call, and its registers, where time counts.
  constexpr unsigned smallFunction = 4;
  InlineFunctionsPassOptions inlining;
  inlining.growth = level == OptimizationLevel::Speed ? smallFunction : 0;
  manager.addPass(createInlineFunctionsPass(inlining));
}

void warm::wasm::addBranchThreading(OpPassManager &functions,
                                    OptimizationLevel level) {
  functions.addPass(createResolveConditionsPass());
  functions.addPass(createEarlyCanonicalizer());
  ThreadBranchesPassOptions threading;
  if (level == OptimizationLevel::Size)
    threading.limit = 0;
  functions.addPass(createThreadBranchesPass(threading));
  functions.addPass(createEarlyCanonicalizer());
  functions.addPass(createSimplifyBlockArgumentsPass());
}

void warm::wasm::buildOptimizePipeline(OpPassManager &manager,
                                       const OptimizeOptions &options) {
  bool isThorough = options.level > OptimizationLevel::Quick;
  {
    OpPassManager &functions = manager.nest<FuncOp>();
    if (options.volatileMemory)
      functions.addPass(createMakeMemoryVolatilePass());
    if (options.removeBoundsChecks)
      functions.addPass(createRemoveBoundsChecksPass());
    if (options.level == OptimizationLevel::None)
      return;
    functions.addPass(createEarlyCanonicalizer());
    functions.addPass(createSimplifyBlockArgumentsPass());
  }
  if (isThorough)
    addInlining(manager, options.level);
  OpPassManager &functions = manager.nest<FuncOp>();
  addRound(functions);
  if (isThorough) {
    functions.addPass(createEarlyCanonicalizer());
    addRound(functions);
    addBranchThreading(functions, options.level);
  }
  functions.addPass(createCanonicalizerPass());
  manager.addPass(createSymbolDCEPass());
}

void warm::wasm::registerOptimizePipeline() {
  PassPipelineRegistration<OptimizeOptions>(
      "warm-optimize", "Warm's target-independent optimizations",
      [](OpPassManager &manager, const OptimizeOptions &options) {
        buildOptimizePipeline(manager, options);
      });
}
