//===- Constructors.h - functions that are called first ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_CONSTRUCTORS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_CONSTRUCTORS_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Creates a private function that only returns, and is called before all that
/// is called so far when the program begins. Its name is made unique.
FuncOp createFirstConstructor(mlir::ModuleOp module, llvm::StringRef name);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_CONSTRUCTORS_H
