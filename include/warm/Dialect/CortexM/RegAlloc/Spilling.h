//===- Spilling.h - which values leave the registers, and when ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Braun and Hack, "Register Spilling and Live-Range Splitting for SSA-Form
// Programs" (CC 2009): Belady's algorithm, extended to control flow. A block
// starts with the values in registers that its predecessors leave there, a loop
// with those it uses; where the registers do not suffice, the values with the
// farthest next use leave.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_SPILLING_H
#define WARM_DIALECT_CORTEXM_REGALLOC_SPILLING_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/Pressure.h"
#include <optional>

namespace warm::cortexm::regalloc {

/// In front of instruction `inst` the value is loaded from its slot or, if it
/// is rematerializable, computed again.
struct Reload {
  uint32_t inst;
  ValueId value;
};

/// The value is stored at the end of `block` into a slot of its own, which is
/// passed to argument number `argument` of the successor.
struct EdgeStore {
  uint32_t block;
  uint32_t argument;
  ValueId value;
};

/// Why a value left the registers.
struct SpillCause {
  ValueId value;
  /// The instruction that too many values live around; the first one of a block
  /// if the value does not begin the block in a register.
  uint32_t inst;
  bool atBlockStart;
  /// Registers needed there if nothing left, and registers there are.
  unsigned needed, available;
  /// Instructions from there to the next use; each loop that is left on the way
  /// counts `loopExitDistance`.
  uint32_t nextUse;
};

/// What cortexm-spill does to a program.
struct SpillPlan {
  /// In ascending order of `inst`. The end of a block is its terminator: at
  /// the end of a block with one successor, first the edge stores of values
  /// that are not rematerializable take place, then the reloads, then the edge
  /// stores of rematerializable values.
  std::vector<Reload> reloads;
  /// By value: the block in which it is stored, once: right after its
  /// definition if it is defined there, else at the block's start. -1 if it is
  /// not stored.
  std::vector<int32_t> storedIn;
  /// By value: it is a block argument that is in a slot from the start.
  std::vector<bool> slotArgument;
  /// In ascending order of `block`. For a slot argument without one, the
  /// predecessor passes the slot that its operand has.
  std::vector<EdgeStore> edgeStores;
  /// In the order of the blocks. A value that is reloaded, or in a slot from
  /// the start, has at least one.
  std::vector<SpillCause> causes;
  /// This instruction alone needs more registers than there are; nothing else
  /// of the plan means anything then.
  std::optional<uint32_t> impossibleInst;
};

/// Plans spills such that at every point the registers suffice. `liveness` is
/// that of `program`.
///
/// Wherever a block has a slot argument, its start and the ends of its
/// predecessors keep one register free, to move slots.
SpillPlan planSpills(const Program &program, const Liveness &liveness,
                     const RegisterLimits &limits);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_SPILLING_H
