//===- KnownValues.h - what is known of values on a path --------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Branches say something of the values they test to the blocks behind them.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_TRANSFORMS_KNOWNVALUES_H
#define WARM_DIALECT_WASM_TRANSFORMS_KNOWNVALUES_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Values of i32 that are constants, or are not zero, on some path. What is
/// learned stays so until it is undone.
class KnownValues {
public:
  /// The condition of a cond_br or br_table; null for another terminator.
  static mlir::Value getCondition(mlir::Operation *terminator);

  /// Learns that the value is a constant, and what follows for the values it
  /// is made of.
  void learn(mlir::Value value, const llvm::APInt &constant);

  /// Learns that the value is not zero, and what follows.
  void learnNotZero(mlir::Value value);

  /// Learns what taking the edge to the terminator's successor says.
  void learnEdge(mlir::Operation *terminator, unsigned successor);

  /// Learns what the edges say that lead to the block, each the only one to its
  /// block, up to the block `first` (null: the entry), `maxEdges` at most.
  void learnPath(mlir::Block *block, mlir::Block *first = nullptr,
                 unsigned maxEdges = ~0u);

  /// Learns what the arguments of the successor are for one that comes by this
  /// edge.
  void learnOperands(mlir::Operation *terminator, unsigned successor);

  /// The constant the value is on this path; nothing if it is not known.
  std::optional<llvm::APInt> evaluate(mlir::Value value) const {
    return evaluate(value, maxDepth);
  }

  /// Whether the value, taken as a condition, is known.
  std::optional<bool> evaluateCondition(mlir::Value value) const;

  /// What has been learned so far, for `undo`.
  size_t getMark() const { return log.size(); }

  /// Forgets what was learned since the mark.
  void undo(size_t mark);

private:
  /// Nothing: not zero.
  using Fact = std::optional<llvm::APInt>;
  /// How many operations deep `evaluate` and `learn` look.
  static constexpr unsigned maxDepth = 8;

  void learnFact(mlir::Value value, const Fact &fact, unsigned depth);
  void learnOfOperands(mlir::Operation *op, const Fact &fact, unsigned depth);
  std::optional<llvm::APInt> evaluate(mlir::Value value, unsigned depth) const;
  std::optional<bool> isZero(mlir::Value value, unsigned depth) const;
  std::optional<llvm::APInt> fold(mlir::Operation *op, unsigned depth) const;

  llvm::DenseMap<mlir::Value, Fact> facts;
  /// Values in the order in which something was learned of them, and what was
  /// known before.
  std::vector<std::pair<mlir::Value, std::optional<Fact>>> log;
};

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_TRANSFORMS_KNOWNVALUES_H
