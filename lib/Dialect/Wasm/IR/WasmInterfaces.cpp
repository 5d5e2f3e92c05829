//===- WasmInterfaces.cpp - operation interfaces --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Module entities and accesses to linear memory.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/WasmInterfaces.h"

using namespace mlir;
using namespace warm::wasm;

#include "warm/Dialect/Wasm/IR/WasmInterfaces.cpp.inc"

LogicalResult warm::wasm::detail::verifyModuleEntity(Operation *op) {
  auto entity = cast<ModuleEntityOpInterface>(op);
  if (static_cast<bool>(entity.getImportModuleAttr()) !=
      static_cast<bool>(entity.getImportNameAttr()))
    return op->emitOpError(
        "needs both 'import_module' and 'import_name', or neither");
  if (entity.isImport() && entity.getObjectSymbolAttr())
    return op->emitOpError("is an import: its symbol is 'import_name'");
  return success();
}
