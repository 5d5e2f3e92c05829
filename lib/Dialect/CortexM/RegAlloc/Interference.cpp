//===- Interference.cpp - which values are live at once -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Interference.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

Interference::Interference(const Program &program, const Liveness &liveness)
    : live(program.numValues) {
  for (uint32_t block = 0; block < program.blocks.size(); ++block)
    scanBlock(program, liveness, block);
  index(program.numValues);
}

/// Where `value` is defined, all that is live interferes with it.
void Interference::define(ValueId value) {
  live.leave(value);
  for (ValueId other : live)
    pairs.push_back({value, other});
}

void Interference::scanBlock(const Program &program, const Liveness &liveness,
                             uint32_t number) {
  const Block &block = program.blocks[number];
  live.resetToEnd(block, liveness.liveOut(number));
  for (const Inst &inst : llvm::reverse(program.instsOf(block))) {
    // Results nobody reads take a register all the same.
    for (const Def &def : program.defsOf(inst))
      live.enter(def.value);
    for (const Def &def : program.defsOf(inst))
      define(def.value);
    for (const Use &use : program.usesOf(inst))
      live.enter(use.value);
    for (const Def &def : program.defsOf(inst))
      if (def.earlyClobber)
        for (const Use &use : program.usesOf(inst))
          pairs.push_back({def.value, use.value});
  }
  for (ValueId value : block.args)
    live.enter(value);
  for (ValueId value : block.args)
    define(value);
}

/// Sorts the pairs by value, each in both directions.
void Interference::index(uint32_t numValues) {
  first.assign(numValues + 1, 0);
  for (auto [a, b] : pairs) {
    ++first[a + 1];
    ++first[b + 1];
  }
  for (uint32_t value = 0; value < numValues; ++value)
    first[value + 1] += first[value];
  edges.resize(pairs.size() * 2);
  std::vector<uint32_t> next(first.begin(), first.end() - 1);
  for (auto [a, b] : pairs) {
    edges[next[a]++] = b;
    edges[next[b]++] = a;
  }
  pairs = {};
}
