//===- Traps.cpp - conditional traps as branches --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// `udf` cannot be conditional (Armv7-M ARM, section A7.7.194): a trap is a
// branch out of the way, to one `udf` for all traps of a code.
//
// BEFORE                              AFTER
//   cortexm.trap_if hs, %f, 1           cortexm.b_cond hs, %f, ^trap, ^rest
//   ...                               ^rest:
//                                       ...
//                                     ^trap:
//                                       cortexm.udf 1
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace warm::cortexm;

void warm::cortexm::expandTraps(FuncOp func) {
  SmallVector<TrapIfOp> traps;
  func.walk([&](TrapIfOp trap) { traps.push_back(trap); });
  llvm::SmallDenseMap<uint32_t, Block *> blocks;
  for (TrapIfOp trap : traps) {
    Block *&trapBlock = blocks[trap.getCode()];
    if (!trapBlock) {
      trapBlock = &func.getBody().emplaceBlock();
      auto builder = OpBuilder::atBlockEnd(trapBlock);
      UdfOp::create(builder, trap.getLoc(), trap.getCode());
    }
    Block *block = trap->getBlock();
    Block *rest = block->splitBlock(trap->getNextNode());
    auto builder = OpBuilder::atBlockEnd(block);
    BCondOp::create(builder, trap.getLoc(), trap.getCond(), trap.getFlags(),
                    trapBlock, rest);
    trap.erase();
  }
}
