//===- ModulePrototypes.cpp - prototypes of a module's functions ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModulePrototypes.h"
#include "warm/Conversion/Prototypes.h"
#include "warm/Dialect/Wasm/IR/Prototypes.h"
#include "llvm/ADT/StringMap.h"

using namespace mlir;
using namespace warm;
using namespace warm::wasm;

namespace {

/// Finds the functions that debug information means.
class FunctionFinder {
public:
  explicit FunctionFinder(const ModuleEntities &entities);
  FuncOp find(const DebugFunction &function) const;

private:
  const binary::Section *code;
  /// By the offset of the code.
  llvm::DenseMap<uint64_t, FuncOp> defined;
  /// By the name in C and by that of the import.
  llvm::StringMap<FuncOp> imported;
};

} // namespace

FunctionFinder::FunctionFinder(const ModuleEntities &entities)
    : code(entities.module.section(binary::CodeSection)) {
  const binary::Module &module = entities.module;
  for (auto [i, function] : llvm::enumerate(module.functions)) {
    FuncOp op = entities.functions[i];
    if (!function.import) {
      defined[function.body.begin] = op;
      continue;
    }
    StringRef name = module.names.functions.lookup(i);
    if (!name.empty())
      imported.try_emplace(name, op);
    imported.try_emplace(module.imports[*function.import].field, op);
  }
}

FuncOp FunctionFinder::find(const DebugFunction &function) const {
  // Offsets count from the code section's contents.
  if (function.address)
    return code ? defined.lookup(code->content.begin + *function.address)
                : FuncOp();
  return function.isExternal ? imported.lookup(function.getSymbol()) : FuncOp();
}

void warm::wasm::importPrototypes(const ModuleEntities &entities,
                                  llvm::DWARFContext &debugInfo) {
  if (entities.functions.empty())
    return;
  FunctionFinder finder(entities);
  auto isWanted = [&](const DebugFunction &function) {
    FuncOp op = finder.find(function);
    return op && !op.getPrototypeAttr();
  };
  MLIRContext *context = entities.functions.front()->getContext();
  readPrototypes(debugInfo, context, isWanted,
                 [&](const DebugFunction &function) {
                   FuncOp op = finder.find(function);
                   auto lowered = lowerPrototype(function.prototype);
                   if (lowered && matches(*lowered, op.getFunctionType()))
                     op.setPrototypeAttr(function.prototype);
                 });
}
