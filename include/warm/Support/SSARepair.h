//===- SSARepair.h - SSA form after a value got more definitions ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spilling, live-range splitting and copying blocks insert further definitions
// of a value (reloads, copies). Repair gives each use the definition that
// reaches it and inserts block arguments where several meet and the value is
// live. The work for a value is in proportion to the blocks it is live in.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_SSAREPAIR_H
#define WARM_SUPPORT_SSAREPAIR_H

#include "mlir/IR/Region.h"
#include "mlir/IR/Value.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <vector>

namespace warm {

class SSARepair {
public:
  /// Blocks that several reach are reached by operations with
  /// `BranchOpInterface`. The blocks of `body` do not change while this object
  /// is alive.
  explicit SSARepair(mlir::Region &body);
  ~SSARepair();

  /// `definitions` (results of ops, or arguments of blocks) are from now on
  /// further definitions of `value`. All uses of `value` get the definition
  /// that reaches them, `value`'s own among them: also the uses by the ops
  /// that make the definitions. `typeAtEntry` is the type of a block argument
  /// made for the value at a block; such arguments come last.
  void repair(mlir::Value value, llvm::ArrayRef<mlir::Value> definitions,
              llvm::function_ref<mlir::Type(mlir::Block *)> typeAtEntry);

private:
  struct BlockState;
  struct Variable;

  /// By number in reverse postorder.
  std::vector<mlir::Block *> blocks;
  llvm::DenseMap<mlir::Block *, unsigned> numberOf;
  /// State of each block for the value being repaired.
  std::vector<BlockState> states;
};

} // namespace warm

#endif // WARM_SUPPORT_SSAREPAIR_H
