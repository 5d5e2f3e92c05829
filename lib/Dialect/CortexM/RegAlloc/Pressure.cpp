//===- Pressure.cpp - how many registers an instruction needs -------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A fixed use wants the value in that register, besides where it lives. A tied
// use wants a register of its own: the one the value lives in if it dies there.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/Pressure.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace warm::cortexm::regalloc;

static uint32_t bitOf(Register reg) {
  return reg >= 0 && reg < 32 ? 1u << reg : 0;
}

/// Bit n: some result takes over the register of use number n.
static llvm::SmallVector<bool, 8> tiedUses(llvm::ArrayRef<Def> defs,
                                           unsigned numUses) {
  llvm::SmallVector<bool, 8> result(numUses, false);
  for (const Def &def : defs)
    if (def.tiedTo >= 0)
      result[def.tiedTo] = true;
  return result;
}

namespace {
/// How an instruction uses one value.
struct UseCounts {
  /// Registers that fixed uses name; tied uses; others.
  unsigned fixed = 0, tied = 0, plain = 0;
};

/// Finds equal values among an instruction's uses.
class DistinctUses {
public:
  explicit DistinctUses(llvm::SmallVectorImpl<UsedValue> &used) : used(used) {}

  UseCounts &get(ValueId value, uint32_t use) {
    auto [it, isNew] = indexOf.try_emplace(value, used.size());
    if (isNew) {
      used.push_back({value, use});
      counts.emplace_back();
    }
    return counts[it->second];
  }

  llvm::SmallVector<UseCounts, 8> counts;

private:
  llvm::SmallVectorImpl<UsedValue> &used;
  llvm::SmallDenseMap<ValueId, unsigned, 8> indexOf;
};
} // namespace

InstDemand::InstDemand(const Program &program, const Inst &inst,
                       const RegisterLimits &limits) {
  llvm::ArrayRef<Use> uses = program.usesOf(inst);
  llvm::SmallVector<bool, 8> tied = tiedUses(program.defsOf(inst), uses.size());
  DistinctUses distinct(used);
  uint32_t fixedUses = 0;
  for (auto [index, use] : llvm::enumerate(uses)) {
    UseCounts &counts = distinct.get(use.value, inst.firstUse + index);
    if (use.fixed == noRegister) {
      ++(tied[index] ? counts.tied : counts.plain);
      continue;
    }
    // A register that several operands name is one.
    if (limits.contains(use.fixed) && !(fixedUses & bitOf(use.fixed)))
      ++counts.fixed;
    fixedUses |= bitOf(use.fixed);
  }
  for (auto [value, counts] : llvm::zip_equal(used, distinct.counts)) {
    value.registers =
        counts.fixed + std::max(counts.tied, std::min(counts.plain, 1u));
    value.constrained = counts.tied || !counts.plain;
    read += value.registers;
  }

  uint32_t written = inst.clobbers;
  for (const Def &def : program.defsOf(inst)) {
    ++defs;
    freeDefs += def.fixed == noRegister;
    tiedDefs += def.tiedTo >= 0;
    earlyClobbers += def.earlyClobber &&
                     (def.fixed == noRegister || limits.contains(def.fixed));
    written |= bitOf(def.fixed);
  }
  overwritten = llvm::popcount(written & limits.allocatable);
  touched = llvm::popcount((written | fixedUses) & limits.allocatable);
}

unsigned InstDemand::before(const Survivors &survivors) const {
  return survivors.unused + used.size();
}

unsigned InstDemand::in(const Survivors &survivors) const {
  unsigned result = survivors.unused + survivors.constrained + read;
  return earlyClobbers ? result + earlyClobbers + overwritten : result;
}

unsigned InstDemand::out(const Survivors &survivors) const {
  return std::max({survivors.total() + defs,
                   survivors.total() + freeDefs + overwritten,
                   survivors.total() + tiedDefs + touched});
}

void warm::cortexm::regalloc::forEachInstReversed(
    const Program &program, const Liveness &liveness, uint32_t block,
    const RegisterLimits &limits,
    llvm::function_ref<void(uint32_t inst, const InstDemand &,
                            const Survivors &)>
        callback) {
  llvm::ArrayRef<ValueId> out = liveness.liveOut(block);
  llvm::DenseSet<ValueId> live(out.begin(), out.end());
  const Block &b = program.blocks[block];
  live.insert(b.branchOperands.begin(), b.branchOperands.end());
  for (uint32_t i = b.firstInst + b.numInsts; i-- > b.firstInst;) {
    const Inst &inst = program.insts[i];
    for (const Def &def : program.defsOf(inst))
      live.erase(def.value);
    InstDemand demand(program, inst, limits);
    Survivors survivors;
    for (const UsedValue &used : demand.used)
      if (live.contains(used.value))
        ++(used.constrained ? survivors.constrained : survivors.plain);
    survivors.unused = live.size() - survivors.constrained - survivors.plain;
    callback(i, demand, survivors);
    for (const UsedValue &used : demand.used)
      live.insert(used.value);
  }
}
