//===- ModuleImporter.h - imports the entities of a module ---*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The declarations of a module, and what function bodies need to know of
// them.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_MODULEIMPORTER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_MODULEIMPORTER_H

#include "LocationBuilder.h"
#include "ObjectSymbols.h"
#include "mlir/IR/Builders.h"
#include "warm/Conversion/ImportWasm/Module.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// The MLIR type of a value type.
mlir::Type convertType(binary::ValType type, mlir::MLIRContext *context);
llvm::SmallVector<mlir::Type>
convertTypes(llvm::ArrayRef<binary::ValType> types, mlir::MLIRContext *context);

/// The attribute of a number given by its bits.
mlir::TypedAttr getNumberAttr(uint64_t bits, mlir::Type type);

/// What a body refers to by index.
struct ModuleEntities {
  ModuleEntities(const binary::Module &module, const LocationBuilder &locations)
      : module(module), locations(locations),
        isObject(warm::wasm::isObject(module)) {}

  const binary::Module &module;
  const LocationBuilder &locations;
  /// Its addresses are not final.
  bool isObject;

  std::vector<mlir::FunctionType> types;
  std::vector<FuncOp> functions;
  std::vector<MemoryOp> memories;
  std::vector<TableOp> tables;
  std::vector<GlobalOp> globals;
  std::vector<mlir::FlatSymbolRefAttr> datas;
  std::vector<DataOp> dataOps;
  std::vector<mlir::FlatSymbolRefAttr> elems;
  /// Undefined data, by index of its link symbol.
  llvm::DenseMap<uint32_t, mlir::FlatSymbolRefAttr> externs;
};

/// Creates the operations of all declarations at the end of `op`, functions
/// without their bodies. The binary module must be valid.
ModuleEntities importDeclarations(const binary::Module &module,
                                  const LocationBuilder &locations,
                                  mlir::ModuleOp op);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_MODULEIMPORTER_H
