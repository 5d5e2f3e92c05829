//===- RenameSymbols.cpp - chooses exports and names of symbols -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The object file's symbols are the names under which functions are exported
// and entities imported; here these change. A memory, table or global gets a
// symbol here, if one of its export names is mentioned.
//
// A prefix comes last, and leaves alone what another option names: two modules
// whose names are minified have no symbol in common then.
//
// BEFORE, with rename=get=wasm_get only-export=wasm_get,pool
// import-map=env.log=printk
//   wasm.func @get() attributes {exports = ["get"]}
//   wasm.func @put() attributes {exports = ["put"]}
//   wasm.func private @log() attributes {import_module = "env",
//                                        import_name = "log"}
//   wasm.memory @memory 1 attributes {exports = ["pool"]}
// AFTER
//   wasm.func @get() attributes {exports = ["wasm_get"]}
//   wasm.func private @put()
//   wasm.func private @log() attributes {import_module = "env",
//                                        import_name = "printk"}
//   wasm.memory @memory 1 attributes {exports = ["pool"],
//                                     object_symbol = "pool"}
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"
#include "warm/Support/NearestNames.h"
#include "llvm/ADT/DenseSet.h"
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
  /// The new name, or null.
  StringAttr find(StringAttr name) {
    StringAttr mapped = apply(name);
    return entries.contains(name.getValue()) ? mapped : StringAttr();
  }
  /// The new name, or the old one.
  StringAttr apply(StringAttr name) { return apply(name, name.getValue()); }
  /// The new name for `key`, or `name`.
  StringAttr apply(StringAttr name, StringRef key);
  bool contains(StringRef name) const { return entries.contains(name); }
  /// A warning at the module if there are entries and none was met; `known` are
  /// the names it has. An entry may be for another module.
  void warnIfNoneMet(ModuleOp module, const char *what,
                     ArrayRef<std::string> known) const;

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
  LogicalResult renameStorage(NameMap &map);
  LogicalResult renameAll();
  LogicalResult restrictStorage(const llvm::StringSet<> &wanted,
                                llvm::StringSet<> &met);
  LogicalResult restrictExports();
  void prefixImports();
  void prefixExports();
  LogicalResult checkExportsDiffer();

  /// The imports, and the new names of exports, that options name.
  llvm::DenseSet<Operation *> namedImports;
  llvm::StringSet<> namedExports;
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

void NameMap::warnIfNoneMet(ModuleOp module, const char *what,
                            ArrayRef<std::string> known) const {
  if (order.empty() || llvm::any_of(order, [&](const std::string &name) {
        return entries.lookup(name).isMet;
      }))
    return;
  warm::warn(module.getLoc(), "unused-names")
      << "no new name is used: the module has no " << what << " "
      << warm::listWithNearest(order, known);
}

/// The name of the attribute with the field name of an import.
static constexpr llvm::StringLiteral importNameAttr = "import_name";

static void setImportName(ModuleEntityOpInterface entity, StringAttr name) {
  entity->setAttr(importNameAttr, name);
  auto func = dyn_cast<FuncOp>(*entity);
  if (func && func.getWeakAttr())
    func.setWeakAttr(ArrayAttr::get(func.getContext(), {Attribute(name)}));
}

LogicalResult RenameSymbolsPass::mapImports() {
  NameMap map;
  if (failed(map.read(getOperation(), importMap)))
    return failure();
  std::vector<std::string> known;
  for (auto entity : getOperation().getOps<ModuleEntityOpInterface>()) {
    if (!entity.isImport())
      continue;
    StringAttr name = entity.getImportNameAttr();
    std::string key =
        (entity.getImportModuleAttr().getValue() + "." + name.getValue()).str();
    known.push_back(key);
    if (map.contains(key))
      namedImports.insert(entity);
    setImportName(entity, map.apply(name, key));
  }
  map.warnIfNoneMet(getOperation(), "import", known);
  return success();
}

using GetNewName = llvm::function_ref<StringAttr(StringAttr)>;

/// The names of a list, renamed; null for null.
static ArrayAttr renameList(ArrayAttr list, GetNewName getNewName) {
  if (!list)
    return {};
  SmallVector<Attribute> names;
  for (auto name : list.getAsRange<StringAttr>())
    names.push_back(getNewName(name));
  return ArrayAttr::get(list.getContext(), names);
}

static void renameFunction(FuncOp func, GetNewName getNewName) {
  if (ArrayAttr exports = renameList(func.getExportsAttr(), getNewName))
    func.setExportsAttr(exports);
  if (ArrayAttr weak = renameList(func.getWeakAttr(), getNewName))
    func.setWeakAttr(weak);
}

static void renameData(DataOp data, GetNewName getNewName) {
  if (!data.getSymbols())
    return;
  SmallVector<Attribute> symbols;
  for (auto symbol : data.getSymbolsAttr().getAsRange<DataSymbolAttr>())
    symbols.push_back(
        DataSymbolAttr::get(data.getContext(), getNewName(symbol.getName()),
                            symbol.getOffset(), symbol.getSize()));
  data.setSymbolsAttr(ArrayAttr::get(data.getContext(), symbols));
  if (ArrayAttr weak = renameList(data.getWeakAttr(), getNewName))
    data.setWeakAttr(weak);
}

/// Data of another object is known by its name only.
static LogicalResult renameExterns(ModuleOp module, NameMap &map) {
  SymbolTable symbols(module);
  for (auto op : llvm::to_vector(module.getOps<ExternOp>())) {
    StringAttr name = map.apply(op.getSymNameAttr());
    if (name == op.getSymNameAttr())
      continue;
    if (Operation *other = symbols.lookup(name)) {
      InFlightDiagnostic error =
          op.emitError() << "'" << op.getSymName() << "' cannot be renamed to '"
                         << name.getValue() << "': the name is taken";
      error.attachNote(other->getLoc()) << "by this";
      return error;
    }
    if (failed(symbols.rename(op, name)))
      return op.emitError() << "'" << op.getSymName() << "' cannot be renamed";
  }
  return success();
}

/// Gives a memory, table or global the symbol that one of its export names asks
/// for.
static LogicalResult setObjectSymbol(ModuleEntityOpInterface entity,
                                     StringAttr symbol) {
  if (entity.isImport())
    return entity.emitError() << "'" << symbol.getValue()
                              << "' is an import that is exported again: its "
                                 "symbol is the import's";
  StringAttr other = entity.getObjectSymbolAttr();
  if (other && other != symbol)
    return entity.emitError()
           << "'" << other.getValue() << "' and '" << symbol.getValue()
           << "' are one entity, which can have one symbol only";
  entity->setAttr("object_symbol", symbol);
  return success();
}

/// The memories, tables and globals with exports.
static SmallVector<ModuleEntityOpInterface>
getExportedStorage(ModuleOp module) {
  SmallVector<ModuleEntityOpInterface> storage;
  for (auto entity : module.getOps<ModuleEntityOpInterface>())
    if (!isa<FuncOp>(*entity) && entity.getExportsAttr())
      storage.push_back(entity);
  return storage;
}

LogicalResult RenameSymbolsPass::renameStorage(NameMap &map) {
  for (ModuleEntityOpInterface entity : getExportedStorage(getOperation())) {
    SmallVector<Attribute> names;
    for (auto name : entity.getExportsAttr().getAsRange<StringAttr>()) {
      StringAttr mapped = map.find(name);
      names.push_back(mapped ? mapped : name);
      if (!mapped)
        continue;
      namedExports.insert(mapped);
      if (failed(setObjectSymbol(entity, mapped)))
        return failure();
    }
    entity->setAttr("exports", ArrayAttr::get(&getContext(), names));
  }
  return success();
}

/// The names of all exports and imports.
static std::vector<std::string> listNames(ModuleOp module) {
  std::vector<std::string> names;
  auto add = [&](StringAttr name) { names.push_back(name.str()); };
  for (auto entity : module.getOps<ModuleEntityOpInterface>()) {
    if (StringAttr name = entity.getImportNameAttr())
      add(name);
    if (ArrayAttr exports = entity.getExportsAttr())
      llvm::for_each(exports.getAsRange<StringAttr>(), add);
  }
  for (auto data : module.getOps<DataOp>())
    if (ArrayAttr symbols = data.getSymbolsAttr())
      for (auto symbol : symbols.getAsRange<DataSymbolAttr>())
        add(symbol.getName());
  for (auto extern_ : module.getOps<ExternOp>())
    add(extern_.getSymNameAttr());
  return names;
}

LogicalResult RenameSymbolsPass::renameAll() {
  NameMap map;
  if (failed(map.read(getOperation(), rename)))
    return failure();
  std::vector<std::string> known = listNames(getOperation());
  for (auto entity : getOperation().getOps<ModuleEntityOpInterface>())
    if (StringAttr name = entity.getImportNameAttr()) {
      if (map.contains(name))
        namedImports.insert(entity);
      entity->setAttr(importNameAttr, map.apply(name));
    }
  auto getNewName = [&](StringAttr name) {
    StringAttr mapped = map.apply(name);
    if (map.contains(name))
      namedExports.insert(mapped);
    return mapped;
  };
  for (auto func : getOperation().getOps<FuncOp>())
    renameFunction(func, getNewName);
  for (auto data : getOperation().getOps<DataOp>())
    renameData(data, getNewName);
  if (failed(renameStorage(map)) || failed(renameExterns(getOperation(), map)))
    return failure();
  map.warnIfNoneMet(getOperation(), "export or import", known);
  return success();
}

/// Keeps the wanted ones of the attributes that `getName` gives a name.
template <typename AttrTy, typename GetName>
static ArrayAttr keepWanted(ArrayAttr list, const llvm::StringSet<> &wanted,
                            llvm::StringSet<> &met, GetName getName) {
  SmallVector<Attribute> kept;
  if (list)
    for (auto attr : list.getAsRange<AttrTy>())
      if (wanted.contains(getName(attr))) {
        met.insert(getName(attr));
        kept.push_back(attr);
      }
  return kept.empty() ? ArrayAttr() : ArrayAttr::get(list.getContext(), kept);
}

/// What has no name that is wanted keeps its symbol local. A memory or table is
/// no export then; a global stays one, since the linker says by exported
/// globals where data ends.
LogicalResult
RenameSymbolsPass::restrictStorage(const llvm::StringSet<> &wanted,
                                   llvm::StringSet<> &met) {
  for (ModuleEntityOpInterface entity : getExportedStorage(getOperation())) {
    entity->removeAttr("object_symbol");
    for (auto name : entity.getExportsAttr().getAsRange<StringAttr>()) {
      if (!wanted.contains(name.getValue()))
        continue;
      met.insert(name.getValue());
      if (failed(setObjectSymbol(entity, name)))
        return failure();
    }
    if (entity.getObjectSymbolAttr() || isa<GlobalOp>(*entity))
      continue;
    entity->removeAttr("exports");
    SymbolTable::setSymbolVisibility(entity, SymbolTable::Visibility::Private);
  }
  return success();
}

/// Names that others know no more are still those of the source.
static void keepAsLocals(DataOp data, ArrayAttr kept) {
  SmallVector<Attribute> locals;
  if (data.getLocals())
    llvm::append_range(locals, data.getLocalsAttr());
  if (data.getSymbols())
    for (Attribute symbol : data.getSymbolsAttr())
      if (!kept || !llvm::is_contained(kept, symbol))
        locals.push_back(symbol);
  if (!locals.empty())
    data.setLocalsAttr(ArrayAttr::get(data.getContext(), locals));
}

LogicalResult RenameSymbolsPass::restrictExports() {
  if (onlyExport.empty())
    return success();
  llvm::StringSet<> wanted, met;
  for (const std::string &name : onlyExport)
    wanted.insert(name);
  for (auto func : getOperation().getOps<FuncOp>()) {
    ArrayAttr kept =
        keepWanted<StringAttr>(func.getExportsAttr(), wanted, met,
                               [](StringAttr name) { return name.getValue(); });
    if (kept) {
      func.setExportsAttr(kept);
      continue;
    }
    func.removeExportsAttr();
    func.setPrivate();
  }
  for (auto data : getOperation().getOps<DataOp>()) {
    ArrayAttr kept = keepWanted<DataSymbolAttr>(
        data.getSymbolsAttr(), wanted, met,
        [](DataSymbolAttr symbol) { return symbol.getName().getValue(); });
    keepAsLocals(data, kept);
    if (kept) {
      data.setSymbolsAttr(kept);
      continue;
    }
    data.removeSymbolsAttr();
    data.setPrivate();
  }
  if (failed(restrictStorage(wanted, met)))
    return failure();
  for (const std::string &name : onlyExport)
    if (!met.contains(name))
      return getOperation().emitError()
             << "the module has no export '" << name << "'";
  return success();
}

/// `%m` in the prefix is the module that the import comes from. The stack
/// pointer is not for another object to define.
void RenameSymbolsPass::prefixImports() {
  for (auto entity : getOperation().getOps<ModuleEntityOpInterface>()) {
    StringAttr name = entity.getImportNameAttr();
    if (!name || namedImports.contains(entity) ||
        name.getValue() == stackPointerName)
      continue;
    std::string symbol = importPrefix;
    StringRef from = entity.getImportModuleAttr().getValue();
    for (size_t at = 0; (at = symbol.find("%m", at)) != std::string::npos;
         at += from.size())
      symbol.replace(at, 2, from.str());
    setImportName(entity,
                  StringAttr::get(&getContext(), symbol + name.getValue()));
  }
}

/// What has the symbol of an export; a name in the module stays.
void RenameSymbolsPass::prefixExports() {
  auto prefix = [&](StringAttr name) {
    return namedExports.contains(name)
               ? name
               : StringAttr::get(&getContext(), symbolPrefix + name.getValue());
  };
  for (auto func : getOperation().getOps<FuncOp>())
    if (!func.isExternal())
      renameFunction(func, prefix);
  for (auto data : getOperation().getOps<DataOp>())
    renameData(data, prefix);
  for (ModuleEntityOpInterface entity : getExportedStorage(getOperation()))
    if (StringAttr symbol = entity.getObjectSymbolAttr())
      entity->setAttr("object_symbol", prefix(symbol));
}

LogicalResult RenameSymbolsPass::checkExportsDiffer() {
  llvm::StringMap<Operation *> owners;
  auto add = [&](Operation *op, StringAttr name) -> LogicalResult {
    auto [owner, isNew] = owners.try_emplace(name.getValue(), op);
    if (isNew)
      return success();
    InFlightDiagnostic error = op->emitError() << "two exports have the name '"
                                               << name.getValue() << "'";
    error.attachNote(owner->second->getLoc()) << "the other one is here";
    return error;
  };
  for (auto func : getOperation().getOps<FuncOp>())
    if (ArrayAttr exports = func.getExportsAttr())
      for (auto name : exports.getAsRange<StringAttr>())
        if (failed(add(func, name)))
          return failure();
  for (auto data : getOperation().getOps<DataOp>())
    if (ArrayAttr symbols = data.getSymbolsAttr())
      for (auto symbol : symbols.getAsRange<DataSymbolAttr>())
        if (failed(add(data, symbol.getName())))
          return failure();
  for (ModuleEntityOpInterface entity : getExportedStorage(getOperation()))
    if (StringAttr symbol = entity.getObjectSymbolAttr())
      if (failed(add(entity, symbol)))
        return failure();
  return success();
}

void RenameSymbolsPass::runOnOperation() {
  if (failed(mapImports()) || failed(renameAll()) || failed(restrictExports()))
    return signalPassFailure();
  if (!importPrefix.empty())
    prefixImports();
  if (!symbolPrefix.empty())
    prefixExports();
  if (failed(checkExportsDiffer()))
    signalPassFailure();
}
