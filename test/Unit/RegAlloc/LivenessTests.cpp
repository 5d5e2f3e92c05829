//===- LivenessTests.cpp - liveness and loops against slow versions -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "gtest/gtest.h"
#include <set>

using namespace warm::cortexm::regalloc;

namespace {

using Values = std::set<ValueId>;

/// The textbook's data-flow equations, solved by brute force.
std::vector<Values> liveInByEquations(const Program &program) {
  std::vector<Values> in(program.blocks.size());
  for (bool changed = true; changed;) {
    changed = false;
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      const Block &block = program.blocks[b];
      Values live(block.branchOperands.begin(), block.branchOperands.end());
      for (uint32_t succ : block.succs)
        live.insert(in[succ].begin(), in[succ].end());
      for (uint32_t i = block.firstInst + block.numInsts;
           i-- > block.firstInst;) {
        for (const Def &def : program.defsOf(program.insts[i]))
          live.erase(def.value);
        for (const Use &use : program.usesOf(program.insts[i]))
          live.insert(use.value);
      }
      for (ValueId arg : block.args)
        live.erase(arg);
      changed |= live != in[b];
      in[b] = live;
    }
  }
  return in;
}

TEST(Liveness, AgreesWithTheEquations) {
  for (unsigned seed = 1; seed <= 100; ++seed) {
    Random random(seed);
    RandomOptions options;
    options.irreducible = seed % 2;
    Program program = randomProgram(random, options);
    Liveness liveness(program);
    std::vector<Values> expected = liveInByEquations(program);
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      Values in(liveness.liveIn(b).begin(), liveness.liveIn(b).end());
      EXPECT_EQ(in, expected[b]) << "seed " << seed << ", block " << b;
      Values out;
      for (uint32_t succ : program.blocks[b].succs)
        out.insert(expected[succ].begin(), expected[succ].end());
      EXPECT_EQ(Values(liveness.liveOut(b).begin(), liveness.liveOut(b).end()),
                out)
          << "seed " << seed << ", block " << b;
    }
  }
}

/// A block argument is not live into its block; the operand passed to it is
/// used at the end of the predecessor, not live out of it.
TEST(Liveness, BranchOperands) {
  Program program;
  program.numValues = 2;
  program.blocks.resize(2);
  program.insts.resize(3);
  program.defs.push_back({0});
  program.insts[0].numDefs = 1;
  program.uses.push_back({1});
  program.insts[2].numUses = 1;
  program.blocks[0].numInsts = 2;
  program.blocks[0].succs = {1};
  program.blocks[0].branchOperands = {0};
  program.blocks[1].firstInst = 2;
  program.blocks[1].numInsts = 1;
  program.blocks[1].preds = {0};
  program.blocks[1].args = {1};
  Liveness liveness(program);
  EXPECT_TRUE(liveness.liveOut(0).empty());
  EXPECT_TRUE(liveness.liveIn(1).empty());
  EXPECT_TRUE(liveness.isUsed(0));
  EXPECT_TRUE(liveness.isUsed(1));
}

/// Whether every way from the entry to `b` leads through `a`.
bool dominates(const Program &program, uint32_t a, uint32_t b) {
  if (a == 0)
    return true;
  std::vector<bool> seen(program.blocks.size());
  std::vector<uint32_t> worklist{0};
  seen[0] = true;
  while (!worklist.empty()) {
    uint32_t at = worklist.back();
    worklist.pop_back();
    for (uint32_t succ : program.blocks[at].succs)
      if (succ != a && !seen[succ]) {
        seen[succ] = true;
        worklist.push_back(succ);
      }
  }
  return !seen[b];
}

/// Whether `b` is in the natural loop of `header`: it reaches a latch without
/// passing the header.
bool isInLoop(const Program &program, uint32_t header, uint32_t b) {
  if (b == header)
    return true;
  if (!dominates(program, header, b))
    return false;
  std::vector<bool> seen(program.blocks.size());
  std::vector<uint32_t> worklist{b};
  while (!worklist.empty()) {
    uint32_t at = worklist.back();
    worklist.pop_back();
    for (uint32_t succ : program.blocks[at].succs) {
      if (succ == header) {
        if (dominates(program, header, at))
          return true;
        continue;
      }
      if (!seen[succ])
        worklist.push_back(succ);
      seen[succ] = true;
    }
  }
  return false;
}

TEST(ControlFlow, DominatorsAndLoopsByDefinition) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    RandomOptions options;
    options.blocks = 14;
    options.irreducible = seed % 2;
    Program program = randomProgram(random, options);
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      const Block &block = program.blocks[b];
      // The immediate dominator is the dominator with the largest number.
      for (uint32_t a = 0; b != 0 && a < b; ++a) {
        if (dominates(program, a, b)) {
          EXPECT_LE(a, block.idom) << "seed " << seed;
        }
      }
      EXPECT_TRUE(dominates(program, block.idom, b));
      // The innermost loop is the one whose header has the largest number.
      int32_t innermost = -1;
      unsigned depth = 0;
      for (uint32_t h = 0; h <= b; ++h)
        if (program.blocks[h].isLoopHeader && isInLoop(program, h, b)) {
          innermost = h;
          ++depth;
        }
      EXPECT_EQ(block.loopHeader, innermost) << "seed " << seed;
      EXPECT_EQ(block.loopDepth, depth) << "seed " << seed;
    }
  }
}

} // namespace
