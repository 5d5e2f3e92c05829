//===- SharedConventions.h - what objects agree on  -------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions of numbers agree with every object. What descriptors, memories with
// their sizes, tables and helpers are like, other objects have to know.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_SHAREDCONVENTIONS_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_SHAREDCONVENTIONS_H

#include "ModuleInfo.h"
#include "mlir/IR/Builders.h"

namespace warm {

/// Tells tools the types of the memories, tables and globals that other objects
/// define or may use.
void describeStorage(const ModuleInfo &info);

/// Makes images with objects of another ABI number fail to link, if this one
/// shares a convention with others.
void requireABINumber(const ModuleInfo &info, mlir::OpBuilder &builder);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_SHAREDCONVENTIONS_H
