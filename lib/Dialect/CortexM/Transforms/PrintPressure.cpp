//===- PrintPressure.cpp - prints the pressure at every op ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/PressureAnalysis.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_PRINTPRESSURE
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

namespace {
struct PrintPressure : warm::cortexm::impl::PrintPressureBase<PrintPressure> {
  void runOnOperation() override {
    markAllAnalysesPreserved();
    for (auto func : getOperation().getOps<FuncOp>()) {
      if (func.isExternal())
        continue;
      FailureOr<TargetAttr> target = func.getTarget();
      if (failed(target))
        return signalPassFailure();
      printPressure(func, *target, llvm::outs());
    }
  }
};
} // namespace
