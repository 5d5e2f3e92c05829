//===- NextUseTests.cpp - next-use distances ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "warm/Dialect/CortexM/RegAlloc/NextUse.h"
#include "gtest/gtest.h"

using namespace warm::cortexm::regalloc;

namespace {

/// Makes programs instruction by instruction.
struct Maker {
  Program program;

  void block(std::initializer_list<uint32_t> succs) {
    program.blocks.emplace_back();
    program.blocks.back().firstInst = program.insts.size();
    program.blocks.back().succs = succs;
  }
  void inst(std::initializer_list<ValueId> uses,
            std::initializer_list<ValueId> defs = {}) {
    Inst inst;
    inst.firstUse = program.uses.size();
    inst.numUses = uses.size();
    inst.firstDef = program.defs.size();
    inst.numDefs = defs.size();
    for (ValueId value : uses)
      program.uses.push_back({value});
    for (ValueId value : defs) {
      program.defs.push_back({value});
      program.numValues = std::max(program.numValues, value + 1);
    }
    program.insts.push_back(inst);
    ++program.blocks.back().numInsts;
  }
  Program &finish() {
    for (uint32_t b = 0; b < program.blocks.size(); ++b)
      for (uint32_t succ : program.blocks[b].succs)
        program.blocks[succ].preds.push_back(b);
    analyzeControlFlow(program);
    return program;
  }
};

TEST(NextUse, InABlock) {
  Maker maker;
  maker.block({});
  maker.inst({}, {0});
  maker.inst({}, {1});
  maker.inst({0, 0});
  maker.inst({0});
  Liveness liveness(maker.finish());
  NextUse next(maker.program, liveness);
  EXPECT_EQ(next.afterDef(0), 2u);
  EXPECT_EQ(next.afterDef(1), neverUsed);
  // Both operands of one instruction: the next use is by another one.
  EXPECT_EQ(next.afterUse(0), 3u);
  EXPECT_EQ(next.afterUse(1), 3u);
  EXPECT_EQ(next.afterUse(2), neverUsed);
}

/// The nearer of two ways counts.
TEST(NextUse, AcrossBranches) {
  Maker maker;
  maker.block({1, 2});
  maker.inst({}, {0});
  maker.inst({});
  maker.block({});
  maker.inst({});
  maker.inst({});
  maker.inst({0});
  maker.block({});
  maker.inst({0});
  Liveness liveness(maker.finish());
  NextUse next(maker.program, liveness);
  EXPECT_EQ(next.afterDef(0), 2u);
  EXPECT_EQ(next.atEntry(1, 0), 2u);
  EXPECT_EQ(next.atEntry(2, 0), 0u);
}

/// 0 -> 1 <-> 2, 1 -> 3. Value 0 is used behind the loop, value 1 in it.
TEST(NextUse, LoopExitsAreFar) {
  Maker maker;
  maker.block({1});
  maker.inst({}, {0});
  maker.inst({}, {1});
  maker.inst({});
  maker.block({2, 3});
  maker.inst({});
  maker.block({1});
  maker.inst({1});
  maker.inst({});
  maker.block({});
  maker.inst({0});
  Liveness liveness(maker.finish());
  NextUse next(maker.program, liveness);
  EXPECT_EQ(next.atEntry(1, 1), 1u);
  EXPECT_EQ(next.atEntry(1, 0), 1u + loopExitDistance);
  // Around the loop once more, then out; and from the use to itself.
  EXPECT_EQ(next.atEntry(2, 0), 3u + loopExitDistance);
  EXPECT_EQ(next.afterUse(0), 2u + 1u);
}

/// What a block says of its successors' distances agrees with what they say.
TEST(NextUse, AgreesAcrossEdges) {
  for (unsigned seed = 1; seed <= 60; ++seed) {
    Random random(seed);
    Program program = randomProgram(random, {});
    Liveness liveness(program);
    NextUse next(program, liveness);
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      const Block &block = program.blocks[b];
      for (ValueId value : liveness.liveIn(b)) {
        Distance distance = next.atEntry(b, value);
        EXPECT_NE(distance, neverUsed) << "seed " << seed;
        if (distance < block.numInsts)
          continue;
        Distance nearest = neverUsed;
        for (uint32_t succ : block.succs)
          if (liveness.isLiveIn(value, succ))
            nearest =
                std::min(nearest, block.numInsts + next.atEntry(succ, value));
        // Loop exits make it farther, by whole units.
        EXPECT_GE(distance, nearest) << "seed " << seed;
      }
    }
  }
}

} // namespace
