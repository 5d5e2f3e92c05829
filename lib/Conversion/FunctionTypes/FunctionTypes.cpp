//===- FunctionTypes.cpp - how objects tell function types apart ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/FunctionTypes.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

using namespace mlir;

namespace warm {

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

StringRef getTypeText(Type type) {
  if (isa<wasm::FuncRefType>(type))
    return "funcref";
  if (isa<wasm::ExternRefType>(type))
    return "externref";
  if (type.isF32())
    return "f32";
  if (type.isF64())
    return "f64";
  assert((type.isInteger(32) || type.isInteger(64)) && "not a wasm type");
  return type.isInteger(64) ? "i64" : "i32";
}

std::string getSignatureText(FunctionType type) {
  std::string text = "(";
  for (Type param : type.getInputs())
    text += (getTypeText(param) + ",").str();
  text += ")->(";
  for (Type result : type.getResults())
    text += (getTypeText(result) + ",").str();
  return text + ")";
}

std::string getTypeSymbol(FunctionType type) {
  std::string symbol = "__warm_type";
  for (Type param : type.getInputs())
    symbol += ("." + getTypeText(param)).str();
  symbol += ".to";
  for (Type result : type.getResults())
    symbol += ("." + getTypeText(result)).str();
  return symbol;
}

//===----------------------------------------------------------------------===//
// Interfaces
//===----------------------------------------------------------------------===//

/// Whether function references pass through an import or export.
static bool takesFunctionReferences(Operation *entity, bool nativePointers) {
  auto isFuncRef = [](Type type) { return isa<wasm::FuncRefType>(type); };
  if (auto func = dyn_cast<wasm::FuncOp>(entity))
    return llvm::any_of(func.getArgumentTypes(), isFuncRef) ||
           llvm::any_of(func.getResultTypes(), isFuncRef);
  if (auto table = dyn_cast<wasm::TableOp>(entity))
    return !nativePointers && isFuncRef(table.getElementType());
  auto global = dyn_cast<wasm::GlobalOp>(entity);
  return global && isFuncRef(global.getType());
}

bool sharesFunctionReferences(ModuleOp module, bool nativePointers) {
  return llvm::any_of(module.getOps<wasm::ModuleEntityOpInterface>(),
                      [&](wasm::ModuleEntityOpInterface entity) {
                        return (entity.isImport() || entity.getExportsAttr()) &&
                               takesFunctionReferences(entity, nativePointers);
                      });
}

} // namespace warm
