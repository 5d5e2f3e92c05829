//===- AllocationFuzzTests.cpp - random functions through the checker ---- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every function allocates, with every register file from the smallest that
// calls and instructions allow, and the independent checkers find nothing.
// WARM_FUZZ_FUNCTIONS sets how many functions (default 400), WARM_FUZZ_SEED
// the first seed.
//
//===----------------------------------------------------------------------===//

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
  passes.addPass(createSpill());
  passes.addPass(createAssignRegisters());
  passes.addPass(createVerifyAllocation());
  passes.addPass(createResolveCopies());
  passes.addPass(createVerifyAllocation());
  passes.addPass(createLowerFrame());
  passes.addPass(createFinalize());
  passes.addPass(createVerifyTranslation());
}

TEST(AllocationFuzz, EveryRandomFunctionAllocates) {
  MLIRContext context(MLIRContext::Threading::DISABLED);
  context.loadDialect<CortexMDialect>();
  unsigned count = fromEnvironment("WARM_FUZZ_FUNCTIONS", 400);
  unsigned first = fromEnvironment("WARM_FUZZ_SEED", 1);
  for (unsigned seed = first; seed < first + count; ++seed) {
    RandomOptions options;
    options.seed = seed;
    options.size = 10 + seed % 120;
    options.reservedCount = seed % 8;
    OwningOpRef<ModuleOp> module = makeRandomFunction(&context, options);
    ASSERT_TRUE(succeeded(verify(*module))) << "seed " << seed;
    OwningOpRef<ModuleOp> original = module->clone();
    PassManager manager(&context);
    addAllocationPasses(manager);
    if (succeeded(manager.run(*module)))
      continue;
    std::string text;
    llvm::raw_string_ostream(text) << *original;
    ADD_FAILURE() << "seed " << seed << ", " << options.reservedCount
                  << " registers reserved\n"
                  << text;
  }
}
