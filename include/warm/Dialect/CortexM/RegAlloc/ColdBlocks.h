//===- ColdBlocks.h - what is hardly ever executed --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_COLDBLOCKS_H
#define WARM_DIALECT_CORTEXM_REGALLOC_COLDBLOCKS_H

#include "mlir/IR/Region.h"
#include "llvm/ADT/DenseSet.h"

namespace warm::cortexm {

/// The blocks of a function's body that are hardly ever executed:
///   * what ends in a trap;
///   * what is reached only by branches that their weights make unlikely, one
///     in 64 or less (`mlir::WeightedBranchOpInterface`);
///   * what goes on to cold blocks only, and what is reached from these only;
///     ways back into a loop do not count.
/// The entry block is never among them.
class ColdBlocks {
public:
  enum class Weights { Ignored, Used };

  explicit ColdBlocks(mlir::Region &body, Weights weights = Weights::Used);

  bool contains(mlir::Block *block) const { return cold.contains(block); }

private:
  void spreadBackward(mlir::Region &body);
  void spreadForward(mlir::Region &body);

  llvm::DenseSet<mlir::Block *> cold;
};

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_REGALLOC_COLDBLOCKS_H
