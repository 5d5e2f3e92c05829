//===- RandomInstructions.h - instructions at random ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the makers of functions share: the values that may be used, and
// instructions that use them.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_RANDOMINSTRUCTIONS_H
#define WARM_TEST_UNIT_REGALLOC_RANDOMINSTRUCTIONS_H

#include "RandomFunction.h"
#include "RandomProgram.h"

namespace warm::cortexm::test {

class RandomInstructions {
public:
  RandomInstructions(mlir::MLIRContext *context, const RandomOptions &options);

  mlir::OwningOpRef<mlir::ModuleOp> run();

protected:
  virtual ~RandomInstructions() = default;
  /// Makes the function's blocks, from the end of the first one on.
  virtual void body() = 0;

  unsigned below(unsigned limit) { return random.below(limit); }
  bool oneIn(unsigned n) { return random.oneIn(n); }
  mlir::Value operand();
  mlir::SmallVector<mlir::Value> pick(unsigned count);
  void define(mlir::Value value) { available.push_back(value); }
  void defineAll(mlir::ValueRange values);
  Cond cond() { return static_cast<Cond>(below(14)); }
  /// Flags of a new compare, sometimes of an earlier instruction.
  mlir::Value someFlags();

  mlir::Block *addBlock(unsigned arguments);
  /// Continues at the block's end with its arguments as values.
  void enter(mlir::Block *block);
  /// Operands for the arguments of `block`.
  mlir::SmallVector<mlir::Value> passTo(mlir::Block *block);
  void branchTo(mlir::Block *block);

  /// Anything but control flow.
  void instruction();
  void returnSomething();

  mlir::MLIRContext *context;
  RandomOptions options;
  regalloc::Random random;
  mlir::OpBuilder builder;
  mlir::Type gpr, slot;
  mlir::Location loc;
  FuncOp func;
  /// Core-register values and flags that dominate the insertion point.
  mlir::SmallVector<mlir::Value> available, flags;

private:
  void arithmetic();
  void memory();
  void constant();
  void overwriting();
  void conditional();
  void carryChain();
  void call();
  void constrained();
  void frame();
  void moveStack();
  void jumpToCallee();
  void entry(mlir::ArrayRef<mlir::Type> inputs);
  mlir::SmallVector<mlir::Type> chooseInputs();

  /// Uses pick among this many values mostly; one in so many blocks passes
  /// values in slots; one in so many instructions is a call.
  unsigned reach, slotArguments, callEvery;
  /// One in so many returns is a jump to another function; none if 0.
  unsigned jumpEvery;
  /// Of each return: callers expect as many from one as from another.
  unsigned numResults;
  mlir::SmallVector<int32_t> frameObjects;
  /// What the stack top is at entry, where it moves.
  mlir::Value firstTop;
};

} // namespace warm::cortexm::test

#endif // WARM_TEST_UNIT_REGALLOC_RANDOMINSTRUCTIONS_H
