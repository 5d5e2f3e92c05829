//===- BlockArguments.h - removes redundant block arguments ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Utilities on the arguments of blocks.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_TRANSFORMS_BLOCKARGUMENTS_H
#define WARM_DIALECT_WASM_TRANSFORMS_BLOCKARGUMENTS_H

#include "mlir/IR/Region.h"

namespace warm::wasm {

/// Removes the block arguments, but the entry block's, that get the same value
/// on all ways (or themselves), and those that only feed arguments nobody
/// uses. All predecessors must end in operations of the wasm dialect. Linear
/// in the number of operands of branches. Returns whether there were any.
bool simplifyBlockArguments(mlir::Region &region);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_TRANSFORMS_BLOCKARGUMENTS_H
