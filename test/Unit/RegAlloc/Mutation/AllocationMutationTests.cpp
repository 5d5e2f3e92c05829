//===- AllocationMutationTests.cpp - the checkers find what is wrong ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes mutants of allocated, resolved, framed and final code and runs the
// checkers on each. What they do not find must behave like the original: both
// are executed from many states (Interpreter.h). Everything that is executed
// differently must be found.
//
// WARM_MUTANTS sets how many mutants of each kind are tried for each function
// and phase (default 5), WARM_MUTATION_FUNCTIONS how many random functions are
// used (default 60), WARM_MUTATION_SEED where they start. WARM_MUTATION_VERBOSE
// prints each mutant that is not found.
//
//===----------------------------------------------------------------------===//

#include "../RandomFunction.h"
#include "Interpreter.h"
#include "Mutators.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Parser/Parser.h"
#include "mlir/Pass/PassManager.h"
#include "warm/Dialect/CortexM/Analysis/AllocationChecker.h"
#include "warm/Dialect/CortexM/Analysis/TranslationChecker.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/Format.h"
#include "gtest/gtest.h"
#include <cstdlib>

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

static unsigned fromEnvironment(const char *name, unsigned otherwise) {
  const char *text = std::getenv(name);
  return text ? std::strtoul(text, nullptr, 10) : otherwise;
}

namespace {

/// A function as virtual code and in each phase that can be checked.
struct Stages {
  OwningOpRef<ModuleOp> virtualCode;
  SmallVector<OwningOpRef<ModuleOp>> phases;
};

/// What became of the mutants of a kind.
struct Count {
  unsigned made = 0, caught = 0, same = 0, missed = 0;
};

class Mutation : public ::testing::Test {
protected:
  Mutation() : context(MLIRContext::Threading::DISABLED) {
    context.loadDialect<CortexMDialect>();
  }

  Stages makeStages(OwningOpRef<ModuleOp> module);
  void mutate(Stages &stages, unsigned seed);
  void mutateOnce(Stages &stages, ModuleOp original, const Mutator &mutator,
                  unsigned seed);
  void printTable();

  MLIRContext context;
  llvm::MapVector<StringRef, Count> counts;
};

} // namespace

/// The function with a body.
static FuncOp getFunction(ModuleOp module) {
  for (FuncOp func : module.getOps<FuncOp>())
    if (!func.isExternal())
      return func;
  return {};
}

/// Tells the interpreter what the code will not say.
static void annotate(FuncOp func) {
  Builder builder(func.getContext());
  size_t results = 0;
  func.walk([&](Operation *op) {
    if (isa<RetOp>(op))
      results = std::max<size_t>(results, op->getNumOperands());
    unsigned words = llvm::count_if(
        op->getOperandTypes(), [](Type type) { return isa<SlotType>(type); });
    if (isa<BlOp, BlxOp>(op) && words)
      op->setAttr("test.stack_words", builder.getI32IntegerAttr(words));
  });
  func->setAttr("test.results", builder.getI32IntegerAttr(results));
}

Stages Mutation::makeStages(OwningOpRef<ModuleOp> module) {
  annotate(getFunction(*module));
  Stages stages;
  auto run = [&](ArrayRef<std::function<std::unique_ptr<Pass>()>> passes) {
    PassManager manager(&context);
    for (auto &create : passes)
      manager.addNestedPass<FuncOp>(create());
    EXPECT_TRUE(succeeded(manager.run(*module)));
    return OwningOpRef<ModuleOp>(module->clone());
  };
  stages.virtualCode = run({createSplitCriticalEdges, createLegalizeFlags});
  stages.phases.push_back(
      run({createSplitLiveRanges, [] { return createSpill(); },
           createAssignRegisters}));
  stages.phases.push_back(run({createResolveCopies}));
  stages.phases.push_back(run({createLowerFrame}));
  stages.phases.push_back(run({createFinalize}));
  return stages;
}

/// What the pipeline checks of this phase.
static bool isFound(ModuleOp specification, ModuleOp mutant) {
  ScopedDiagnosticHandler quiet(mutant.getContext(),
                                [](Diagnostic &) { return success(); });
  FuncOp code = getFunction(mutant);
  Phase phase = code.getCurrentPhase();
  return failed(verify(mutant)) ||
         (phase <= Phase::Resolved && failed(checkAllocation(code))) ||
         (phase == Phase::Final && failed(checkFinalForm(code))) ||
         failed(checkTranslation(getFunction(specification), code));
}

static bool alwaysBehaveAlike(FuncOp a, FuncOp b) {
  for (unsigned seed = 1; seed <= 20; ++seed)
    if (!test::behaveAlike(a, b, seed))
      return false;
  return true;
}

static std::string print(ModuleOp module) {
  std::string text;
  llvm::raw_string_ostream(text) << module;
  return text;
}

void Mutation::mutateOnce(Stages &stages, ModuleOp original,
                          const Mutator &mutator, unsigned seed) {
  OwningOpRef<ModuleOp> mutant = original.clone();
  Random random(seed);
  if (!mutator.apply(getFunction(*mutant), random))
    return;
  Count &count = counts[mutator.kind];
  ++count.made;
  if (isFound(*stages.virtualCode, *mutant)) {
    ++count.caught;
    return;
  }
  bool isSame = alwaysBehaveAlike(getFunction(original), getFunction(*mutant));
  ++(isSame ? count.same : count.missed);
  if (isSame && !std::getenv("WARM_MUTATION_VERBOSE"))
    return;
  std::string report = std::string(mutator.kind) + "\noriginal\n" +
                       print(original) + "\nmutant\n" + print(*mutant);
  if (isSame)
    llvm::errs() << "the same: " << report << "\n";
  else
    ADD_FAILURE() << "not found: " << report << "\nvirtual code\n"
                  << print(*stages.virtualCode);
}

void Mutation::mutate(Stages &stages, unsigned seed) {
  unsigned repetitions = fromEnvironment("WARM_MUTANTS", 5);
  for (OwningOpRef<ModuleOp> &phase : stages.phases)
    for (auto mutators :
         {getRegisterMutators(), getCodeMutators(), getStackMutators()})
      for (const Mutator &mutator : mutators)
        for (unsigned i = 0; i != repetitions; ++i)
          mutateOnce(stages, *phase, mutator, ++seed);
}

void Mutation::printTable() {
  Count all;
  auto &os = llvm::outs();
  auto print = [&](StringRef kind, const Count &count) {
    os << "| " << llvm::left_justify(kind, 34)
       << llvm::format("| %5u | %6u | %4u | %6u |\n", count.made, count.caught,
                       count.same, count.missed);
  };
  os << "| kind                              |  made | caught | same | missed "
        "|\n";
  for (auto &[kind, count] : counts) {
    print(kind, count);
    all.made += count.made;
    all.caught += count.caught;
    all.same += count.same;
    all.missed += count.missed;
  }
  print("all", all);
  os.flush();
  EXPECT_GE(all.made, 500u);
  EXPECT_EQ(all.missed, 0u);
}

TEST_F(Mutation, EveryChangeOfMeaningIsFound) {
  unsigned first = fromEnvironment("WARM_MUTATION_SEED", 1);
  unsigned count = fromEnvironment("WARM_MUTATION_FUNCTIONS", 60);
  for (unsigned seed = first; seed != first + count; ++seed) {
    RandomOptions options = optionsForSeed(seed);
    options.size = 10 + seed % 40;
    options.constrained = false;
    Stages stages = makeStages(makeRandomFunction(&context, options));
    mutate(stages, seed * 10000);
  }
  for (const char *name : {"frame-objects", "large-frame", "arguments",
                           "variable-frame", "second-returns"}) {
    std::string path = std::string(WARM_MUTATION_INPUTS) + "/" + name + ".mlir";
    auto module = parseSourceFile<ModuleOp>(path, &context);
    ASSERT_TRUE(module) << path;
    Stages stages = makeStages(std::move(module));
    for (unsigned i = 0; i != 4; ++i)
      mutate(stages, 1 + i * 1000);
  }
  printTable();
}
