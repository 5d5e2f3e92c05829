//===- MachineState.cpp - what the places hold at a point -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "MachineState.h"

using namespace warm::cortexm;
using namespace warm::cortexm::translation;

std::optional<bool> Fact::holds(Cond condition, Number comparison) const {
  if (flags == 0 || comparison != flags)
    return std::nullopt;
  if (condition == cond)
    return true;
  return condition == invert(cond) ? std::optional(false) : std::nullopt;
}

namespace {

enum class Where : uint8_t { Register, Stack, Argument, Fact };

/// One place or argument that does not hold the same on the two paths.
struct Difference {
  Where where;
  uint32_t key;
  Number known, incoming;
};

/// What differs in the same way.
struct Group {
  unsigned size = 0;
  bool hasArgument = false;
  /// What its members get.
  Number number = 0;
};

} // namespace

static llvm::SmallVector<Difference> getDifferences(const State &known,
                                                    const State &incoming) {
  llvm::SmallVector<Difference> result;
  for (unsigned i = 0; i != numRegisters; ++i)
    if (known.registers[i] && known.registers[i] != incoming.registers[i])
      result.push_back(
          {Where::Register, i, known.registers[i], incoming.registers[i]});
  auto collect = [&](Where where) {
    return [&, where](uint32_t key, Number a, Number b) {
      if (a)
        result.push_back({where, key, a, b});
    };
  };
  known.stack.forEachDifference(incoming.stack, collect(Where::Stack));
  known.arguments.forEachDifference(incoming.arguments,
                                    collect(Where::Argument));
  if (known.fact.cond != incoming.fact.cond)
    collect(Where::Fact)(0, known.fact.flags, 0);
  else if (known.fact.flags != incoming.fact.flags)
    collect(Where::Fact)(0, known.fact.flags, incoming.fact.flags);
  return result;
}

static void assign(State &state, const Difference &difference, Number number) {
  switch (difference.where) {
  case Where::Register:
    state.registers[difference.key] = number;
    return;
  case Where::Stack:
    return state.stack.set(difference.key, number);
  case Where::Argument:
    return state.arguments.set(difference.key, number);
  case Where::Fact:
    state.fact.flags = number;
    return;
  }
}

/// Whether both are what a comparison with zero says.
static bool areZeroTests(const Difference &difference, const Numbers &numbers) {
  return numbers[difference.known].kind == Numbers::ComparedWithZero &&
         numbers[difference.incoming].kind == Numbers::ComparedWithZero;
}

/// What places and arguments that differ alike hold from now on.
/// `sizes`: how many have a number made for a join.
static Number findNumber(const Difference &difference, const Group &group,
                         llvm::DenseMap<Number, unsigned> &sizes,
                         Numbers &numbers) {
  // All that had a number made here still have the same: nothing is new.
  auto made = sizes.find(difference.known);
  bool isWhole = made != sizes.end() && made->second == group.size;
  if (isWhole && difference.incoming)
    return difference.known;
  if (made != sizes.end())
    made->second -= group.size;
  // Without an argument nothing in the virtual code has this value.
  if (!difference.incoming || !group.hasArgument)
    return 0;
  Number number = numbers.makeJoined();
  sizes[number] = group.size;
  return number;
}

bool Join::meet(State &known, const State &incoming, Numbers &numbers) {
  known.deepest = std::min(known.deepest, incoming.deepest);
  llvm::SmallVector<Difference> values, tests;
  for (const Difference &difference : getDifferences(known, incoming))
    (areZeroTests(difference, numbers) ? tests : values).push_back(difference);
  llvm::DenseMap<std::pair<Number, Number>, Group> groups;
  for (const Difference &difference : values) {
    Group &group = groups[{difference.known, difference.incoming}];
    ++group.size;
    group.hasArgument |= difference.where == Where::Argument;
  }
  bool changed = false;
  for (const Difference &difference : values) {
    Group &group = groups[{difference.known, difference.incoming}];
    if (group.size != 0) {
      group.number = findNumber(difference, group, sizes, numbers);
      group.size = 0;
    }
    if (group.number != difference.known) {
      assign(known, difference, group.number);
      changed = true;
    }
  }
  for (const Difference &difference : tests) {
    Number compared =
        groups
            .lookup({static_cast<Number>(numbers[difference.known].payload),
                     static_cast<Number>(numbers[difference.incoming].payload)})
            .number;
    Number number = compared ? numbers.getComparedWithZero(compared) : 0;
    if (number != difference.known) {
      assign(known, difference, number);
      changed = true;
    }
  }
  return changed;
}
