//===- RecordWords.h - records in memory and in words -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_RECORDS_RECORDWORDS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_RECORDS_RECORDWORDS_H

#include "mlir/IR/Builders.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Loads and stores records in one memory. No byte behind a record is accessed.
class RecordWords {
public:
  RecordWords(mlir::OpBuilder &builder, mlir::Location loc,
              llvm::StringRef memory)
      : builder(builder), loc(loc), memory(memory) {}

  /// `size` bytes at `address`, aligned to `align`, as values of these types:
  /// i32 or i64. Bytes past the last one are 0.
  llvm::SmallVector<mlir::Value> load(mlir::Value address,
                                      mlir::TypeRange types, uint64_t size,
                                      uint64_t align);
  /// The reverse.
  void store(mlir::Value address, mlir::ValueRange values, uint64_t size,
             uint64_t align);

private:
  mlir::Value loadPart(mlir::Value address, uint64_t offset, uint64_t size,
                       uint64_t align);
  void storePart(mlir::Value address, uint64_t offset, mlir::Value value,
                 uint64_t size, uint64_t align);
  mlir::Value shift(mlir::Value value, uint64_t bytes, bool isLeft);

  mlir::OpBuilder &builder;
  mlir::Location loc;
  llvm::StringRef memory;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_RECORDS_RECORDWORDS_H
