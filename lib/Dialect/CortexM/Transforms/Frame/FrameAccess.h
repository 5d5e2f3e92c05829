//===- FrameAccess.h - loads and stores in the stack frame ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_FRAMEACCESS_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_FRAMEACCESS_H

#include "FrameLayout.h"

namespace warm::cortexm {

/// Splits a byte count into parts that `add` and `sub` of sp can hold.
llvm::SmallVector<uint32_t, 3> splitAdjustment(FuncOp func, uint32_t bytes);
/// The same for those of another register.
llvm::SmallVector<uint32_t, 3> splitImmediate(FuncOp func, uint32_t bytes);

/// Makes all accesses to slots and frame objects relative to sp, or to the
/// frame pointer if there is one, and leaves no value of slot type but entry
/// arguments. `scratch`: registers that may be written where they hold nothing.
llvm::LogicalResult lowerFrameAccesses(FuncOp func, const FrameLayout &layout,
                                       RegisterMask scratch,
                                       mlir::Value framePointer);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FRAME_FRAMEACCESS_H
