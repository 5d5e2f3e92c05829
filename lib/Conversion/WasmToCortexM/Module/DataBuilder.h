//===- DataBuilder.h - builds static data -------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_DATABUILDER_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_DATABUILDER_H

#include "mlir/IR/Builders.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/Support/Endian.h"

namespace warm {

/// A word of static data that holds an address.
struct AddressWord {
  uint32_t offset;
  mlir::StringAttr symbol;
  int64_t addend = 0;
};

/// Static data in the making.
class DataBuilder {
public:
  DataBuilder(mlir::OpBuilder &builder, mlir::Location loc)
      : builder(builder), loc(loc) {}
  /// For what belongs to a memory, table or global: symbols are global if its
  /// symbol is.
  DataBuilder(mlir::OpBuilder &builder, wasm::ModuleEntityOpInterface entity)
      : builder(builder), loc(entity.getLoc()),
        isGlobal(static_cast<bool>(entity.getObjectSymbolAttr())) {}

  /// `size` bytes of which the first are `bytes`. Never-written data is
  /// `rodata`; what is all zero is `bss`.
  cortexm::DataOp create(mlir::StringAttr name, bool isReadOnly, uint64_t size,
                         uint32_t align, llvm::StringRef bytes,
                         llvm::ArrayRef<AddressWord> addresses = {});
  /// A variable of one word.
  void createWord(mlir::StringAttr name, uint32_t value,
                  bool isReadOnly = false) {
    char bytes[4];
    llvm::support::endian::write32le(bytes, value);
    create(name, isReadOnly, 4, 4, llvm::StringRef(bytes, 4));
  }

  /// The size of something, and the most it can be, where they have names. The
  /// size is in memory that can be written even if it is the most: who grows an
  /// import does not know.
  void createSize(mlir::StringAttr sizeName, uint32_t size,
                  mlir::StringAttr limitName, uint32_t limit) {
    if (sizeName)
      createWord(sizeName, size);
    if (limitName)
      createWord(limitName, limit, /*isReadOnly=*/true);
  }

private:
  mlir::OpBuilder &builder;
  mlir::Location loc;
  bool isGlobal = false;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_DATABUILDER_H
