//===- Folding.h - constants of folders -----------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Helpers of the folders: constants as APInt and APFloat and back.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_IR_FOLDING_H
#define WARM_LIB_DIALECT_WASM_IR_FOLDING_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinTypes.h"

namespace warm::wasm {

/// The value of an integer constant.
inline std::optional<llvm::APInt> getInt(mlir::Attribute attr) {
  if (auto value = llvm::dyn_cast_or_null<mlir::IntegerAttr>(attr))
    return value.getValue();
  return std::nullopt;
}

/// The value of a float constant.
inline std::optional<llvm::APFloat> getFloat(mlir::Attribute attr) {
  if (auto value = llvm::dyn_cast_or_null<mlir::FloatAttr>(attr))
    return value.getValue();
  return std::nullopt;
}

/// An i32 that is 1 or 0.
inline mlir::Attribute getFlag(mlir::MLIRContext *context, bool value) {
  return mlir::IntegerAttr::get(mlir::IntegerType::get(context, 32), value);
}

/// Folds a float operation of one type, unless an operand is missing. Results
/// that are NaNs stay for run time: which NaN it is, the target decides.
mlir::Attribute
foldFloatUnary(mlir::Attribute operand,
               llvm::function_ref<llvm::APFloat(llvm::APFloat)> compute);
mlir::Attribute foldFloatBinary(
    mlir::Attribute lhs, mlir::Attribute rhs,
    llvm::function_ref<llvm::APFloat(llvm::APFloat, llvm::APFloat)> compute);

/// Folds a comparison of two floats; `compute` gets their relation.
mlir::Attribute
foldFloatCompare(mlir::Attribute lhs, mlir::Attribute rhs,
                 llvm::function_ref<bool(llvm::APFloat::cmpResult)> compute);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_IR_FOLDING_H
