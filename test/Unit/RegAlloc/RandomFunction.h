//===- RandomFunction.h - functions to allocate, at random --------------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes functions of machine code in phase `virtual` that stress allocation:
// high pressure, calls, tied and fixed operands, flags, nested loops, branches
// that pass many values. Reducible control flow, as wasm's is.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_RANDOMFUNCTION_H
#define WARM_TEST_UNIT_REGALLOC_RANDOMFUNCTION_H

#include "mlir/IR/OwningOpRef.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include <random>

namespace warm::cortexm::test {

struct RandomOptions {
  uint32_t seed = 0;
  /// Statements, roughly.
  unsigned size = 60;
  /// Registers taken away from the allocator, from r11 down.
  unsigned reservedCount = 0;
};

/// A module with one function `@f` and the declaration of `@callee`.
mlir::OwningOpRef<mlir::ModuleOp> makeRandomFunction(mlir::MLIRContext *context,
                                                     RandomOptions options);

} // namespace warm::cortexm::test

#endif // WARM_TEST_UNIT_REGALLOC_RANDOMFUNCTION_H
