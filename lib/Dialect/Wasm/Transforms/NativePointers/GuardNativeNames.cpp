//===- GuardNativeNames.cpp - keeps a module and the image apart ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// NativeNames.h has the names. What an export of such a name would be is
// decided by the linker: it takes the place of a library's, or of a weak one.
//
//===----------------------------------------------------------------------===//

#include "NativeNames.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"

namespace warm::wasm {
#define GEN_PASS_DEF_GUARDNATIVENAMESPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct GuardNativeNamesPass
    : warm::wasm::impl::GuardNativeNamesPassBase<GuardNativeNamesPass> {
  using GuardNativeNamesPassBase::GuardNativeNamesPassBase;
  void runOnOperation() override;

private:
  void guardExports(FuncOp func);
  LogicalResult guardImport(FuncOp func);
};
} // namespace

void GuardNativeNamesPass::guardExports(FuncOp func) {
  ArrayAttr exports = func.getExportsAttr();
  if (!exports || func.isExternal())
    return;
  SmallVector<Attribute> kept;
  for (auto name : exports.getAsRange<StringAttr>()) {
    if (!isImageName(name.getValue()) ||
        llvm::is_contained(keep, name.getValue())) {
      kept.push_back(name);
      continue;
    }
    warm::warn(func.getLoc(), "native-name")
        << "the export '" << name.getValue()
        << "' is no global symbol: it would replace the image's "
           "function of that name; --only-export="
        << name.getValue() << " makes it one";
  }
  if (kept.size() == exports.size())
    return;
  if (!kept.empty())
    return func.setExportsAttr(ArrayAttr::get(&getContext(), kept));
  func.removeExportsAttr();
  func.setPrivate();
}

LogicalResult GuardNativeNamesPass::guardImport(FuncOp func) {
  if (nativePointers || !func.isExternal())
    return success();
  StringRef name = func.getImportName().value_or(func.getSymName());
  if (!sharesAddresses(name))
    return success();
  return func.emitError()
         << "the import '" << name
         << "' would be the native function, which does not know the module's "
            "memory; link it into the module, or name one that does with "
            "--import-map or --rename";
}

void GuardNativeNamesPass::runOnOperation() {
  bool hasFailed = false;
  for (auto func : getOperation().getOps<FuncOp>()) {
    guardExports(func);
    hasFailed |= failed(guardImport(func));
  }
  if (hasFailed)
    signalPassFailure();
}
