//===- Finalize.h - the steps of cortexm-finalize -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In this order. Each step has a file of its name.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_FINALIZE_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_FINALIZE_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Turns block arguments into `cortexm.live_in`: no branch passes values.
void dropBlockArguments(FuncOp func);

/// Makes the loops of `cortexm.atomic_rmw` and its relatives.
void expandAtomics(FuncOp func);

/// Expands `cortexm.cset` and puts conditional moves into IT blocks.
void formITBlocks(FuncOp func);

/// Makes constants of two instructions where that takes fewer bytes than a
/// literal, on Armv6-M.
void formShortConstants(FuncOp func);

/// Takes 16-bit forms that write the flags where the flags are dead.
void narrowEncodings(FuncOp func);

/// Makes each `cortexm.trap_if` a branch to a block of its code at the
/// function's end.
void expandTraps(FuncOp func);

/// Lets branches go directly to where they end up; removes blocks that nothing
/// goes to any more.
void threadJumps(FuncOp func);

/// Makes compares with zero and branches on them `cbz` and `cbnz`.
void formCompareBranches(FuncOp func);

/// Orders the blocks so that many end up in front of a successor, and those
/// that end in a trap at the end.
void layOutBlocks(FuncOp func);

/// Makes each terminator go on at the next block where it does not branch.
void alignTerminators(FuncOp func);

/// Turns constants into loads from literal pools where that takes fewer bytes.
void buildLiteralPools(FuncOp func);

/// The same on Armv6-M, where a constant that is not made by `movs` has no
/// other form.
void placeRequiredLiterals(FuncOp func);

/// Gives loads of literals that do not reach a form that does. Whether there
/// were any: distances are others then.
bool mendLiterals(FuncOp func);

/// Gives each branch a form that reaches its target: compares for `cbz` and
/// `cbnz`, tables for `table_branch`, longer ways for the others. An error at a
/// branch that no form of it can make reach.
llvm::LogicalResult mendBranches(FuncOp func);

/// A new block behind `block` with the words of a pool, numbered from `first`.
void createPool(mlir::Block *block, mlir::Location loc, uint32_t first,
                llvm::ArrayRef<mlir::Attribute> words);

/// Whether what stands behind the block is not gone on at.
bool endsWithJump(mlir::Block &block);

/// Whether the operation belongs to one before it: three exclusive ors swap two
/// registers.
bool continuesSwap(mlir::Operation &op);

/// Bytes of an op's encoding, 0 for what is no machine instruction.
inline unsigned getSize(mlir::Operation *op) {
  auto inst = llvm::dyn_cast<MachineInstOpInterface>(op);
  return inst ? inst.getEncodedSize() : 0;
}

/// A new block behind `block` that branches to `target`.
mlir::Block *createTrampoline(mlir::Block *block, mlir::Block *target,
                              mlir::Location loc);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_FINALIZE_H
