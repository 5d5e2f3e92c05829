//===- StaticData.h - memories, tables, globals as data ---------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_STATICDATA_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_STATICDATA_H

#include "ModuleInfo.h"
#include "mlir/IR/Builders.h"

namespace warm {

/// Makes `cortexm.data` of a module's memories, tables, globals and segments,
/// with their initial contents.
llvm::LogicalResult createStaticData(const ModuleInfo &info,
                                     mlir::OpBuilder &builder);

/// Lists what start-up code calls in `.init_array`: `init`, if that is not
/// null, and the module's constructors.
void createInitArray(const ModuleInfo &info, wasm::FuncOp init,
                     mlir::OpBuilder &builder);

/// Makes all that is in one section agree on its type and flags. An error where
/// functions and data are.
llvm::LogicalResult agreeOnSections(mlir::ModuleOp module);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_STATICDATA_H
