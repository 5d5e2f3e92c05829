//===- SpillPlanner.h - the parts of the spilling algorithm ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Internal to this folder. RegisterSet follows the registers through a block,
// EntrySets chooses what is in them where a block with arguments or several
// predecessors begins.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_SPILLPLANNER_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_SPILLPLANNER_H

#include "warm/Dialect/CortexM/RegAlloc/NextUse.h"
#include "warm/Dialect/CortexM/RegAlloc/Spilling.h"
#include <tuple>

namespace warm::cortexm::regalloc {

/// Values in registers, in ascending order.
using ValueSet = llvm::SmallVector<ValueId, 16>;

bool contains(llvm::ArrayRef<ValueId> sorted, ValueId value);

/// What the algorithm looks at.
struct SpillProblem {
  SpillProblem(const Program &program, const Liveness &liveness,
               const RegisterLimits &limits);

  const Program &program;
  const Liveness &liveness;
  RegisterLimits limits;
  NextUse nextUse;
  /// By value.
  std::vector<bool> rematerializable;

  /// Which argument of the block the value is; their number if it is none.
  uint32_t getArgumentIndex(uint32_t block, ValueId value) const {
    const Argument &argument = arguments[value];
    return argument.block == block ? argument.index
                                   : program.blocks[block].args.size();
  }

private:
  struct Argument {
    uint32_t block = ~0u, index = 0;
  };
  /// By value.
  std::vector<Argument> arguments;
};

/// The registers while a block is walked through: never more values than the
/// limits allow.
class RegisterSet {
public:
  /// Appends to `causes` what it lets go, and why.
  RegisterSet(const SpillProblem &problem, std::vector<SpillCause> &causes)
      : problem(problem), causes(causes) {}

  /// Starts a block with these values in registers.
  void enter(uint32_t block, llvm::ArrayRef<ValueId> values);
  /// Steps over instruction number `inst`: appends the reloads it needs, lets
  /// go what does not fit. False if the registers cannot suffice.
  bool step(uint32_t inst, std::vector<Reload> &reloads);
  /// The values in registers with a use to come.
  ValueSet values() const;

private:
  struct Held {
    ValueId value;
    /// From the start of the block.
    Distance next;
    /// Used by the instruction at hand; then `constrained` is that of its
    /// UsedValue.
    bool used = false, constrained = false;
  };
  /// The values that may be let go, to make room at a point.
  enum class Candidates { Unused, UnusedOrConstrained, All };

  void fetch(uint32_t inst, const UsedValue &used,
             std::vector<Reload> &reloads);
  bool makeRoom(uint32_t inst, const InstDemand &demand);
  Held *findFarthest(Candidates candidates);
  void letGo(Held &held);
  Survivors survivors() const;
  uint64_t farness(const Held &held) const;

  const SpillProblem &problem;
  std::vector<SpillCause> &causes;
  llvm::SmallVector<Held, 16> held;
  /// Number of the instruction at hand in its block.
  uint32_t position = 0;
};

/// Chooses the values that are in registers at the start of blocks that have
/// several predecessors or arguments.
class EntrySets {
public:
  /// `exits` are the values in registers where blocks end, filled in in the
  /// order of the blocks.
  EntrySets(const SpillProblem &problem, const std::vector<ValueSet> &exits);

  /// The values in registers at the start of the block, whose predecessors are
  /// done but for those that come later. Arguments that are not among them are
  /// in slots.
  ValueSet choose(uint32_t block) const;

private:
  struct Candidate {
    ValueId value;
    Distance next;
    bool isArgument;
    /// How much of the predecessors, by weight, leaves it in no register.
    uint64_t missing;
    /// It comes after all that are not.
    bool second;

    bool operator<(const Candidate &other) const {
      return std::tie(second, next, value) <
             std::tie(other.second, other.next, other.value);
    }
  };
  using CandidateList = llvm::SmallVector<Candidate, 16>;

  void findRoomInLoops();
  void findLoopUses();
  void markUsedInLoops(ValueId value, uint32_t block);
  CandidateList collect(uint32_t block) const;
  bool isUsedInLoop(uint32_t header, const Candidate &candidate) const;
  CandidateList rankForLoop(uint32_t header, CandidateList candidates) const;
  CandidateList rankForJoin(uint32_t block, CandidateList candidates) const;

  const SpillProblem &problem;
  const std::vector<ValueSet> &exits;
  /// By loop header: registers that stay free everywhere in the loop if every
  /// live value has one; negative if they do not suffice.
  std::vector<int64_t> room;
  /// By loop header: which elements of Liveness::liveIn, and then of the
  /// arguments, the loop uses.
  std::vector<std::vector<bool>> usedInLoop;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_SPILLPLANNER_H
