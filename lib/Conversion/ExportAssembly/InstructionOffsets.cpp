//===- InstructionOffsets.cpp - where the assembler puts things -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "InstructionOffsets.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

uint64_t InstructionOffsets::getSize(Operation *op, uint64_t offset) const {
  if (isa<BOp, BCondOp>(op))
    return longBranches.contains(op) ? 4 : 2;
  if (auto pool = dyn_cast<LiteralPoolOp>(op))
    return llvm::offsetToAlignment(offset, llvm::Align(4)) +
           4 * pool.getWords().size();
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  return inst ? inst.getEncodedSize() : 0;
}

void InstructionOffsets::placeBlocks(Region &body) {
  uint64_t offset = 0;
  for (Block &block : body) {
    blocks[&block] = offset;
    for (Operation &op : block)
      offset += getSize(&op, offset);
  }
  end = offset;
}

/// Whether there are more long branches than before.
bool InstructionOffsets::lengthenBranches(Region &body) {
  bool changed = false;
  for (Block &block : body) {
    Operation *branch = block.getTerminator();
    if (!isa<BOp, BCondOp>(branch))
      continue;
    uint64_t offset = blocks.lookup(&block);
    for (Operation &op : block.without_terminator())
      offset += getSize(&op, offset);
    // pc is the branch's address plus 4.
    auto distance =
        static_cast<int64_t>(getOffset(branch->getSuccessor(0)) - (offset + 4));
    bool isShort =
        isa<BOp>(branch) ? BOp::isShort(distance) : BCondOp::isShort(distance);
    if (!isShort)
      changed |= longBranches.insert(branch).second;
  }
  return changed;
}

InstructionOffsets::InstructionOffsets(FuncOp func) {
  do
    placeBlocks(func.getBody());
  while (lengthenBranches(func.getBody()));
}
