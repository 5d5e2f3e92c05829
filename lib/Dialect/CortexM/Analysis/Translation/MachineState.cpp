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

Fact Fact::get(Cond cond, Number flags, const Numbers &numbers) {
  const Numbers::Entry &entry = numbers[flags];
  if (entry.kind == Numbers::ComparedWithZero)
    return {static_cast<Number>(entry.payload), /*isZeroTest=*/true, cond};
  return {flags, /*isZeroTest=*/false, cond};
}

std::optional<bool> Fact::holds(Cond condition, Number flags,
                                const Numbers &numbers) const {
  Fact other = get(condition, flags, numbers);
  if (subject == 0 || other.subject != subject ||
      other.isZeroTest != isZeroTest)
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
      if (a && a != b)
        result.push_back({where, key, a, b});
    };
  };
  known.stack.forEachDifference(incoming.stack, collect(Where::Stack));
  known.arguments.forEachDifference(incoming.arguments,
                                    collect(Where::Argument));
  // Of subjects of the same fact.
  const Fact &fact = known.fact, &other = incoming.fact;
  bool isSame = fact.isZeroTest == other.isZeroTest && fact.cond == other.cond;
  collect(Where::Fact)(0, fact.subject, isSame ? other.subject : 0);
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
    state.fact.subject = number;
    return;
  }
}

bool Join::meet(State &known, const State &incoming, Numbers &numbers) {
  known.deepest = std::min(known.deepest, incoming.deepest);
  auto differences = getDifferences(known, incoming);
  llvm::DenseMap<std::pair<Number, Number>, Group> groups;
  for (const Difference &difference : differences) {
    Group &group = groups[{difference.known, difference.incoming}];
    ++group.size;
    group.hasArgument |= difference.where == Where::Argument;
  }
  bool changed = false;
  for (const Difference &difference : differences) {
    Group &group = groups[{difference.known, difference.incoming}];
    if (group.size != 0) {
      // All that had a number made here still have the same: nothing is new.
      auto made = sizes.find(difference.known);
      bool isWhole = made != sizes.end() && made->second == group.size;
      if (isWhole && difference.incoming) {
        group.number = difference.known;
      } else {
        if (made != sizes.end())
          made->second -= group.size;
        // Without an argument nothing in the virtual code has this value.
        if (difference.incoming && group.hasArgument) {
          group.number = numbers.makeJoined();
          sizes[group.number] = group.size;
        }
      }
      group.size = 0;
    }
    if (group.number != difference.known) {
      assign(known, difference, group.number);
      changed = true;
    }
  }
  return changed;
}
