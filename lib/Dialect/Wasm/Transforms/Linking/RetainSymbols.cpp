//===- RetainSymbols.cpp - what linkers keep ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE, with names=get
//   wasm.func private @get() {
// AFTER
//   wasm.func private @get() attributes {retain, used} {
//
//===----------------------------------------------------------------------===//

#include "NamedEntities.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_RETAINSYMBOLSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

template <typename OpTy> static void retain(OpTy op) {
  op.setUsed(true);
  op.setRetain(true);
}

template <typename OpTy> static void retainUsed(ModuleOp module) {
  for (auto op : module.getOps<OpTy>())
    if (op.getUsed())
      retain(op);
}

namespace {
struct RetainSymbolsPass
    : warm::wasm::impl::RetainSymbolsPassBase<RetainSymbolsPass> {
  using RetainSymbolsPassBase::RetainSymbolsPassBase;

  void runOnOperation() override {
    for (StringRef name : names) {
      FailureOr<Operation *> op = findNamed(getOperation(), name, "retain");
      if (failed(op))
        return signalPassFailure();
      if (auto data = dyn_cast<DataOp>(*op))
        retain(data);
      else
        retain(cast<FuncOp>(*op));
    }
    if (!used)
      return;
    retainUsed<FuncOp>(getOperation());
    retainUsed<DataOp>(getOperation());
  }
};
} // namespace
