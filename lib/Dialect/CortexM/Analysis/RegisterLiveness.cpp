//===- RegisterLiveness.cpp - which physical registers are live -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/SetVector.h"

using namespace mlir;
using namespace warm::cortexm;

RegisterMask warm::cortexm::getRegisters(ValueRange values) {
  RegisterMask mask = 0;
  for (Value value : values) {
    if (isa<FlagsType>(value.getType()))
      mask |= flagsBit;
    int number = getRegisterNumber(value);
    if (number >= 0)
      mask |= 1u << number;
  }
  return mask;
}

RegisterMask warm::cortexm::getWrittenRegisters(Operation *op) {
  RegisterMask mask = getRegisters(op->getResults());
  if (auto inst = dyn_cast<MachineInstOpInterface>(op)) {
    mask |= inst.getClobberMask();
    if (inst.getInstDesc().clobbersFlags)
      mask |= flagsBit;
  }
  return mask;
}

RegisterMask warm::cortexm::getWrittenRegisters(Region &body) {
  RegisterMask mask = 0;
  for (Block &block : body) {
    if (!block.isEntryBlock())
      mask |= getRegisters(block.getArguments());
    for (Operation &op : block)
      mask |= getWrittenRegisters(&op);
  }
  return mask;
}

RegisterMask RegisterLiveness::stepBack(Operation *op, RegisterMask after) {
  return (after & ~getWrittenRegisters(op)) | getRegisters(op->getOperands());
}

namespace {
/// What a block does to what is live behind it.
struct BlockEffect {
  RegisterMask kept = ~RegisterMask(0), used = 0;
  RegisterMask liveIn = 0;
  bool isVisited = false;
};
} // namespace

static BlockEffect getEffect(Block &block) {
  BlockEffect effect;
  for (Operation &op : llvm::reverse(block)) {
    RegisterMask kept = ~getWrittenRegisters(&op);
    effect.kept &= kept;
    effect.used = (effect.used & kept) | getRegisters(op.getOperands());
  }
  RegisterMask notPassed = ~getRegisters(block.getArguments());
  effect.kept &= notPassed;
  effect.used &= notPassed;
  return effect;
}

RegisterLiveness::RegisterLiveness(Region &body) {
  llvm::DenseMap<Block *, BlockEffect> effects;
  llvm::SetVector<Block *> worklist;
  for (Block &block : body) {
    worklist.insert(&block);
    effects[&block] = getEffect(block);
  }
  // The last block comes first: most edges go forward.
  while (!worklist.empty()) {
    Block *block = worklist.pop_back_val();
    RegisterMask live = 0;
    for (Block *successor : block->getSuccessors())
      live |= effects.find(successor)->second.liveIn;
    liveOut[block] = live;
    BlockEffect &effect = effects.find(block)->second;
    live = (live & effect.kept) | effect.used;
    if (effect.isVisited && effect.liveIn == live)
      continue;
    effect.isVisited = true;
    effect.liveIn = live;
    for (Block *predecessor : block->getPredecessors())
      worklist.insert(predecessor);
  }
}
