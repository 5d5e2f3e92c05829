//===- ShadowStack.h - the stack pointer of a module
//-----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang and rustc keep what they take the address of on a shadow stack in
// linear memory, pointed to by a global. An analysis of one function follows
// that pointer; the pass replaces what the analysis has found by storage.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H

#include "mlir/IR/BuiltinOps.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

namespace warm {

/// An address in stack storage: `distance` bytes above a root. The root is the
/// stack pointer on entry (null), or an address that has been aligned to more
/// than 16 bytes: the result of a `wasm.and`.
struct StackAddress {
  mlir::Value root;
  int64_t distance = 0;

  bool operator==(const StackAddress &other) const {
    return root == other.root && distance == other.distance;
  }
};

/// What hangs on one root, in bytes.
struct StackStorage {
  /// How far below the root addresses are taken.
  int64_t below = 0;
  /// How much belongs to an aligned root from there up.
  int64_t above = 0;
  /// The alignment of the root.
  uint64_t align = 16;
};

/// Follows the stack pointer through a function: all addresses that differ from
/// it by a constant.
///
/// A frame is fixed if all storage is at constant distances from the stack
/// pointer on entry; it becomes storage of the function's frame. Otherwise
/// (`alloca`, arrays of variable length) the machine's stack pointer does what
/// the global did.
class ShadowStack {
public:
  ShadowStack(wasm::FuncOp func, mlir::StringAttr global)
      : func(func), global(global) {}

  /// Fails where the function returns without restoring the stack pointer, as
  /// far as can be seen; with `reports`, that is an error at the op. With
  /// `strict`, fails as well where the stack pointer gets a value that is not
  /// computed from it.
  llvm::LogicalResult analyze(bool reports, bool strict = false);
  /// Whether some op sets the stack pointer to something else than it is.
  bool allocates() const { return hasAllocation; }
  /// Replaces all uses of the global. Requires a successful analysis.
  void replace();

private:
  //===--- ShadowStack.cpp: the analysis ----------------------------------===//
  bool isGet(mlir::Operation *op) const;
  bool isSet(mlir::Operation *op) const;
  std::optional<StackAddress> lookup(mlir::Value value) const;
  llvm::LogicalResult visitBlocks(bool &hasChanged);
  llvm::LogicalResult visit(mlir::Operation *op,
                            std::optional<StackAddress> &current);
  llvm::LogicalResult visitSet(mlir::Operation *op,
                               std::optional<StackAddress> &current);
  bool visitEdges(mlir::Operation *terminator,
                  std::optional<StackAddress> current);
  void visitArithmetic(mlir::Operation *op,
                       std::optional<StackAddress> current);
  void visitVariable(mlir::Operation *op, StackAddress address,
                     mlir::Value other, std::optional<StackAddress> current);
  void visitMask(wasm::AndOp op, std::optional<StackAddress> current);
  void visitUses(mlir::Operation *op, std::optional<StackAddress> current);
  void record(mlir::Value value, StackAddress address);
  bool isUse(mlir::Operation *user) const;
  void measure();
  llvm::LogicalResult fail(mlir::Operation *op, llvm::StringRef what);

  //===--- ReplaceShadowStack.cpp -----------------------------------------===//
  void replaceFixed();
  void replaceVariable();

  wasm::FuncOp func;
  mlir::StringAttr global;
  bool reports = false, strict = false;
  bool hasAllocation = false, isVariable = false;
  llvm::DenseMap<mlir::Value, StackAddress> addresses;
  /// The stack pointer at the begin of each block that is reached; none where
  /// it is not the same on all ways.
  llvm::DenseMap<mlir::Block *, std::optional<StackAddress>> entries;
  llvm::MapVector<mlir::Value, StackStorage> storage;
  /// What makes storage below the stack pointer without saying so: LLVM sets
  /// the global for the sake of calls only.
  llvm::SetVector<mlir::Operation *> lowering;
  /// How far below the stack pointer addresses at constant distances are used.
  int64_t redZone = 0;
};

/// The global variable that points to the shadow stack, by its name or by how
/// it is used; or null.
wasm::GlobalOp findStackPointer(mlir::ModuleOp module);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H
