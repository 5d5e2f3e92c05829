//===- ModuleInfo.cpp - what selection knows of a module
//-------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModuleInfo.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace warm {

std::string escapeSymbol(StringRef name) {
  std::string escaped;
  for (char c : name) {
    if (llvm::isAlnum(c) || c == '_' || c == '.' || c == '$')
      escaped += c;
    else
      escaped += "$" + llvm::utohexstr(static_cast<uint8_t>(c), false, 2);
  }
  return escaped.empty() ? "$" : escaped;
}

StringAttr ModuleInfo::getLocalSymbol(StringRef name) const {
  return StringAttr::get(module.getContext(),
                         "__warm_" + prefix + "_" + escapeSymbol(name));
}

/// The name of an entity for the linker: its first export, or its import.
static std::optional<std::string> getPublicName(wasm::FuncOp func) {
  if (auto exports = func.getExportsAttr(); exports && !exports.empty())
    if (!func.isExternal())
      return escapeSymbol(cast<StringAttr>(exports[0]).getValue());
  if (func.isExternal())
    return escapeSymbol(func.getImportName().value_or(func.getSymName()));
  return std::nullopt;
}

LogicalResult ModuleInfo::nameFunctions() {
  auto *context = module.getContext();
  // Who has a name already, to tell clashes and to keep local names apart.
  llvm::StringMap<wasm::FuncOp> taken;
  for (auto func : module.getOps<wasm::FuncOp>()) {
    auto name = getPublicName(func);
    if (!name)
      continue;
    auto [entry, isNew] = taken.try_emplace(*name, func);
    // Two imports of one name are one function.
    if (!isNew && !(func.isExternal() && entry->second.isExternal())) {
      auto diag = func.emitError()
                  << "symbol '" << *name << "' names two functions";
      diag.attachNote(entry->second.getLoc()) << "the other one is here";
      return failure();
    }
    functionSymbols[func.getSymNameAttr()] = StringAttr::get(context, *name);
  }
  for (auto func : module.getOps<wasm::FuncOp>()) {
    auto &symbol = functionSymbols[func.getSymNameAttr()];
    if (symbol)
      continue;
    std::string base = escapeSymbol(func.getSymName()), name = base;
    bool reserved = StringRef(base).starts_with("__aeabi_") ||
                    StringRef(base).starts_with("__warm_");
    for (unsigned n = 1; taken.count(name) || (reserved && n == 1); ++n)
      name = base + "." + std::to_string(n);
    taken.try_emplace(name, func);
    symbol = StringAttr::get(context, name);
  }
  return success();
}

LogicalResult ModuleInfo::analyze() {
  prefix = escapeSymbol(!options.moduleName.empty()
                            ? StringRef(options.moduleName)
                            : module.getSymName().value_or("module"));
  return nameFunctions();
}

} // namespace warm
