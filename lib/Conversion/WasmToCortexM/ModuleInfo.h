//===- ModuleInfo.h - what selection knows of a module
//---------------------===//
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

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULEINFO_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULEINFO_H

#include "warm/Conversion/WasmToCortexM.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/DenseMap.h"
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
};
} // namespace trap_code

/// The name in object files of an export or import: bytes that are no part of
/// an identifier become `$` and two hexadecimal digits.
std::string escapeSymbol(llvm::StringRef name);

/// The names and layouts of a module's entities.
class ModuleInfo {
public:
  ModuleInfo(mlir::ModuleOp module, const ConvertWasmToCortexMOptions &options)
      : module(module), options(options) {}

  /// Computes everything. Reports names that clash.
  llvm::LogicalResult analyze();

  mlir::ModuleOp getModule() const { return module; }
  const ConvertWasmToCortexMOptions &getOptions() const { return options; }

  /// `__warm_<module>_<name>`.
  mlir::StringAttr getLocalSymbol(llvm::StringRef name) const;
  /// The symbol of a wasm function, by its name in the wasm dialect.
  mlir::StringAttr getFunctionSymbol(mlir::StringAttr name) const {
    return functionSymbols.lookup(name);
  }

private:
  llvm::LogicalResult nameFunctions();

  mutable mlir::ModuleOp module;
  ConvertWasmToCortexMOptions options;
  /// The sanitized name of the module.
  std::string prefix;
  llvm::DenseMap<mlir::StringAttr, mlir::StringAttr> functionSymbols;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULEINFO_H
