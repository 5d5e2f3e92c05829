//===- StateVersions.h - what state an operation sees -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// SSA form for what is no value: memories, globals, tables. The state of a
// module is divided into cells; everything that may write a cell makes a new
// version of it, and so does a block where several versions meet. Two
// operations that read the same version see the same contents. (LLVM's
// MemorySSA, for each cell on its own.)
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_STATEVERSIONS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_STATEVERSIONS_H

#include "mlir/IR/Dominance.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include <optional>
#include <vector>

namespace warm::wasm {

/// A part of the state: all linear memories, their sizes, all tables, all
/// segments; each global.
using Cell = unsigned;

/// Number of a version. 0 is what the function starts with.
using Version = unsigned;

/// What an operation does besides computing its results.
struct StateAccess {
  llvm::SmallVector<Cell, 2> reads, writes;
  /// Has effects on other things, or on anything.
  bool unknown = false;
};

/// The current version of each cell during a walk over the dominator tree.
class StateVersions {
public:
  /// By cell.
  using Versions = llvm::SmallVector<Version, 8>;

  explicit StateVersions(FuncOp function);

  /// Starts a block that has been reached from a block that left `versions`,
  /// its immediate dominator.
  void enterBlock(mlir::Block *block, Versions versions);
  /// Makes the versions an operation of the block writes.
  void advance(mlir::Operation *op, const StateAccess &access);
  const Versions &current() const { return versions; }

  StateAccess getAccess(mlir::Operation *op);

  /// What made a version: null for the start of a block or of the function.
  mlir::Operation *getWriter(Version version) const {
    return makers[version].writer;
  }
  /// The version of the memories before the writer of this one.
  Version getMemoryBefore(Version version) const {
    return makers[version].memoryBefore;
  }

  mlir::DominanceInfo &getDominance() { return dominance; }

  /// The contents of all memories.
  static constexpr Cell memoryCell = 0;

private:
  struct Maker {
    mlir::Operation *writer;
    Version memoryBefore;
  };

  void collectCells();
  void placeMeetings();
  std::optional<Cell> getCell(mlir::Operation *op,
                              mlir::SideEffects::Resource *resource);
  Version makeVersion(mlir::Operation *writer);

  FuncOp function;
  mlir::DominanceInfo dominance;
  /// Cells of globals, by their symbol.
  llvm::DenseMap<mlir::Attribute, Cell> globals;
  Cell numCells;
  /// Cells of which several versions meet at the block's start.
  llvm::DenseMap<mlir::Block *, llvm::SmallVector<Cell, 2>> meetings;
  Versions versions;
  std::vector<Maker> makers;
};

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_STATEVERSIONS_H
