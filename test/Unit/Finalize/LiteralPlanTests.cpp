//===- LiteralPlanTests.cpp - where literals go ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "LiteralPlan.h"
#include "llvm/ADT/STLExtras.h"
#include "gtest/gtest.h"
#include <map>
#include <random>

using namespace warm::cortexm;
using Sites = std::vector<uint32_t>;

static LiteralUse low(int64_t offset, uint32_t word) {
  return {offset, word, 8, true};
}
static LiteralUse high(int64_t offset, uint32_t word) {
  return {offset, word, 8, false};
}

TEST(LiteralPlan, OneLowUseSavesTwoBytes) {
  EXPECT_EQ(planLiterals({low(0, 0)}, {{10, 0}}), Sites({0}));
}

TEST(LiteralPlan, OneHighUseSavesNothing) {
  EXPECT_EQ(planLiterals({high(0, 0)}, {{10, 0}}), Sites({noSite}));
}

TEST(LiteralPlan, HighUsesShare) {
  EXPECT_EQ(planLiterals({high(0, 0), high(8, 0)}, {{20, 0}}), Sites({0, 0}));
}

TEST(LiteralPlan, ThreeShortConstantsShare) {
  LiteralUse first = {0, 0, 4, true}, second = {4, 0, 4, true};
  LiteralUse third = {8, 0, 4, true}, useless = {12, 0, 4, false};
  EXPECT_EQ(planLiterals({first, second}, {{20, 0}}), Sites({noSite, noSite}));
  EXPECT_EQ(planLiterals({first, second, third, useless}, {{20, 0}}),
            Sites({0, 0, 0, noSite}));
}

TEST(LiteralPlan, TheLastSiteInReachIsTaken) {
  EXPECT_EQ(planLiterals({low(0, 0)}, {{100, 0}, {500, 0}, {2000, 0}}),
            Sites({1}));
}

TEST(LiteralPlan, PoolsAreFew) {
  // The second word could go to the second site, but there is a pool.
  EXPECT_EQ(planLiterals({low(0, 0), low(200, 1)}, {{900, 0}, {1100, 0}}),
            Sites({0, 0}));
}

TEST(LiteralPlan, FarUsesShareByTheLongForm) {
  EXPECT_EQ(planLiterals({high(0, 0), high(2000, 0)}, {{3000, 0}}),
            Sites({0, 0}));
  EXPECT_EQ(planLiterals({high(0, 0), high(5000, 0)}, {{6000, 0}}),
            Sites({noSite, noSite}));
}

TEST(LiteralPlan, NothingIsLoadedBackwards) {
  EXPECT_EQ(planLiterals({low(100, 0)}, {{50, 0}}), Sites({noSite}));
}

TEST(LiteralPlan, SitesThatCostMoreThanTheySaveAreNotUsed) {
  // Two bytes for each word.
  std::vector<LiteralUse> uses = {low(0, 0), low(8, 1), low(16, 2)};
  EXPECT_EQ(planLiterals(uses, {{500, 6}}), Sites({noSite, noSite, noSite}));
  uses.push_back(low(24, 3));
  EXPECT_EQ(planLiterals(uses, {{500, 6}}), Sites({0, 0, 0, 0}));
}

/// Bytes of all constants with and without the pools, checking the reach.
static std::pair<int64_t, int64_t>
countBytes(const std::vector<LiteralUse> &uses,
           const std::vector<PoolSite> &sites, const Sites &plan) {
  int64_t before = 0, after = 0;
  std::map<uint32_t, std::map<uint32_t, unsigned>> words;
  for (size_t i = 0; i < uses.size(); ++i) {
    before += uses[i].size;
    if (plan[i] == noSite) {
      after += uses[i].size;
      continue;
    }
    EXPECT_GT(sites[plan[i]].offset, uses[i].offset);
    EXPECT_LE(sites[plan[i]].offset - uses[i].offset, longLoadReach);
    bool isShort = uses[i].isLow &&
                   sites[plan[i]].offset - uses[i].offset <= shortLoadReach;
    after += isShort ? 2 : 4;
    words[plan[i]][uses[i].word] = 0;
  }
  for (auto &[site, numbers] : words)
    after += sites[site].cost + wordSize * numbers.size();
  return {before, after};
}

TEST(LiteralPlan, NoPlanCostsBytes) {
  std::mt19937 random(1);
  auto below = [&](unsigned n) { return static_cast<unsigned>(random() % n); };
  for (unsigned round = 0; round < 300; ++round) {
    unsigned spacing = 1 + below(60), kinds = 1 + below(40);
    std::vector<LiteralUse> uses;
    std::vector<PoolSite> sites;
    int64_t offset = 0;
    for (unsigned i = 0; i < 200; ++i) {
      offset += 4 + below(spacing);
      uses.push_back({offset, below(kinds), below(3) ? 8u : 4u, below(4) != 0});
      if (below(9) == 0)
        sites.push_back({offset + 2, below(2) ? 0u : 6u});
    }
    sites.push_back({offset + 8, 0});
    auto [before, after] = countBytes(uses, sites, planLiterals(uses, sites));
    EXPECT_LE(after, before) << "round " << round;
  }
}
