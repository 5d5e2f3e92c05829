//===- SpillPlanChecker.cpp - checks spill plans independently ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With a plan, a value has several definitions: its own and its reloads. Plain
// backward data flow finds where one of them is in a register for a later use;
// the sets are compared with the registers at every point. Shares no code with
// the algorithm.
//
//===----------------------------------------------------------------------===//

#include "SpillPlanChecker.h"
#include "llvm/ADT/STLExtras.h"
#include <set>

using namespace warm::cortexm::regalloc;

using Values = std::set<ValueId>;

static uint32_t bit(Register reg) { return reg == noRegister ? 0 : 1u << reg; }

/// Whether registers can be found for an instruction across which `live` live
/// on. The four counts are of registers that must differ from each other.
static bool fits(const Program &program, const Inst &inst, uint32_t allocatable,
                 const Values &live) {
  auto uses = program.usesOf(inst);
  auto defs = program.defsOf(inst);
  Values used, after = live;
  uint32_t fixedUses = 0, written = inst.clobbers;
  for (const Use &use : uses) {
    used.insert(use.value);
    fixedUses |= bit(use.fixed);
  }
  unsigned freeDefs = 0, early = 0;
  std::multiset<ValueId> tied;
  for (const Def &def : defs) {
    written |= bit(def.fixed);
    freeDefs += def.fixed == noRegister;
    early += def.earlyClobber;
    if (def.tiedTo >= 0)
      tied.insert(uses[def.tiedTo].value);
  }
  // Read by no tied use, and not in a fixed register alone: where they are.
  Values plain;
  for (size_t i = 0; i < uses.size(); ++i) {
    bool isTied = llvm::any_of(defs, [&](const Def &def) {
      return def.tiedTo == static_cast<int>(i);
    });
    if (uses[i].fixed == noRegister && !isTied && !live.count(uses[i].value) &&
        !tied.count(uses[i].value))
      plain.insert(uses[i].value);
  }
  auto count = [](uint32_t mask) { return size_t(llvm::popcount(mask)); };
  Values before = live;
  before.insert(used.begin(), used.end());
  uint32_t keeps = allocatable & ~written;
  size_t reading = live.size() + tied.size() + plain.size();
  return before.size() <= count(allocatable) &&
         reading <= count(allocatable & ~fixedUses) &&
         live.size() + tied.size() <= count(keeps & ~fixedUses) &&
         (early == 0 || reading + early <= count(keeps & ~fixedUses)) &&
         live.size() + freeDefs <= count(keeps) &&
         live.size() + defs.size() <= count(allocatable);
}

bool warm::cortexm::regalloc::fitsAlone(const Program &program,
                                        const Inst &inst,
                                        const RegisterLimits &limits) {
  return fits(program, inst, limits.allocatable, {});
}

namespace {
class Checker {
public:
  Checker(const Program &program, const SpillPlan &plan,
          const RegisterLimits &limits)
      : program(program), plan(plan), limits(limits),
        reloadsBefore(program.insts.size()), atEntry(program.blocks.size()),
        rematerializable(program.numValues), definedIn(program.numValues) {
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      for (ValueId arg : program.blocks[b].args)
        definedIn[arg] = b;
      for (const Inst &inst : program.instsOf(program.blocks[b]))
        for (const Def &def : program.defsOf(inst))
          definedIn[def.value] = b;
    }
    for (const Inst &inst : program.insts)
      if (inst.rematerializable)
        rematerializable[program.defsOf(inst)[0].value] = true;
  }

  std::string run() {
    for (const Reload &reload : plan.reloads) {
      reloadsBefore[reload.inst].push_back(reload.value);
      if (!rematerializable[reload.value])
        needSlot(reload.value, blockOf(reload.inst), "reloaded");
    }
    for (bool changed = true; changed;) {
      changed = false;
      for (uint32_t b = program.blocks.size(); b-- > 0;) {
        Values live = walk(b, /*check=*/false);
        changed |= live != atEntry[b];
        atEntry[b] = std::move(live);
      }
    }
    for (uint32_t b = 0; b < program.blocks.size(); ++b)
      checkEntry(b, walk(b, /*check=*/true));
    return error;
  }

private:
  void fail(std::string message) {
    if (error.empty())
      error = std::move(message);
  }
  void needSlot(ValueId value, uint32_t b, const char *what) {
    bool hasSlot =
        plan.slotArgument[value] || (plan.storedIn[value] >= 0 &&
                                     !reachableAround(plan.storedIn[value], b));
    if (!hasSlot)
      fail("value " + std::to_string(value) + " has no slot but is " + what);
  }
  uint32_t blockOf(uint32_t inst) const {
    uint32_t b = 0;
    while (inst >= program.blocks[b].firstInst + program.blocks[b].numInsts)
      ++b;
    return b;
  }
  /// Whether there is a way to block `b` that does not lead through `avoided`.
  bool reachableAround(uint32_t avoided, uint32_t b) const {
    if (avoided == 0)
      return false;
    std::vector<bool> seen(program.blocks.size());
    std::vector<uint32_t> worklist{0};
    seen[0] = seen[avoided] = true;
    while (!worklist.empty()) {
      uint32_t at = worklist.back();
      worklist.pop_back();
      for (uint32_t succ : program.blocks[at].succs) {
        if (!seen[succ])
          worklist.push_back(succ);
        seen[succ] = true;
      }
    }
    return b != avoided && seen[b];
  }
  void checkCount(const Values &live, bool check, size_t spare,
                  const std::string &where) {
    if (check && live.size() + spare > limits.count())
      fail(std::to_string(live.size()) + " registers in use " + where);
  }
  bool hasSlotArgument(uint32_t b) const {
    return llvm::any_of(program.blocks[b].args,
                        [&](ValueId arg) { return plan.slotArgument[arg]; });
  }

  void checkEntry(uint32_t b, const Values &live) {
    const Block &block = program.blocks[b];
    Values atStart = live;
    for (ValueId arg : block.args) {
      if (!plan.slotArgument[arg])
        atStart.insert(arg);
      else if (live.count(arg))
        fail("slot argument " + std::to_string(arg) + " used in a register");
    }
    if (b != 0)
      checkCount(atStart, true, hasSlotArgument(b),
                 "at the start of block " + std::to_string(b));
    else if (live.size() > block.args.size())
      fail("a value is used that is in no register");
  }

  /// Before the edge stores: what the successor's arguments and the stores
  /// read, too.
  Values atEnd(uint32_t b, bool check) {
    const Block &block = program.blocks[b];
    Values live;
    for (uint32_t succ : block.succs)
      for (ValueId value : atEntry[succ])
        if (!llvm::is_contained(program.blocks[succ].args, value))
          live.insert(value);
    if (block.branchOperands.empty())
      return live;
    uint32_t succ = block.succs[0];
    for (auto [index, operand] : llvm::enumerate(block.branchOperands)) {
      auto isStored = [&, index = index](const EdgeStore &store) {
        return store.block == b && store.argument == index;
      };
      if (!plan.slotArgument[program.blocks[succ].args[index]])
        live.insert(operand);
      else if (llvm::none_of(plan.edgeStores, isStored))
        needSlot(operand, b, "passed");
    }
    checkCount(live, check, hasSlotArgument(succ),
               "at the end of block " + std::to_string(b));
    return live;
  }

  /// Returns what is in registers before the block's first instruction for a
  /// later use.
  Values walk(uint32_t b, bool check) {
    const Block &block = program.blocks[b];
    Values live = atEnd(b, check);
    for (uint32_t i = block.firstInst + block.numInsts;
         i-- > block.firstInst;) {
      const Inst &inst = program.insts[i];
      for (const Def &def : program.defsOf(inst))
        live.erase(def.value);
      if (check && !fits(program, inst, limits.allocatable, live))
        fail("instruction " + std::to_string(i) + " does not fit");
      for (const Use &use : program.usesOf(inst))
        live.insert(use.value);
      for (ValueId value : llvm::reverse(reloadsBefore[i])) {
        checkCount(live, check, 0, "after a reload");
        if (!live.erase(value))
          live.insert(value), checkCount(live, check, 0, "after a dead reload"),
              live.erase(value);
      }
      bool isTerminator = i + 1 == block.firstInst + block.numInsts;
      for (const EdgeStore &store : plan.edgeStores)
        if (isTerminator && store.block == b && !rematerializable[store.value])
          live.insert(store.value);
      checkCount(live, check, 0, "before " + std::to_string(i));
    }
    // Stores at the block's start read what was in registers before it.
    for (ValueId value = 0; value < program.numValues; ++value)
      if (plan.storedIn[value] == static_cast<int32_t>(b) &&
          definedIn[value] != b)
        live.insert(value);
    return live;
  }

  const Program &program;
  const SpillPlan &plan;
  RegisterLimits limits;
  std::vector<std::vector<ValueId>> reloadsBefore;
  std::vector<Values> atEntry;
  std::vector<bool> rematerializable;
  std::vector<uint32_t> definedIn;
  std::string error;
};
} // namespace

std::string warm::cortexm::regalloc::checkPlan(const Program &program,
                                               const SpillPlan &plan,
                                               const RegisterLimits &limits) {
  return Checker(program, plan, limits).run();
}
