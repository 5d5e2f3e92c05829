//===- Finalize.cpp - block order, branches, IT blocks, encodings ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From here on each op is one instruction, in the order of the output. The
// steps are in Finalize/, one file each.
//
//===----------------------------------------------------------------------===//

#include "Finalize/Finalize.h"
#include "Phases.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_FINALIZE
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

namespace {
struct Finalize : warm::cortexm::impl::FinalizeBase<Finalize> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    if (failed(requirePhase(func, Phase::Framed, getArgument())))
      return signalPassFailure();
    dropBlockArguments(func);
    expandAtomics(func);
    formITBlocks(func);
    if (func.isBaseline())
      formShortConstants(func);
    narrowEncodings(func);
    expandTraps(func);
    threadJumps(func);
    if (!func.isBaseline())
      formCompareBranches(func);
    layOutBlocks(func);
    alignTerminators(func);
    if (func.isBaseline())
      placeRequiredLiterals(func);
    else if (func.isOptimizedForSize())
      buildLiteralPools(func);
    do
      if (failed(mendBranches(func)))
        return signalPassFailure();
    while (mendLiterals(func));
    setPhase(func, Phase::Final);
  }
};
} // namespace
