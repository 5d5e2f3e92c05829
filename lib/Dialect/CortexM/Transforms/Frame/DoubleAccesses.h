//===- DoubleAccesses.h - two words of the frame at once --------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_DOUBLEACCESSES_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_DOUBLEACCESSES_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/DenseSet.h"

namespace warm::cortexm {

/// Makes `ldrd` and `strd` of two loads or stores in a row, among `accesses`,
/// of neighbouring words at sp, where that is shorter.
void formDoubleAccesses(FuncOp func,
                        const llvm::DenseSet<mlir::Operation *> &accesses);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_DOUBLEACCESSES_H
