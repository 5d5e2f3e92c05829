//===- DominatorTreeWalk.h - blocks in order of dominance -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For passes that know something in all that a block dominates.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_TRANSFORMS_DOMINATORTREEWALK_H
#define WARM_DIALECT_WASM_TRANSFORMS_DOMINATORTREEWALK_H

#include "mlir/IR/Dominance.h"

namespace warm::wasm {

/// Calls `enter(block, dominator)` for each block that can be reached, behind
/// its immediate dominator (null: none), and `leave()` once all that it
/// dominates has been left. The blocks of `body` may get new successors
/// meanwhile; the walk is the one of the tree at its start. Not recursive, as
/// trees may be deep.
void walkDominatorTree(
    mlir::Region &body, mlir::DominanceInfo &dominance,
    llvm::function_ref<void(mlir::Block *, mlir::Block *)> enter,
    llvm::function_ref<void()> leave);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_TRANSFORMS_DOMINATORTREEWALK_H
