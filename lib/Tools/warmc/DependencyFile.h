//===- DependencyFile.h - what make has to know -----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_DEPENDENCYFILE_H
#define WARM_LIB_TOOLS_WARMC_DEPENDENCYFILE_H

#include "Options.h"

namespace warm {

/// The name of a file as a target or prerequisite of a rule (GNU make manual,
/// section 4.3; what gcc quotes): spaces, `#` and `$` are quoted.
std::string quoteForMake(llvm::StringRef name);

/// The text of the file that -MD asks for: one rule, and an empty one for each
/// further input with -MP.
std::string makeDependencies(const DriverOptions &options);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_DEPENDENCYFILE_H
