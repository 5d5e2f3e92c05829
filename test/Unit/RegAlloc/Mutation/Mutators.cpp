//===- Mutators.cpp - what the mutators share -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutators.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

SmallVector<Operation *>
warm::cortexm::test::collect(FuncOp func,
                             llvm::function_ref<bool(Operation *)> predicate) {
  SmallVector<Operation *> result;
  for (Block &block : func.getBody())
    for (Operation &op : block)
      if (predicate(&op))
        result.push_back(&op);
  return result;
}

Operation *warm::cortexm::test::pick(ArrayRef<Operation *> ops,
                                     Random &random) {
  return ops.empty() ? nullptr : ops[random() % ops.size()];
}

Type warm::cortexm::test::randomRegister(MLIRContext *context, Random &random) {
  unsigned number = random() % 14;
  return GPRType::get(context, static_cast<GPR>(number == 13 ? 14 : number));
}

bool warm::cortexm::test::isTransport(Operation *op) {
  return isa<MovOp, ParallelCopyOp, SpillOp, ReloadOp, LdrSpOp, StrSpOp,
             MovImmOp, Mov32Op>(op);
}

Value warm::cortexm::test::readPlace(Operation *op, Type type) {
  OpBuilder builder(op);
  return LiveInOp::create(builder, op->getLoc(), type);
}

bool warm::cortexm::test::detachResults(Operation *op) {
  for (Value result : op->getResults())
    if (!result.use_empty() && !isa<GPRType>(result.getType()))
      return false;
  OpBuilder builder(op->getContext());
  builder.setInsertionPointAfter(op);
  for (Value result : op->getResults())
    if (!result.use_empty())
      result.replaceAllUsesWith(
          LiveInOp::create(builder, op->getLoc(), result.getType()));
  return true;
}
