//===- CompareBranches.cpp - compares with zero in branches ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE                                    AFTER
//   %f = cortexm.cmp_imm %x, 0                cortexm.cbnz %x, ^bb1, ^bb2
//   cortexm.b_cond ne, %f, ^bb1, ^bb2
//
// Where the target turns out to be too far, the branch becomes a compare again
// (BranchRange.cpp).
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"

using namespace mlir;
using namespace warm::cortexm;

/// The compare with zero right before the branch that only the branch reads.
static CmpImmOp getZeroCompare(BCondOp branch) {
  Operation *op = branch->getPrevNode();
  while (op && getSize(op) == 0)
    op = op->getPrevNode();
  auto compare = dyn_cast_if_present<CmpImmOp>(op);
  if (!compare || compare.getFlags() != branch.getFlags() ||
      compare.getImm() != 0 || !compare.getFlags().hasOneUse() ||
      !low(compare.getRn()))
    return {};
  return compare;
}

void warm::cortexm::formCompareBranches(FuncOp func) {
  for (Block &block : func.getBody()) {
    auto branch = dyn_cast<BCondOp>(block.getTerminator());
    if (!branch ||
        (branch.getCond() != Cond::eq && branch.getCond() != Cond::ne))
      continue;
    CmpImmOp compare = getZeroCompare(branch);
    if (!compare)
      continue;
    OpBuilder builder(branch);
    if (branch.getCond() == Cond::eq)
      CbzOp::create(builder, branch.getLoc(), compare.getRn(), branch.getDest(),
                    branch.getOtherwise(), branch.getBranchWeightsAttr());
    else
      CbnzOp::create(builder, branch.getLoc(), compare.getRn(),
                     branch.getDest(), branch.getOtherwise(),
                     branch.getBranchWeightsAttr());
    branch.erase();
    compare.erase();
  }
}
