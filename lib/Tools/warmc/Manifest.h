//===- Manifest.h - what an output was made of ------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_MANIFEST_H
#define WARM_LIB_TOOLS_WARMC_MANIFEST_H

#include "Options.h"
#include "mlir/IR/BuiltinOps.h"
#include "llvm/Support/Error.h"

namespace warm {

/// The text that --manifest asks for, JSON: versions, flags, names (without
/// folders) and SHA-256 hashes of the files that were read and of `output`,
/// what exports of `module` were left out, and the symbols of the output if it
/// is an object. Fails where a file cannot be read.
llvm::Expected<std::string> makeManifest(const DriverOptions &options,
                                         mlir::ModuleOp module,
                                         llvm::StringRef output);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_MANIFEST_H
