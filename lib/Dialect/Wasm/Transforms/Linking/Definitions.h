//===- Definitions.h - which object defines a name --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Symbol resolution by the WebAssembly tool conventions ("Linking.md"): of
// several definitions of one name, the one that is not weak, else the first.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_DEFINITIONS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_DEFINITIONS_H

#include "mlir/IR/BuiltinOps.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/MapVector.h"

namespace warm::wasm {

/// A name for linkers, and what it stands for.
struct Definition {
  /// A function with a body, or a data segment.
  mlir::Operation *op = nullptr;
  /// The object's position in its segment, in bytes; 0 for a function.
  int64_t offset = 0;
  bool isWeak = false;
};

class Definitions {
public:
  /// Adds what an object defines. An error where a name has two definitions of
  /// which none is weak, or one is a function's and one data's.
  llvm::LogicalResult add(mlir::ModuleOp object);

  /// The definition of a name, or null.
  const Definition *find(mlir::StringAttr name) const;

  /// For each function and segment that defines nothing because others do: what
  /// its users use instead. An error where only some of its names are defined
  /// by others: users of the one cannot be told from users of the other.
  llvm::FailureOr<llvm::MapVector<mlir::Operation *, Definition>>
  findReplaced() const;

private:
  llvm::LogicalResult define(mlir::StringAttr name, Definition definition);

  llvm::MapVector<mlir::StringAttr, Definition> winners;
  /// Names whose definition is not used, by what would define them.
  llvm::MapVector<mlir::Operation *,
                  llvm::SmallVector<std::pair<mlir::StringAttr, int64_t>>>
      losers;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_DEFINITIONS_H
