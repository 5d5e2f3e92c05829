//===- Coloring.cpp - registers for the values of a Program ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/Coloring.h"
#include "Colourer.h"
#include "llvm/ADT/STLExtras.h"

using namespace warm::cortexm::regalloc;

void RegisterFile::forEach(uint32_t usedSaved,
                           llvm::function_ref<void(Register)> callback) const {
  auto visit = [&](llvm::ArrayRef<Register> registers, uint32_t among) {
    for (Register reg : registers)
      if (among >> reg & 1)
        callback(reg);
  };
  visit(cheap, low);
  visit(saved, low & usedSaved);
  visit(cheap, ~low);
  visit(saved, usedSaved & ~low);
  visit(saved, ~usedSaved);
}

uint32_t Colourer::occupied() const {
  uint32_t mask = 0;
  for (Register reg = 0; reg < 32; ++reg)
    if (holds[reg] != noValue)
      mask |= bit(reg);
  return mask;
}

void Colourer::put(ValueId value, Register reg) {
  assert(holds[reg] == noValue && "two values in one register");
  at[value] = reg;
  holds[reg] = value;
  if (llvm::is_contained(file.saved, reg))
    usedSaved |= bit(reg);
}

void Colourer::drop(ValueId value) {
  Register reg = at[value];
  if (reg != noRegister && holds[reg] == value)
    holds[reg] = noValue;
  at[value] = noRegister;
}

/// What it costs those that live when `value` does and had better be in each
/// register, if it is there.
std::array<int64_t, 32> Colourer::costToOthers(ValueId value) const {
  std::array<int64_t, 32> cost{};
  for (ValueId other : interference.neighbours(value))
    if (targets.of[other] != noRegister)
      cost[targets.of[other]] += targets.moveCost[other] + 1;
  return cost;
}

/// The best of the candidates for a value: its target, else what costs the
/// others, less what `hint` saves, and the function least. `noRegister` if
/// there is none.
Register Colourer::choose(ValueId value, uint32_t candidates, Register hint) {
  Register target = targets.of[value];
  if (target != noRegister && (candidates & bit(target)))
    return target;
  std::array<int64_t, 32> cost = costToOthers(value);
  Register best = noRegister;
  auto consider = [&](Register reg) {
    if ((candidates & bit(reg)) &&
        (best == noRegister || cost[reg] < cost[best]))
      best = reg;
  };
  if (hint != noRegister) {
    cost[hint] -= copyWeight;
    consider(hint);
  }
  file.forEach(usedSaved, consider);
  return best;
}

bool Colourer::run() {
  for (uint32_t block = 0; block < program.blocks.size(); ++block)
    if (!colourBlock(block))
      return false;
  for (uint32_t block = 0; block < program.blocks.size(); ++block)
    repairEdge(block);
  return true;
}

std::optional<Coloring>
warm::cortexm::regalloc::colour(const Program &program,
                                const Liveness &liveness,
                                const RegisterFile &file, uint32_t &failedAt) {
  Colourer colourer(program, liveness, file);
  if (colourer.run())
    return std::move(colourer.result);
  failedAt = colourer.current;
  return std::nullopt;
}
