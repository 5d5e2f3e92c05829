//===- SizeLimits.h - what an object may take -------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_SIZELIMITS_H
#define WARM_LIB_TOOLS_WARMC_SIZELIMITS_H

#include "Options.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"

namespace warm {

/// A pass over wasm that looks at what memories and tables take before they are
/// made. More than `--max-ram` is an error; without that, so is more than any
/// core has, and what is large only because the module declares it is a
/// warning. Says as well where memory.grow can only fail.
std::unique_ptr<mlir::Pass> createSizeCheck(const DriverOptions &options);

/// Compares the sections of an object with `--max-ram` and `--max-flash`. Fails
/// with an error at the module.
llvm::LogicalResult checkObjectSize(mlir::ModuleOp module,
                                    llvm::StringRef object,
                                    const DriverOptions &options);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_SIZELIMITS_H
