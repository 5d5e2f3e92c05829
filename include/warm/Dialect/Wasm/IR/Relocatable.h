//===- Relocatable.h - modules that know their addresses --------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_RELOCATABLE_H
#define WARM_DIALECT_WASM_IR_RELOCATABLE_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/BuiltinOps.h"

namespace warm::wasm {

/// Of a module whose constants are addresses where `wasm.address_of` and
/// relocations say so, and nowhere else: it was an object, or linked with its
/// relocations kept.
inline constexpr llvm::StringLiteral relocatableAttrName = "wasm.relocatable";

inline bool isRelocatable(mlir::ModuleOp module) {
  return module->hasAttr(relocatableAttrName);
}

inline void setRelocatable(mlir::ModuleOp module) {
  module->setAttr(relocatableAttrName,
                  mlir::UnitAttr::get(module.getContext()));
}

/// Of another module once that is so for data, though not for functions: their
/// indices stay numbers.
inline constexpr llvm::StringLiteral addressedAttrName = "wasm.addressed";

inline bool isAddressed(mlir::ModuleOp module) {
  return isRelocatable(module) || module->hasAttr(addressedAttrName);
}

inline void setAddressed(mlir::ModuleOp module) {
  module->setAttr(addressedAttrName, mlir::UnitAttr::get(module.getContext()));
}

/// Of a relocatable module whose addresses are not final: the offsets of its
/// segments and its indices of functions mean nothing.
inline constexpr llvm::StringLiteral objectAttrName = "wasm.object";

inline bool isObject(mlir::ModuleOp module) {
  return module->hasAttr(objectAttrName);
}

inline void setObject(mlir::ModuleOp module) {
  setRelocatable(module);
  module->setAttr(objectAttrName, mlir::UnitAttr::get(module.getContext()));
}

/// Once its addresses are final and its constants are numbers.
inline void clearObject(mlir::ModuleOp module) {
  module->removeAttr(objectAttrName);
  module->removeAttr(relocatableAttrName);
}

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_RELOCATABLE_H
