//===- AllocationFuzzTests.cpp - random functions through the checker -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every function allocates, with every register file from the smallest that
// calls and instructions allow, and the independent checkers find nothing.
// WARM_FUZZ_FUNCTIONS sets how many functions (default 2000), WARM_FUZZ_SEED
// the first seed.
//
//===----------------------------------------------------------------------===//

#include "Constrained.h"
#include "RandomFunction.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/PassManager.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

static unsigned fromEnvironment(const char *name, unsigned otherwise) {
  const char *text = std::getenv(name);
  return text ? std::strtoul(text, nullptr, 10) : otherwise;
}

static void addAllocationPasses(PassManager &manager) {
  OpPassManager &passes = manager.nest<FuncOp>();
  passes.addPass(createSplitCriticalEdges());
  passes.addPass(createLegalizeFlags());
  passes.addPass(createKeepVirtualCode());
  passes.addPass(createSplitLiveRanges());
  passes.addPass(createSpill());
  passes.addPass(createAssignRegisters());
  passes.addPass(createVerifyAllocation());
  passes.addPass(createResolveCopies());
  passes.addPass(createVerifyAllocation());
  passes.addPass(createLowerFrame());
  passes.addPass(createFinalize());
  passes.addPass(createVerifyTranslation());
}

/// Runs the passes on the function of a seed; says on standard output what
/// does not work, with the function.
static bool allocates(MLIRContext &context, const RandomOptions &options) {
  OwningOpRef<ModuleOp> module = makeRandomFunction(&context, options);
  if (failed(verify(*module)))
    return false;
  OwningOpRef<ModuleOp> original = module->clone();
  PassManager manager(&context);
  addAllocationPasses(manager);
  if (succeeded(manager.run(*module)))
    return true;
  llvm::outs() << "seed " << options.seed << ", " << options.reserved.size()
               << " registers reserved\n"
               << *original << "\n";
  llvm::outs().flush();
  return false;
}

TEST(AllocationFuzz, EveryRandomFunctionAllocates) {
  MLIRContext context(MLIRContext::Threading::DISABLED);
  context.loadDialect<CortexMDialect, ConstrainedDialect>();
  unsigned count = fromEnvironment("WARM_FUZZ_FUNCTIONS", 2000);
  unsigned first = fromEnvironment("WARM_FUZZ_SEED", 1);
  for (unsigned seed = first; seed < first + count; ++seed) {
    RandomOptions options = optionsForSeed(seed);
    options.optimizeFor =
        seed % 2 == 0 ? OptimizeFor::size : OptimizeFor::speed;
    EXPECT_TRUE(allocates(context, options)) << "seed " << seed;
  }
}
