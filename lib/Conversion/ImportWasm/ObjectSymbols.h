//===- ObjectSymbols.h - what an object's linker would see ----*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_OBJECTSYMBOLS_H
#define WARM_LIB_CONVERSION_IMPORTWASM_OBJECTSYMBOLS_H

#include "llvm/Support/Error.h"

namespace warm::wasm {

struct ModuleEntities;

namespace binary {
struct Module;
}

/// An object has no exports, or imports the memory that its linker makes; a
/// linked module with relocations has some, and does not.
bool isObject(const binary::Module &module);

/// The name of a weak function that nobody defined when the module was linked
/// with its relocations kept: the linker has made function `index` of it, which
/// traps. Empty for other functions.
llvm::StringRef getUndefinedWeakName(const binary::Module &module,
                                     uint32_t index);

/// The symbols of an object (`clang -c`, `wasm-ld -r`) become exports of
/// functions and symbols of data; what it wants called at start-up becomes
/// `wasm.constructor`s. A linked module keeps the exports it has, and calls its
/// constructors itself; its data have local symbols. What the program wants
/// kept is `used`. An error for a constructor that cannot be called.
llvm::Error importObjectSymbols(const ModuleEntities &entities);

} // namespace warm::wasm

#endif // WARM_LIB_CONVERSION_IMPORTWASM_OBJECTSYMBOLS_H
