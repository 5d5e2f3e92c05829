//===- ColoringTargets.cpp - the register each value had better be in -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ColoringTargets.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>
#include <array>

using namespace warm::cortexm::regalloc;

namespace {

/// A copy that is none if the two have one register.
struct Affinity {
  ValueId a, b;
  uint64_t weight;
};

using Scores = std::array<int64_t, 32>;

class TargetChooser {
public:
  TargetChooser(const Program &program, const Interference &interference,
                const ColoringHints &hints, const RegisterFile &file)
      : program(program), interference(interference), hints(hints), file(file),
        classOf(program.numValues), members(program.numValues),
        degree(program.numValues, 0), moveCost(program.numValues, 0),
        lowGain(program.numValues, 0), wishes(program.numValues),
        target(program.numValues, noRegister) {}

  ColoringTargets run();

private:
  void collect();
  void collectInst(const Inst &inst, uint64_t weight);
  void addAffinity(ValueId a, ValueId b, uint64_t weight);
  void coalesce();
  bool interfere(uint32_t a, uint32_t b) const;
  void assign(uint32_t number);
  Scores rate(llvm::ArrayRef<ValueId> values) const;
  bool mustSave(llvm::ArrayRef<ValueId> values) const;
  Register findBest(const Scores &scores, bool saves) const;
  int64_t saveCost(Register reg) const;
  uint32_t takenBeside(ValueId value) const;
  /// Whether the value will have left the register where that would save
  /// `weight`.
  bool isLost(ValueId value, Register reg, uint64_t weight) const {
    return (hints.avoid[value] >> reg & 1) &&
           hints.clobberWeight[value] >= weight;
  }

  const Program &program;
  const Interference &interference;
  const ColoringHints &hints;
  const RegisterFile &file;
  std::vector<Affinity> affinities;
  /// By value: its class; by class: the values in it, their edges.
  std::vector<uint32_t> classOf;
  std::vector<llvm::SmallVector<ValueId, 1>> members;
  std::vector<uint32_t> degree;
  /// By value: what its copies cost if it is elsewhere than its class.
  std::vector<uint64_t> moveCost;
  /// By value: what a low register saves in encodings.
  std::vector<uint64_t> lowGain;
  /// By value: registers that save a copy, and its cost.
  std::vector<llvm::SmallVector<std::pair<Register, uint64_t>, 1>> wishes;
  std::vector<Register> target;
  uint32_t usedSaved = 0;
};

} // namespace

/// Classes with more edges are not tested for interference again and again.
static constexpr uint32_t maxDegree = 4096;

void TargetChooser::addAffinity(ValueId a, ValueId b, uint64_t weight) {
  if (a == b)
    return;
  affinities.push_back({a, b, weight});
  moveCost[a] += weight;
  moveCost[b] += weight;
}

void TargetChooser::collectInst(const Inst &inst, uint64_t weight) {
  auto uses = program.usesOf(inst);
  for (auto [index, use] : llvm::enumerate(uses))
    if (use.fixed != noRegister && !inst.copy &&
        hints.kills[inst.firstUse + index])
      wishes[use.value].push_back({use.fixed, weight});
  for (auto [index, def] : llvm::enumerate(program.defsOf(inst))) {
    if (def.fixed != noRegister)
      wishes[def.value].push_back({def.fixed, weight});
    bool isCopy = inst.copy && index < uses.size();
    if (isCopy || def.tiedTo >= 0)
      addAffinity(def.value, uses[isCopy ? index : def.tiedTo].value, weight);
  }
  if (!inst.shortIfLow)
    return;
  // Two bytes, as a copy, but no cycle.
  if (inst.shortIfTied >= 0 && inst.numDefs != 0)
    addAffinity(program.defsOf(inst).front().value,
                uses[inst.shortIfTied].value, weight / 2);
  for (const Def &def : program.defsOf(inst))
    lowGain[def.value] += weight / 4;
  for (const Use &use : uses)
    lowGain[use.value] += weight / 4;
}

void TargetChooser::collect() {
  for (const Block &block : program.blocks) {
    uint64_t weight = weightOf(block);
    for (auto [index, value] : llvm::enumerate(block.branchOperands))
      addAffinity(value, program.blocks[block.succs[0]].args[index], weight);
    for (auto [index, reg] : llvm::enumerate(block.argFixed))
      if (reg != noRegister)
        wishes[block.args[index]].push_back({reg, weight});
    for (const Inst &inst : program.instsOf(block))
      collectInst(inst, weight);
  }
}

bool TargetChooser::interfere(uint32_t a, uint32_t b) const {
  if (degree[b] < degree[a])
    std::swap(a, b);
  for (ValueId value : members[a])
    for (ValueId neighbour : interference.neighbours(value))
      if (classOf[neighbour] == b)
        return true;
  return false;
}

/// Joins the classes of values that copies connect.
void TargetChooser::coalesce() {
  for (ValueId value = 0; value < program.numValues; ++value) {
    classOf[value] = value;
    members[value].push_back(value);
    degree[value] = interference.neighbours(value).size();
  }
  llvm::sort(affinities, [](const Affinity &x, const Affinity &y) {
    return std::tie(y.weight, x.a, x.b) < std::tie(x.weight, y.a, y.b);
  });
  for (const Affinity &affinity : affinities) {
    uint32_t a = classOf[affinity.a], b = classOf[affinity.b];
    if (a == b || std::min(degree[a], degree[b]) > maxDegree || interfere(a, b))
      continue;
    if (members[a].size() < members[b].size())
      std::swap(a, b);
    for (ValueId value : members[b])
      classOf[value] = a;
    llvm::append_range(members[a], members[b]);
    members[b].clear();
    degree[a] += degree[b];
  }
}

/// The registers that neighbours have.
uint32_t TargetChooser::takenBeside(ValueId value) const {
  uint32_t taken = 0;
  for (ValueId neighbour : interference.neighbours(value))
    if (target[neighbour] != noRegister)
      taken |= 1u << target[neighbour];
  return taken;
}

/// What each register saves if the values are in it.
Scores TargetChooser::rate(llvm::ArrayRef<ValueId> values) const {
  Scores scores{};
  for (ValueId value : values) {
    uint32_t taken = takenBeside(value);
    for (auto [reg, weight] : wishes[value])
      if (!(taken >> reg & 1) && !isLost(value, reg, weight))
        scores[reg] += weight;
    for (unsigned reg = 0; reg < 32; ++reg) {
      if (taken >> reg & 1)
        scores[reg] -= int64_t(moveCost[value]) + 1;
      else if (file.low >> reg & 1)
        scores[reg] += lowGain[value];
      if (!(taken >> reg & 1) && (hints.avoid[value] >> reg & 1))
        // Out of the way, and back.
        scores[reg] -= 2 * int64_t(hints.clobberWeight[value]);
    }
  }
  return scores;
}

/// What it costs to save the register: its bytes of push and pop, and a little
/// for the time.
int64_t TargetChooser::saveCost(Register reg) const {
  if (!llvm::is_contained(file.saved, reg) || (usedSaved >> reg & 1))
    return 0;
  bool isFirst = file.low >> reg & 1 ? file.savesNothingElse && usedSaved == 0
                                     : (usedSaved & ~file.low) == 0;
  return isFirst ? 2 * copyWeight : copyWeight / 4;
}

/// Whether some of the values will be in saved registers in any case.
bool TargetChooser::mustSave(llvm::ArrayRef<ValueId> values) const {
  uint32_t cheap = 0;
  for (Register reg : file.cheap)
    cheap |= 1u << reg;
  return llvm::any_of(values, [&](ValueId value) {
    uint32_t lost = takenBeside(value) | hints.avoid[value];
    return (cheap & file.allocatable & ~lost) == 0;
  });
}

/// The best register by these scores, where a save counts unless there is one
/// anyway (`saves`); among equals the cheapest.
Register TargetChooser::findBest(const Scores &scores, bool saves) const {
  Register best = noRegister;
  int64_t bestScore = 0;
  auto consider = [&](Register reg) {
    int64_t score = scores[reg] - (saves ? 0 : saveCost(reg));
    if ((file.allocatable >> reg & 1) &&
        (best == noRegister || score > bestScore)) {
      best = reg;
      bestScore = score;
    }
  };
  file.forEach(usedSaved, consider);
  return best;
}

/// Gives a register to the members of a class beside which it is free.
void TargetChooser::assign(uint32_t number) {
  Register best = findBest(rate(members[number]), mustSave(members[number]));
  if (best == noRegister)
    return;
  if (llvm::is_contained(file.saved, best))
    usedSaved |= 1u << best;
  for (ValueId value : members[number])
    if (!(takenBeside(value) >> best & 1))
      target[value] = best;
}

ColoringTargets TargetChooser::run() {
  collect();
  coalesce();
  std::vector<std::pair<int64_t, uint32_t>> order;
  for (uint32_t number = 0; number < program.numValues; ++number) {
    int64_t cost = 0;
    for (ValueId value : members[number]) {
      cost += moveCost[value] + lowGain[value];
      for (auto [reg, weight] : wishes[value])
        cost += weight;
    }
    if (!members[number].empty())
      order.push_back({cost, number});
  }
  llvm::sort(order, [](const auto &x, const auto &y) {
    return std::tie(y.first, x.second) < std::tie(x.first, y.second);
  });
  for (auto [cost, number] : order)
    assign(number);
  return {std::move(target), std::move(moveCost)};
}

ColoringTargets warm::cortexm::regalloc::chooseTargets(
    const Program &program, const Interference &interference,
    const ColoringHints &hints, const RegisterFile &file) {
  return TargetChooser(program, interference, hints, file).run();
}
