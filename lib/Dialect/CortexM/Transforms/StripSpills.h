//===- StripSpills.h - undoing spills, to check them ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_STRIPSPILLS_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_STRIPSPILLS_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Takes out the spills and reloads, repeated computations of rematerializable
/// values, and block arguments that always get the same value.
void stripSpills(FuncOp func);

/// Whether the two functions are the same, one of them spilled, but for where
/// rematerializable values are computed. Strips both. An error at the first
/// difference, at the op in `spilled`.
mlir::LogicalResult compareStripped(FuncOp original, FuncOp spilled);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_STRIPSPILLS_H
