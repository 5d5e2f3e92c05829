//===- ShrinkWrap.h - where a function's frame begins ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_SHRINKWRAP_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_SHRINKWRAP_H

#include "mlir/IR/Dominance.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// The block that the prologue stands at the start of: all that needs the frame
/// is in it or behind it, and it is entered once. The entry block if there is
/// no better one.
///
/// Makes it so that every block dominated by the result, and no other, runs
/// with the frame: returns that others share are repeated, moves of arguments
/// into saved registers are sunk. `dominance` is that of `func`, and stays
/// valid.
mlir::Block *placePrologue(FuncOp func, mlir::DominanceInfo &dominance);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_SHRINKWRAP_H
