//===- NamedEntities.h - what a user names ---------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_NAMEDENTITIES_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_NAMEDENTITIES_H

#include "mlir/IR/BuiltinOps.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

/// The function with a body, or the data segment, that has a name: an export's
/// before a local one. An error, which says what it was wanted for, where there
/// is none, where there are several, and where the name is only a part of a
/// segment.
llvm::FailureOr<mlir::Operation *> findNamed(mlir::ModuleOp module,
                                             llvm::StringRef name,
                                             const llvm::Twine &purpose);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_LINKING_NAMEDENTITIES_H
