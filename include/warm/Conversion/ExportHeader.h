//===- ExportHeader.h - a module's functions for C --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_EXPORTHEADER_H
#define WARM_CONVERSION_EXPORTHEADER_H

#include "mlir/IR/BuiltinOps.h"

namespace warm {

/// Prints a C header with the prototypes of a wasm module's exported and
/// imported functions, as the object has them (docs/ABI.md). `name` is the
/// module's, for the include guard. What is no identifier in C gets one, and
/// its symbol as an assembler label. Where references to functions pass between
/// the module and C, their types follow. `init` says who initializes the
/// module: `array`, `call` or `lazy`.
void exportCHeader(mlir::ModuleOp module, llvm::StringRef name,
                   bool nativePointers, llvm::StringRef init,
                   llvm::raw_ostream &os);

/// Adds `--wasm-to-c-header` to warm-translate.
void registerHeaderTranslation();

} // namespace warm

#endif // WARM_CONVERSION_EXPORTHEADER_H
