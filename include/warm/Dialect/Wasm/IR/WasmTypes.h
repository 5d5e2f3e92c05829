//===- WasmTypes.h - types and attributes ---------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The reference types, and the attributes that name module entities.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMTYPES_H
#define WARM_DIALECT_WASM_IR_WASMTYPES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Types.h"

#include "warm/Dialect/Wasm/IR/WasmEnums.h.inc"

#define GET_TYPEDEF_CLASSES
#include "warm/Dialect/Wasm/IR/WasmTypes.h.inc"

#define GET_ATTRDEF_CLASSES
#include "warm/Dialect/Wasm/IR/WasmAttrs.h.inc"

namespace warm::wasm {

/// Whether the type is i32, i64, f32, f64, funcref or externref.
bool isValueType(mlir::Type type);

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_WASMTYPES_H
