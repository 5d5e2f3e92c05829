//===- ModuleInfo.h - what selection knows of a module ----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The names and layouts of a module's entities in machine code. Computed once,
// then only read: functions are selected in parallel.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_MODULEINFO_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_MODULEINFO_H

#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Support/SymbolNames.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/SetVector.h"
#include "llvm/ADT/StringSet.h"

namespace warm {

/// The codes of `udf`: why the program stopped. Documented in docs/ABI.md.
namespace trap_code {
enum : unsigned {
  Unreachable = 0,
  MemoryBounds = 1,
  DivideByZero = 2,
  IntegerOverflow = 3,
  InvalidConversion = 4,
  UndefinedElement = 5,
  SignatureMismatch = 6,
  UninitializedElement = 7,
  StackExhausted = 8,
  TableBounds = 9,
  UnalignedAtomic = 10,
  WrongStack = 11,
};
} // namespace trap_code

/// The names in object files of a list of names, which may be null.
mlir::ArrayAttr escapeSymbols(mlir::ArrayAttr names);

/// A linear memory.
struct MemoryInfo {
  mlir::StringAttr symbol;
  bool isImport = false;
  /// The size it has at first, and the most it can have, in bytes. Equal if it
  /// never grows; below 4 GiB.
  uint64_t minBytes = 0, maxBytes = 0;
  /// The variable that holds the size in bytes, if the memory grows, is
  /// exported, or is an import.
  mlir::StringAttr sizeSymbol;
  /// The word that holds the most bytes that an exported or imported one can
  /// have.
  mlir::StringAttr limitSymbol;

  bool canGrow() const { return maxBytes > minBytes; }
};

/// What a constant expression gives: bits, the address of a function's
/// descriptor, or nothing that is known before the program runs.
struct InitialValue {
  bool isKnown = false;
  uint64_t bits = 0;
  /// The function's name in the wasm dialect.
  mlir::StringAttr function;
  /// With native pointers: `bits` count from the address of this data.
  mlir::FlatSymbolRefAttr base;
};

/// A global variable, or a constant.
struct GlobalInfo {
  mlir::StringAttr symbol;
  bool isImport = false;
  bool isMutable = false;
  InitialValue initial;

  /// Whether its uses can use its value instead.
  bool isConstant() const {
    return !isMutable && initial.isKnown && !initial.base;
  }
};

/// A table: words, each null or the address of a function's descriptor (or
/// whatever an externref is).
struct TableInfo {
  mlir::StringAttr symbol;
  bool isImport = false;
  /// In elements; equal if it never grows.
  uint32_t minSize = 0, maxSize = 0;
  /// As of a memory, in elements.
  mlir::StringAttr sizeSymbol, limitSymbol;
  /// No instruction writes to it.
  bool isReadOnly = true;
  /// The functions it holds at first, null for none; may be shorter than it.
  std::vector<mlir::StringAttr> contents;
  /// Of a table that is never written: whether an element is null; the type
  /// of all its functions, if it is one.
  bool hasNulls = true;
  mlir::FunctionType commonType;

  bool canGrow() const { return maxSize > minSize; }
};

/// The name of a part of an object, or a further name of it.
struct DataName {
  mlir::StringAttr symbol;
  uint64_t offset = 0, size = 0;
};

/// What an object of data is called in the object file.
struct DataNames {
  /// Of all of it; whether other objects know it.
  mlir::StringAttr symbol;
  bool isGlobal = false;
  /// Names that other objects know, and those for debuggers only.
  llvm::SmallVector<DataName, 1> globals, locals;
};

/// A data or element segment that instructions copy from.
struct SegmentInfo {
  mlir::StringAttr symbol;
  /// In bytes or elements; 0 if instantiation has dropped it.
  uint32_t size = 0;
  /// The variable that holds the size of a segment that can be dropped.
  mlir::StringAttr sizeSymbol;
  /// Some instruction copies from it.
  bool isUsed = false;
};

/// The names and layouts of a module's entities.
class ModuleInfo {
public:
  ModuleInfo(mlir::ModuleOp module, const ConvertWasmToCortexMOptions &options);

  /// Computes everything. Reports names that clash and what has no place.
  llvm::LogicalResult analyze();

  mlir::ModuleOp getModule() const { return module; }
  /// Whether what an indirect call goes to is a machine address: relocations
  /// have told all function pointers. They are no indices of a table then.
  bool hasNativeFunctionPointers() const {
    return options.nativePointerABI && wasm::isRelocatable(module);
  }
  /// What `wasm.address_of` names, with native pointers.
  mlir::StringAttr getAddressSymbol(mlir::FlatSymbolRefAttr name) const;
  /// With native pointers, what an active segment is called.
  const DataNames &getDataNames(wasm::DataOp data) const {
    return dataNames.find(data.getSymNameAttr())->second;
  }
  /// The number `wasm.address_of` is otherwise; none for data of other objects
  /// and for functions that no table holds.
  std::optional<uint32_t> getLinearAddress(mlir::FlatSymbolRefAttr name) const;
  /// Whether a symbol is that of an exported memory, table or global.
  bool isExported(mlir::StringAttr symbol) const {
    return exportedSymbols.contains(symbol.getValue());
  }
  /// Whether data stay though nothing refers to them.
  bool isKept(mlir::StringAttr symbol) const {
    return isExported(symbol) || usedSymbols.contains(symbol.getValue());
  }
  /// An entity by its name in the wasm dialect.
  template <typename OpTy> OpTy lookup(mlir::StringAttr name) const {
    return symbolTable.lookup<OpTy>(name);
  }
  const ConvertWasmToCortexMOptions &getOptions() const { return options; }

  /// `__warm_<module>_<name>`.
  mlir::StringAttr getLocalSymbol(llvm::StringRef name) const;

  // By an entity's name in the wasm dialect.
  mlir::StringAttr getFunctionSymbol(mlir::StringAttr name) const {
    return functionSymbols.lookup(name);
  }
  const MemoryInfo &getMemory(mlir::FlatSymbolRefAttr name) const {
    return memories.find(name.getAttr())->second;
  }
  const GlobalInfo &getGlobal(mlir::FlatSymbolRefAttr name) const {
    return globals.find(name.getAttr())->second;
  }
  const TableInfo &getTable(mlir::FlatSymbolRefAttr name) const {
    return tables.find(name.getAttr())->second;
  }
  const SegmentInfo &getSegment(mlir::FlatSymbolRefAttr name) const {
    return segments.find(name.getAttr())->second;
  }
  /// The symbol of the descriptor of a function that is referred to: its
  /// address and its type.
  mlir::StringAttr getDescriptorSymbol(mlir::StringAttr function) const;
  /// Whether a call compares the type of what it calls with its own.
  bool checksType(wasm::CallIndirectOp call) const {
    return !hasNativeFunctionPointers() &&
           getTable(call.getTableAttr()).commonType != call.getSignature();
  }
  /// The symbols of imported memories, tables and globals.
  const llvm::StringSet<> &getImportedSymbols() const {
    return importedSymbols;
  }
  /// Whether an imported symbol may be defined nowhere.
  bool isWeakImport(mlir::StringAttr symbol) const {
    return weakImports.contains(symbol.getValue());
  }
  /// All functions that have descriptors.
  llvm::ArrayRef<mlir::StringAttr> getReferredFunctions() const {
    return referredFunctions.getArrayRef();
  }

  /// What the initializer of a global or the offset of a segment gives.
  InitialValue evaluate(mlir::Region &expression) const;

private:
  llvm::LogicalResult nameFunctions();
  void takeForeignNames();
  void nameData();
  void nameData(wasm::DataOp data, DataNames &names);
  mlir::StringAttr takeLocalName(llvm::StringRef name, mlir::Operation *op);
  void analyzeUses();
  template <typename InfoT> void nameSize(InfoT &info, bool isShared);
  llvm::LogicalResult analyzeMemory(wasm::MemoryOp op);
  llvm::LogicalResult analyzeTable(wasm::TableOp op);
  void analyzeGlobal(wasm::GlobalOp op);
  llvm::LogicalResult analyzeElements();
  void analyzeContents(TableInfo &table);
  mlir::StringAttr getSymbol(wasm::ModuleEntityOpInterface op) const;

  mutable mlir::ModuleOp module;
  /// Of the wasm ops; what is made later is not in it.
  mlir::SymbolTable symbolTable;
  ConvertWasmToCortexMOptions options;
  std::string moduleName;
  /// Who has a symbol, to tell clashes and to keep local ones apart.
  llvm::StringMap<mlir::Operation *> taken;
  llvm::DenseMap<mlir::StringAttr, mlir::StringAttr> functionSymbols;
  llvm::DenseMap<mlir::StringAttr, DataNames> dataNames;
  llvm::DenseMap<mlir::StringAttr, MemoryInfo> memories;
  llvm::DenseMap<mlir::StringAttr, GlobalInfo> globals;
  llvm::DenseMap<mlir::StringAttr, TableInfo> tables;
  llvm::DenseMap<mlir::StringAttr, SegmentInfo> segments;
  llvm::SetVector<mlir::StringAttr> referredFunctions;
  llvm::StringSet<> importedSymbols, exportedSymbols, weakImports, usedSymbols;
  /// Memories and tables some instruction grows; tables that are written.
  llvm::DenseSet<mlir::StringAttr> grown, written;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_MODULEINFO_H
