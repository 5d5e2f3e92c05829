//===- Locals.h - the SSA values of locals -------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The current value of every local, and which of them have changed since the
// control frames that are open now were opened. So a branch to a label, and
// the block behind it, cost as much as locals changed, not as there are.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_LOCALS_H
#define WARM_LIB_CONVERSION_IMPORTWASM_LOCALS_H

#include "mlir/IR/Value.h"
#include <vector>

namespace warm::wasm {

/// A local and a value of it.
struct LocalValue {
  uint32_t local;
  mlir::Value value;
};

/// The values of the locals of one function during the walk over its body.
class Locals {
public:
  /// `values`: the initial ones.
  explicit Locals(std::vector<mlir::Value> values);

  mlir::Value get(uint32_t local) const { return values[local]; }
  void set(uint32_t local, mlir::Value value);

  /// Opens and closes a frame. What changed in a frame counts as changed in
  /// the one around it.
  void openFrame();
  void closeFrame();

  /// The locals set since the innermost frame was opened, with their values
  /// at that time.
  llvm::ArrayRef<LocalValue> changed() const { return frames.back(); }

  /// Gives every local the value it had when the innermost frame was opened.
  void restore();

  /// The locals set since frame `frame` (0 is the outermost) was opened, with
  /// their values now.
  llvm::SmallVector<LocalValue, 0> changesSince(unsigned frame);

private:
  static constexpr unsigned none = ~0u;

  std::vector<mlir::Value> values;
  /// For each open frame, the locals set in it, with their old values.
  std::vector<std::vector<LocalValue>> frames;
  /// For each local the innermost frame whose list has it, or `none`; and for
  /// each entry of a list what stood here before.
  std::vector<unsigned> listedIn;
  std::vector<std::vector<unsigned>> listedBefore;
  /// Marks of changesSince.
  std::vector<unsigned> visited;
  unsigned visit = 0;

  void list(uint32_t local, mlir::Value oldValue);
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_LOCALS_H
