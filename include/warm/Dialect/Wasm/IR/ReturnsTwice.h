//===- ReturnsTwice.h - functions that control may come back to -*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Where a function has called C's `setjmp`, any later call in it may lead back
// to where that returned. Variables of its frame stay in memory, as WebAssembly
// does not say which of them are `volatile`; the function is not inlined, and
// no copy is made of the call.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_RETURNSTWICE_H
#define WARM_DIALECT_WASM_IR_RETURNSTWICE_H

#include "warm/Dialect/Wasm/IR/WasmOps.h"

namespace warm::wasm {

/// Of a `wasm.call` that may return again while a later call is executed.
inline constexpr llvm::StringLiteral returnsTwiceAttrName =
    "wasm.returns_twice";

inline void setReturnsTwice(CallOp call) {
  call->setAttr(returnsTwiceAttrName, mlir::UnitAttr::get(call.getContext()));
}

inline bool returnsTwice(mlir::Operation *op) {
  return mlir::isa<CallOp>(op) && op->hasAttr(returnsTwiceAttrName);
}

/// Whether a call of the function returns twice.
inline bool callsReturnTwice(FuncOp func) {
  return func
      .walk([](CallOp call) {
        return returnsTwice(call) ? mlir::WalkResult::interrupt()
                                  : mlir::WalkResult::advance();
      })
      .wasInterrupted();
}

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_IR_RETURNSTWICE_H
