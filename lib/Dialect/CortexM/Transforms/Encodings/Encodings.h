//===- Encodings.h - the steps of cortexm-legalize-encodings --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_ENCODINGS_ENCODINGS_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_ENCODINGS_ENCODINGS_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Computes the word of a `cset` without a branch, if it is one that can be.
/// Whether it was.
bool expandComparisonResult(mlir::Operation *op);

/// Makes branches of conditional moves, where the flags do not give the result.
void expandConditionalMoves(FuncOp func);

/// Replaces `op` if it is a data processing instruction without a 16-bit
/// encoding. Whether it was one.
bool expandDataProcessing(mlir::Operation *op);

/// The same for a load or a store.
bool expandAccess(mlir::Operation *op);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_ENCODINGS_ENCODINGS_H
