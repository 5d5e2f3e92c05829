//===- LinkerNames.h - what an object defines and wants ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_LINKERNAMES_H
#define WARM_DIALECT_WASM_IR_LINKERNAMES_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// A name by which other objects know something.
struct LinkerName {
  mlir::StringAttr name;
  /// Bytes from the start of the segment; 0 for a function.
  int64_t offset = 0;
  /// Another definition may count instead.
  bool isWeak = false;
};

/// The names a function or data segment defines; none for other operations.
llvm::SmallVector<LinkerName, 1> getDefinedNames(mlir::Operation *op);

/// The name by which an operation refers to another object: of an import from
/// `env`, where the objects of C look for each other, or of `wasm.extern`. Null
/// for other operations. A weak one need not be defined.
std::optional<LinkerName> getWantedName(mlir::Operation *op);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_LINKERNAMES_H
