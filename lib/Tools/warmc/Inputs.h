//===- Inputs.h - the module to compile -------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_INPUTS_H
#define WARM_LIB_TOOLS_WARMC_INPUTS_H

#include "Messages.h"
#include "Options.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OwningOpRef.h"

namespace warm {

/// Reads the files to compile. A single module comes out as it is; of objects
/// and archives, a module that contains one module for each object, to be
/// linked by `wasm-link-objects`. As a linker does, it takes those members of
/// an archive that define what is undefined so far, or what `--only-export`
/// names.
///
/// Null after a diagnostic.
mlir::OwningOpRef<mlir::ModuleOp> readInputs(const DriverOptions &options,
                                             MessagePrinter &messages,
                                             mlir::MLIRContext *context);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_INPUTS_H
