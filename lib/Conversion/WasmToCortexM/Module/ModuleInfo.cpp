//===- ModuleInfo.cpp - what selection knows of a module ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ModuleInfo.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;

namespace warm {

ArrayAttr escapeSymbols(ArrayAttr names) {
  if (!names)
    return {};
  Builder builder(names.getContext());
  SmallVector<Attribute> escaped;
  for (auto name : names.getAsRange<StringAttr>())
    escaped.push_back(builder.getStringAttr(escapeSymbol(name.getValue())));
  return builder.getArrayAttr(escaped);
}

StringAttr ModuleInfo::getLocalSymbol(StringRef name) const {
  return StringAttr::get(module.getContext(),
                         warm::getLocalSymbol(moduleName, name));
}

/// The names of a function for the linker: of its exports, or of its import.
static SmallVector<std::string> getPublicNames(wasm::FuncOp func) {
  if (func.isExternal())
    return {escapeSymbol(func.getImportName().value_or(func.getSymName()))};
  SmallVector<std::string> names;
  if (ArrayAttr exports = func.getExportsAttr())
    for (Attribute name : exports)
      names.push_back(escapeSymbol(cast<StringAttr>(name).getValue()));
  return names;
}

/// Reports that `name` is to be the symbol of both functions. Two imports of
/// one name and type are one function.
static LogicalResult checkClash(StringRef name, wasm::FuncOp func,
                                Operation *taker) {
  auto other = dyn_cast<wasm::FuncOp>(taker);
  bool areImports = func.isExternal() && other && other.isExternal();
  if (areImports && func.getFunctionType() == other.getFunctionType())
    return success();
  auto diag = func.emitError()
              << "symbol '" << name << "' names "
              << (other ? "two functions" : "a function and data");
  if (areImports)
    diag << " of different types";
  diag.attachNote(taker->getLoc()) << "the other one is here";
  return failure();
}

/// The symbols of memories, tables and globals that other objects may use.
static void addEntitySymbols(ModuleOp module,
                             llvm::StringMap<Operation *> &taken) {
  for (auto entity : module.getOps<wasm::ModuleEntityOpInterface>()) {
    StringAttr symbol = entity.getObjectSymbolAttr();
    if (!symbol)
      continue;
    std::string name = escapeSymbol(symbol.getValue());
    taken.try_emplace(name, entity);
    if (!isa<wasm::GlobalOp>(*entity))
      for (StringRef suffix : {".size", ".limit"})
        taken.try_emplace(name + suffix.str(), entity);
  }
}

/// The symbols of data that other objects know or define.
static void addDataSymbols(ModuleOp module,
                           llvm::StringMap<Operation *> &taken) {
  for (auto data : module.getOps<wasm::DataOp>())
    if (data.getSymbols())
      for (auto symbol :
           data.getSymbolsAttr().getAsRange<wasm::DataSymbolAttr>())
        taken.try_emplace(escapeSymbol(symbol.getName().getValue()), data);
  for (auto op : module.getOps<wasm::ExternOp>())
    taken.try_emplace(escapeSymbol(op.getSymName()), op);
}

/// What has a symbol that no function of the module may have: imports that are
/// no functions, and what bodies for imports declare.
void ModuleInfo::takeForeignNames() {
  for (Operation &op : *module.getBody()) {
    auto entity = dyn_cast<wasm::ModuleEntityOpInterface>(op);
    if (entity && entity.isImport() && !isa<wasm::FuncOp>(op)) {
      std::string name = getSymbol(entity).str();
      for (StringRef suffix : {"", ".size", ".limit"})
        taken.try_emplace(name + suffix.str(), &op);
    } else if (isa<cortexm::CortexMDialect>(op.getDialect())) {
      taken.try_emplace(SymbolTable::getSymbolName(&op), &op);
    }
  }
}

/// A symbol like `name` that nobody has, nor a C library or Warm could have.
StringAttr ModuleInfo::takeLocalName(StringRef name, Operation *op) {
  std::string base = escapeSymbol(name), symbol = base;
  bool isReserved = StringRef(base).starts_with("__aeabi_") ||
                    StringRef(base).starts_with("__warm_");
  for (unsigned n = 1; taken.count(symbol) || (isReserved && n == 1); ++n)
    symbol = base + "." + std::to_string(n);
  taken.try_emplace(symbol, op);
  return StringAttr::get(op->getContext(), symbol);
}

LogicalResult ModuleInfo::nameFunctions() {
  auto *context = module.getContext();
  addEntitySymbols(module, taken);
  if (options.nativePointerABI)
    addDataSymbols(module, taken);
  for (auto func : module.getOps<wasm::FuncOp>()) {
    SmallVector<std::string> names = getPublicNames(func);
    for (StringRef name : names) {
      auto [entry, isNew] = taken.try_emplace(name, func);
      if (!isNew && failed(checkClash(name, func, entry->second)))
        return failure();
    }
    if (!names.empty())
      functionSymbols[func.getSymNameAttr()] =
          StringAttr::get(context, names.front());
  }
  takeForeignNames();
  for (auto func : module.getOps<wasm::FuncOp>()) {
    auto &symbol = functionSymbols[func.getSymNameAttr()];
    if (symbol)
      continue;
    symbol = takeLocalName(func.getSymName(), func);
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

StringAttr ModuleInfo::getSymbol(wasm::ModuleEntityOpInterface op) const {
  if (StringAttr name = op.getImportNameAttr())
    return StringAttr::get(op->getContext(), escapeSymbol(name.getValue()));
  if (StringAttr name = op.getObjectSymbolAttr())
    return StringAttr::get(op->getContext(), escapeSymbol(name.getValue()));
  return getLocalSymbol(SymbolTable::getSymbolName(op).getValue());
}

StringAttr ModuleInfo::getDescriptorSymbol(StringAttr function) const {
  return getLocalSymbol("ref." + function.str());
}

StringAttr ModuleInfo::getAddressSymbol(FlatSymbolRefAttr name) const {
  if (StringAttr function = getFunctionSymbol(name.getAttr()))
    return function;
  if (lookup<wasm::ExternOp>(name.getAttr()))
    return StringAttr::get(module.getContext(), escapeSymbol(name.getValue()));
  if (auto names = dataNames.find(name.getAttr()); names != dataNames.end())
    return names->second.symbol;
  return getLocalSymbol(name.getValue());
}

std::optional<uint32_t>
ModuleInfo::getLinearAddress(FlatSymbolRefAttr name) const {
  if (auto data = lookup<wasm::DataOp>(name.getAttr()))
    if (InitialValue offset = evaluate(data.getOffset()); offset.isKnown)
      return static_cast<uint32_t>(offset.bits);
  for (auto elem : module.getOps<wasm::ElemOp>()) {
    if (!elem.isActive())
      continue;
    const auto *item = llvm::find(elem.getItems(), name);
    InitialValue offset = evaluate(elem.getOffset());
    if (item != elem.getItems().end() && offset.isKnown)
      return static_cast<uint32_t>(offset.bits +
                                   (item - elem.getItems().begin()));
  }
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// Entities
//===----------------------------------------------------------------------===//

ModuleInfo::ModuleInfo(ModuleOp module,
                       const ConvertWasmToCortexMOptions &options)
    : module(module), symbolTable(module), options(options),
      moduleName(!options.moduleName.empty()
                     ? options.moduleName
                     : module.getSymName().value_or("module").str()) {}

InitialValue ModuleInfo::evaluate(Region &expression) const {
  InitialValue value;
  auto yield = cast<wasm::YieldOp>(expression.front().getTerminator());
  Operation *op = yield.getValue().getDefiningOp();
  if (auto constant = dyn_cast_or_null<wasm::ConstOp>(op)) {
    value.isKnown = true;
    auto attr = constant.getValue();
    value.bits =
        isa<FloatAttr>(attr)
            ? cast<FloatAttr>(attr).getValue().bitcastToAPInt().getZExtValue()
            : cast<IntegerAttr>(attr).getValue().getZExtValue();
  } else if (isa_and_nonnull<wasm::RefNullOp>(op)) {
    value.isKnown = true;
  } else if (auto ref = dyn_cast_or_null<wasm::RefFuncOp>(op)) {
    value.isKnown = true;
    value.function = ref.getFunctionAttr().getAttr();
  } else if (auto address = dyn_cast_or_null<wasm::AddressOfOp>(op)) {
    value.isKnown = true;
    value.base = address.getSymbolAttr();
    value.bits = address.getOffset();
  } else if (auto get = dyn_cast_or_null<wasm::GlobalGetOp>(op)) {
    auto found = globals.find(get.getGlobalAttr().getAttr());
    if (found != globals.end() && found->second.isConstant())
      return found->second.initial;
  }
  return value;
}

void ModuleInfo::analyzeUses() {
  llvm::DenseMap<StringAttr, bool> dropped;
  module.walk([&](Operation *op) {
    if (auto grow = dyn_cast<wasm::MemoryGrowOp>(op)) {
      grown.insert(grow.getMemoryAttr().getAttr());
    } else if (auto grow = dyn_cast<wasm::TableGrowOp>(op)) {
      grown.insert(grow.getTableAttr().getAttr());
      written.insert(grow.getTableAttr().getAttr());
    } else if (auto set = dyn_cast<wasm::TableSetOp>(op)) {
      written.insert(set.getTableAttr().getAttr());
    } else if (auto fill = dyn_cast<wasm::TableFillOp>(op)) {
      written.insert(fill.getTableAttr().getAttr());
    } else if (auto copy = dyn_cast<wasm::TableCopyOp>(op)) {
      written.insert(copy.getDstTableAttr().getAttr());
    } else if (auto init = dyn_cast<wasm::TableInitOp>(op)) {
      written.insert(init.getTableAttr().getAttr());
      segments[init.getSegmentAttr().getAttr()].isUsed = true;
    } else if (auto init = dyn_cast<wasm::MemoryInitOp>(op)) {
      segments[init.getSegmentAttr().getAttr()].isUsed = true;
    } else if (auto drop = dyn_cast<wasm::DataDropOp>(op)) {
      dropped[drop.getSegmentAttr().getAttr()] = true;
    } else if (auto drop = dyn_cast<wasm::ElemDropOp>(op)) {
      dropped[drop.getSegmentAttr().getAttr()] = true;
    } else if (auto ref = dyn_cast<wasm::RefFuncOp>(op)) {
      referredFunctions.insert(ref.getFunctionAttr().getAttr());
    }
  });
  auto addSegment = [&](StringAttr name, size_t size) {
    SegmentInfo &segment = segments[name];
    segment.symbol = getLocalSymbol(name);
    segment.size = size;
    if (size != 0 && segment.isUsed && dropped.contains(name))
      segment.sizeSymbol = getLocalSymbol(name.str() + ".size");
  };
  for (auto data : module.getOps<wasm::DataOp>())
    addSegment(data.getSymNameAttr(),
               data.isActive() ? 0 : data.getBytes().size());
  for (auto elem : module.getOps<wasm::ElemOp>())
    addSegment(elem.getSymNameAttr(), elem.isActive() || elem.getDeclarative()
                                          ? 0
                                          : elem.getItems().size());
}

LogicalResult ModuleInfo::analyzeMemory(wasm::MemoryOp op) {
  MemoryInfo &memory = memories[op.getSymNameAttr()];
  memory.symbol = getSymbol(op);
  memory.isImport = op.isImport();
  memory.minBytes = memory.maxBytes = op.getMinBytes();
  // An address and its distance from the end are 32 bits.
  constexpr uint64_t mostBytes = 0xffff * wasm::MemoryOp::pageSize;
  if (memory.minBytes > mostBytes && !options.nativePointerABI)
    return op.emitError("a memory of 4 GiB is not supported");
  if (options.nativePointerABI)
    return success();
  uint64_t mostDeclared = std::min(op.getMaxBytes(), mostBytes);
  if (op.isImport()) {
    memory.maxBytes = std::max(memory.minBytes, mostDeclared);
    nameSize(memory, /*isShared=*/true);
    return success();
  }
  bool isShared = isExported(memory.symbol);
  if (isShared || grown.contains(op.getSymNameAttr()))
    memory.maxBytes = std::max(
        memory.minBytes,
        std::min(options.maxMemory * wasm::MemoryOp::pageSize, mostDeclared));
  nameSize(memory, isShared);
  return success();
}

/// Names the variables for the size of a memory or table.
template <typename InfoT>
void ModuleInfo::nameSize(InfoT &info, bool isShared) {
  auto name = [&](StringRef suffix) {
    return StringAttr::get(module.getContext(), info.symbol.str() + suffix);
  };
  if (isShared || info.canGrow())
    info.sizeSymbol = name(".size");
  if (!isShared)
    return;
  info.limitSymbol = name(".limit");
  llvm::StringSet<> &shared = info.isImport ? importedSymbols : exportedSymbols;
  shared.insert(info.sizeSymbol.getValue());
  shared.insert(info.limitSymbol.getValue());
}

LogicalResult ModuleInfo::analyzeTable(wasm::TableOp op) {
  TableInfo &table = tables[op.getSymNameAttr()];
  table.symbol = getSymbol(op);
  table.isImport = op.isImport();
  constexpr uint64_t mostElements = 0x3fffffff;
  if (op.getMinSize() > mostElements)
    return op.emitError("a table of 4 GiB is not supported");
  uint64_t mostDeclared =
      std::min(op.getMaxSize().value_or(mostElements), mostElements);
  table.minSize = table.maxSize = op.getMinSize();
  table.isReadOnly = !op.isImport() && !isExported(table.symbol) &&
                     !written.contains(op.getSymNameAttr());
  if (op.isImport()) {
    table.maxSize = mostDeclared;
    nameSize(table, /*isShared=*/true);
    return success();
  }
  bool isShared = isExported(table.symbol);
  if (isShared || grown.contains(op.getSymNameAttr()))
    table.maxSize = std::max<uint64_t>(
        table.minSize, std::min<uint64_t>(options.maxTable, mostDeclared));
  nameSize(table, isShared);
  return success();
}

void ModuleInfo::analyzeGlobal(wasm::GlobalOp op) {
  GlobalInfo &global = globals[op.getSymNameAttr()];
  global.symbol = getSymbol(op);
  global.isImport = op.isImport();
  global.isMutable = op.getIsMutable();
  if (!op.isImport())
    global.initial = evaluate(op.getInitializer());
}

/// The function of an item; null for a null reference.
static StringAttr getFunction(Attribute item) {
  auto function = dyn_cast<FlatSymbolRefAttr>(item);
  return function ? function.getAttr() : StringAttr();
}

/// Finds the functions in segments, and what tables hold at first.
LogicalResult ModuleInfo::analyzeElements() {
  for (auto elem : module.getOps<wasm::ElemOp>()) {
    if (elem.getDeclarative())
      continue;
    for (Attribute item : elem.getItems())
      if (StringAttr function = getFunction(item))
        referredFunctions.insert(function);
    if (!elem.isActive())
      continue;
    TableInfo &table = tables[elem.getTableAttr().getAttr()];
    uint64_t offset = evaluate(elem.getOffset()).bits;
    uint64_t end = offset + elem.getItems().size();
    if (end > table.minSize)
      return elem.emitError("element segment does not fit into its table");
    if (table.contents.size() < end)
      table.contents.resize(end);
    for (auto [i, item] : llvm::enumerate(elem.getItems()))
      table.contents[offset + i] = getFunction(item);
  }
  for (auto &[name, table] : tables)
    analyzeContents(table);
  return success();
}

void ModuleInfo::analyzeContents(TableInfo &table) {
  if (!table.isReadOnly)
    return;
  table.hasNulls = table.contents.size() < table.minSize ||
                   llvm::is_contained(table.contents, StringAttr());
  llvm::SmallPtrSet<Type, 4> types;
  for (StringAttr function : table.contents)
    if (function)
      types.insert(lookup<wasm::FuncOp>(function).getFunctionType());
  if (types.size() == 1)
    table.commonType = cast<FunctionType>(*types.begin());
}

/// With native pointers there is no memory, a table has no meaning for C, and
/// the value of an immutable global may be an address of the module's memory.
static LogicalResult checkNativeSymbol(wasm::ModuleEntityOpInterface op) {
  auto global = dyn_cast<wasm::GlobalOp>(*op);
  if (!op.getObjectSymbolAttr() || (global && global.getIsMutable()))
    return success();
  return op.emitError() << "with native pointers the export '"
                        << op.getObjectSymbolAttr().getValue()
                        << "' is nothing that could have a symbol: only "
                           "functions, mutable globals and the data of object "
                           "files are";
}

LogicalResult ModuleInfo::analyze() {
  if (failed(nameFunctions()))
    return failure();
  for (auto op : module.getOps<wasm::ModuleEntityOpInterface>()) {
    if (isa<wasm::FuncOp>(*op))
      continue;
    if (options.nativePointerABI && failed(checkNativeSymbol(op)))
      return failure();
    if (op.isImport())
      importedSymbols.insert(getSymbol(op).getValue());
    else if (op.getExportsAttr() && !options.nativePointerABI)
      exportedSymbols.insert(getSymbol(op).getValue());
  }
  if (options.nativePointerABI)
    nameData();
  for (auto op : module.getOps<wasm::ExternOp>()) {
    importedSymbols.insert(escapeSymbol(op.getSymName()));
    if (op.getWeak())
      weakImports.insert(escapeSymbol(op.getSymName()));
  }
  analyzeUses();
  for (auto op : module.getOps<wasm::MemoryOp>())
    if (failed(analyzeMemory(op)))
      return failure();
  for (auto op : module.getOps<wasm::TableOp>())
    if (failed(analyzeTable(op)))
      return failure();
  for (auto op : module.getOps<wasm::GlobalOp>())
    analyzeGlobal(op);
  return analyzeElements();
}

} // namespace warm
