//===- VerifyTranslation.cpp - compares machine code with virtual code ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Analysis/TranslationChecker.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_KEEPVIRTUALCODE
#define GEN_PASS_DEF_VERIFYTRANSLATION
#define GEN_PASS_DEF_VERIFYIMPLEMENTATIONS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

/// Compares, if the phase of the function is one that can be compared.
static LogicalResult check(FuncOp specification, FuncOp code) {
  Phase phase = code.getCurrentPhase();
  if (phase < Phase::Allocated)
    return code.emitOpError() << "is in phase " << stringifyPhase(phase)
                              << "; a comparison with the virtual code "
                                 "requires allocated or later";
  bool correct = succeeded(checkTranslation(specification, code));
  if (phase == Phase::Final)
    correct &= succeeded(checkFinalForm(code));
  return success(correct);
}

namespace {

struct KeepVirtualCode
    : warm::cortexm::impl::KeepVirtualCodeBase<KeepVirtualCode> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    if (func.getCurrentPhase() != Phase::Virtual) {
      func.emitOpError() << "is in phase "
                         << stringifyPhase(func.getCurrentPhase())
                         << "; cortexm-keep-virtual-code requires virtual";
      return signalPassFailure();
    }
    getAnalysis<VirtualCode>();
    markAllAnalysesPreserved();
  }
};

struct VerifyTranslation
    : warm::cortexm::impl::VerifyTranslationBase<VerifyTranslation> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    auto virtualCode = getCachedAnalysis<VirtualCode>();
    if (!virtualCode) {
      func.emitOpError("has no virtual code to compare with: run "
                       "cortexm-keep-virtual-code in the same pass manager");
      return signalPassFailure();
    }
    if (failed(check(virtualCode->get().getFunc(), func)))
      return signalPassFailure();
    markAllAnalysesPreserved();
  }
};

struct VerifyImplementations
    : warm::cortexm::impl::VerifyImplementationsBase<VerifyImplementations> {
  void runOnOperation() override {
    SymbolTable symbols(getOperation());
    for (FuncOp code : getOperation().getOps<FuncOp>()) {
      auto name = code->getAttrOfType<FlatSymbolRefAttr>("cortexm.implements");
      if (!name)
        continue;
      auto specification = symbols.lookup<FuncOp>(name.getValue());
      if (!specification || specification.isExternal()) {
        code.emitOpError() << "implements " << name << ", which has no body";
        return signalPassFailure();
      }
      if (failed(check(specification, code)))
        signalPassFailure();
    }
    markAllAnalysesPreserved();
  }
};

} // namespace
