//===- SymbolNames.h - names in object files --------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_SUPPORT_SYMBOLNAMES_H
#define WARM_SUPPORT_SYMBOLNAMES_H

#include "llvm/ADT/StringRef.h"
#include <string>

namespace warm {

/// The name in object files of an export or import, as every assembler takes
/// it: bytes that are no letter, digit, `_`, `.` or `$`, and a first one that
/// is no letter or `_`, become `..` and two hexadecimal digits. Different names
/// have different symbols.
std::string escapeSymbol(llvm::StringRef name);

/// The symbol of something that a module has and no other object names:
/// `__warm_<module>_<name>`.
std::string getLocalSymbol(llvm::StringRef module, llvm::StringRef name);

/// What defines this symbol calls the initialization function, whose symbol is
/// `init`.
inline std::string getInitCallSymbol(llvm::StringRef init) {
  return (init + "_must_be_called").str();
}

} // namespace warm

#endif // WARM_SUPPORT_SYMBOLNAMES_H
