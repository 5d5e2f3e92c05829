//===- Specification.h - the virtual code, walked beside the machine's ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Much of the virtual code needs no instruction of its own in the machine code:
// copies, constants, branches without a condition, comparisons with zero (which
// a branch may contain). The walk passes over these and stops at what must be
// there.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_SPECIFICATION_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_SPECIFICATION_H

#include "Frame.h"
#include "mlir/IR/Dominance.h"

namespace warm::cortexm::translation {

/// Where the virtual code is.
struct Point {
  /// What it does next. A `cortexm.b` if it goes round in circles for ever.
  mlir::Operation *op = nullptr;
  /// `op` is a conditional trap, whose condition holds.
  bool isTrapping = false;

  bool operator==(const Point &other) const {
    return op == other.op && isTrapping == other.isTrapping;
  }
};

/// Whether `op` makes the same, from its attributes alone, wherever it stands.
bool isConstant(mlir::Operation *op);
/// Whether it sets the flags to those of a comparison with zero.
bool isComparisonWithZero(mlir::Operation *op);
/// Whether its results are copies of its operands.
bool isCopy(mlir::Operation *op);

class Specification {
public:
  Specification(FuncOp func, Numbers &numbers, const Frame &frame)
      : func(func), numbers(numbers), frame(frame) {}

  FuncOp getFunc() { return func; }

  /// The number of a value of the virtual code where `state` holds.
  Number getNumber(mlir::Value value, const State &state);

  /// Passes over what needs no instruction, from `op` on. Block arguments get
  /// their numbers in `state`.
  Point advance(mlir::Operation *op, State &state);

  /// Whether an argument, by its index, can be asked for from `block` on
  /// without having been passed anew: its own block dominates the other.
  bool mayBeAskedFor(uint32_t index, mlir::Block *block);

private:
  /// Where a value's number comes from.
  struct Source {
    enum Kind : uint8_t { Fixed, Argument, Compared } kind;
    /// The number, or the argument's index.
    uint32_t index;
    mlir::Value compared;
  };
  const Source &getSource(mlir::Value value);
  Source findSource(mlir::Value value);
  Number getAddress(FrameAddressOp op);
  bool isSilent(mlir::Operation *op);
  void passArguments(mlir::Operation *branch, State &state);

  FuncOp func;
  std::optional<mlir::DominanceInfo> dominance;
  Numbers &numbers;
  const Frame &frame;
  llvm::DenseMap<mlir::Value, Source> sources;
  /// By index.
  llvm::SmallVector<mlir::BlockArgument> arguments;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_SPECIFICATION_H
