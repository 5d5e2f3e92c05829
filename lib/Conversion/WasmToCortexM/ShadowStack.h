//===- ShadowStack.h - shadow stack frames as frame objects
//----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// clang keeps what it takes the address of on a shadow stack in linear memory,
// pointed to by the global `__stack_pointer`. With native pointers a function's
// shadow frame becomes an object of its frame on the machine stack.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// The attribute of a `wasm.const` that is the address of the function's
/// shadow frame: the frame's size in bytes.
inline constexpr llvm::StringLiteral frameAttrName = "warm.frame_size";

/// Replaces the uses of the stack pointer in a function. An error where it is
/// used in another way than for a frame of constant size.
llvm::LogicalResult lowerShadowStack(wasm::FuncOp func,
                                     wasm::GlobalOp stackPointer);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_SHADOWSTACK_H
