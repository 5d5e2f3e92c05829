//===- SecondReturns.cpp - words that change before a call returns again --===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SecondReturns.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

using Ops = llvm::SetVector<Operation *>;
using Neighbors = SmallVector<Operation *, 2>;

static Neighbors getSuccessors(Operation *op) {
  if (Operation *next = op->getNextNode())
    return {next};
  Neighbors result;
  for (Block *block : op->getSuccessors())
    result.push_back(&block->front());
  return result;
}

static Neighbors getPredecessors(Operation *op) {
  if (Operation *previous = op->getPrevNode())
    return {previous};
  Neighbors result;
  for (Block *block : op->getBlock()->getPredecessors())
    result.push_back(block->getTerminator());
  return result;
}

/// Adds to `reached` what it leads to without passing `end`.
static void follow(Ops &reached, Operation *end,
                   Neighbors (*getNeighbors)(Operation *)) {
  for (size_t i = 0; i != reached.size(); ++i)
    for (Operation *op : getNeighbors(reached[i]))
      if (op != end)
        reached.insert(op);
}

SecondReturns::SecondReturns(FuncOp code) {
  for (BlOp call : code.getBody().getOps<BlOp>()) {
    if (!returnsTwice(call))
      continue;
    Ops behind, before;
    behind.insert(call->getNextNode());
    follow(behind, call, getSuccessors);
    for (Operation *op : behind)
      if (isCall(op))
        before.insert(op);
    follow(before, call, getPredecessors);
    for (Operation *op : before)
      if (behind.contains(op))
        callsOf[op].push_back(call);
  }
}

void SecondReturns::write(Operation *op, uint32_t word) {
  auto found = callsOf.find(op);
  if (found == callsOf.end())
    return;
  for (Operation *call : found->second)
    hasChanged |= changed[call].insert(word);
}

ArrayRef<uint32_t> SecondReturns::getChanged(Operation *call) const {
  auto found = changed.find(call);
  return found == changed.end() ? ArrayRef<uint32_t>()
                                : found->second.getArrayRef();
}
