//===- SecondReturns.h - words that change before a call returns again ----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A call that returns twice may return again from any call that is reached from
// it. What is written on the way there is not what it was at the first return.
// An instruction is on the way if it is reached from the one call and reaches
// the other, both without the first being executed anew.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_SECONDRETURNS_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_SECONDRETURNS_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SetVector.h"

namespace warm::cortexm::translation {

class SecondReturns {
public:
  explicit SecondReturns(FuncOp code);

  /// `op` writes a word of the stack, or loses what is there.
  void write(mlir::Operation *op, uint32_t word);

  /// The words that `call` may find changed when it returns again, as far as
  /// writes are known; none if it does not return twice.
  llvm::ArrayRef<uint32_t> getChanged(mlir::Operation *call) const;

  /// Whether there is one more such word than when this was last asked.
  bool takeChange() { return std::exchange(hasChanged, false); }

private:
  /// By instruction: the calls on whose way it is.
  llvm::DenseMap<mlir::Operation *, llvm::SmallVector<mlir::Operation *, 1>>
      callsOf;
  llvm::DenseMap<mlir::Operation *, llvm::SetVector<uint32_t>> changed;
  bool hasChanged = false;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_SECONDRETURNS_H
