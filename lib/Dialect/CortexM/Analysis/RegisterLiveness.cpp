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

RegisterLiveness::RegisterLiveness(Region &body) {
  llvm::DenseMap<Block *, RegisterMask> liveIn;
  llvm::SetVector<Block *> worklist;
  for (Block &block : body)
    worklist.insert(&block);
  // The last block comes first: most edges go forward.
  while (!worklist.empty()) {
    Block *block = worklist.pop_back_val();
    RegisterMask live = 0;
    for (Block *successor : block->getSuccessors())
      live |= liveIn.lookup(successor);
    liveOut[block] = live;
    for (Operation &op : llvm::reverse(*block))
      live = stepBack(&op, live);
    live &= ~getRegisters(block->getArguments());
    auto [it, isNew] = liveIn.try_emplace(block, live);
    if (!isNew && it->second == live)
      continue;
    it->second = live;
    for (Block *predecessor : block->getPredecessors())
      worklist.insert(predecessor);
  }
}
