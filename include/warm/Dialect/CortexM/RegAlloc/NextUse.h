//===- NextUse.h - how far away the next use of a value is ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The distance to a value's next use is the number of instructions on the
// shortest path to it, with every loop that the path leaves counted as very
// long (Braun and Hack, "Register Spilling and Live-Range Splitting for
// SSA-Form Programs", CC 2009, section 3).
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_NEXTUSE_H
#define WARM_DIALECT_CORTEXM_REGALLOC_NEXTUSE_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"

namespace warm::cortexm::regalloc {

/// A number of instructions.
using Distance = uint32_t;
/// There is no further use.
constexpr Distance neverUsed = ~Distance(0);
/// Added for each loop that an edge leaves; more than any function has
/// instructions. Sums stay below `neverUsed`.
constexpr Distance loopExitDistance = Distance(1) << 24;

/// Next-use distances, counted from the start of the block they are asked for:
/// a use by the block's instruction number n is n away. A branch operand is
/// used by the terminator.
class NextUse {
public:
  NextUse(const Program &program, const Liveness &liveness);

  /// From the start of the block, for each element of Liveness::liveIn.
  llvm::ArrayRef<Distance> atEntry(uint32_t block) const {
    return entry[block];
  }
  /// From the start of the block, for each of its arguments.
  llvm::ArrayRef<Distance> ofArguments(uint32_t block) const {
    return arguments[block];
  }
  /// After the use with this index in Program::uses, by a later instruction.
  Distance afterUse(uint32_t use) const { return useDistances[use]; }
  /// After the definition with this index in Program::defs.
  Distance afterDef(uint32_t def) const { return defDistances[def]; }
  /// From the start of the block, for a value live into it.
  Distance atEntry(uint32_t block, ValueId value) const;

private:
  void collectExposedUses();
  bool updateBlock(uint32_t block);
  std::vector<Distance> exitDistances(uint32_t block) const;
  void fillInLocal();

  const Program &program;
  const Liveness &liveness;
  /// By block, in step with Liveness::liveIn: the first use in the block, or
  /// `neverUsed`.
  std::vector<llvm::SmallVector<Distance, 0>> exposed;
  std::vector<llvm::SmallVector<Distance, 0>> entry, arguments;
  std::vector<Distance> useDistances, defDistances;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_NEXTUSE_H
