//===- WasmInterfaces.h - operation interfaces ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Module entities and accesses to linear memory.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMINTERFACES_H
#define WARM_DIALECT_WASM_IR_WASMINTERFACES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/OpDefinition.h"

namespace warm::wasm::detail {

/// Verifies that the two import names come together.
llvm::LogicalResult verifyModuleEntity(mlir::Operation *op);

} // namespace warm::wasm::detail

#include "warm/Dialect/Wasm/IR/WasmInterfaces.h.inc"

#endif // WARM_DIALECT_WASM_IR_WASMINTERFACES_H
