//===- WeakFunctions.h - addresses of what may not exist -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_WEAKFUNCTIONS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_WEAKFUNCTIONS_H

#include "mlir/IR/Builders.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// Whether a function may be defined nowhere.
bool isUndefinedWeak(FuncOp func);

/// The index of a function, or 0 if nobody defines it.
mlir::Value createWeakIndex(mlir::OpBuilder &builder, mlir::Location loc,
                            mlir::FlatSymbolRefAttr function, uint32_t index);

/// Words of data that are the index of such a function are assigned when the
/// program starts, by a constructor: which of the two they are, is known when
/// the image is linked, and no relocation could say.
void assignWeakWords(mlir::ModuleOp module);

/// In a module that was linked with its relocations kept, gives weak functions
/// that it does not define elements at the end of the table, where their
/// addresses are taken.
llvm::LogicalResult placeWeakFunctions(mlir::ModuleOp module);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_WEAKFUNCTIONS_H
