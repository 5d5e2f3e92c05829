//===- RandomProgram.cpp - random functions for the allocator's tests -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace warm::cortexm::regalloc;

using Graph = std::vector<std::vector<uint32_t>>;

//===----------------------------------------------------------------------===//
// Graphs
//===----------------------------------------------------------------------===//

/// Arbitrary edges, forward by one at least, so that most blocks are reachable.
static Graph unstructured(Random &random, unsigned blocks) {
  Graph graph(blocks);
  for (unsigned b = 0; b < blocks; ++b) {
    if (b + 1 < blocks && !random.oneIn(12))
      graph[b].push_back(b + 1);
    for (unsigned extra = random.below(3); extra > 0 && blocks > 1; --extra)
      graph[b].push_back(1 + random.below(blocks - 1));
  }
  return graph;
}

namespace {
/// Nested ifs and loops.
class Structured {
public:
  Structured(Random &random, unsigned blocks)
      : random(random), budget(blocks) {}

  Graph run() {
    uint32_t last = newBlock();
    while (budget > 0)
      last = sequence(last, 0);
    return std::move(graph);
  }

private:
  uint32_t newBlock() {
    graph.emplace_back();
    budget -= budget > 0;
    return graph.size() - 1;
  }
  void edge(uint32_t from, uint32_t to) { graph[from].push_back(to); }

  /// Adds a construct behind the block; returns the block it ends with.
  uint32_t sequence(uint32_t from, unsigned depth) {
    uint32_t join;
    switch (random.below(depth > 3 ? 1 : 3)) {
    case 0:
      edge(from, join = newBlock());
      return join;
    case 1: {
      uint32_t thenBlock = newBlock();
      edge(from, thenBlock);
      uint32_t thenEnd = sequence(thenBlock, depth + 1);
      uint32_t elseEnd = from;
      if (!random.oneIn(2)) {
        uint32_t elseBlock = newBlock();
        edge(from, elseBlock);
        elseEnd = sequence(elseBlock, depth + 1);
      }
      join = newBlock();
      edge(thenEnd, join);
      if (!random.oneIn(8) || elseEnd == from)
        edge(elseEnd, join);
      return join;
    }
    default: {
      uint32_t header = newBlock();
      edge(from, header);
      uint32_t end = sequence(header, depth + 1);
      edge(end, header);
      join = newBlock();
      edge(random.oneIn(2) ? header : end, join);
      return join;
    }
    }
  }

  Random &random;
  unsigned budget;
  Graph graph;
};
} // namespace

static Graph splitCriticalEdges(Graph graph) {
  std::vector<unsigned> preds(graph.size());
  for (auto &succs : graph) {
    llvm::sort(succs);
    succs.erase(std::unique(succs.begin(), succs.end()), succs.end());
    for (uint32_t succ : succs)
      ++preds[succ];
  }
  for (size_t b = 0, e = graph.size(); b < e; ++b)
    for (size_t s = 0; graph[b].size() > 1 && s < graph[b].size(); ++s)
      if (preds[graph[b][s]] > 1) {
        graph.push_back({graph[b][s]});
        graph[b][s] = graph.size() - 1;
      }
  return graph;
}

static Graph inReversePostorder(const Graph &graph) {
  std::vector<uint32_t> postorder;
  std::vector<size_t> next(graph.size());
  std::vector<bool> seen(graph.size());
  std::vector<uint32_t> stack{0};
  seen[0] = true;
  while (!stack.empty()) {
    uint32_t b = stack.back();
    if (next[b] == graph[b].size()) {
      postorder.push_back(b);
      stack.pop_back();
      continue;
    }
    uint32_t succ = graph[b][next[b]++];
    if (!seen[succ])
      stack.push_back(succ);
    seen[succ] = true;
  }
  std::vector<uint32_t> number(graph.size());
  for (size_t i = 0; i < postorder.size(); ++i)
    number[postorder[i]] = postorder.size() - 1 - i;
  Graph result(postorder.size());
  for (uint32_t b : postorder)
    for (uint32_t succ : graph[b])
      result[number[b]].push_back(number[succ]);
  return result;
}

Graph warm::cortexm::regalloc::randomGraph(Random &random, unsigned blocks,
                                           bool irreducible) {
  Graph graph = irreducible ? unstructured(random, blocks)
                            : Structured(random, blocks).run();
  // Unreachable edges would make edges critical that are none.
  return inReversePostorder(splitCriticalEdges(inReversePostorder(graph)));
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

namespace {
class ProgramMaker {
public:
  ProgramMaker(Random &random, const RandomOptions &options)
      : random(random), options(options) {}

  Program run() {
    Graph graph = randomGraph(random, options.blocks, options.irreducible);
    program.blocks.resize(graph.size());
    for (uint32_t b = 0; b < graph.size(); ++b)
      for (uint32_t succ : graph[b]) {
        program.blocks[b].succs.push_back(succ);
        program.blocks[succ].preds.push_back(b);
      }
    analyzeControlFlow(program);
    available.resize(graph.size());
    for (uint32_t b = 0; b < graph.size(); ++b)
      fill(b);
    for (Block &block : program.blocks)
      if (block.succs.size() == 1)
        for (size_t n = program.blocks[block.succs[0]].args.size(); n > 0; --n)
          block.branchOperands.push_back(
              pick(available[&block - program.blocks.data()]));
    return std::move(program);
  }

private:
  ValueId newValue() { return program.numValues++; }

  ValueId pick(const std::vector<ValueId> &values) {
    unsigned reach = std::min<size_t>(values.size(), options.reach);
    // Mostly new values, sometimes any.
    return random.oneIn(8) ? values[random.below(values.size())]
                           : values[values.size() - 1 - random.below(reach)];
  }

  Inst &begin() {
    Inst inst;
    inst.firstUse = program.uses.size();
    inst.firstDef = program.defs.size();
    program.insts.push_back(inst);
    return program.insts.back();
  }
  void use(ValueId value, Register fixed = noRegister) {
    program.uses.push_back({value, fixed});
    ++program.insts.back().numUses;
  }
  void def(Register fixed = noRegister, int32_t tiedTo = -1,
           bool earlyClobber = false) {
    program.defs.push_back({newValue(), fixed, tiedTo, earlyClobber});
    ++program.insts.back().numDefs;
  }

  void addCall() {
    begin().clobbers = 0b101000000001111;
    for (int i = 0, n = random.below(5); i < n; ++i)
      use(pick(*values), i);
    if (random.oneIn(4))
      use(pick(*values));
    for (int i = 0, n = random.below(3); i < n; ++i)
      def(i);
  }

  void addInst() {
    if (options.callEvery && random.oneIn(options.callEvery))
      return addCall();
    switch (random.below(8)) {
    case 0:
      begin().rematerializable = true;
      return def();
    case 1: // bfi
      begin();
      use(pick(*values));
      use(pick(*values));
      return def(noRegister, 0);
    case 2: // umlal
      begin();
      for (int i = 0; i < 4; ++i)
        use(pick(*values));
      def(noRegister, 0);
      return def(noRegister, 1);
    case 3: // str
      begin();
      use(pick(*values));
      return use(pick(*values));
    case 4:
      begin();
      use(pick(*values));
      return def(noRegister, -1, true);
    case 5:
      begin().copy = true;
      use(pick(*values));
      return def();
    default:
      begin();
      use(pick(*values));
      use(pick(*values));
      return def();
    }
  }

  void addEntryCopy(const Block &entry) {
    begin().copy = true;
    for (ValueId arg : entry.args)
      use(arg);
    for (size_t i = 0; i < entry.args.size(); ++i)
      def();
  }

  void addTerminator(const Block &block) {
    begin();
    if (block.succs.size() > 1 && random.oneIn(2))
      use(pick(*values));
    if (block.succs.empty())
      for (int i = 0, n = random.below(3); i < n; ++i)
        use(pick(*values), i);
  }

  /// Makes what was defined since then usable.
  void publish(ValueId &from) {
    for (; from < program.numValues; ++from)
      values->push_back(from);
  }

  void fill(uint32_t b) {
    Block &block = program.blocks[b];
    values = &available[b];
    if (b != 0)
      *values = available[block.idom];
    bool canHaveArgs = b == 0 || llvm::all_of(block.preds, [&](uint32_t pred) {
                         return program.blocks[pred].succs.size() == 1;
                       });
    ValueId firstNew = program.numValues;
    for (int i = 0, n = canHaveArgs ? 1 + random.below(4) : 0; i < n; ++i) {
      block.args.push_back(newValue());
      block.argFixed.push_back(b == 0 ? i : noRegister);
    }
    publish(firstNew);
    block.firstInst = program.insts.size();
    if (b == 0) {
      addEntryCopy(block);
      values->clear();
      publish(firstNew);
    }
    for (unsigned n = random.below(2 * options.instsPerBlock); n > 0; --n) {
      addInst();
      publish(firstNew);
    }
    addTerminator(block);
    block.numInsts = program.insts.size() - block.firstInst;
  }

  Random &random;
  const RandomOptions &options;
  Program program;
  /// By block: the values that may be used at its end.
  std::vector<std::vector<ValueId>> available;
  std::vector<ValueId> *values = nullptr;
};
} // namespace

Program warm::cortexm::regalloc::randomProgram(Random &random,
                                               const RandomOptions &options) {
  return ProgramMaker(random, options).run();
}
