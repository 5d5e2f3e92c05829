//===- Dominators.cpp - the dominator tree of a program -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The semi-NCA algorithm (Georgiadis, "Linear-Time Algorithms for Dominators
// and Related Problems", 2005): semidominators as Lengauer and Tarjan have
// them, with path compression; then the immediate dominator of a block is the
// nearest ancestor, in the tree so far, that is not below the semidominator.
// All numbers here are those of a depth-first search, in which ancestors come
// first.
//
//===----------------------------------------------------------------------===//

#include "Dominators.h"

using namespace warm::cortexm::regalloc;

namespace {

class DominatorFinder {
public:
  explicit DominatorFinder(Program &program) : program(program) {}
  void run();

private:
  void search();
  void findSemidominators();
  uint32_t evaluate(uint32_t vertex, uint32_t linked);

  Program &program;
  /// By block: its number, in the order in which they are reached.
  std::vector<uint32_t> numberOf;
  /// By number: the block; the one it was reached from.
  std::vector<uint32_t> blocks, parent;
  /// By number: the semidominator; an ancestor on the compressed path, and the
  /// vertex with the least semidominator below that.
  std::vector<uint32_t> semi, ancestor, best;
};

} // namespace

void DominatorFinder::search() {
  constexpr uint32_t unknown = ~0u;
  numberOf.assign(program.blocks.size(), unknown);
  std::vector<std::pair<uint32_t, uint32_t>> worklist = {{0, 0}};
  while (!worklist.empty()) {
    auto [block, from] = worklist.back();
    worklist.pop_back();
    if (numberOf[block] != unknown)
      continue;
    uint32_t number = numberOf[block] = blocks.size();
    blocks.push_back(block);
    parent.push_back(from);
    for (uint32_t succ : program.blocks[block].succs)
      worklist.push_back({succ, number});
  }
}

/// The vertex with the least semidominator on the way from `vertex` up to, but
/// without, the root of its tree of vertices from `linked` on.
uint32_t DominatorFinder::evaluate(uint32_t vertex, uint32_t linked) {
  if (ancestor[vertex] < linked)
    return best[vertex];
  std::vector<uint32_t> path;
  for (uint32_t v = vertex; ancestor[v] >= linked; v = ancestor[v])
    path.push_back(v);
  // From the top down, so that each takes over what is above it.
  while (!path.empty()) {
    uint32_t v = path.back(), above = ancestor[v];
    path.pop_back();
    if (semi[best[above]] < semi[best[v]])
      best[v] = best[above];
    ancestor[v] = ancestor[above];
  }
  return best[vertex];
}

void DominatorFinder::findSemidominators() {
  uint32_t count = blocks.size();
  semi.resize(count);
  best.resize(count);
  for (uint32_t v = 0; v < count; ++v)
    semi[v] = best[v] = v;
  ancestor = parent;
  for (uint32_t v = count; v-- > 1;) {
    semi[v] = parent[v];
    for (uint32_t pred : program.blocks[blocks[v]].preds)
      semi[v] =
          std::min(semi[v], semi[evaluate(numberOf[pred], /*linked=*/v + 1)]);
  }
}

void DominatorFinder::run() {
  search();
  findSemidominators();
  std::vector<uint32_t> idom = parent;
  for (uint32_t v = 1; v < blocks.size(); ++v)
    while (idom[v] > semi[v])
      idom[v] = idom[idom[v]];
  for (uint32_t v = 0; v < blocks.size(); ++v)
    program.blocks[blocks[v]].idom = blocks[idom[v]];
}

void warm::cortexm::regalloc::computeDominators(Program &program) {
  DominatorFinder(program).run();
}
