//===- ColoringBlocks.cpp - entering and leaving blocks -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Colourer.h"
#include "llvm/ADT/STLExtras.h"
#include <algorithm>

using namespace warm::cortexm;
using namespace warm::cortexm::regalloc;

Register regalloc::findPlacement(llvm::ArrayRef<Placement> placements,
                                 ValueId value) {
  const auto *found = llvm::find_if(
      placements, [&](const Placement &p) { return p.value == value; });
  return found == placements.end() ? noRegister : found->reg;
}

void Colourer::placeLiveIns(uint32_t number) {
  const Block &block = program.blocks[number];
  llvm::ArrayRef<ValueId> liveIn = liveness.liveIn(number);
  // Which one of the predecessors that have been visited makes no difference in
  // the corpus.
  uint32_t leader =
      *llvm::find_if(block.preds, [&](uint32_t pred) { return pred < number; });
  for (ValueId value : liveIn)
    put(value, findPlacement(exits[leader], value));
  // A value that a call in the loop would push out moves once, before the loop.
  if (block.isLoopHeader)
    for (ValueId value : liveIn) {
      uint32_t free = file.allocatable & ~occupied() & ~hints.avoid[value];
      if (!(hints.avoid[value] & bit(at[value])) || free == 0)
        continue;
      drop(value);
      put(value, choose(value, free));
    }
  for (ValueId value : liveIn)
    result.atEntry[number].push_back({value, at[value]});
}

/// The free register that saves most copies: where the predecessors have what
/// they pass.
Register Colourer::hintOfArgument(uint32_t number, unsigned index) const {
  const Block &block = program.blocks[number];
  unsigned saved[32] = {};
  for (uint32_t pred : block.preds) {
    if (pred >= number)
      continue;
    const Block &from = program.blocks[pred];
    Register reg = findPlacement(exits[pred], from.branchOperands[index]);
    if (reg != noRegister && holds[reg] == noValue)
      ++saved[reg];
  }
  const unsigned *best = std::max_element(std::begin(saved), std::end(saved));
  return *best == 0 ? noRegister : Register(best - saved);
}

bool Colourer::placeArguments(uint32_t number) {
  const Block &block = program.blocks[number];
  for (auto [index, value] : llvm::enumerate(block.args)) {
    Register reg =
        index < block.argFixed.size() ? block.argFixed[index] : noRegister;
    if (reg == noRegister)
      reg = choose(value, file.allocatable & ~occupied(),
                   hintOfArgument(number, index));
    if (reg == noRegister)
      return false;
    put(value, reg);
    result.definedIn[value] = reg;
  }
  return true;
}

bool Colourer::colourBlock(uint32_t number) {
  const Block &block = program.blocks[number];
  llvm::fill(holds, noValue);
  current = block.firstInst;
  if (number != 0)
    placeLiveIns(number);
  if (!placeArguments(number))
    return false;
  // What nothing reads leaves its register at once.
  for (ValueId value : block.args)
    if (!liveness.isUsed(value))
      drop(value);
  for (const Inst &inst : program.instsOf(block)) {
    current = &inst - program.insts.data();
    if (!colourInst(inst))
      return false;
  }
  recordExit(number);
  return true;
}

void Colourer::recordExit(uint32_t number) {
  for (Register reg = 0; reg < 32; ++reg)
    if (holds[reg] != noValue)
      exits[number].push_back({holds[reg], reg});
}

/// Copies, at the end of a block, what its successor expects elsewhere.
void Colourer::repairEdge(uint32_t number) {
  const Block &block = program.blocks[number];
  if (block.succs.size() != 1)
    return;
  uint32_t succ = block.succs[0];
  ParallelMoves &moves = result.atEnd[number];
  for (const Placement &expected : result.atEntry[succ])
    if (findPlacement(exits[number], expected.value) != expected.reg)
      moves.push_back({expected.value, expected.reg, std::nullopt});
  // What moves is no longer where it was: what reads it there reads a copy.
  auto isMoved = [&](ValueId value) {
    return llvm::any_of(moves, [&](const Move &move) {
      return move.value == value && !move.reader;
    });
  };
  for (auto [index, value] : llvm::enumerate(block.branchOperands)) {
    Register to = result.definedIn[program.blocks[succ].args[index]];
    if (findPlacement(exits[number], value) != to || isMoved(value))
      moves.push_back({value, to, static_cast<uint32_t>(index)});
  }
}
