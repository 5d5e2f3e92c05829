//===- CTypeReader.h - C types from debug information -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_PROTOTYPES_CTYPEREADER_H
#define WARM_LIB_CONVERSION_PROTOTYPES_CTYPEREADER_H

#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/DebugInfo/DWARF/DWARFDie.h"

namespace warm {

/// Makes attributes of the types of one file.
class CTypeReader {
public:
  explicit CTypeReader(mlir::MLIRContext *context) : context(context) {}

  /// An invalid entry is `void`.
  wasm::CTypeAttr read(llvm::DWARFDie type);

private:
  struct Members;
  wasm::CTypeAttr classify(llvm::DWARFDie type, mlir::StringAttr name);
  wasm::CTypeAttr readRecord(llvm::DWARFDie record, mlir::StringAttr name);
  wasm::CTypeAttr readArray(llvm::DWARFDie array, mlir::StringAttr name);
  void addMember(llvm::DWARFDie member, Members &members);
  wasm::CTypeAttr make(wasm::CTypeKind kind, uint64_t size,
                       mlir::StringAttr name, uint64_t align = 0,
                       wasm::CTypeAttr scalar = {}) {
    return wasm::CTypeAttr::get(context, kind, size, name, align, scalar);
  }

  mlir::MLIRContext *context;
  /// By offset of their entries; null while one is being read.
  llvm::DenseMap<uint64_t, wasm::CTypeAttr> known;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_PROTOTYPES_CTYPEREADER_H
