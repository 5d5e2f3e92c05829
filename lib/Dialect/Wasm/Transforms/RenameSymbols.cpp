//===- RenameSymbols.cpp - chooses exports and names of symbols -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The object file's symbols are the names under which functions are exported
// and entities imported; here these change.
//
// BEFORE, with rename=get=wasm_get only-export=wasm_get
// import-map=env.log=printk
//   wasm.func @get() attributes {exports = ["get"]}
//   wasm.func @put() attributes {exports = ["put"]}
//   wasm.func private @log() attributes {import_module = "env",
//                                        import_name = "log"}
// AFTER
//   wasm.func @get() attributes {exports = ["wasm_get"]}
//   wasm.func private @put()
//   wasm.func private @log() attributes {import_module = "env",
//                                        import_name = "printk"}
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/StringSet.h"

namespace warm::wasm {
#define GEN_PASS_DEF_RENAMESYMBOLSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {

/// From old to new names; remembers which were met.
class NameMap {
public:
  /// Reads `old=new` entries; an error at the module where one is none or two
  /// contradict.
  LogicalResult read(ModuleOp module, ArrayRef<std::string> entries);
  /// The new name, or the old one.
  StringAttr apply(StringAttr name) { return apply(name, name.getValue()); }
  /// The new name for `key`, or `name`.
  StringAttr apply(StringAttr name, StringRef key);
  /// An error at the module for the first entry that was never met.
  LogicalResult checkAllMet(ModuleOp module, const char *what) const;

private:
  struct Entry {
    std::string name;
    bool isMet = false;
  };
  llvm::StringMap<Entry> entries;
  /// In the order given.
  std::vector<std::string> order;
};

struct RenameSymbolsPass
    : warm::wasm::impl::RenameSymbolsPassBase<RenameSymbolsPass> {
  using RenameSymbolsPassBase::RenameSymbolsPassBase;
  void runOnOperation() override;

private:
  LogicalResult mapImports();
  LogicalResult renameAll();
  LogicalResult restrictExports();
  LogicalResult checkExportsDiffer();
};

} // namespace

LogicalResult NameMap::read(ModuleOp module, ArrayRef<std::string> list) {
  for (StringRef text : list) {
    auto [from, to] = text.split('=');
    if (from.empty() || to.empty())
      return module.emitError() << "expected OLD=NEW, not '" << text << "'";
    auto [entry, isNew] = entries.try_emplace(from, Entry{to.str()});
    if (!isNew && entry->second.name != to)
      return module.emitError() << "'" << from << "' is to be both '"
                                << entry->second.name << "' and '" << to << "'";
    if (isNew)
      order.push_back(from.str());
  }
  return success();
}

StringAttr NameMap::apply(StringAttr name, StringRef key) {
  auto entry = entries.find(key);
  if (entry == entries.end())
    return name;
  entry->second.isMet = true;
  return StringAttr::get(name.getContext(), entry->second.name);
}

LogicalResult NameMap::checkAllMet(ModuleOp module, const char *what) const {
  for (const std::string &name : order)
    if (!entries.lookup(name).isMet)
      return module.emitError()
             << "the module has no " << what << " '" << name << "'";
  return success();
}

/// The name of the attribute with the field name of an import.
static constexpr llvm::StringLiteral importNameAttr = "import_name";
static constexpr llvm::StringLiteral exportsAttr = "exports";

LogicalResult RenameSymbolsPass::mapImports() {
  NameMap map;
  if (failed(map.read(getOperation(), importMap)))
    return failure();
  for (auto entity : getOperation().getOps<ModuleEntityOpInterface>()) {
    if (!entity.isImport())
      continue;
    StringAttr name = entity.getImportNameAttr();
    std::string key =
        (entity.getImportModuleAttr().getValue() + "." + name.getValue()).str();
    entity->setAttr(importNameAttr, map.apply(name, key));
  }
  return map.checkAllMet(getOperation(), "import");
}

LogicalResult RenameSymbolsPass::renameAll() {
  NameMap map;
  if (failed(map.read(getOperation(), rename)))
    return failure();
  for (auto entity : getOperation().getOps<ModuleEntityOpInterface>()) {
    if (StringAttr name = entity.getImportNameAttr())
      entity->setAttr(importNameAttr, map.apply(name));
    if (!isa<FuncOp>(entity) || !entity.getExportsAttr())
      continue;
    SmallVector<Attribute> names;
    for (auto name : entity.getExportsAttr().getAsRange<StringAttr>())
      names.push_back(map.apply(name));
    entity->setAttr(exportsAttr, ArrayAttr::get(&getContext(), names));
  }
  return map.checkAllMet(getOperation(), "exported function or import");
}

LogicalResult RenameSymbolsPass::restrictExports() {
  if (onlyExport.empty())
    return success();
  llvm::StringSet<> wanted, met;
  for (const std::string &name : onlyExport)
    wanted.insert(name);
  for (auto func : getOperation().getOps<FuncOp>()) {
    SmallVector<Attribute> kept;
    if (ArrayAttr exports = func.getExportsAttr())
      for (auto name : exports.getAsRange<StringAttr>())
        if (wanted.contains(name.getValue())) {
          met.insert(name.getValue());
          kept.push_back(name);
        }
    if (!kept.empty()) {
      func.setExportsAttr(ArrayAttr::get(&getContext(), kept));
      continue;
    }
    func.removeExportsAttr();
    func.setPrivate();
  }
  for (const std::string &name : onlyExport)
    if (!met.contains(name))
      return getOperation().emitError()
             << "the module has no exported function '" << name << "'";
  return success();
}

LogicalResult RenameSymbolsPass::checkExportsDiffer() {
  llvm::StringMap<FuncOp> owners;
  for (auto func : getOperation().getOps<FuncOp>()) {
    ArrayAttr exports = func.getExportsAttr();
    if (!exports)
      continue;
    for (auto name : exports.getAsRange<StringAttr>()) {
      auto [owner, isNew] = owners.try_emplace(name.getValue(), func);
      if (isNew)
        continue;
      InFlightDiagnostic error = func.emitError()
                                 << "two exports have the name '"
                                 << name.getValue() << "'";
      error.attachNote(owner->second.getLoc()) << "the other one is here";
      return error;
    }
  }
  return success();
}

void RenameSymbolsPass::runOnOperation() {
  if (failed(mapImports()) || failed(renameAll()) ||
      failed(restrictExports()) || failed(checkExportsDiffer()))
    signalPassFailure();
}
