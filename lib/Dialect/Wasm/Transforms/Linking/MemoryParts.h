//===- MemoryParts.h - what a memory has room for ---------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_MEMORYPARTS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_MEMORYPARTS_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// What is in the memory of a program in C, in bytes. They come in any order.
struct MemoryParts {
  uint64_t stack = 0, staticData = 0, heap = 0;
};

/// Gives the memory the size of its parts, and a remark that says it. Fails
/// with an error if the memory cannot be that large.
mlir::LogicalResult fitMemory(MemoryOp memory, const MemoryParts &parts);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_MEMORYPARTS_H
