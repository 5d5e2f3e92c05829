//===- Mutators.h - ways to make allocated code wrong ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each changes one thing at a random place, as a bug in a pass could. The IR
// stays well-formed: where an instruction no longer gets its value from the one
// that defined it, but from whatever is in a register, that is a
// `cortexm.live_in` of the register, which is no instruction.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_MUTATION_MUTATORS_H
#define WARM_TEST_UNIT_REGALLOC_MUTATION_MUTATORS_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include <random>

namespace warm::cortexm::test {

using Random = std::mt19937;

struct Mutator {
  const char *kind;
  /// Changes the function. Returns false, and has changed nothing, if it has no
  /// place to change in that way.
  bool (*apply)(FuncOp func, Random &random);
};

/// Registers: reads, writes, moves (RegisterMutators.cpp).
llvm::ArrayRef<Mutator> getRegisterMutators();
/// Whole instructions: their order, their flags, branches (CodeMutators.cpp).
llvm::ArrayRef<Mutator> getCodeMutators();
/// The stack: slots, offsets, saves, sp (StackMutators.cpp).
llvm::ArrayRef<Mutator> getStackMutators();

/// The ops for which `predicate` holds.
llvm::SmallVector<mlir::Operation *>
collect(FuncOp func, llvm::function_ref<bool(mlir::Operation *)> predicate);
/// One of them at random, or null.
mlir::Operation *pick(llvm::ArrayRef<mlir::Operation *> ops, Random &random);
/// A register that may be allocated.
mlir::Type randomRegister(mlir::MLIRContext *context, Random &random);
/// Whether the op only moves a value or makes a constant.
bool isTransport(mlir::Operation *op);
/// What is in the place of `value` before `op`, as a value of its own.
mlir::Value readPlace(mlir::Operation *op, mlir::Type type);
/// Lets all that reads a result of `op` read the register instead. Fails if a
/// result is a slot that is read.
bool detachResults(mlir::Operation *op);

} // namespace warm::cortexm::test

#endif // WARM_TEST_UNIT_REGALLOC_MUTATION_MUTATORS_H
