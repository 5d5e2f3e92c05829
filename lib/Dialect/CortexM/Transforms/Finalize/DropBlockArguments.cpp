//===- DropBlockArguments.cpp - branches pass no values -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A block argument is in the register that is passed to it, so no instruction
// is needed. As a `cortexm.live_in` it lets every kind of branch go to the
// block, and empty blocks on edges vanish.
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"

using namespace mlir;
using namespace warm::cortexm;

void warm::cortexm::dropBlockArguments(FuncOp func) {
  for (Block &block : llvm::drop_begin(func.getBody())) {
    auto builder = OpBuilder::atBlockBegin(&block);
    for (BlockArgument arg : block.getArguments())
      if (!arg.use_empty())
        arg.replaceAllUsesWith(
            LiveInOp::create(builder, arg.getLoc(), arg.getType()));
  }
  for (Block &block : func.getBody())
    if (auto branch = dyn_cast<BOp>(block.getTerminator()))
      branch.getOperandsMutable().clear();
  for (Block &block : llvm::drop_begin(func.getBody()))
    block.eraseArguments(0, block.getNumArguments());
}
