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
class ShadowStack {
public:
  ShadowStack(wasm::FuncOp func, mlir::StringAttr global)
      : func(func), global(global) {}

  /// Fails where the stack pointer gets a value that is no such address, has
  /// two values on two ways to one place, or is not restored. With `reports`,
  /// each is an error at the op.
  llvm::LogicalResult analyze(bool reports);
  /// Whether some op sets the stack pointer to something else than it is.
  bool allocates() const { return hasAllocation; }
  /// Replaces all uses of the global. Requires a successful analysis.
  void replace();

private:
  bool isGet(mlir::Operation *op) const;
  bool isSet(mlir::Operation *op) const;
  std::optional<StackAddress> lookup(mlir::Value value) const;
  llvm::LogicalResult visitBlock(mlir::Block &block);
  llvm::LogicalResult visit(mlir::Operation *op, StackAddress &current);
  llvm::LogicalResult visitEdges(mlir::Operation *terminator,
                                 StackAddress current);
  void visitArithmetic(mlir::Operation *op, StackAddress current);
  void visitMask(wasm::AndOp op, StackAddress current);
  void record(mlir::Value value, StackAddress address);
  void measure();
  llvm::LogicalResult fail(mlir::Operation *op, llvm::StringRef what);

  wasm::FuncOp func;
  mlir::StringAttr global;
  bool reports = false, hasAllocation = false;
  llvm::DenseMap<mlir::Value, StackAddress> addresses;
  /// The stack pointer at the begin of each block that is reached.
  llvm::DenseMap<mlir::Block *, StackAddress> entries;
  llvm::MapVector<mlir::Value, StackStorage> storage;
};

/// The global variable that points to the shadow stack, by its name or by how
/// it is used; or null.
wasm::GlobalOp findStackPointer(mlir::ModuleOp module);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H
