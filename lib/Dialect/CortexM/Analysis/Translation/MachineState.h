//===- MachineState.h - what the places hold at a point -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The lattice of TranslationChecker.h: a state gives each place, and each
// argument of a block of the virtual code that has been passed, a number.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_MACHINESTATE_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_MACHINESTATE_H

#include "Numbers.h"
#include "PersistentMap.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm::translation {

/// r0 to r15, and the flags.
constexpr unsigned flagsPlace = 16, numRegisters = 17;

/// What a branch has said: the condition holds for the flags with this number.
/// Nothing if that is 0.
struct Fact {
  Number flags = 0;
  Cond cond = Cond::eq;

  /// Whether a condition holds for flags, if that is known.
  std::optional<bool> holds(Cond condition, Number comparison) const;
};

struct State {
  std::array<Number, numRegisters> registers{};
  /// By the index of a word of the stack or of a slot.
  PersistentMap stack;
  /// By the index of an argument of a block of the virtual code.
  PersistentMap arguments;
  /// sp, and how deep it ever was, in bytes from where it was at entry.
  int64_t sp = 0, deepest = 0;
  /// If sp has been set to what the program computes, how far it is from there
  /// now, in bytes. Then `sp` is the end of the part of the frame that does not
  /// move.
  std::optional<int64_t> moved;
  /// Of the last branch, as long as the virtual code has computed nothing
  /// since.
  Fact fact;
};

/// Where paths meet: which places and arguments hold the same, on whichever
/// path. One for each place where they do. A comparison with zero of what holds
/// the same is the same.
class Join {
public:
  /// Takes from `known` what does not hold for `incoming`. Whether that was
  /// anything. What differs between the two, but is the same for a place and an
  /// argument, gets a new number.
  bool meet(State &known, const State &incoming, Numbers &numbers);

private:
  /// How many places and arguments have a number made here.
  llvm::DenseMap<Number, unsigned> sizes;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_MACHINESTATE_H
