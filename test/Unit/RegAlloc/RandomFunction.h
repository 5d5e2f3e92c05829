//===- RandomFunction.h - functions to allocate, at random ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Makes functions of machine code in phase `virtual` that stress allocation:
// high pressure, calls, tied and fixed operands, flags, deep loops, branches
// that pass many values in registers and slots, large frames, a stack pointer
// that moves, jumps to other functions, calls that return twice. Control flow
// is structured, as wasm's is, or any graph.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_RANDOMFUNCTION_H
#define WARM_TEST_UNIT_REGALLOC_RANDOMFUNCTION_H

#include "mlir/IR/OwningOpRef.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm::test {

struct RandomOptions {
  uint32_t seed = 0;
  /// Statements, roughly.
  unsigned size = 60;
  /// Registers taken away from the allocator.
  llvm::SmallVector<GPR> reserved;
  OptimizeFor optimizeFor = OptimizeFor::speed;
  /// Any control-flow graph instead of a structured one.
  bool anyGraph = false;
  /// With instructions of the dialect `constrained`.
  bool constrained = false;
  /// Of a function that sets sp.
  std::optional<GPR> framePointer;
  /// Some of its calls return twice.
  bool secondReturns = false;
};

/// The options for a seed: size, registers and kinds vary with it.
RandomOptions optionsForSeed(uint32_t seed);

/// A module with one function `@f` and the declaration of `@callee`. No
/// instruction needs more than six registers at once.
mlir::OwningOpRef<mlir::ModuleOp>
makeRandomFunction(mlir::MLIRContext *context, const RandomOptions &options);

} // namespace warm::cortexm::test

#endif // WARM_TEST_UNIT_REGALLOC_RANDOMFUNCTION_H
