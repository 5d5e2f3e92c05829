//===- ReturnsTwice.h - calls that return twice -----------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// C's `setjmp` saves the callee-saved registers and sp, and `longjmp` in a
// later call brings them back. The stack stays as it is then.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_RETURNSTWICE_H
#define WARM_DIALECT_CORTEXM_IR_RETURNSTWICE_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Whether `op` calls a function and comes back: it writes lr.
inline bool isCall(mlir::Operation *op) {
  constexpr uint32_t linkRegister = 1u << static_cast<unsigned>(GPR::lr);
  auto inst = mlir::dyn_cast<MachineInstOpInterface>(op);
  return inst && !op->hasTrait<mlir::OpTrait::IsTerminator>() &&
         (inst.getClobberMask() & linkRegister);
}

/// Of a `cortexm.bl` that may return again while a later call is executed.
inline constexpr llvm::StringLiteral returnsTwiceAttrName =
    "cortexm.returns_twice";

inline void setReturnsTwice(BlOp call) {
  call->setAttr(returnsTwiceAttrName, mlir::UnitAttr::get(call.getContext()));
}

inline bool returnsTwice(mlir::Operation *op) {
  return mlir::isa<BlOp>(op) && op->hasAttr(returnsTwiceAttrName);
}

/// A call of the function that returns twice; null if there is none.
inline BlOp findCallReturningTwice(FuncOp func) {
  for (BlOp call : func.getBody().getOps<BlOp>())
    if (returnsTwice(call))
      return call;
  return {};
}

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_RETURNSTWICE_H
