//===- FunctionTypes.h - how objects tell function types apart --*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// docs/ABI.md, "References and tables".
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_FUNCTIONTYPES_H
#define WARM_CONVERSION_FUNCTIONTYPES_H

#include "mlir/IR/BuiltinOps.h"
#include <string>

namespace warm {

/// A signature for tools and people: `(i32,i64,)->(f32,)`.
std::string getSignatureText(mlir::FunctionType type);

/// A type as the text format of the specification writes it.
llvm::StringRef getTypeText(mlir::Type type);

/// The symbol of a signature's type object: `__warm_type.i32.i64.to.f32`.
/// Different signatures have different symbols, and no other symbol of Warm's
/// is like them: those have a second underscore behind `__warm_`.
std::string getTypeSymbol(mlir::FunctionType type);

/// Whether function references pass between a wasm module and other objects:
/// through a function, a global or, without native pointers, a table.
bool sharesFunctionReferences(mlir::ModuleOp module, bool nativePointers);

} // namespace warm

#endif // WARM_CONVERSION_FUNCTIONTYPES_H
