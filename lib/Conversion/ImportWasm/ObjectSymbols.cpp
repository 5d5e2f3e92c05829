//===- ObjectSymbols.cpp - what an object's linker would see --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Symbols and constructors: WebAssembly tool conventions, "Linking.md".
//
//===----------------------------------------------------------------------===//

#include "ObjectSymbols.h"
#include "ModuleImporter.h"
#include "warm/Conversion/ImportWasm/DecodeError.h"

using namespace mlir;
using namespace warm::wasm;
using namespace llvm::wasm;

bool warm::wasm::isObject(const binary::Module &module) {
  return module.linking.present &&
         (module.exports.empty() ||
          llvm::any_of(module.imports, [](const binary::Import &import) {
            return import.field == "__linear_memory";
          }));
}

StringRef warm::wasm::getUndefinedWeakName(const binary::Module &module,
                                           uint32_t index) {
  const binary::Function &function = module.functions[index];
  StringRef name = module.names.functions.lookup(index);
  if (!module.linking.hasRelocations() || function.import ||
      !name.consume_front("undefined_weak:"))
    return {};
  constexpr uint8_t trap[] = {static_cast<uint8_t>(binary::Opcode::Unreachable),
                              static_cast<uint8_t>(binary::Opcode::End)};
  bool isStub = module.contents({function.codeBegin, function.body.end}) ==
                ArrayRef<uint8_t>(trap);
  return isStub ? name : StringRef();
}

/// The list with one more name, if it is not there yet.
static ArrayAttr addName(ArrayAttr list, StringRef name, MLIRContext *context) {
  auto attr = StringAttr::get(context, name);
  SmallVector<Attribute> names;
  if (list)
    names.append(list.begin(), list.end());
  if (!llvm::is_contained(names, attr))
    names.push_back(attr);
  return ArrayAttr::get(context, names);
}

/// The list with one more symbol.
static ArrayAttr addSymbol(ArrayAttr list, const binary::LinkSymbol &symbol,
                           MLIRContext *context) {
  SmallVector<Attribute> symbols;
  if (list)
    symbols.append(list.begin(), list.end());
  symbols.push_back(DataSymbolAttr::get(context,
                                        StringAttr::get(context, symbol.name),
                                        symbol.offset, symbol.size));
  return ArrayAttr::get(context, symbols);
}

static void importFunctionSymbol(FuncOp function,
                                 const binary::LinkSymbol &symbol) {
  MLIRContext *context = function.getContext();
  if (symbol.isWeak()) {
    StringRef name = symbol.isUndefined()
                         ? function.getImportName().value_or(symbol.name)
                         : symbol.name;
    function.setWeakAttr(addName(function.getWeakAttr(), name, context));
  }
  if (symbol.isUndefined())
    return;
  function.setExportsAttr(
      addName(function.getExportsAttr(), symbol.name, context));
  function.removeSymVisibilityAttr();
}

/// A name that others know, or one for debuggers.
static void importDataSymbol(DataOp data, const binary::LinkSymbol &symbol,
                             bool isShared) {
  MLIRContext *context = data.getContext();
  if (!isShared) {
    // What the compiler has named, such as a string, has no name in the source.
    if (symbol.name.starts_with(".L"))
      return;
    data.setLocalsAttr(addSymbol(data.getLocalsAttr(), symbol, context));
    return;
  }
  if (symbol.isWeak())
    data.setWeakAttr(addName(data.getWeakAttr(), symbol.name, context));
  data.setSymbolsAttr(addSymbol(data.getSymbolsAttr(), symbol, context));
  data.removeSymVisibilityAttr();
}

static llvm::Error importConstructors(const ModuleEntities &entities) {
  const binary::Module &module = entities.module;
  // By priority; in the order of the object where that is equal.
  std::vector<std::pair<uint32_t, uint32_t>> order;
  for (auto [i, entry] : llvm::enumerate(module.linking.initFunctions))
    order.emplace_back(entry.priority, i);
  llvm::sort(order);
  for (auto [priority, i] : order) {
    const binary::InitFunction &entry = module.linking.initFunctions[i];
    const binary::LinkSymbol &symbol = module.linking.symbols[entry.symbol];
    FuncOp function = entities.functions[symbol.index];
    if (function.getNumArguments() != 0 || function.getNumResults() > 1)
      return binary::unsupported(
          module.functions[symbol.index].entryOffset,
          "the constructor '" + symbol.name +
              "' has parameters or more than one result");
    if (priority > 65535)
      return binary::unsupported(
          module.functions[symbol.index].entryOffset,
          "the constructor '" + symbol.name + "' has the priority " +
              llvm::Twine(priority) + ", but 65535 is the greatest");
    auto builder = OpBuilder::atBlockEnd(function->getBlock());
    ConstructorOp::create(builder, function.getLoc(),
                          FlatSymbolRefAttr::get(function),
                          builder.getI32IntegerAttr(priority));
  }
  return llvm::Error::success();
}

llvm::Error warm::wasm::importObjectSymbols(const ModuleEntities &entities) {
  const binary::Module &module = entities.module;
  for (const binary::LinkSymbol &symbol : module.linking.symbols) {
    bool isShared = entities.isObject && !symbol.isLocal();
    if (symbol.kind == WASM_SYMBOL_TYPE_FUNCTION) {
      FuncOp function = entities.functions[symbol.index];
      if (isShared)
        importFunctionSymbol(function, symbol);
      // What is exported stays for that, as long as it is.
      if (symbol.isNoStrip() && !symbol.isExported() && !symbol.isUndefined())
        function.setUsed(true);
    } else if (symbol.kind == WASM_SYMBOL_TYPE_DATA && !symbol.isUndefined() &&
               !symbol.isAbsolute()) {
      DataOp data = entities.dataOps[symbol.segment];
      importDataSymbol(data, symbol, isShared);
      if (symbol.isNoStrip())
        data.setUsed(true);
    }
  }
  return entities.isObject ? importConstructors(entities)
                           : llvm::Error::success();
}
