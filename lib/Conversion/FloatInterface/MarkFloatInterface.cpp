//===- MarkFloatInterface.cpp - which float ABI a module commits to -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Objects that pass floats in core registers must not be linked with those that
// pass them in VFP registers; objects that pass no floats fit both. Machine
// code does not show the difference, so it is noted while functions have types.
//
// BEFORE                                    AFTER
//   module {                                  module attributes {
//     wasm.func @f(f32)                           cortexm.float_interface} {
//         attributes {exports = ["f"]}            wasm.func @f(f32) ...
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/FloatInterface.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {
#define GEN_PASS_DEF_MARKFLOATINTERFACE
#include "warm/Conversion/Passes.h.inc"
} // namespace warm

using namespace mlir;
using namespace warm;

/// Whether other objects call the function, or it is in one of them.
static bool isInterface(wasm::FuncOp func) {
  return func.isImport() || func.getExportsAttr();
}

static bool hasFloat(wasm::FuncOp func) {
  auto isFloat = [](Type type) { return isa<FloatType>(type); };
  return llvm::any_of(func.getArgumentTypes(), isFloat) ||
         llvm::any_of(func.getResultTypes(), isFloat);
}

namespace {

struct MarkFloatInterface
    : warm::impl::MarkFloatInterfaceBase<MarkFloatInterface> {
  void runOnOperation() override {
    ModuleOp module = getOperation();
    for (auto func : module.getOps<wasm::FuncOp>()) {
      if (!isInterface(func) || !hasFloat(func))
        continue;
      if (failed(checkTarget(func)))
        return signalPassFailure();
      module->setAttr(floatInterfaceAttrName, UnitAttr::get(&getContext()));
    }
  }

private:
  /// Cores with a floating-point unit are meant to be used with VFP registers,
  /// which code generation cannot do.
  LogicalResult checkTarget(wasm::FuncOp func) {
    auto target = getOperation()->getAttrOfType<cortexm::TargetAttr>(
        cortexm::TargetAttr::getAttrName());
    if (!target)
      return getOperation().emitError()
             << "has no attribute '" << cortexm::TargetAttr::getAttrName()
             << "'";
    if (!cortexm::lookupCore(target.getCpu())->has(cortexm::Feature::FPU))
      return success();
    return func.emitError()
           << "passing floating-point values in VFP registers is not supported "
              "yet; compile for the core without its floating-point unit, "
              "which passes them in core registers";
  }
};

} // namespace
