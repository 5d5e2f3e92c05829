//===- FunctionReferences.h - what function references point to -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_FUNCTIONREFERENCES_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_FUNCTIONREFERENCES_H

#include "ModuleInfo.h"
#include "mlir/IR/Builders.h"

namespace warm {

/// Makes `cortexm.data` of the descriptors of all functions that are referred
/// to, and of the type objects that these and calls have.
void createFunctionReferences(const ModuleInfo &info, mlir::OpBuilder &builder);

/// Whether the object has type objects and shares function references.
bool sharesTypes(const ModuleInfo &info);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_FUNCTIONREFERENCES_H
