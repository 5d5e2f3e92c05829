//===- MachineProgram.h - a Program made from a function ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The bridge between the IR and the algorithms: which op, block and value each
// number of a Program stands for.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_MACHINEPROGRAM_H
#define WARM_DIALECT_CORTEXM_REGALLOC_MACHINEPROGRAM_H

#include "mlir/IR/Block.h"
#include "mlir/IR/Operation.h"
#include "mlir/IR/Value.h"
#include "warm/Dialect/CortexM/RegAlloc/Program.h"
#include "llvm/ADT/DenseMap.h"

namespace warm::cortexm {

/// Whether the op's result may be computed again at each use: it is a constant,
/// an address, or an argument that the caller passed on the stack.
bool isRematerializable(mlir::Operation *op);

/// What a Program's numbers stand for.
struct MachineProgram {
  enum class Class { Core, Slot };

  /// Makes the Program of the values of one class (`!cortexm.gpr` or
  /// `!cortexm.slot`) in `body`. Every op of the body becomes an Inst, also
  /// those that touch no value of the class. Registers that operands and
  /// results already have count as fixed.
  /// A slot's register number is its index for `local` slots; `in` and `out`
  /// slots are never allocated and not part of the program.
  MachineProgram(mlir::Region &body, Class valueClass);

  regalloc::Program program;
  /// By block number, instruction number, value number.
  std::vector<mlir::Block *> blocks;
  std::vector<mlir::Operation *> ops;
  std::vector<mlir::Value> values;
  llvm::DenseMap<mlir::Value, regalloc::ValueId> idOf;
  llvm::DenseMap<mlir::Block *, uint32_t> numberOf;
  /// For each Use, the operand number of its op.
  std::vector<unsigned> operandNumbers;
};

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_REGALLOC_MACHINEPROGRAM_H
