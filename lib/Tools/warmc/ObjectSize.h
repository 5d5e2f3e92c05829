//===- ObjectSize.h - what an object takes ----------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_OBJECTSIZE_H
#define WARM_LIB_TOOLS_WARMC_OBJECTSIZE_H

#include "Options.h"
#include "mlir/IR/BuiltinOps.h"

namespace warm {

/// Compares the sections of an object with `--max-ram` and `--max-flash`. Fails
/// with an error at the module.
llvm::LogicalResult checkObjectSize(mlir::ModuleOp module,
                                    llvm::StringRef object,
                                    const DriverOptions &options);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_OBJECTSIZE_H
