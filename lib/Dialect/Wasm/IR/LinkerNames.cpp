//===- LinkerNames.cpp - what an object defines and wants -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/LinkerNames.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

static bool isWeak(ArrayAttr weakNames, StringAttr name) {
  return weakNames && llvm::is_contained(weakNames, name);
}

SmallVector<LinkerName, 1> warm::wasm::getDefinedNames(Operation *op) {
  SmallVector<LinkerName, 1> names;
  if (auto func = dyn_cast<FuncOp>(op); func && !func.isExternal()) {
    if (ArrayAttr exports = func.getExportsAttr())
      for (auto name : exports.getAsRange<StringAttr>())
        names.push_back({name, 0, isWeak(func.getWeakAttr(), name)});
  } else if (auto data = dyn_cast<DataOp>(op)) {
    if (ArrayAttr symbols = data.getSymbolsAttr())
      for (auto symbol : symbols.getAsRange<DataSymbolAttr>())
        names.push_back({symbol.getName(),
                         static_cast<int64_t>(symbol.getOffset()),
                         isWeak(data.getWeakAttr(), symbol.getName())});
  }
  return names;
}

std::optional<LinkerName> warm::wasm::getWantedName(Operation *op) {
  if (auto data = dyn_cast<ExternOp>(op))
    return LinkerName{data.getSymNameAttr(), 0, data.getWeak()};
  auto func = dyn_cast<FuncOp>(op);
  if (!func || !func.isExternal() || func.getImportModule() != "env")
    return std::nullopt;
  StringAttr name = func.getImportNameAttr();
  return LinkerName{name, 0, isWeak(func.getWeakAttr(), name)};
}
