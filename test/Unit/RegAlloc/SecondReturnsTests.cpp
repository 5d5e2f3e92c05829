//===- SecondReturnsTests.cpp - calls that return twice -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Random programs some of whose calls return twice: what is between the returns
// by the definition, and slots along random ways.
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/SecondReturns.h"
#include "warm/Dialect/CortexM/RegAlloc/SlotColoring.h"
#include "gtest/gtest.h"
#include <map>
#include <set>

using namespace warm::cortexm::regalloc;

namespace {

Program makeProgram(unsigned seed) {
  Random random(seed);
  RandomOptions options;
  options.irreducible = seed % 2;
  options.blocks = 3 + seed % 12;
  options.callEvery = 3 + seed % 5;
  Program program = randomProgram(random, options);
  for (Inst &inst : program.insts) {
    inst.call = inst.clobbers != 0;
    inst.returnsTwice = inst.call && random.oneIn(3);
  }
  return program;
}

/// The starts of blocks and the instructions, and what comes after each.
struct Graph {
  explicit Graph(const Program &program)
      : program(program),
        successors(program.blocks.size() + program.insts.size()) {
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      const Block &block = program.blocks[b];
      uint32_t last = b;
      for (uint32_t i = 0; i < block.numInsts; ++i) {
        successors[last].insert(nodeOf(block.firstInst + i));
        last = nodeOf(block.firstInst + i);
      }
      successors[last].insert(block.succs.begin(), block.succs.end());
    }
  }
  uint32_t nodeOf(uint32_t inst) const { return program.blocks.size() + inst; }

  /// Nodes reachable from `start` on paths that do not pass `end`.
  std::set<uint32_t> reachedFrom(uint32_t start, uint32_t end) const {
    std::set<uint32_t> reached;
    std::vector<uint32_t> worklist = {start};
    while (!worklist.empty()) {
      uint32_t node = worklist.back();
      worklist.pop_back();
      for (uint32_t next : successors[node])
        if (next != end && reached.insert(next).second)
          worklist.push_back(next);
    }
    return reached;
  }

  bool isCall(uint32_t node) const {
    return node >= program.blocks.size() &&
           program.insts[node - program.blocks.size()].call;
  }

  std::set<ValueId> definitionsOf(uint32_t node) const {
    std::set<ValueId> result;
    if (node < program.blocks.size())
      result.insert(program.blocks[node].args.begin(),
                    program.blocks[node].args.end());
    else
      for (const Def &def :
           program.defsOf(program.insts[node - program.blocks.size()]))
        result.insert(def.value);
    return result;
  }

  const Program &program;
  std::vector<std::set<uint32_t>> successors;
};

std::set<ValueId> definedBetween(const Graph &graph, uint32_t inst) {
  uint32_t call = graph.nodeOf(inst);
  std::set<ValueId> result;
  for (uint32_t node : graph.reachedFrom(call, call)) {
    std::set<uint32_t> ahead = graph.reachedFrom(node, call);
    ahead.insert(node);
    if (std::any_of(ahead.begin(), ahead.end(),
                    [&](uint32_t other) { return graph.isCall(other); }))
      result.merge(graph.definitionsOf(node));
  }
  return result;
}

TEST(SecondReturns, AgreeWithTheDefinition) {
  unsigned count = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Program program = makeProgram(seed);
    Graph graph(program);
    for (const SecondReturn &call :
         findSecondReturns(program, Liveness(program))) {
      ++count;
      EXPECT_TRUE(program.insts[call.inst].returnsTwice);
      EXPECT_EQ(std::set<ValueId>(call.defined.begin(), call.defined.end()),
                definedBetween(graph, call.inst))
          << "seed " << seed << ", instruction " << call.inst;
    }
  }
  EXPECT_GT(count, 100u);
}

/// Executes a program of slots: what each place holds, and what it has to hold
/// where a call that returns twice returns again.
class Walk {
public:
  Walk(const Program &program, const std::vector<SecondReturn> &calls,
       const std::vector<Register> &places, Random &random)
      : program(program), places(places), random(random) {
    for (const SecondReturn &call : calls)
      byInst[call.inst] = &call;
  }

  /// Whether no slot was overwritten too soon.
  bool run() {
    uint32_t b = 0;
    for (unsigned steps = 0; steps < 60; ++steps) {
      const Block &block = program.blocks[b];
      for (ValueId value : block.args)
        write(value);
      for (uint32_t i = 0; i < block.numInsts; ++i)
        if (!execute(block.firstInst + i))
          return false;
      if (block.succs.empty())
        break;
      b = block.succs[random.below(block.succs.size())];
    }
    return true;
  }

private:
  void write(ValueId value) { contents[places[value]] = ++clock; }

  bool execute(uint32_t inst) {
    for (const Def &def : program.defsOf(program.insts[inst]))
      write(def.value);
    if (program.insts[inst].call && !canReturn(inst))
      return false;
    if (auto found = byInst.find(inst); found != byInst.end())
      save(*found->second);
    return true;
  }

  /// Notes what is in the slots that must not change. A value that is defined
  /// between the returns is for another pass to split.
  void save(const SecondReturn &call) {
    auto &expected = saved[call.inst];
    expected.clear();
    std::set<ValueId> defined(call.defined.begin(), call.defined.end());
    for (ValueId value : call.live)
      if (!defined.count(value))
        expected[places[value]] = contents[places[value]];
  }

  bool canReturn(uint32_t from) {
    for (auto &[inst, expected] : saved)
      for (auto [place, number] : expected)
        if (inst != from && contents[place] != number)
          return false;
    return true;
  }

  const Program &program;
  const std::vector<Register> &places;
  Random &random;
  std::map<uint32_t, const SecondReturn *> byInst;
  std::map<Register, uint64_t> contents;
  std::map<uint32_t, std::map<Register, uint64_t>> saved;
  uint64_t clock = 0;
};

TEST(SecondReturns, SlotsStayAsTheyAre) {
  unsigned needed = 0;
  for (unsigned seed = 1; seed <= 300; ++seed) {
    Program program = makeProgram(seed);
    Liveness liveness(program);
    std::vector<SecondReturn> calls = findSecondReturns(program, liveness);
    std::vector<Register> places = colourSlots(program, liveness);
    for (Inst &inst : program.insts)
      inst.returnsTwice = false;
    std::vector<Register> fewer = colourSlots(program, liveness);
    Random random(seed);
    for (unsigned i = 0; i < 20; ++i) {
      EXPECT_TRUE(Walk(program, calls, places, random).run())
          << "seed " << seed;
      needed += !Walk(program, calls, fewer, random).run();
    }
  }
  // As if they returned once, slots would be lost.
  EXPECT_GT(needed, 100u);
}

/// Nothing leads back from behind the last call.
TEST(SecondReturns, BehindTheLastCall) {
  Program program;
  program.numValues = 3;
  program.blocks.resize(1);
  program.blocks[0].numInsts = 5;
  program.insts.resize(5);
  for (uint32_t value = 0; value < 3; ++value)
    program.defs.push_back({value});
  auto define = [&](uint32_t inst, uint32_t value) {
    program.insts[inst].firstDef = value;
    program.insts[inst].numDefs = 1;
  };
  // The call; a definition; a call with a result; a definition; a use.
  program.insts[0].call = program.insts[0].returnsTwice = true;
  define(1, 0);
  program.insts[2].call = true;
  define(2, 1);
  define(3, 2);
  auto calls = findSecondReturns(program, Liveness(program));
  ASSERT_EQ(calls.size(), 1u);
  EXPECT_EQ(std::set<ValueId>(calls[0].defined.begin(), calls[0].defined.end()),
            (std::set<ValueId>{0, 1}));
}

} // namespace
