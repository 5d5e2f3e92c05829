//===- RuntimeLibrary.h - where the target's runtime library is -*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARMC_RUNTIMELIBRARY_H
#define WARM_TOOLS_WARMC_RUNTIMELIBRARY_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include <string>

namespace warm {

/// The path of the library whose helpers code for the core may call
/// (tools/warmc/runtime); it may be missing. `program` is how warmc was called.
std::string getRuntimeLibrary(const char *program,
                              const cortexm::CoreInfo &core);

} // namespace warm

#endif // WARM_TOOLS_WARMC_RUNTIMELIBRARY_H
