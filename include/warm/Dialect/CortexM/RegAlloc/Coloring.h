//===- Coloring.h - registers for the values of a Program -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Tree-scan register assignment with repairing (Colombet, Boissinot, Brisk,
// Hack, Rastello, "Graph-Coloring and Treescan Register Allocation Using
// Repairing", CASES 2011). Blocks are visited so that a definition comes before
// its uses; a value takes a free register where it is defined. Where an
// instruction wants registers that are taken, what is in the way is moved by
// one parallel copy in front of it. Where the ways into a block leave a value
// in different registers, copies at the ends of the predecessors repair it.
//
// As the pressure fits at every point (Spilling.h), a register is always found.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_COLORING_H
#define WARM_DIALECT_CORTEXM_REGALLOC_COLORING_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/Program.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include <optional>
#include <string>

namespace warm::cortexm::regalloc {

/// One element of a parallel copy.
struct Move {
  ValueId value;
  Register to;
  /// The only reader: use number (of the instruction behind the copy) or branch
  /// operand number. Absent: the value lives in `to` from here on.
  std::optional<uint32_t> reader;
};
using ParallelMoves = llvm::SmallVector<Move, 4>;

/// A value and where it is.
struct Placement {
  ValueId value;
  Register reg;
};

/// Where every value is, at every point.
struct Coloring {
  /// By value: the register it is defined in.
  std::vector<Register> definedIn;
  /// By instruction: the parallel copy in front of it, mostly empty.
  std::vector<ParallelMoves> before;
  /// By block: the parallel copy at its end, in front of the terminator.
  std::vector<ParallelMoves> atEnd;
  /// By block: where its live-in values are when it begins.
  std::vector<llvm::SmallVector<Placement, 8>> atEntry;
};

/// The registers that may be given out.
struct RegisterFile {
  /// Bit n: register n may be given out.
  uint32_t allocatable = 0;
  /// Bit n: the short encodings have register n.
  uint32_t low = 0;
  /// Registers that cost nothing to use, in order of preference.
  llvm::ArrayRef<Register> cheap;
  /// Registers whose first use costs a save and a restore, in order.
  llvm::ArrayRef<Register> saved;
  /// Saving a first register costs more than one more: nothing else is pushed.
  bool savesNothingElse = false;

  /// Calls `callback` for each register, best first where all else is equal:
  /// low before high, then free before saved; of these, those in `usedSaved`
  /// (bit n: register n is saved already) first.
  void forEach(uint32_t usedSaved,
               llvm::function_ref<void(Register)> callback) const;
};

/// Colours the program. If the pressure does not fit at some instruction (a
/// broken contract), returns nothing and sets `failedAt` to its number.
std::optional<Coloring> colour(const Program &program, const Liveness &liveness,
                               const RegisterFile &file, uint32_t &failedAt);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_COLORING_H
