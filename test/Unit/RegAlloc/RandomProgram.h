//===- RandomProgram.h - random functions for the allocator's tests -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TEST_UNIT_REGALLOC_RANDOMPROGRAM_H
#define WARM_TEST_UNIT_REGALLOC_RANDOMPROGRAM_H

#include "warm/Dialect/CortexM/RegAlloc/Program.h"
#include <random>

namespace warm::cortexm::regalloc {

/// What a random program is like.
struct RandomOptions {
  unsigned blocks = 8;
  unsigned instsPerBlock = 6;
  /// One in so many instructions is a call; 0: none.
  unsigned callEvery = 6;
  /// Uses pick among this many values at most; more gives more pressure.
  unsigned reach = 20;
  /// Ways into the middle of loops too.
  bool irreducible = false;
};

/// Makes the same choices on every machine.
class Random {
public:
  explicit Random(unsigned seed) : engine(seed) {}
  /// A number from 0 to limit - 1.
  unsigned below(unsigned limit) { return engine() % limit; }
  bool oneIn(unsigned n) { return below(n) == 0; }

private:
  std::mt19937 engine;
};

/// A control-flow graph without critical edges in reverse postorder: the
/// successors of each block, all reachable, none of them block 0.
std::vector<std::vector<uint32_t>> randomGraph(Random &random, unsigned blocks,
                                               bool irreducible);

/// A program in strict SSA form with calls, fixed and tied operands, early
/// clobbers and rematerializable values.
Program randomProgram(Random &random, const RandomOptions &options);

} // namespace warm::cortexm::regalloc

#endif // WARM_TEST_UNIT_REGALLOC_RANDOMPROGRAM_H
