//===- SpillRegisterSet.cpp - the registers while a block is walked -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Belady's algorithm inside a block. The set never has more elements than there
// are registers, so that looking through it is cheap however many values live.
//
//===----------------------------------------------------------------------===//

#include "SpillPlanner.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

bool warm::cortexm::regalloc::contains(llvm::ArrayRef<ValueId> sorted,
                                       ValueId value) {
  return std::binary_search(sorted.begin(), sorted.end(), value);
}

void RegisterSet::enter(uint32_t block, llvm::ArrayRef<ValueId> values) {
  held.clear();
  position = 0;
  const Block &b = problem.program.blocks[block];
  for (ValueId value : values) {
    uint32_t arg = problem.getArgumentIndex(block, value);
    Distance next = arg == b.args.size()
                        ? problem.nextUse.atEntry(block, value)
                        : problem.nextUse.ofArguments(block)[arg];
    if (next != neverUsed)
      held.push_back({value, next});
  }
}

ValueSet RegisterSet::values() const {
  ValueSet result;
  for (const Held &h : held)
    result.push_back(h.value);
  llvm::sort(result);
  return result;
}

Survivors RegisterSet::survivors() const {
  Survivors result;
  for (const Held &h : held) {
    if (!h.used)
      ++result.unused;
    else if (h.next != neverUsed)
      ++(h.constrained ? result.constrained : result.plain);
  }
  return result;
}

/// How far the next use is. What is computed again costs neither store nor
/// slot: it goes first where the distances are alike.
uint64_t RegisterSet::farness(const Held &h) const {
  uint64_t distance = h.next - position;
  return problem.rematerializable[h.value] ? 4 * distance : distance;
}

/// The candidate with the farthest next use; null if there is none.
RegisterSet::Held *RegisterSet::findFarthest(Candidates candidates) {
  Held *farthest = nullptr;
  for (Held &h : held) {
    bool isCandidate =
        !h.used || candidates == Candidates::All ||
        (h.constrained && candidates == Candidates::UnusedOrConstrained);
    if (!isCandidate || h.next == neverUsed)
      continue;
    if (!farthest || farness(h) > farness(*farthest) ||
        (farness(h) == farness(*farthest) && h.value > farthest->value))
      farthest = &h;
  }
  return farthest;
}

void RegisterSet::letGo(Held &h) {
  // A used value stays until it has been read.
  if (h.used)
    h.next = neverUsed;
  else
    held.erase(&h);
}

bool RegisterSet::makeRoom(uint32_t inst, const InstDemand &demand) {
  unsigned count = problem.limits.count();
  auto lower = [&](unsigned (InstDemand::*point)(const Survivors &) const,
                   Candidates candidates) {
    unsigned needed = (demand.*point)(survivors());
    while ((demand.*point)(survivors()) > count) {
      Held *farthest = findFarthest(candidates);
      if (!farthest)
        return false;
      causes.push_back({farthest->value, inst, /*atBlockStart=*/false, needed,
                        count, farthest->next - position});
      letGo(*farthest);
    }
    return true;
  };
  return lower(&InstDemand::before, Candidates::Unused) &&
         lower(&InstDemand::in, Candidates::UnusedOrConstrained) &&
         lower(&InstDemand::out, Candidates::All);
}

void RegisterSet::fetch(uint32_t inst, const UsedValue &used,
                        std::vector<Reload> &reloads) {
  Held *h = llvm::find_if(
      held, [&](const Held &held) { return held.value == used.value; });
  if (h == held.end()) {
    reloads.push_back({inst, used.value});
    held.push_back({used.value, neverUsed});
    h = &held.back();
  }
  h->used = true;
  h->constrained = used.constrained;
  h->next = problem.nextUse.afterUse(used.use);
}

bool RegisterSet::step(uint32_t inst, std::vector<Reload> &reloads) {
  const Program &program = problem.program;
  InstDemand demand(program, program.insts[inst], problem.limits);
  for (const UsedValue &used : demand.used)
    fetch(inst, used, reloads);
  if (!makeRoom(inst, demand))
    return false;
  llvm::erase_if(held, [](const Held &h) { return h.next == neverUsed; });
  for (Held &h : held)
    h.used = h.constrained = false;
  const Inst &at = program.insts[inst];
  for (uint32_t d = at.firstDef; d < at.firstDef + at.numDefs; ++d)
    if (problem.nextUse.afterDef(d) != neverUsed)
      held.push_back({program.defs[d].value, problem.nextUse.afterDef(d)});
  ++position;
  return true;
}
