//===- InitFunction.h - what only instantiation can do
//---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Almost all of a module is initialized statically. A function in the wasm
// dialect does the rest when the program starts: initial values and offsets
// that come from imported globals, segments for imported memories and tables,
// and the start function.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_INITFUNCTION_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_INITFUNCTION_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

struct InitOptions {
  /// With native pointers active data segments are objects: nothing is copied.
  bool isNative = false;
  /// Nothing else calls the constructors.
  bool callsConstructors = false;
};

/// Moves what cannot be done statically into a new function and exports that
/// as `symbol`. Null if there is nothing to do. The segments it copies become
/// passive, `wasm.start` goes away.
wasm::FuncOp createInitFunction(mlir::ModuleOp module, llvm::StringRef symbol,
                                InitOptions options);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_INITFUNCTION_H
