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

using namespace mlir;
using namespace warm::cortexm;

static constexpr unsigned doubleSize = 4;
static constexpr uint32_t maxDoubleOffset = 1020;

/// Whether one instruction can do what the two do, first the lower word.
template <typename Access> static bool fits(Access low, Access high) {
  return low.getOffset() + 4 == high.getOffset() && low.getOffset() % 4 == 0 &&
         low.getOffset() <= maxDoubleOffset &&
         low.getEncodedSize() + high.getEncodedSize() > doubleSize;
}

static bool formLoad(LdrSpOp low, LdrSpOp high, LdrSpOp last) {
  if (!fits(low, high) || same(low.getRt(), high.getRt()))
    return false;
  OpBuilder builder(last);
  auto both = LdrdSpOp::create(
      builder, builder.getFusedLoc({low.getLoc(), high.getLoc()}),
      low.getType(), high.getType(), low.getOffset());
  low.replaceAllUsesWith(both.getRt());
  high.replaceAllUsesWith(both.getRt2());
  return true;
}

static bool formStore(StrSpOp low, StrSpOp high, StrSpOp last) {
  if (!fits(low, high))
    return false;
  OpBuilder builder(last);
  StrdSpOp::create(builder, builder.getFusedLoc({low.getLoc(), high.getLoc()}),
                   low.getRt(), high.getRt(), low.getOffset());
  return true;
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
