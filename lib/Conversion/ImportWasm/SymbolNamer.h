//===- SymbolNamer.h - unique symbol names -------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Names of the name section may repeat or be missing, and functions, tables
// and the rest have name spaces of their own. In MLIR they share one.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_SYMBOLNAMER_H
#define WARM_LIB_CONVERSION_IMPORTWASM_SYMBOLNAMER_H

#include "llvm/ADT/StringMap.h"
#include "llvm/ADT/Twine.h"
#include <string>

namespace warm::wasm {

class SymbolNamer {
public:
  /// `name` if it is not empty, else `<kind>_<index>`; with a number behind it
  /// if that name has been given before.
  std::string unique(llvm::StringRef name, llvm::StringRef kind,
                     uint32_t index) {
    std::string base =
        name.empty() ? (kind + "_" + llvm::Twine(index)).str() : name.str();
    std::string result = base;
    unsigned &next = used[base];
    while (next++ > 0) {
      result = base + "_" + std::to_string(next - 1);
      if (used.try_emplace(result, 1).second)
        break;
    }
    return result;
  }

private:
  /// How often a name was asked for.
  llvm::StringMap<unsigned> used;
};

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_SYMBOLNAMER_H
