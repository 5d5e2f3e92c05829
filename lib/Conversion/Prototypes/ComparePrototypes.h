//===- ComparePrototypes.h - a function on both sides -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_PROTOTYPES_COMPAREPROTOTYPES_H
#define WARM_LIB_CONVERSION_PROTOTYPES_COMPAREPROTOTYPES_H

#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// What calls mean differently by two prototypes of a function; empty if
/// nothing.
std::string findMismatch(wasm::PrototypeAttr module, wasm::PrototypeAttr image);

/// What both say together: an address for one is an address. Wants two that
/// match.
wasm::PrototypeAttr merge(wasm::PrototypeAttr module,
                          wasm::PrototypeAttr image);

/// As C writes it: `int f(const char *, ...)`.
std::string formatPrototype(llvm::StringRef name,
                            wasm::PrototypeAttr prototype);

} // namespace warm

#endif // WARM_LIB_CONVERSION_PROTOTYPES_COMPAREPROTOTYPES_H
