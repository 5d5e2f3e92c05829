//===- StackPointer.h - which global is the stack pointer -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C's compilers keep a stack in linear memory. Its pointer is an ordinary
// global of which the module says that it is the stack pointer: by a name, by
// an import or export, or by an option.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_STACKPOINTER_H
#define WARM_DIALECT_WASM_IR_STACKPOINTER_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Of a module for which `wasm-find-stack-pointer` has decided: a
/// `#wasm.stack_pointer`, or `unit` if there is none. It holds when the global
/// is gone, too.
inline constexpr llvm::StringLiteral stackPointerAttrName =
    "wasm.stack_pointer";

/// The name that the WebAssembly tool conventions give it.
inline constexpr llvm::StringLiteral stackPointerName = "__stack_pointer";

/// The multiple that it always is, in bytes, by the WebAssembly C ABI.
inline constexpr uint64_t stackPointerAlign = 16;

/// Of a module: the names of exports that were left out, as they have no
/// meaning on the machine's stack.
inline constexpr llvm::StringLiteral leftOutAttrName = "wasm.left_out";

/// What describes `global` as the stack pointer.
StackPointerAttr makeStackPointer(GlobalOp global);

/// The global whose name, import or export says that it is the stack pointer;
/// null if none does.
GlobalOp findStatedStackPointer(mlir::ModuleOp module);

/// What has been decided, else what the module says; null if there is no stack
/// pointer.
StackPointerAttr getStackPointer(mlir::ModuleOp module);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_STACKPOINTER_H
