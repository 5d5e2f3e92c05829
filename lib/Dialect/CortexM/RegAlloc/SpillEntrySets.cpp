//===- SpillEntrySets.cpp - what is in registers where blocks begin -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Braun and Hack, section 4.2 and 4.3. A join takes over what its predecessors
// have in registers. A loop takes the values it uses, nearest use first; a
// value that only lives through it keeps a register if there is one left
// wherever the loop needs most.
//
//===----------------------------------------------------------------------===//

#include "SpillPlanner.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace warm::cortexm::regalloc;

/// A way into a join is rare if it has at most one of so many parts.
static constexpr uint64_t rareShare = 8;

EntrySets::EntrySets(const SpillProblem &problem,
                     const std::vector<ValueSet> &exits)
    : problem(problem), exits(exits),
      room(problem.program.blocks.size(), problem.limits.count()),
      usedInLoop(problem.program.blocks.size()) {
  findRoomInLoops();
  findLoopUses();
}

//===----------------------------------------------------------------------===//
// What loops need
//===----------------------------------------------------------------------===//

void EntrySets::findRoomInLoops() {
  const Program &program = problem.program;
  int64_t count = problem.limits.count();
  for (uint32_t b = 0; b < program.blocks.size(); ++b) {
    int32_t loop = program.blocks[b].loopHeader;
    if (loop < 0)
      continue;
    int64_t least = room[loop];
    forEachInstReversed(
        program, problem.liveness, b, problem.limits,
        [&](uint32_t, const InstDemand &demand, const Survivors &survivors) {
          int64_t most =
              std::max({demand.before(survivors), demand.in(survivors),
                        demand.out(survivors)});
          least = std::min(least, count - most);
        });
    room[loop] = least;
  }
  for (uint32_t b = program.blocks.size(); b-- > 0;)
    if (int32_t outer = program.blocks[b].outerLoop; outer >= 0)
      room[outer] = std::min(room[outer], room[b]);
}

/// Marks the value as used in the loops around the block that it is live into.
void EntrySets::markUsedInLoops(ValueId value, uint32_t block) {
  const Program &program = problem.program;
  for (int32_t loop = program.blocks[block].loopHeader; loop >= 0;
       loop = program.blocks[loop].outerLoop) {
    llvm::ArrayRef<ValueId> in = problem.liveness.liveIn(loop);
    const auto *it = std::lower_bound(in.begin(), in.end(), value);
    bool isLiveIn = it != in.end() && *it == value;
    size_t index = isLiveIn ? it - in.begin()
                            : in.size() + problem.getArgumentIndex(loop, value);
    if (index == usedInLoop[loop].size() || usedInLoop[loop][index])
      return;
    usedInLoop[loop][index] = true;
    if (!isLiveIn)
      return;
  }
}

void EntrySets::findLoopUses() {
  const Program &program = problem.program;
  for (uint32_t b = 0; b < program.blocks.size(); ++b)
    if (program.blocks[b].isLoopHeader)
      usedInLoop[b].resize(problem.liveness.liveIn(b).size() +
                           program.blocks[b].args.size());
  for (uint32_t b = 0; b < program.blocks.size(); ++b) {
    const Block &block = program.blocks[b];
    if (block.loopHeader < 0)
      continue;
    for (const Inst &inst : program.instsOf(block))
      for (const Use &use : program.usesOf(inst))
        markUsedInLoops(use.value, b);
    for (ValueId operand : block.branchOperands)
      markUsedInLoops(operand, b);
  }
}

bool EntrySets::isUsedInLoop(uint32_t header,
                             const Candidate &candidate) const {
  llvm::ArrayRef<ValueId> in = problem.liveness.liveIn(header);
  size_t index =
      candidate.isArgument
          ? in.size() + problem.getArgumentIndex(header, candidate.value)
          : std::lower_bound(in.begin(), in.end(), candidate.value) -
                in.begin();
  return usedInLoop[header][index];
}

//===----------------------------------------------------------------------===//
// Candidates
//===----------------------------------------------------------------------===//

/// All values that may be in registers at the start of the block.
EntrySets::CandidateList EntrySets::collect(uint32_t b) const {
  const Program &program = problem.program;
  const Block &block = program.blocks[b];
  uint64_t total = 0;
  llvm::DenseMap<ValueId, uint64_t> present;
  llvm::SmallVector<uint64_t, 8> presentArgs(block.args.size(), 0);
  for (uint32_t pred : block.preds) {
    uint64_t weight = weightOf(program.blocks[pred]);
    total += weight;
    for (ValueId value : exits[pred])
      present[value] += weight;
    for (auto [index, operand] :
         llvm::enumerate(program.blocks[pred].branchOperands))
      if (contains(exits[pred], operand))
        presentArgs[index] += weight;
  }
  CandidateList result;
  for (auto [value, next] :
       llvm::zip_equal(problem.liveness.liveIn(b), problem.nextUse.atEntry(b)))
    result.push_back(
        {value, next, false, total - present.lookup(value), false});
  for (auto [value, next, here] :
       llvm::zip_equal(block.args, problem.nextUse.ofArguments(b), presentArgs))
    result.push_back({value, next, true, total - here, false});
  return result;
}

/// A loop prefers the values it uses; those that live through it take the room
/// that there is all through it.
EntrySets::CandidateList
EntrySets::rankForLoop(uint32_t header, CandidateList candidates) const {
  const Program &program = problem.program;
  uint64_t back = 0;
  for (uint32_t pred : program.blocks[header].preds)
    if (pred >= header)
      back += weightOf(program.blocks[pred]);
  int64_t places = room[header];
  for (Candidate &c : candidates) {
    c.second = !isUsedInLoop(header, c);
    places += c.second;
  }
  // A reload before the loop is worth it only for what the loop uses.
  llvm::erase_if(candidates, [&](const Candidate &c) {
    return c.second && !c.isArgument && c.missing > back;
  });
  llvm::sort(candidates);
  size_t used =
      llvm::count_if(candidates, [](const Candidate &c) { return !c.second; });
  candidates.truncate(
      std::min<size_t>(candidates.size(), used + std::max<int64_t>(0, places)));
  return candidates;
}

/// A join takes the values that are in registers on all ways, or on all but
/// rare ones: what is reloaded for it costs a register, and often a move to the
/// one it has on the other ways. An argument that no way brings in a register
/// is loaded where it is used.
EntrySets::CandidateList
EntrySets::rankForJoin(uint32_t b, CandidateList candidates) const {
  const Block &block = problem.program.blocks[b];
  uint64_t total = 0;
  for (uint32_t pred : block.preds)
    total += weightOf(problem.program.blocks[pred]);
  llvm::erase_if(candidates, [&](const Candidate &c) {
    bool usedHere = c.next < block.numInsts;
    return c.isArgument ? c.missing == total && !usedHere
                        : rareShare * c.missing > total;
  });
  llvm::sort(candidates);
  return candidates;
}

ValueSet EntrySets::choose(uint32_t b) const {
  const Block &block = problem.program.blocks[b];
  CandidateList ranked = block.isLoopHeader ? rankForLoop(b, collect(b))
                                            : rankForJoin(b, collect(b));
  size_t limit = problem.limits.count();
  auto argumentsIn = [&](size_t count) {
    return llvm::count_if(llvm::ArrayRef(ranked).take_front(count),
                          [](const Candidate &c) { return c.isArgument; });
  };
  // With an argument in a slot, one register stays free for moving it.
  if (limit > 0 &&
      (block.hasSlotArguments ||
       argumentsIn(limit) != static_cast<int64_t>(block.args.size())))
    --limit;
  ValueSet result;
  for (const Candidate &c : llvm::ArrayRef(ranked).take_front(limit))
    result.push_back(c.value);
  llvm::sort(result);
  return result;
}
