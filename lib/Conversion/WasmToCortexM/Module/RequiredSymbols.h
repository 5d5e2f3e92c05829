//===- RequiredSymbols.h - what an image must define  -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An object can ask its image for a symbol that nothing in it uses: one that
// says that somebody does what the object relies on.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_REQUIREDSYMBOLS_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_REQUIREDSYMBOLS_H

#include "ModuleInfo.h"
#include "mlir/IR/Builders.h"

namespace warm {

/// Makes an image that uses something of the module fail to link unless it
/// defines `symbol`. `word` is the name of the word of data that refers to it.
void requireSymbol(const ModuleInfo &info, mlir::StringAttr word,
                   llvm::StringRef symbol, mlir::OpBuilder &builder);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_REQUIREDSYMBOLS_H
