//===- InitFunction.h - what only instantiation can do ----------*- C++ -*-===//
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

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_INITFUNCTION_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_INITFUNCTION_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// Who calls the function.
enum class InitMode {
  /// Start-up code: it is listed in `.init_array`, as constructors are.
  Array,
  /// The program: an image in which nobody does must not link.
  Call,
  /// The first call of an export.
  Lazy
};

/// The mode of a name, `array`, `call` or `lazy`.
std::optional<InitMode> getInitMode(llvm::StringRef name);

struct InitOptions {
  /// With native pointers active data segments are objects: nothing is copied.
  bool isNative = false;
  /// If it is not start-up code that calls constructors, this function does.
  InitMode mode = InitMode::Array;
};

/// Moves what cannot be done statically into a new function and exports that
/// as `symbol`. Null if there is nothing to do and nobody counts on it: what
/// the program calls is there always. The segments it copies become passive,
/// `wasm.start` goes away.
wasm::FuncOp createInitFunction(mlir::ModuleOp module, llvm::StringRef symbol,
                                InitOptions options);

/// Whether the function does nothing.
bool isEmpty(wasm::FuncOp init);

/// Makes what other objects may call first call `init`, once. `init` itself may
/// be called sooner. Warns of what they may read before.
void callInitLazily(mlir::ModuleOp module, wasm::FuncOp init, bool isNative);

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_MODULE_INITFUNCTION_H
