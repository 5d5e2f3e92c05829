//===- NativeNames.h - names that mean something to images  -----*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions that images look for by their names.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_NATIVENAMES_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_NATIVENAMES_H

#include "llvm/ADT/StringRef.h"

namespace warm::wasm {

/// Whether the native function of that name takes or returns addresses: it is
/// one of the C library or below it.
bool sharesAddresses(llvm::StringRef name);

/// Whether a native image has or may have a function of that name which is not
/// the module's to define: one of those, or of start-up code, or a handler.
bool isImageName(llvm::StringRef name);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_NATIVENAMES_H
