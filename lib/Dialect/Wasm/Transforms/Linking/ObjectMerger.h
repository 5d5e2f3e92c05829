//===- ObjectMerger.h - several objects become one module -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What objects share (the memory, the table, __stack_pointer) becomes one op;
// what one imports and another defines becomes a reference; the rest gets
// names that differ. A reference of an object is looked up once: the tables
// here map the object's names to the module's.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_OBJECTMERGER_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_OBJECTMERGER_H

#include "Definitions.h"
#include "llvm/ADT/StringSet.h"

namespace warm::wasm {

class ObjectMerger {
public:
  /// Objects will be merged into `target`, in which they stand.
  ObjectMerger(mlir::ModuleOp target, const Definitions &definitions,
               llvm::MapVector<mlir::Operation *, Definition> replaced)
      : target(target), definitions(definitions),
        replaced(std::move(replaced)) {}

  /// Moves the objects' contents to the target and erases the objects. An error
  /// where a function is imported with another type than it has.
  llvm::LogicalResult merge(llvm::ArrayRef<mlir::ModuleOp> objects);

private:
  /// What a reference becomes.
  struct Place {
    mlir::StringAttr symbol;
    int64_t offset = 0;
  };
  using Places = llvm::DenseMap<mlir::StringAttr, Place>;

  void nameAll(mlir::ModuleOp object, bool imports);
  llvm::LogicalResult resolve(mlir::ModuleOp object, Places &places);
  llvm::LogicalResult resolveOp(mlir::Operation *op, Places &places);
  llvm::LogicalResult resolveImport(FuncOp import, Places &places);
  llvm::LogicalResult resolveExtern(ExternOp op, Places &places);
  /// One op for all objects: the first of that key stays, `op` goes. Returns
  /// the one that stays.
  mlir::Operation *share(mlir::Operation *op, mlir::Attribute key,
                         Places &places);
  void rewrite(mlir::ModuleOp object, const Places &places);

  mlir::ModuleOp target;
  const Definitions &definitions;
  llvm::MapVector<mlir::Operation *, Definition> replaced;
  /// Names taken in the target.
  llvm::StringSet<> taken;
  /// The op that stays for an entity all objects share, by its key.
  llvm::DenseMap<mlir::Attribute, mlir::Operation *> shared;
  /// Ops whose users use another one.
  llvm::SmallVector<mlir::Operation *> dead;
  /// An op's name before it was made unique.
  llvm::DenseMap<mlir::Operation *, mlir::StringAttr> oldNames;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_OBJECTMERGER_H
