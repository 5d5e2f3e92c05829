//===- SpillingTests.cpp - spill plans, by hand and at random -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "SpillPlanChecker.h"
#include "warm/Dialect/CortexM/RegAlloc/Spilling.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"

using namespace warm::cortexm::regalloc;

namespace {

/// A mask of `count` of the 14 registers, which ones is a matter of chance.
uint32_t randomRegisters(Random &random, unsigned count) {
  uint32_t mask = 0;
  while (llvm::popcount(mask) < static_cast<int>(count))
    mask |= 0b101111111111111 & (1u << random.below(15));
  return mask;
}

void checkRandomPrograms(unsigned firstSeed, unsigned count,
                         const RandomOptions &options) {
  for (unsigned seed = firstSeed; seed < firstSeed + count; ++seed) {
    Random random(seed);
    Program program = randomProgram(random, options);
    Liveness liveness(program);
    for (unsigned registers : {2, 4, 5, 6, 9, 14}) {
      RegisterLimits limits{randomRegisters(random, registers)};
      SpillPlan plan = planSpills(program, liveness, limits);
      if (plan.impossibleInst) {
        EXPECT_FALSE(
            fitsAlone(program, program.insts[*plan.impossibleInst], limits))
            << "seed " << seed << ", " << registers << " registers";
        continue;
      }
      EXPECT_EQ(checkPlan(program, plan, limits), "")
          << "seed " << seed << ", " << registers << " registers";
    }
  }
}

TEST(Spilling, RandomStructuredPrograms) { checkRandomPrograms(1, 80, {}); }

TEST(Spilling, RandomUnstructuredPrograms) {
  RandomOptions options;
  options.irreducible = true;
  checkRandomPrograms(1000, 80, options);
}

TEST(Spilling, RandomProgramsWithoutCalls) {
  RandomOptions options;
  options.callEvery = 0;
  options.blocks = 20;
  options.instsPerBlock = 3;
  checkRandomPrograms(2000, 40, options);
}

/// A plan with a part taken out is no plan: the checker sees each part.
TEST(Spilling, CheckerSeesWhatIsMissing) {
  unsigned slotArguments = 0, edgeStores = 0, reloads = 0;
  for (unsigned seed = 1; seed < 30; ++seed) {
    Random random(seed);
    Program program = randomProgram(random, {});
    Liveness liveness(program);
    RegisterLimits limits{0b11111111};
    SpillPlan plan = planSpills(program, liveness, limits);
    if (plan.impossibleInst)
      continue;
    edgeStores += plan.edgeStores.size();
    reloads += plan.reloads.size();
    for (ValueId value = 0; value < program.numValues; ++value) {
      SpillPlan broken = plan;
      if (plan.storedIn[value] >= 0) {
        broken.storedIn[value] = -1;
        EXPECT_NE(checkPlan(program, broken, limits), "");
      }
      slotArguments += plan.slotArgument[value];
    }
    SpillPlan broken = plan;
    broken.reloads.clear();
    if (!plan.reloads.empty()) {
      EXPECT_NE(checkPlan(program, broken, limits), "") << seed;
    }
  }
  EXPECT_GT(slotArguments, 40u);
  EXPECT_GT(edgeStores, 20u);
  EXPECT_GT(reloads, 500u);
}

} // namespace
