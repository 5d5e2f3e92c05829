//===- SecondReturns.cpp - what runs before a call returns again ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two searches for each call: forward over the blocks that it reaches, backward
// over those that reach a call. Both stop where the call itself stands.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/SecondReturns.h"
#include "LiveSet.h"
#include "llvm/ADT/BitVector.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

namespace {
class Search {
public:
  Search(const Program &program, SecondReturn &result)
      : program(program), result(result), entered(program.blocks.size()),
        callAhead(program.blocks.size()) {}

  void run() {
    findReachedBlocks();
    findBlocksBeforeCalls();
    collectFrom(result.inst + 1, result.block, endOf(result.block));
    for (unsigned block : entered.set_bits())
      collectFrom(program.blocks[block].firstInst, block,
                  block == result.block ? result.inst : endOf(block));
    for (unsigned block : entered.set_bits())
      if (callAhead.test(block))
        llvm::append_range(result.defined, program.blocks[block].args);
  }

private:
  uint32_t endOf(uint32_t block) const {
    return program.blocks[block].firstInst + program.blocks[block].numInsts;
  }

  /// Blocks that the call reaches the start of.
  void findReachedBlocks() {
    llvm::SmallVector<uint32_t> worklist = {result.block};
    while (!worklist.empty()) {
      for (uint32_t succ : program.blocks[worklist.pop_back_val()].succs) {
        if (entered.test(succ))
          continue;
        entered.set(succ);
        if (succ != result.block)
          worklist.push_back(succ);
      }
    }
  }

  bool hasCall(uint32_t first, uint32_t end) const {
    return llvm::any_of(llvm::ArrayRef(program.insts).slice(first, end - first),
                        [](const Inst &inst) { return inst.call; });
  }

  /// Blocks from whose start a call can be reached.
  void findBlocksBeforeCalls() {
    llvm::SmallVector<uint32_t> worklist;
    auto add = [&](uint32_t block) {
      if (callAhead.test(block))
        return;
      callAhead.set(block);
      llvm::append_range(worklist, program.blocks[block].preds);
    };
    for (uint32_t block = 0; block < program.blocks.size(); ++block)
      if (hasCall(program.blocks[block].firstInst,
                  block == result.block ? result.inst : endOf(block)))
        add(block);
    while (!worklist.empty()) {
      uint32_t block = worklist.pop_back_val();
      // From the start of its own block the call itself comes first.
      if (block != result.block)
        add(block);
    }
  }

  /// What the instructions from `first` to `end` define as long as a call is
  /// ahead.
  void collectFrom(uint32_t first, uint32_t block, uint32_t end) {
    bool isAhead =
        end == endOf(block) &&
        llvm::any_of(program.blocks[block].succs,
                     [&](uint32_t succ) { return callAhead.test(succ); });
    for (uint32_t inst = end; inst-- > first;) {
      isAhead |= program.insts[inst].call;
      if (isAhead)
        for (const Def &def : program.defsOf(program.insts[inst]))
          result.defined.push_back(def.value);
    }
  }

  const Program &program;
  SecondReturn &result;
  /// By block: the call reaches its start; its start reaches a call.
  llvm::BitVector entered, callAhead;
};
} // namespace

/// What is live behind the call, but for what it defines.
static void findLive(const Program &program, const Liveness &liveness,
                     SecondReturn &result) {
  const Block &block = program.blocks[result.block];
  LiveSet live(program.numValues);
  live.resetToEnd(block, liveness.liveOut(result.block));
  for (uint32_t inst = block.firstInst + block.numInsts;
       inst-- > result.inst;) {
    for (const Def &def : program.defsOf(program.insts[inst]))
      live.leave(def.value);
    if (inst != result.inst)
      for (const Use &use : program.usesOf(program.insts[inst]))
        live.enter(use.value);
  }
  result.live.assign(live.begin(), live.end());
  llvm::sort(result.live);
}

std::vector<SecondReturn>
warm::cortexm::regalloc::findSecondReturns(const Program &program,
                                           const Liveness &liveness) {
  std::vector<SecondReturn> result;
  for (uint32_t number = 0; number < program.blocks.size(); ++number) {
    const Block &block = program.blocks[number];
    for (uint32_t n = 0; n < block.numInsts; ++n) {
      if (!program.insts[block.firstInst + n].returnsTwice)
        continue;
      result.push_back({number, block.firstInst + n, {}, {}});
      findLive(program, liveness, result.back());
      Search(program, result.back()).run();
    }
  }
  return result;
}
