//===- Symbols.h - what files say of symbols  -------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_TOOLS_WARMLINKCHECK_SYMBOLS_H
#define WARM_LIB_TOOLS_WARMLINKCHECK_SYMBOLS_H

#include "llvm/Object/ELFObjectFile.h"
#include "llvm/Support/Error.h"
#include <map>
#include <string>
#include <vector>

namespace warm::linkcheck {

/// A symbol that an object of warmc's exports or imports, and its type there.
struct TypedSymbol {
  std::string name, type;
  bool isImport = false;
  std::string file;
};

/// What is in the section `.warm.meta` (docs/ABI.md); nothing if there is none.
llvm::Expected<std::vector<TypedSymbol>>
readTypedSymbols(const llvm::object::ELFObjectFileBase &object,
                 llvm::StringRef file);

/// The functions and data that an image defines: whether it is a function.
llvm::Expected<std::map<std::string, bool>>
readImageSymbols(const llvm::object::ELFObjectFileBase &image);

} // namespace warm::linkcheck

#endif // WARM_LIB_TOOLS_WARMLINKCHECK_SYMBOLS_H
