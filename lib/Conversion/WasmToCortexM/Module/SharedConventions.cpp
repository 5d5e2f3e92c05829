//===- SharedConventions.cpp - what objects agree on ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/Compatibility.md lists what is shared.
//
//===----------------------------------------------------------------------===//

#include "SharedConventions.h"
#include "FunctionReferences.h"
#include "RequiredSymbols.h"
#include "warm/Conversion/ABINumber.h"
#include "warm/Conversion/FunctionTypes.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

static StringAttr getSymbol(const ModuleInfo &info, Operation *entity) {
  auto name = FlatSymbolRefAttr::get(SymbolTable::getSymbolName(entity));
  return llvm::TypeSwitch<Operation *, StringAttr>(entity)
      .Case([&](wasm::MemoryOp) { return info.getMemory(name).symbol; })
      .Case([&](wasm::TableOp) { return info.getTable(name).symbol; })
      .Case([&](wasm::GlobalOp) { return info.getGlobal(name).symbol; })
      .Default([](Operation *) { return StringAttr(); });
}

static std::string getTypeText(Operation *entity) {
  if (isa<wasm::MemoryOp>(entity))
    return "memory";
  if (auto table = dyn_cast<wasm::TableOp>(entity))
    return ("table " + getTypeText(table.getElementType())).str();
  auto global = cast<wasm::GlobalOp>(entity);
  StringRef kind = global.getIsMutable() ? "global mut " : "global ";
  return (kind + getTypeText(global.getType())).str();
}

/// What is in the object and other objects define or know, by its symbol: ops
/// of the wasm dialect may have the same names.
static llvm::StringMap<Operation *> collectShared(ModuleOp module) {
  llvm::StringMap<Operation *> shared;
  for (auto symbol : module.getOps<ExternOp>())
    shared[symbol.getSymName()] = symbol;
  for (auto data : module.getOps<DataOp>())
    if (!data.isPrivate())
      shared[data.getSymName()] = data;
  return shared;
}

void describeStorage(const ModuleInfo &info) {
  llvm::StringMap<Operation *> shared = collectShared(info.getModule());
  for (auto entity : info.getModule().getOps<wasm::ModuleEntityOpInterface>()) {
    StringAttr symbol = getSymbol(info, entity);
    if (!symbol)
      continue;
    if (Operation *op = shared.lookup(symbol))
      op->setAttr(signatureAttrName,
                  StringAttr::get(op->getContext(), getTypeText(entity)));
  }
}

/// Whether a memory or table is shared, or only its size.
static bool sharesStorage(const ModuleInfo &info) {
  llvm::StringMap<Operation *> shared = collectShared(info.getModule());
  return llvm::any_of(info.getModule().getOps<wasm::ModuleEntityOpInterface>(),
                      [&](wasm::ModuleEntityOpInterface entity) {
                        if (!isa<wasm::MemoryOp, wasm::TableOp>(*entity))
                          return false;
                        std::string symbol = getSymbol(info, entity).str();
                        return llvm::any_of(
                            ArrayRef<StringRef>{"", ".size", ".limit"},
                            [&](StringRef suffix) {
                              return shared.contains(symbol + suffix.str());
                            });
                      });
}

/// Functions of Warm's runtime library are the only ones of such names.
static bool callsRuntime(ModuleOp module) {
  return llvm::any_of(module.getOps<FuncOp>(), [](FuncOp func) {
    return func.isExternal() && func.getSymName().starts_with("__warm_");
  });
}

void requireABINumber(const ModuleInfo &info, OpBuilder &builder) {
  if (sharesTypes(info) || sharesStorage(info) ||
      callsRuntime(info.getModule()))
    requireSymbol(info, info.getLocalSymbol("abi"), WARM_ABI_SYMBOL, builder);
}

} // namespace warm
