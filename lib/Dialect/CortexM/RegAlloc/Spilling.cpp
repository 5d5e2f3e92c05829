//===- Spilling.cpp - which values leave the registers, and when ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Blocks are walked in reverse postorder. Afterwards every edge into a block
// whose registers were chosen gets what its predecessor lacks. Letting go of a
// value costs nothing, as a value that is ever reloaded is stored early enough:
// where that is done least often, of the blocks that dominate all uses of the
// slot and have the value in a register.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/Spilling.h"
#include "SpillPlanner.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

SpillProblem::SpillProblem(const Program &program, const Liveness &liveness,
                           const RegisterLimits &limits)
    : program(program), liveness(liveness), limits(limits),
      nextUse(program, liveness), rematerializable(program.numValues),
      arguments(program.numValues) {
  for (uint32_t b = 0; b < program.blocks.size(); ++b)
    for (uint32_t i = 0; i < program.blocks[b].args.size(); ++i)
      arguments[program.blocks[b].args[i]] = {b, i};
  for (const Inst &inst : program.insts)
    if (inst.rematerializable)
      for (const Def &def : program.defsOf(inst))
        rematerializable[def.value] = true;
}

namespace {
class SpillPlanner {
public:
  SpillPlanner(const Program &program, const Liveness &liveness,
               const RegisterLimits &limits)
      : problem(program, liveness, limits), program(program),
        liveness(liveness), entries(program.blocks.size()),
        exits(program.blocks.size()) {
    plan.storedIn.resize(program.numValues, -1);
    stored.resize(program.numValues);
    plan.slotArgument.resize(program.numValues);
  }

  SpillPlan run() {
    if (!walkBlocks())
      return plan;
    for (uint32_t b = 0; b < program.blocks.size(); ++b)
      if (isChosen(b))
        for (uint32_t pred : program.blocks[b].preds)
          reloadOnEdge(pred, b);
    llvm::sort(plan.reloads, [](const Reload &a, const Reload &b) {
      return std::tie(a.inst, a.value) < std::tie(b.inst, b.value);
    });
    for (const Reload &reload : plan.reloads)
      requireSlot(reload.value);
    passSlots();
    placeStores();
    return plan;
  }

private:
  /// Whether the registers at the start of the block are a matter of choice.
  bool isChosen(uint32_t b) const {
    const Block &block = program.blocks[b];
    return b != 0 && (block.preds.size() != 1 || !block.args.empty() ||
                      block.hasSlotArguments);
  }

  ValueSet entryOf(uint32_t b, const EntrySets &entrySets) const {
    const Block &block = program.blocks[b];
    ValueSet result;
    if (b == 0)
      result.append(block.args.begin(), block.args.end());
    else if (isChosen(b))
      return entrySets.choose(b);
    else
      llvm::copy_if(exits[block.preds[0]], std::back_inserter(result),
                    [&](ValueId v) { return liveness.isLiveIn(v, b); });
    return result;
  }

  /// Why values are in no register where a block begins, though a predecessor
  /// leaves them in one.
  void recordLeftOut(uint32_t b) {
    const Block &block = program.blocks[b];
    unsigned needed = liveness.liveIn(b).size() + block.args.size();
    auto record = [&](ValueId value, Distance nextUse) {
      plan.causes.push_back({value, block.firstInst, /*atBlockStart=*/true,
                             needed, problem.limits.count(), nextUse});
    };
    ValueSet leaving;
    for (uint32_t pred : block.preds)
      llvm::copy_if(exits[pred], std::back_inserter(leaving), [&](ValueId v) {
        return liveness.isLiveIn(v, b) && !contains(entries[b], v);
      });
    llvm::sort(leaving);
    leaving.erase(std::unique(leaving.begin(), leaving.end()), leaving.end());
    for (ValueId value : leaving)
      record(value, problem.nextUse.atEntry(b, value));
    for (auto [arg, nextUse] :
         llvm::zip_equal(block.args, problem.nextUse.ofArguments(b)))
      if (plan.slotArgument[arg])
        record(arg, nextUse);
  }

  bool walkBlocks() {
    EntrySets entrySets(problem, exits);
    RegisterSet registers(problem, plan.causes);
    for (uint32_t b = 0; b < program.blocks.size(); ++b) {
      const Block &block = program.blocks[b];
      entries[b] = entryOf(b, entrySets);
      for (ValueId arg : block.args)
        plan.slotArgument[arg] = !contains(entries[b], arg);
      if (isChosen(b))
        recordLeftOut(b);
      registers.enter(b, entries[b]);
      for (uint32_t n = 0; n < block.numInsts; ++n) {
        if (registers.step(block.firstInst + n, plan.reloads))
          continue;
        plan.impossibleInst = block.firstInst + n;
        return false;
      }
      exits[b] = registers.values();
    }
    return true;
  }

  uint32_t terminatorOf(uint32_t b) const {
    return program.blocks[b].firstInst + program.blocks[b].numInsts - 1;
  }

  /// Brings what the block expects in registers there.
  void reloadOnEdge(uint32_t pred, uint32_t b) {
    ValueSet wanted;
    llvm::copy_if(entries[b], std::back_inserter(wanted),
                  [&](ValueId v) { return liveness.isLiveIn(v, b); });
    for (auto [arg, operand] : llvm::zip_equal(
             program.blocks[b].args, program.blocks[pred].branchOperands))
      if (!plan.slotArgument[arg])
        wanted.push_back(operand);
    llvm::sort(wanted);
    wanted.erase(std::unique(wanted.begin(), wanted.end()), wanted.end());
    for (ValueId value : wanted)
      if (!contains(exits[pred], value))
        plan.reloads.push_back({terminatorOf(pred), value});
  }

  void requireSlot(ValueId value) {
    if (!problem.rematerializable[value] && !plan.slotArgument[value])
      stored[value] = true;
  }

  /// Calls `callback` for each operand passed to a slot argument.
  template <typename Callback> void forEachSlotOperand(Callback callback) {
    for (uint32_t pred = 0; pred < program.blocks.size(); ++pred) {
      if (program.blocks[pred].branchOperands.empty())
        continue;
      uint32_t b = program.blocks[pred].succs[0];
      for (auto [index, operand] :
           llvm::enumerate(program.blocks[pred].branchOperands))
        if (plan.slotArgument[program.blocks[b].args[index]])
          callback(pred, b, index, operand);
    }
  }

  /// Decides which operands of slot arguments are stored on the edge, and which
  /// pass the slot they have anyway.
  void passSlots() {
    forEachSlotOperand([&](uint32_t pred, uint32_t, uint32_t, ValueId operand) {
      if (!contains(exits[pred], operand))
        requireSlot(operand);
    });
    forEachSlotOperand(
        [&](uint32_t pred, uint32_t b, uint32_t index, ValueId operand) {
          // A slot whose value ends here can become that of the argument; one
          // that is needed further would have to be copied through a register.
          bool hasSlot = stored[operand] || plan.slotArgument[operand];
          bool slotEnds = !liveness.isLiveIn(operand, b);
          bool inRegister = contains(exits[pred], operand);
          if (problem.rematerializable[operand] ||
              (inRegister && !(hasSlot && slotEnds)))
            plan.edgeStores.push_back({pred, index, operand});
          else
            slotUses.push_back({operand, pred});
        });
  }

  /// For each stored value, the block that dominates all uses of its slot and
  /// is closest to them.
  std::vector<uint32_t> commonDominators() {
    constexpr uint32_t none = ~0u;
    std::vector<uint32_t> result(program.numValues, none);
    auto add = [&](ValueId value, uint32_t b) {
      uint32_t &common = result[value];
      common = common == none ? b : commonDominator(program, common, b);
    };
    uint32_t b = 0;
    for (const Reload &reload : plan.reloads) {
      while (reload.inst > terminatorOf(b))
        ++b;
      add(reload.value, b);
    }
    for (auto [value, block] : slotUses)
      add(value, block);
    return result;
  }

  void placeStores() {
    std::vector<uint32_t> common = commonDominators();
    std::vector<uint32_t> definedIn = definingBlocks(program);
    // A store further down may be between the returns of a call that the value
    // is live across, where its slot must not be written.
    bool atDefinition = llvm::any_of(
        program.insts, [](const Inst &inst) { return inst.returnsTwice; });
    for (ValueId value = 0; value < program.numValues; ++value) {
      if (!stored[value])
        continue;
      if (atDefinition) {
        plan.storedIn[value] = definedIn[value];
        continue;
      }
      uint64_t least = ~uint64_t(0);
      for (uint32_t b = common[value];; b = program.blocks[b].idom) {
        bool isDefinition = b == definedIn[value];
        uint64_t weight = weightOf(program.blocks[b]);
        // Of equally good blocks the lowest one: it may not be reached.
        if ((isDefinition || contains(entries[b], value)) && weight < least) {
          plan.storedIn[value] = b;
          least = weight;
        }
        if (isDefinition)
          break;
      }
    }
  }

  SpillProblem problem;
  const Program &program;
  const Liveness &liveness;
  /// By block: the values in registers where it begins and ends.
  std::vector<ValueSet> entries, exits;
  SpillPlan plan;
  /// By value: it has to be stored.
  std::vector<bool> stored;
  /// Values whose slots are passed to arguments, and the block that does so.
  std::vector<std::pair<ValueId, uint32_t>> slotUses;
};
} // namespace

SpillPlan warm::cortexm::regalloc::planSpills(const Program &program,
                                              const Liveness &liveness,
                                              const RegisterLimits &limits) {
  return SpillPlanner(program, liveness, limits).run();
}
