//===- ColoringInsts.cpp - registers for what an instruction writes -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Colourer.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/bit.h"

using namespace warm::cortexm::regalloc;

Colourer::Wishes Colourer::findWishes(const Inst &inst) const {
  Wishes wishes;
  for (const Use &use : program.usesOf(inst))
    if (use.fixed != noRegister)
      wishes.fixedUses |= bit(use.fixed);
  for (const Def &def : program.defsOf(inst))
    if (def.fixed != noRegister) {
      wishes.fixedDefs |= bit(def.fixed);
      if (def.earlyClobber)
        wishes.earlyDefs |= bit(def.fixed);
    }
  wishes.lost = inst.clobbers | wishes.fixedDefs | wishes.fixedUses;
  wishes.inputs = wishes.fixedUses;
  wishes.tiedRegister.assign(inst.numDefs, noRegister);
  return wishes;
}

/// Copies each fixed use into its register, unless it is there and dies there.
void Colourer::fetchFixedUses(const Inst &inst, ParallelMoves &moves) {
  for (auto [index, use] : llvm::enumerate(program.usesOf(inst))) {
    if (use.fixed == noRegister)
      continue;
    bool dies = hints.kills[inst.firstUse + index];
    if (at[use.value] != use.fixed || !dies)
      moves.push_back({use.value, use.fixed, static_cast<uint32_t>(index)});
  }
}

/// What an instruction does with the value of one register it finds taken.
Colourer::Role Colourer::roleOf(const Inst &inst, Register reg) const {
  bool dies = false, anywhere = false, wantedHere = false;
  for (auto [index, use] : llvm::enumerate(program.usesOf(inst)))
    if (use.value == holds[reg]) {
      dies |= hints.kills[inst.firstUse + index];
      anywhere |= use.fixed == noRegister;
      wantedHere |= use.fixed == reg;
    }
  if (!dies)
    return Role::LivesOn;
  if (!anywhere)
    return Role::Consumed;
  return wantedHere ? Role::ReadHere : Role::Read;
}

/// Moves the values that are read or live on out of registers where they
/// cannot be.
bool Colourer::clearTheWay(const Inst &inst, Wishes &wishes,
                           ParallelMoves &moves) {
  llvm::SmallVector<ValueId, 8> livingOn, read;
  uint32_t staying = 0, movable = 0;
  uint32_t unreadable = wishes.fixedUses | wishes.earlyDefs;
  for (Register reg = 0; reg < 32; ++reg) {
    if (holds[reg] == noValue)
      continue;
    Role role = roleOf(inst, reg);
    if (role == Role::Consumed)
      drop(holds[reg]);
    else if (role == Role::LivesOn && (wishes.lost & bit(reg)))
      livingOn.push_back(holds[reg]);
    else if (role == Role::Read && (unreadable & bit(reg)))
      read.push_back(holds[reg]);
    else
      staying |= bit(reg);
    if (role == Role::Read && !(wishes.lost & bit(reg)))
      movable |= bit(reg);
  }
  auto move = [&](ValueId value, Register to) {
    moves.push_back({value, to, std::nullopt});
    staying |= bit(to);
  };
  for (ValueId value : livingOn) {
    Register reg = choose(value, file.allocatable & ~staying & ~wishes.lost);
    if (reg == noRegister && movable != 0) {
      // What is only read here makes room for what lives on.
      reg = llvm::countr_zero(movable);
      movable &= movable - 1;
      read.push_back(holds[reg]);
    }
    if (reg == noRegister)
      return false;
    move(value, reg);
  }
  for (ValueId value : read) {
    Register reg = choose(value, file.allocatable & ~staying & ~unreadable);
    if (reg == noRegister)
      return false;
    move(value, reg);
  }
  return true;
}

/// Gives a def that overwrites an operand its register: the operand's own if it
/// dies here, else that of a copy.
bool Colourer::copyTiedUses(const Inst &inst, Wishes &wishes,
                            ParallelMoves &moves) {
  auto uses = program.usesOf(inst);
  for (auto [index, def] : llvm::enumerate(program.defsOf(inst))) {
    if (def.tiedTo < 0)
      continue;
    const Use &use = uses[def.tiedTo];
    if (use.fixed != noRegister) {
      wishes.tiedRegister[index] = use.fixed;
      continue;
    }
    Register own = at[use.value];
    bool taken = llvm::is_contained(wishes.tiedRegister, own);
    if (hints.kills[inst.firstUse + def.tiedTo] && !taken) {
      wishes.tiedRegister[index] = own;
      continue;
    }
    uint32_t free = file.allocatable & ~occupied() & ~wishes.inputs &
                    ~wishes.fixedDefs & ~inst.clobbers;
    Register reg = choose(def.value, free);
    if (reg == noRegister)
      return false;
    moves.push_back({use.value, reg, static_cast<uint32_t>(def.tiedTo)});
    wishes.inputs |= bit(reg);
    wishes.tiedRegister[index] = reg;
  }
  return true;
}

bool Colourer::placeDefs(const Inst &inst, const Wishes &wishes) {
  auto defs = program.defsOf(inst);
  auto uses = program.usesOf(inst);
  uint32_t inputs = wishes.inputs;
  for (const Use &use : uses)
    inputs |= bit(use.fixed != noRegister ? use.fixed : at[use.value]);
  for (auto [index, use] : llvm::enumerate(uses))
    if (hints.kills[inst.firstUse + index] && at[use.value] != noRegister)
      drop(use.value);
  uint32_t reserved = wishes.fixedDefs | inst.clobbers;
  for (Register reg : wishes.tiedRegister)
    if (reg != noRegister)
      reserved |= bit(reg);
  llvm::SmallVector<ValueId, 4> dead;
  for (auto [index, def] : llvm::enumerate(defs)) {
    Register reg =
        def.fixed != noRegister ? def.fixed : wishes.tiedRegister[index];
    if (reg == noRegister) {
      uint32_t free = file.allocatable & ~occupied() & ~reserved;
      if (def.earlyClobber)
        free &= ~inputs;
      reg = choose(def.value, free);
    }
    if (reg == noRegister)
      return false;
    put(def.value, reg);
    result.definedIn[def.value] = reg;
    if (!liveness.isUsed(def.value))
      dead.push_back(def.value);
  }
  for (ValueId value : dead)
    drop(value);
  return true;
}

bool Colourer::colourInst(const Inst &inst) {
  Wishes wishes = findWishes(inst);
  ParallelMoves &moves = result.before[current];
  fetchFixedUses(inst, moves);
  if (wishes.lost != 0 && !clearTheWay(inst, wishes, moves))
    return false;
  for (const Move &move : moves)
    if (!move.reader)
      drop(move.value);
  for (const Move &move : moves)
    if (!move.reader)
      put(move.value, move.to);
  return copyTiedUses(inst, wishes, moves) && placeDefs(inst, wishes);
}
