//===- NextUse.cpp - how far away the next use of a value is --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A backward data-flow problem over sorted vectors that run in step with the
// sets of Liveness: shortest paths, so that rounds over the blocks in postorder
// settle after about as many as loops are nested. Inside the blocks, one walk
// back over the instructions with a dense table of the values' distances.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/NextUse.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace warm::cortexm::regalloc;

/// Large sums stay comparable: anything is nearer than `neverUsed`.
static Distance add(Distance a, Distance b) {
  return a == neverUsed || b == neverUsed
             ? neverUsed
             : static_cast<Distance>(std::min<uint64_t>(
                   uint64_t(a) + b, uint64_t(neverUsed) - 1));
}

/// What the edge adds to the distance: the loops it leaves.
static Distance edgeLength(const Program &program, uint32_t from, uint32_t to) {
  auto depthOf = [&](int32_t loop) {
    return loop < 0 ? 0 : program.blocks[loop].loopDepth;
  };
  int32_t fromLoop = program.blocks[from].loopHeader;
  int32_t toLoop = program.blocks[to].loopHeader;
  Distance result = 0;
  while (fromLoop != toLoop) {
    if (depthOf(fromLoop) < depthOf(toLoop)) {
      toLoop = program.blocks[toLoop].outerLoop;
      continue;
    }
    fromLoop = program.blocks[fromLoop].outerLoop;
    result = add(result, loopExitDistance);
  }
  return result;
}

NextUse::NextUse(const Program &program, const Liveness &liveness)
    : program(program), liveness(liveness), exposed(program.blocks.size()),
      entry(program.blocks.size()), arguments(program.blocks.size()),
      useDistances(program.uses.size(), neverUsed),
      defDistances(program.defs.size(), neverUsed) {
  collectExposedUses();
  uint32_t deepest = 0;
  for (const Block &block : program.blocks)
    deepest = std::max(deepest, block.loopDepth);
  std::vector<bool> changed(program.blocks.size(), true);
  bool again = true;
  for (uint32_t round = 0; again && round < deepest + 2; ++round) {
    again = false;
    std::vector<bool> before(program.blocks.size());
    before.swap(changed);
    for (uint32_t b = program.blocks.size(); b-- > 0;) {
      bool stale = llvm::any_of(program.blocks[b].succs, [&](uint32_t succ) {
        return changed[succ] || before[succ];
      });
      if (round == 0 || stale)
        changed[b] = updateBlock(b);
      again |= changed[b];
    }
  }
  fillInLocal();
}

void NextUse::collectExposedUses() {
  // A table over all values, of which each block touches its own entries only.
  std::vector<Distance> first(program.numValues, neverUsed);
  for (uint32_t b = 0; b < program.blocks.size(); ++b) {
    const Block &block = program.blocks[b];
    for (ValueId operand : block.branchOperands)
      first[operand] = block.numInsts - 1;
    for (uint32_t n = block.numInsts; n-- > 0;)
      for (const Use &use : program.usesOf(program.insts[block.firstInst + n]))
        first[use.value] = n;
    for (ValueId value : liveness.liveIn(b))
      exposed[b].push_back(first[value]);
    for (ValueId operand : block.branchOperands)
      first[operand] = neverUsed;
    for (const Inst &inst : program.instsOf(block))
      for (const Use &use : program.usesOf(inst))
        first[use.value] = neverUsed;
    entry[b].assign(exposed[b].size(), neverUsed);
  }
}

/// In step with Liveness::liveOut, from the start of the block.
std::vector<Distance> NextUse::exitDistances(uint32_t b) const {
  llvm::ArrayRef<ValueId> out = liveness.liveOut(b);
  std::vector<Distance> result(out.size(), neverUsed);
  for (uint32_t succ : program.blocks[b].succs) {
    Distance length =
        add(program.blocks[b].numInsts, edgeLength(program, b, succ));
    llvm::ArrayRef<ValueId> in = liveness.liveIn(succ);
    // liveIn(succ) is a subset of liveOut(b), both ascending.
    for (size_t i = 0, o = 0; i < in.size(); ++i, ++o) {
      while (out[o] != in[i])
        ++o;
      result[o] = std::min(result[o], add(entry[succ][i], length));
    }
  }
  return result;
}

bool NextUse::updateBlock(uint32_t b) {
  llvm::ArrayRef<ValueId> in = liveness.liveIn(b), out = liveness.liveOut(b);
  std::vector<Distance> atExit = exitDistances(b);
  bool changed = false;
  for (size_t i = 0, o = 0; i < in.size(); ++i) {
    Distance distance = exposed[b][i];
    while (o < out.size() && out[o] < in[i])
      ++o;
    if (distance == neverUsed && o < out.size() && out[o] == in[i])
      distance = atExit[o];
    changed |= distance != entry[b][i];
    entry[b][i] = distance;
  }
  return changed;
}

void NextUse::fillInLocal() {
  std::vector<Distance> next(program.numValues, neverUsed);
  for (uint32_t b = 0; b < program.blocks.size(); ++b) {
    const Block &block = program.blocks[b];
    for (auto [value, distance] :
         llvm::zip_equal(liveness.liveOut(b), exitDistances(b)))
      next[value] = distance;
    for (ValueId operand : block.branchOperands)
      next[operand] = block.numInsts - 1;
    for (uint32_t n = block.numInsts; n-- > 0;) {
      const Inst &inst = program.insts[block.firstInst + n];
      for (uint32_t d = inst.firstDef; d < inst.firstDef + inst.numDefs; ++d)
        defDistances[d] = next[program.defs[d].value];
      for (uint32_t u = inst.firstUse; u < inst.firstUse + inst.numUses; ++u)
        useDistances[u] = next[program.uses[u].value];
      for (const Use &use : program.usesOf(inst))
        next[use.value] = n;
    }
    for (ValueId arg : block.args)
      arguments[b].push_back(next[arg]);
    for (ValueId value : liveness.liveIn(b))
      next[value] = neverUsed;
    for (ValueId operand : block.branchOperands)
      next[operand] = neverUsed;
    for (ValueId value : liveness.liveOut(b))
      next[value] = neverUsed;
    for (const Inst &inst : program.instsOf(block))
      for (const Use &use : program.usesOf(inst))
        next[use.value] = neverUsed;
  }
}

Distance NextUse::atEntry(uint32_t block, ValueId value) const {
  llvm::ArrayRef<ValueId> in = liveness.liveIn(block);
  const auto *it = std::lower_bound(in.begin(), in.end(), value);
  assert(it != in.end() && *it == value && "not live into the block");
  return entry[block][it - in.begin()];
}
