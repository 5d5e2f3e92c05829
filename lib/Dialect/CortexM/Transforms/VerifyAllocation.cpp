//===- VerifyAllocation.cpp - runs the independent checker ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/AllocationChecker.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_VERIFYALLOCATION
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

namespace {
struct VerifyAllocation
    : warm::cortexm::impl::VerifyAllocationBase<VerifyAllocation> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    Phase phase = func.getCurrentPhase();
    if (phase != Phase::Allocated && phase != Phase::Resolved) {
      func.emitOpError() << "is in phase " << stringifyPhase(phase)
                         << "; cortexm-verify-allocation requires allocated "
                            "or resolved";
      return signalPassFailure();
    }
    if (failed(checkAllocation(func)))
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};
} // namespace
