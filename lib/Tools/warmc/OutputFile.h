//===- OutputFile.h - writes the result -------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMC_OUTPUTFILE_H
#define WARM_LIB_TOOLS_WARMC_OUTPUTFILE_H

#include "llvm/ADT/StringRef.h"
#include "llvm/Support/Error.h"

namespace warm {

/// Makes `bytes` the contents of the file, or writes them to standard output
/// for `-`. A file is either complete or what it was before; a device or pipe
/// is written to directly. The error says why nothing or not everything was
/// written.
llvm::Error writeOutput(llvm::StringRef path, llvm::StringRef bytes);

} // namespace warm

#endif // WARM_LIB_TOOLS_WARMC_OUTPUTFILE_H
