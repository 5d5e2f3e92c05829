//===- InstructionOffsets.h - where the assembler puts things ---*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which encoding `b` and `b<cond>` have is the assembler's choice: the short
// ones, and the long ones where these do not reach, until all do.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_EXPORTASSEMBLY_INSTRUCTIONOFFSETS_H
#define WARM_LIB_CONVERSION_EXPORTASSEMBLY_INSTRUCTIONOFFSETS_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/DenseSet.h"

namespace warm {

/// Offsets in the code of a function in phase `final`, which starts at a
/// multiple of four bytes.
class InstructionOffsets {
public:
  explicit InstructionOffsets(cortexm::FuncOp func);

  /// Of a block, in bytes.
  uint64_t getOffset(mlir::Block *block) const { return blocks.lookup(block); }
  /// Of the byte behind the last one.
  uint64_t getEnd() const { return end; }
  /// The bytes of an instruction at an offset, its alignment included.
  uint64_t getSize(mlir::Operation *op, uint64_t offset) const;

private:
  void placeBlocks(mlir::Region &body);
  bool lengthenBranches(mlir::Region &body);

  llvm::DenseMap<mlir::Block *, uint64_t> blocks;
  uint64_t end = 0;
  /// Branches whose short form does not reach.
  llvm::DenseSet<mlir::Operation *> longBranches;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_EXPORTASSEMBLY_INSTRUCTIONOFFSETS_H
