//===- SlotColoring.h - places for the slots of a Program ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Slots are values without constraints and with as many places as needed: each
// takes the lowest free place, in dominance order, which on chordal
// interference graphs uses no more places than live at once (Hack, "Register
// Allocation for Programs in SSA Form", 2007, section 4.3). A slot that is
// passed to a block argument takes the argument's place where that is free, to
// save the copy.
//
// A slot that is live across a call that returns twice interferes, besides,
// with whatever is defined between the returns (SecondReturns.h), be it before
// or behind it in dominance order.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_SLOTCOLORING_H
#define WARM_DIALECT_CORTEXM_REGALLOC_SLOTCOLORING_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/Program.h"

namespace warm::cortexm::regalloc {

/// The place (0, 1, ...) of each value of a program of slots.
std::vector<Register> colourSlots(const Program &program,
                                  const Liveness &liveness);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_SLOTCOLORING_H
