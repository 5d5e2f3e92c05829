//===- ConstantExpressions.h - values of initializers -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_CONSTANTEXPRESSIONS_H
#define WARM_DIALECT_WASM_IR_CONSTANTEXPRESSIONS_H

#include "mlir/IR/BuiltinOps.h"
#include <optional>

namespace warm::wasm {

/// The value of an initializer or offset that is one integer constant. None for
/// an empty region.
std::optional<uint64_t> getConstant(mlir::Region &expression);

/// The value of an exported i32 global, as wasm-ld exports addresses.
std::optional<uint64_t> getExportedAddress(mlir::ModuleOp module,
                                           llvm::StringRef name);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_CONSTANTEXPRESSIONS_H
