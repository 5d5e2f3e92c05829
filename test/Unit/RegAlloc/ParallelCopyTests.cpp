//===- ParallelCopyTests.cpp - tests of sequentializeCopies ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Every sequence is executed by an interpreter and compared with the parallel
// copy; the number of steps is compared with the smallest possible one.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/RegAlloc/ParallelCopy.h"
#include "gtest/gtest.h"
#include <algorithm>
#include <functional>
#include <map>
#include <numeric>
#include <random>
#include <set>

using namespace warm::cortexm::regalloc;
using Steps = llvm::SmallVector<CopyStep>;

namespace {

constexpr uint32_t allRegisters = 0x5fff;
constexpr Place fresh = firstSlot + 1000;
Place slot(unsigned index) { return firstSlot + index; }

/// Contents of all locations; a location starts with a value of its own.
struct Machine {
  std::map<Place, unsigned> contents;

  unsigned read(Place location) const {
    auto it = contents.find(location);
    return it == contents.end() ? location + 1 : it->second;
  }
  void run(const Steps &steps) {
    for (const CopyStep &step : steps) {
      if (step.kind == CopyStep::Move) {
        ASSERT_FALSE(isSlot(step.from) && isSlot(step.to));
        contents[step.to] = read(step.from);
        continue;
      }
      ASSERT_FALSE(isSlot(step.from) || isSlot(step.to));
      unsigned from = read(step.from);
      contents[step.from] = read(step.to);
      contents[step.to] = from;
    }
  }
};

/// Sequentializes, executes, and compares all that must survive.
Steps check(llvm::ArrayRef<Copy> copies, uint32_t deadAfter) {
  Steps steps;
  EXPECT_TRUE(sequentializeCopies(copies, {deadAfter, fresh}, steps));
  Machine machine;
  machine.run(steps);
  std::set<Place> written;
  for (const Copy &copy : copies) {
    EXPECT_EQ(machine.read(copy.to), copy.from + 1);
    written.insert(copy.to);
  }
  for (auto [location, value] : machine.contents) {
    bool free = location >= fresh || written.count(location) ||
                (!isSlot(location) && (deadAfter >> location & 1));
    EXPECT_TRUE(free || value == location + 1) << "r" << location;
  }
  return steps;
}

/// Cycles of a permutation, fixed points aside.
unsigned countCycles(llvm::ArrayRef<unsigned> permutation) {
  std::vector<bool> seen(permutation.size());
  unsigned cycles = 0;
  for (unsigned start = 0; start < permutation.size(); ++start) {
    if (permutation[start] != start && !seen[start])
      ++cycles;
    for (unsigned i = start; !seen[i]; i = permutation[i])
      seen[i] = true;
  }
  return cycles;
}

/// dest i <- permutation[i], for `count` locations from `base` on.
llvm::SmallVector<Copy> permute(llvm::ArrayRef<unsigned> permutation,
                                Place base = 0) {
  llvm::SmallVector<Copy> copies;
  for (unsigned i = 0; i < permutation.size(); ++i)
    copies.push_back({base + permutation[i], base + i});
  return copies;
}

unsigned countMoved(llvm::ArrayRef<unsigned> permutation) {
  unsigned moved = 0;
  for (unsigned i = 0; i < permutation.size(); ++i)
    moved += permutation[i] != i;
  return moved;
}

void forAllPermutations(
    unsigned count,
    const std::function<void(llvm::ArrayRef<unsigned>)> &visit) {
  std::vector<unsigned> permutation(count);
  std::iota(permutation.begin(), permutation.end(), 0);
  do
    visit(permutation);
  while (std::next_permutation(permutation.begin(), permutation.end()));
}

TEST(ParallelCopy, NothingToDo) {
  EXPECT_TRUE(check({}, 0).empty());
  EXPECT_TRUE(check({{3, 3}, {slot(1), slot(1)}}, 0).empty());
}

TEST(ParallelCopy, ChainIsWrittenFromItsEnd) {
  Steps expected = {{CopyStep::Move, 1, 2}, {CopyStep::Move, 0, 1}};
  EXPECT_EQ(check({{0, 1}, {1, 2}}, 0), expected);
}

TEST(ParallelCopy, SwapThroughFreeRegister) {
  Steps expected = {
      {CopyStep::Move, 1, 12}, {CopyStep::Move, 0, 1}, {CopyStep::Move, 12, 0}};
  EXPECT_EQ(check({{0, 1}, {1, 0}}, 1u << 12), expected);
}

TEST(ParallelCopy, SwapWithoutFreeRegister) {
  Steps expected = {{CopyStep::Swap, 1, 0}};
  EXPECT_EQ(check({{0, 1}, {1, 0}}, 0), expected);
}

// r0 -> r1 -> r0, and r0 -> r2: the fan-out is the temporary.
TEST(ParallelCopy, FanOutOpensTheCycle) {
  EXPECT_EQ(check({{0, 1}, {1, 0}, {0, 2}}, 0).size(), 3u);
}

// r2 is written last, so that it can help with r0 <-> r1.
TEST(ParallelCopy, DestinationLendsItself) {
  Steps steps = check({{0, 1}, {1, 0}, {3, 2}}, 0);
  EXPECT_EQ(steps.size(), 4u);
  for (const CopyStep &step : steps)
    EXPECT_EQ(step.kind, CopyStep::Move);
}

// r3 dies with its copy and helps afterwards.
TEST(ParallelCopy, DyingSourceLendsItself) {
  EXPECT_EQ(check({{0, 1}, {1, 0}, {3, slot(0)}}, 1u << 3).size(), 4u);
}

TEST(ParallelCopy, AllPermutationsOfFive) {
  forAllPermutations(5, [](llvm::ArrayRef<unsigned> permutation) {
    unsigned moved = countMoved(permutation);
    unsigned cycles = countCycles(permutation);
    EXPECT_EQ(check(permute(permutation), 1u << 12).size(), moved + cycles);
    EXPECT_EQ(check(permute(permutation), 0).size(), moved - cycles);
  });
}

TEST(ParallelCopy, AllFunctionsOfFourRegisters) {
  for (unsigned code = 0; code < 256; ++code) {
    llvm::SmallVector<Copy> copies;
    for (unsigned dest = 0; dest < 4; ++dest)
      copies.push_back({code >> (2 * dest) & 3, dest});
    check(copies, 0);
    Steps steps = check(copies, 1u << 5);
    for (const CopyStep &step : steps)
      EXPECT_EQ(step.kind, CopyStep::Move);
  }
}

// A permutation of slots: each is loaded and stored once.
TEST(ParallelCopy, SlotPermutationsOfFour) {
  forAllPermutations(4, [](llvm::ArrayRef<unsigned> permutation) {
    unsigned moved = countMoved(permutation);
    EXPECT_EQ(check(permute(permutation, firstSlot), 3u << 4).size(),
              2 * moved);
    unsigned cycles = countCycles(permutation);
    // With one register the value that waits goes to a fresh slot and back.
    EXPECT_EQ(check(permute(permutation, firstSlot), 1u << 4).size(),
              2 * moved + 2 * cycles);
  });
}

// Two registers and two slots, without a register to spare.
TEST(ParallelCopy, MixedPermutationsWithoutFreeRegister) {
  forAllPermutations(4, [](llvm::ArrayRef<unsigned> permutation) {
    llvm::SmallVector<Copy> copies;
    auto place = [](unsigned i) { return i < 2 ? i : slot(i); };
    for (unsigned i = 0; i < 4; ++i)
      copies.push_back({place(permutation[i]), place(i)});
    // Identity copies lend nothing.
    bool registerMoves = permutation[0] != 0 || permutation[1] != 1;
    if (registerMoves) {
      check(copies, 0);
      return;
    }
    Steps steps;
    EXPECT_EQ(sequentializeCopies(copies, {0, fresh}, steps),
              permutation[2] == 2);
  });
}

TEST(ParallelCopy, SlotFanOutIsLoadedOnce) {
  EXPECT_EQ(check({{slot(0), slot(1)}, {slot(0), slot(2)}}, 1).size(), 3u);
  EXPECT_EQ(check({{slot(0), slot(1)}, {slot(0), 3}}, 0).size(), 2u);
}

TEST(ParallelCopy, SlotToSlotNeedsSomeRegister) {
  Steps steps;
  EXPECT_FALSE(sequentializeCopies({{slot(0), slot(1)}}, {0, fresh}, steps));
}

/// Random copies among some registers and slots.
llvm::SmallVector<Copy> randomCopies(std::mt19937 &random) {
  auto pick = [&](unsigned count) { return random() % count; };
  unsigned registers = 1 + pick(6), slots = pick(6);
  auto place = [&](unsigned i) {
    return i < registers ? i : slot(i - registers);
  };
  llvm::SmallVector<Copy> copies;
  for (unsigned i = 0; i < registers + slots; ++i)
    if (pick(4) != 0)
      copies.push_back({place(pick(registers + slots)), place(i)});
  std::shuffle(copies.begin(), copies.end(), random);
  return copies;
}

TEST(ParallelCopy, RandomCopies) {
  std::mt19937 random(1);
  for (unsigned round = 0; round < 50000; ++round) {
    llvm::SmallVector<Copy> copies = randomCopies(random);
    uint32_t dead = random() & random() & allRegisters;
    bool lends = dead & ~0x3fu;
    bool slotToSlot = false;
    for (const Copy &copy : copies) {
      lends |= !isSlot(copy.to) && copy.from != copy.to;
      slotToSlot |= isSlot(copy.from) && isSlot(copy.to);
    }
    if (lends || !slotToSlot)
      check(copies, dead);
    if (HasFailure())
      return;
  }
}

// Near-linear: a rotation of many slots, and a long chain.
TEST(ParallelCopy, ManySlots) {
  constexpr unsigned count = 20000;
  llvm::SmallVector<Copy> rotation, chain;
  for (unsigned i = 0; i < count; ++i) {
    rotation.push_back({slot(i), slot((i + 1) % count)});
    chain.push_back({slot(i), slot(i + 1)});
  }
  Steps steps;
  EXPECT_TRUE(sequentializeCopies(rotation, {3, slot(count + 2)}, steps));
  EXPECT_EQ(steps.size(), 2 * count);
  steps.clear();
  EXPECT_TRUE(sequentializeCopies(chain, {1, slot(count + 2)}, steps));
  EXPECT_EQ(steps.size(), 2 * count);
}

} // namespace
