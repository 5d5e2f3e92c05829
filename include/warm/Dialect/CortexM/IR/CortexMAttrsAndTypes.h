//===- CortexMAttrsAndTypes.h - registers, conditions, targets --*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_CORTEXMATTRSANDTYPES_H
#define WARM_DIALECT_CORTEXM_IR_CORTEXMATTRSANDTYPES_H

#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Dialect.h"
#include "mlir/IR/OpImplementation.h"
#include "warm/Dialect/CortexM/IR/Targets.h"

#include "warm/Dialect/CortexM/IR/CortexMEnums.h.inc"
#define GET_ATTRDEF_CLASSES
#include "warm/Dialect/CortexM/IR/CortexMAttrs.h.inc"
#define GET_TYPEDEF_CLASSES
#include "warm/Dialect/CortexM/IR/CortexMDialect.h.inc"
#include "warm/Dialect/CortexM/IR/CortexMTypes.h.inc"

namespace warm::cortexm {

/// The condition that holds exactly when `cond` does not.
inline Cond invert(Cond cond) {
  return static_cast<Cond>(static_cast<uint32_t>(cond) ^ 1);
}

/// The number of the physical core register a value is in; -1 if it is virtual
/// or not a core register.
int getRegisterNumber(mlir::Value value);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_CORTEXMATTRSANDTYPES_H
