//===- Liveness.cpp - live-in and live-out sets of a Program --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each value's uses are followed up to its definition (Boissinot et al., 2011,
// algorithm 4). The values are taken in ascending order: a set that has the
// value already has it as its last element, and the sets come out sorted.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include <algorithm>

using namespace warm::cortexm::regalloc;

/// The blocks that use each value, by value: those of value v are
/// blocks[first[v]] to blocks[first[v + 1] - 1].
namespace {
struct UsingBlocks {
  std::vector<uint32_t> first, blocks;

  explicit UsingBlocks(const Program &program)
      : first(program.numValues + 1, 0) {
    forEachUse(program, [&](ValueId v, uint32_t) { ++first[v + 1]; });
    for (uint32_t v = 0; v < program.numValues; ++v)
      first[v + 1] += first[v];
    blocks.resize(first.back());
    std::vector<uint32_t> next(first.begin(), first.end() - 1);
    forEachUse(program, [&](ValueId v, uint32_t b) { blocks[next[v]++] = b; });
  }

private:
  template <typename Callback>
  static void forEachUse(const Program &program, Callback callback) {
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      const Block &block = program.blocks[b];
      for (const Inst &inst : program.instsOf(block))
        for (const Use &use : program.usesOf(inst))
          callback(use.value, b);
      for (ValueId operand : block.branchOperands)
        callback(operand, b);
    }
  }
};
} // namespace

static bool addLast(llvm::SmallVector<ValueId, 0> &set, ValueId value) {
  if (!set.empty() && set.back() == value)
    return false;
  set.push_back(value);
  return true;
}

Liveness::Liveness(const Program &program)
    : in(program.blocks.size()), out(program.blocks.size()),
      used(program.numValues) {
  std::vector<uint32_t> definedIn = definingBlocks(program);
  UsingBlocks usedIn(program);
  llvm::SmallVector<uint32_t> worklist;
  for (ValueId value = 0; value < program.numValues; ++value) {
    worklist.assign(usedIn.blocks.begin() + usedIn.first[value],
                    usedIn.blocks.begin() + usedIn.first[value + 1]);
    used[value] = !worklist.empty();
    while (!worklist.empty()) {
      uint32_t b = worklist.pop_back_val();
      if (definedIn[value] == b || !addLast(in[b], value))
        continue;
      for (uint32_t pred : program.blocks[b].preds)
        if (addLast(out[pred], value))
          worklist.push_back(pred);
    }
  }
}

bool Liveness::isLiveIn(ValueId value, uint32_t block) const {
  return std::binary_search(in[block].begin(), in[block].end(), value);
}

bool Liveness::isLiveOut(ValueId value, uint32_t block) const {
  return std::binary_search(out[block].begin(), out[block].end(), value);
}
