//===- CodeLayout.h - where the code of a function stands -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Which of the encodings of `b` and `b<cond>` is used, and how a literal pool
// is aligned, is left to the assembler; here they count as long until they are
// known to be short, so that no distance is underestimated.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_CODELAYOUT_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_CODELAYOUT_H

#include "Finalize.h"
#include "llvm/ADT/DenseSet.h"

namespace warm::cortexm {

class CodeLayout {
public:
  explicit CodeLayout(mlir::Region &body) : body(body) {}

  /// Finds the offsets of all blocks for the forms the branches have.
  void measure();

  /// Bytes from the function's start, at most.
  int64_t getOffset(mlir::Block *block) const { return offsets.lookup(block); }
  int64_t getEnd() const { return end; }
  /// What the encoding of a branch to `target` has to hold, at most: bytes
  /// from its address plus 4.
  int64_t getDistance(mlir::Operation *branch, mlir::Block *target) const;
  /// Whether that is from `least` to `most`.
  bool reaches(mlir::Operation *branch, mlir::Block *target, int64_t least,
               int64_t most) const {
    int64_t distance = getDistance(branch, target);
    return least <= distance && distance <= most;
  }

  /// Says that instructions of so many bytes were put into a block.
  void grow(mlir::Block *block, unsigned bytes) { sizes[block] += bytes; }

private:
  unsigned getBranchSize(mlir::Operation *branch) const;
  void placeBlocks();
  bool findShortBranches();

  mlir::Region &body;
  /// Bytes of a block without its terminator, once measured.
  llvm::DenseMap<mlir::Block *, uint32_t> sizes;
  llvm::DenseMap<mlir::Block *, int64_t> offsets;
  int64_t end = 0;
  /// `b` and `b<cond>` that certainly take two bytes.
  llvm::DenseSet<mlir::Operation *> shortBranches;
};

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_FINALIZE_CODELAYOUT_H
