//===- VariadicLibraryFunctions.h - C's variadic functions ------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_VARIADICLIBRARYFUNCTIONS_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_VARIADICLIBRARYFUNCTIONS_H

#include "mlir/IR/BuiltinTypes.h"

namespace warm::wasm {

/// A variadic function of C libraries. All its fixed parameters and its result
/// are words.
struct VariadicLibraryFunction {
  llvm::StringLiteral name;
  /// The function that does the same with a `va_list`; empty if there is none.
  llvm::StringLiteral listForm;
  unsigned numFixed;
  bool hasResult;

  /// Whether clang gives such a function this type: the fixed parameters and
  /// the address of the others.
  bool hasType(mlir::FunctionType type) const;
};

/// The function of that name; null if C libraries have no variadic one.
const VariadicLibraryFunction *findVariadicFunction(llvm::StringRef name);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_CALLADAPTERS_VARIADICLIBRARYFUNCTIONS_H
