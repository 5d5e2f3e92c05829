//===- ImportWasm.h - wasm modules to the wasm dialect --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Reads a WebAssembly module, binary or text, into a `builtin.module` of the
// wasm dialect. The module is validated first; bodies become SSA in the walk
// that validates them.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_IMPORTWASM_H
#define WARM_CONVERSION_IMPORTWASM_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"
#include "llvm/Support/MemoryBufferRef.h"

namespace warm {

/// Imports a `.wasm` file (it starts with "\0asm") or, if it is none, a `.wat`
/// file. The buffer's name is the file of all locations: an operation has
/// `file:1:<byte offset of its instruction>`. Text is turned into binary first,
/// and its offsets are those of that binary.
///
/// Loads the wasm dialect. A malformed, invalid or unsupported module is
/// reported by a diagnostic, and the result is null.
mlir::OwningOpRef<mlir::ModuleOp> importWasm(llvm::MemoryBufferRef buffer,
                                             mlir::MLIRContext *context);

/// Turns a module's text into its binary form; a buffer that is binary already
/// is copied. Null after a diagnostic at the text's line and column.
std::unique_ptr<llvm::MemoryBuffer>
convertToWasmBinary(llvm::MemoryBufferRef buffer, mlir::MLIRContext *context);

/// Prints the imports and exports of a valid module as JSON (see
/// ImportWasm/InterfaceJSON.h). The buffer is binary or text.
llvm::LogicalResult printWasmInterface(llvm::MemoryBufferRef buffer,
                                       llvm::raw_ostream &os,
                                       mlir::MLIRContext *context);

/// Registers the translations `wasm-to-mlir` and `wasm-to-interface`.
void registerWasmTranslations();

} // namespace warm

#endif // WARM_CONVERSION_IMPORTWASM_H
