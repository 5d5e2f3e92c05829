//===- SymbolNames.h - names in object files --------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_SYMBOLNAMES_H
#define WARM_CONVERSION_SYMBOLNAMES_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace warm {

/// The name in object files of an export or import: bytes that are no part of
/// an identifier, and the first of `.L`, become `$` and two hexadecimal digits.
std::string escapeSymbol(llvm::StringRef name);

} // namespace warm

#endif // WARM_CONVERSION_SYMBOLNAMES_H
