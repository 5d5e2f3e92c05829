//===- ShadowStack.h - frames on the stack in linear memory ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang and rustc keep what they take the address of on a shadow stack in
// linear memory, pointed to by a global. The analysis of one function says what
// each value is to that stack, and what storage the function needs; only then
// is the function rewritten.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_SHADOWSTACK_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_SHADOWSTACK_H

#include "StackDomain.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/ADT/SetVector.h"

namespace warm::wasm {

/// The stack pointer at some point: `distance` bytes above a root.
struct StackAddress {
  mlir::Value root;
  int64_t distance = 0;

  bool operator==(const StackAddress &other) const {
    return root == other.root && distance == other.distance;
  }
};

/// Storage that hangs on one root, in bytes.
struct StackStorage {
  /// How far below the root addresses are used.
  int64_t below = 0;
  /// How much belongs to an aligned root from there up.
  int64_t above = 0;
  /// The alignment of the root.
  uint64_t align = 16;
  /// The root is an address of its function's frame that has been rounded down.
  bool isAligned = false;
  /// Where it is accessed without having become the stack pointer: LLVM sets
  /// the global for the sake of calls only.
  llvm::SetVector<mlir::Operation *> accesses;
};

/// What the values of one function are to the shadow stack (StackDomain.h), and
/// what the stack pointer is at each of its points.
///
/// Roots are the stack pointer on entry (null) and, where the distance to it is
/// not known: a value that becomes the stack pointer; the difference of an
/// address at or below the stack pointer and a number (an array of variable
/// length); such an address rounded down to more than its root is aligned to.
/// The last two are storage only if that is what is done with them: they become
/// the stack pointer, or are accessed. Otherwise they are numbers.
class ShadowStack {
public:
  ShadowStack(FuncOp func, mlir::StringAttr global)
      : func(func), global(global) {}

  /// Fails, with an error at the operation, where the stack pointer gets what
  /// is no address, or is not restored at a return, as far as can be seen.
  llvm::LogicalResult analyze();
  /// Adds traps for the case that what has been inferred is wrong: for accesses
  /// to `memory`, and where the stack pointer is used. Requires a successful
  /// analysis.
  void insertChecks(mlir::FlatSymbolRefAttr memory);
  /// Replaces all uses of the global. Requires a successful analysis.
  void replace();

private:
  //===--- ShadowStack.cpp: values and the stack pointer ------------------===//
  using Current = std::optional<StackAddress>;
  bool isGet(mlir::Operation *op) const;
  bool isSet(mlir::Operation *op) const;
  StackValue lookup(mlir::Value value) const;
  bool update(mlir::Value value, StackValue state);
  void solve();
  bool visitBlocks();
  bool visitEdges(mlir::Operation *terminator, Current current);
  bool passValue(mlir::BlockArgument argument, const StackValue &passed,
                 Current current);
  bool visit(mlir::Operation *op, Current &current);
  bool visitSet(mlir::Operation *op, Current &current);
  StackValue compute(mlir::Operation *op, Current current);
  StackValue computeSum(mlir::Operation *op, Current current);
  StackValue computeMask(mlir::Operation *op, Current current);
  StackValue makeRoot(mlir::Operation *op, StackStorage storage);
  bool isAtOrBelow(const StackValue &address, Current current) const;
  uint64_t getAlign(const StackValue &value) const;

  //===--- StackStorage.cpp: what storage there has to be -----------------===//
  llvm::LogicalResult decide();
  llvm::LogicalResult decide(mlir::Operation *op, Current &current);
  llvm::LogicalResult decideSet(mlir::Operation *op);
  llvm::LogicalResult decideReturn(mlir::Operation *op, Current current);
  void decideUse(mlir::OpOperand &use, Current current);
  void decideAccess(mlir::Operation *op, const StackValue &address,
                    int64_t offset, Current current);
  void require(mlir::Value root, int64_t lowest, Current current);
  void requireOperands(mlir::Operation *op);
  bool isKept(mlir::Value root) const;
  void keep(mlir::Value root);

  //===--- CheckShadowStack.cpp -------------------------------------------===//
  mlir::Value createRoot(mlir::OpBuilder &builder, mlir::Location loc,
                         mlir::Value root);
  void storeModel(mlir::OpBuilder &builder, mlir::Location loc,
                  mlir::Value value);
  void checkModel(mlir::Operation *op, Current current);
  void checkAccess(MemoryAccessOpInterface access);
  void insertChecks(mlir::Operation *op, Current &current);

  //===--- ReplaceShadowStack.cpp -----------------------------------------===//
  void replaceFixed();
  void replaceVariable();
  void lowerStackTop(mlir::Value root, int64_t slack);
  mlir::Value createEntryTop(int64_t slack);

  FuncOp func;
  mlir::StringAttr global;
  llvm::DenseMap<mlir::Value, StackValue> values;
  /// Values that become the stack pointer and have no known distance to it.
  llvm::DenseSet<mlir::Value> setRoots;
  /// How often a block argument's offset has got lower.
  llvm::DenseMap<mlir::Value, unsigned> lowered;
  /// The stack pointer at the begin of each block that is reached; none where
  /// predecessors disagree.
  llvm::DenseMap<mlir::Block *, Current> entries;
  /// The reachable blocks in reverse postorder.
  std::vector<mlir::Block *> blocks;
  /// Blocks whose predecessors have different stack pointers.
  llvm::SetVector<mlir::Block *> disagreeing;
  /// A value may be an address of one root or of another.
  bool hasMixedRoots = false;
  /// By root, in the order of the function.
  llvm::MapVector<mlir::Value, StackStorage> storage;
  /// The roots that are storage.
  llvm::DenseSet<mlir::Value> kept;
  /// The operation seen last that sets the stack pointer.
  mlir::Operation *lastSet = nullptr;
  /// How far below the stack pointer memory is used.
  int64_t redZone = 0;
  bool isVariable = false;
  /// With checks: the cell that does what the global did, and its memory.
  mlir::Value model;
  mlir::FlatSymbolRefAttr memory;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_SHADOWSTACK_H
