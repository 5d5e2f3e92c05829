//===- PrintFunctionTypes.h - types of function references for C ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_EXPORTHEADER_PRINTFUNCTIONTYPES_H
#define WARM_LIB_CONVERSION_EXPORTHEADER_PRINTFUNCTIONTYPES_H

#include "mlir/IR/BuiltinOps.h"

namespace warm {

/// Prints what C needs to make descriptors of its functions: the struct, and
/// the types that the module's references may have.
void printFunctionTypes(mlir::ModuleOp module, llvm::raw_ostream &os);

} // namespace warm

#endif // WARM_LIB_CONVERSION_EXPORTHEADER_PRINTFUNCTIONTYPES_H
