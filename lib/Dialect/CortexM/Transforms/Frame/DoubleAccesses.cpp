//===- DoubleAccesses.cpp - two words of the frame at once ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `ldrd` takes as long as two `ldr` and four bytes, where two may take eight.
// It must be aligned, as words of the frame are, and may be repeated when it is
// interrupted, so that nothing but values kept in the frame is accessed with
// it.
//
//===----------------------------------------------------------------------===//

#include "DoubleAccesses.h"
#include "warm/Dialect/CortexM/IR/Immediates.h"

using namespace mlir;
using namespace warm::cortexm;

/// Whether one instruction can access the words of the two, first the lower.
template <typename Access> static bool areNeighbours(Access low, Access high) {
  return low.getOffset() + 4 == high.getOffset() &&
         isDoubleOffset(low.getOffset());
}

/// Whether `both` is shorter than the two; it is gone if not.
template <typename Double, typename Access>
static bool keepIfShorter(Double both, Access low, Access high) {
  if (both.getEncodedSize() < low.getEncodedSize() + high.getEncodedSize())
    return true;
  both.erase();
  return false;
}

static bool formLoad(LdrSpOp low, LdrSpOp high, LdrSpOp last) {
  if (!areNeighbours(low, high) || same(low.getRt(), high.getRt()))
    return false;
  OpBuilder builder(last);
  auto both = LdrdSpOp::create(
      builder, builder.getFusedLoc({low.getLoc(), high.getLoc()}),
      low.getType(), high.getType(), low.getOffset());
  if (!keepIfShorter(both, low, high))
    return false;
  low.replaceAllUsesWith(both.getRt());
  high.replaceAllUsesWith(both.getRt2());
  return true;
}

static bool formStore(StrSpOp low, StrSpOp high, StrSpOp last) {
  if (!areNeighbours(low, high))
    return false;
  OpBuilder builder(last);
  auto both = StrdSpOp::create(
      builder, builder.getFusedLoc({low.getLoc(), high.getLoc()}), low.getRt(),
      high.getRt(), low.getOffset());
  return keepIfShorter(both, low, high);
}

static bool formDouble(Operation *first, Operation *second) {
  if (auto a = dyn_cast<LdrSpOp>(first))
    if (auto b = dyn_cast<LdrSpOp>(second))
      return formLoad(a, b, b) || formLoad(b, a, b);
  if (auto a = dyn_cast<StrSpOp>(first))
    if (auto b = dyn_cast<StrSpOp>(second))
      return formStore(a, b, b) || formStore(b, a, b);
  return false;
}

void warm::cortexm::formDoubleAccesses(
    FuncOp func, const llvm::DenseSet<Operation *> &accesses) {
  for (Block &block : func.getBody())
    for (Operation *op = &block.front(); op;) {
      Operation *second = op->getNextNode();
      bool isPair = second && accesses.contains(op) &&
                    accesses.contains(second) && formDouble(op, second);
      Operation *next = isPair ? second->getNextNode() : second;
      if (isPair) {
        op->erase();
        second->erase();
      }
      op = next;
    }
}
