//===- ColoringTargets.h - the register each value had better be in -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Copies cost: between a value and the block argument it is passed to, the
// result that overwrites it, the register a call wants it in. Values that such
// copies connect and that are never live at once are put into one class, those
// with the dearest copies first (Chaitin's coalescing, on the graph that
// spilling has made small). Then each class gets a register, again the dearest
// first: the one that saves most, less what it costs the members that cannot
// have it, because something else is there or a call overwrites it.
//
// These are wishes. Coloring.cpp takes them where the register is free, so
// nothing here can make an allocation fail.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLORINGTARGETS_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLORINGTARGETS_H

#include "ColoringHints.h"
#include "Interference.h"
#include "warm/Dialect/CortexM/RegAlloc/Coloring.h"

namespace warm::cortexm::regalloc {

/// A copy outside all loops, as weightOf counts.
constexpr int64_t copyWeight = 64;

struct ColoringTargets {
  /// By value: the register to put it in if it is free there; `noRegister` if
  /// others have a better claim to each.
  std::vector<Register> of;
  /// By value: what its copies cost if it is elsewhere.
  std::vector<uint64_t> moveCost;
};

ColoringTargets chooseTargets(const Program &program,
                              const Interference &interference,
                              const ColoringHints &hints,
                              const RegisterFile &file);

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLORINGTARGETS_H
