//===- CortexM.h - the cortexm dialect --------------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXM_H
#define WARM_DIALECT_CORTEXM_IR_CORTEXM_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OpDefinition.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "warm/Dialect/CortexM/IR/AsmStream.h"
#include "warm/Dialect/CortexM/IR/CortexMAttrsAndTypes.h"
#include "warm/Dialect/CortexM/IR/Immediates.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "warm/Dialect/CortexM/IR/MachineInst.h"

#include "warm/Dialect/CortexM/IR/CortexMInterfaces.h.inc"
#define GET_OP_CLASSES
#include "warm/Dialect/CortexM/IR/CortexMOps.h.inc"

namespace warm::cortexm {

/// What makes an instruction conditional that is no branch.
struct MovePredicate {
  Cond cond;
  mlir::Value flags;
};

/// The predicate of a conditional move or of a `cset`; none for others.
std::optional<MovePredicate> getMovePredicate(mlir::Operation *op);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_CORTEXM_H
