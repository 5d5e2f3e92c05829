//===- SetTarget.cpp - cortexm-set-target ---------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE, with cpu=cortex-m4 reserved=r9    AFTER
//   module {                                  module attributes {cortexm.target
//   =
//                                                 #cortexm.target<"cortex-m4",
//                                                     reserved = [r9]>} {
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_SETTARGET
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

namespace {

struct SetTarget : warm::cortexm::impl::SetTargetBase<SetTarget> {
  using SetTargetBase::SetTargetBase;

  void runOnOperation() override {
    FailureOr<SmallVector<GPR>> registers = parseReserved();
    if (failed(registers))
      return signalPassFailure();
    ModuleOp module = getOperation();
    std::optional<OptimizeFor> aim = symbolizeOptimizeFor(optimizeFor);
    if (!aim) {
      module.emitError() << "code is optimized for speed or size, not for '"
                         << optimizeFor << "'";
      return signalPassFailure();
    }
    auto target = TargetAttr::getChecked([&] { return module.emitError(); },
                                         &getContext(), StringRef(cpu),
                                         ArrayRef<GPR>(*registers), *aim);
    if (!target)
      return signalPassFailure();
    module->setAttr(TargetAttr::getAttrName(), target);
  }

private:
  FailureOr<SmallVector<GPR>> parseReserved() {
    SmallVector<GPR> registers;
    for (const std::string &name : reserved) {
      std::optional<GPR> reg = symbolizeGPR(name);
      if (!reg || *reg == GPR::virt)
        return getOperation().emitError()
               << "'" << name << "' is no register that can be reserved";
      registers.push_back(*reg);
    }
    return registers;
  }
};

} // namespace
