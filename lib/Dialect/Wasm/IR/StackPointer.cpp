//===- StackPointer.cpp - which global is the stack pointer ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"

using namespace mlir;

namespace warm::wasm {

StackPointerAttr makeStackPointer(GlobalOp global) {
  return StackPointerAttr::get(global.getContext(), global.getSymNameAttr(),
                               getConstant(global.getInitializer()));
}

static bool isStackPointer(GlobalOp global) {
  if (!global.getIsMutable() || !global.getType().isInteger(32))
    return false;
  if (global.getImportName().value_or(global.getSymName()) == stackPointerName)
    return true;
  ArrayAttr exports = global.getExportsAttr();
  return exports &&
         llvm::any_of(exports.getAsValueRange<StringAttr>(),
                      [](StringRef name) { return name == stackPointerName; });
}

GlobalOp findStatedStackPointer(ModuleOp module) {
  for (auto global : module.getOps<GlobalOp>())
    if (isStackPointer(global))
      return global;
  return {};
}

StackPointerAttr getStackPointer(ModuleOp module) {
  if (Attribute decided = module->getAttr(stackPointerAttrName))
    return dyn_cast<StackPointerAttr>(decided);
  GlobalOp global = findStatedStackPointer(module);
  return global ? makeStackPointer(global) : StackPointerAttr();
}

} // namespace warm::wasm
