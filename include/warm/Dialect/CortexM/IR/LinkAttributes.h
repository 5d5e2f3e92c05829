//===- LinkAttributes.h - what linkers and debuggers want ------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Attributes of functions and data that change nothing in the code, but the
// object file around it.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_LINKATTRIBUTES_H
#define WARM_DIALECT_CORTEXM_IR_LINKATTRIBUTES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"

namespace warm::cortexm {

/// Of a function or data that linkers keep though nothing refers to it
/// (SHF_GNU_RETAIN).
inline constexpr llvm::StringLiteral retainAttrName = "cortexm.retain";

inline bool isRetained(mlir::Operation *op) {
  return op->hasAttr(retainAttrName);
}

inline void setRetained(mlir::Operation *op, bool isRetained) {
  if (isRetained)
    op->setAttr(retainAttrName, mlir::UnitAttr::get(op->getContext()));
  else
    op->removeAttr(retainAttrName);
}

/// Of a function or data that has contents: the symbols of other data that
/// linkers keep as well if they keep it. It does not refer to them.
inline constexpr llvm::StringLiteral keepsAttrName = "cortexm.keeps";

/// Of data: local symbols in it, as `aliases` are global ones.
inline constexpr llvm::StringLiteral localsAttrName = "cortexm.locals";

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_LINKATTRIBUTES_H
