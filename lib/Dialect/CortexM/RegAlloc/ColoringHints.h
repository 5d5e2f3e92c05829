//===- ColoringHints.h - what each value would like ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Found in one pass before colouring, backward through each block: where values
// die, what they are passed to, and which registers they cannot stay in.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLORINGHINTS_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLORINGHINTS_H

#include "LiveSet.h"

namespace warm::cortexm::regalloc {

/// No value's number.
constexpr ValueId noValue = ~0u;

struct ColoringHints {
  ColoringHints(const Program &program, const Liveness &liveness);

  /// By use: the value is not needed after the instruction.
  std::vector<bool> kills;
  /// By value: a block argument it is passed to, or `noValue`.
  std::vector<ValueId> passedTo;
  /// By value: registers that are clobbered while it is live.
  std::vector<uint32_t> avoid;
  /// By value: the weight of the dearest block where that happens.
  std::vector<uint64_t> clobberWeight;

private:
  void scanBlock(const Program &program, const Liveness &liveness,
                 uint32_t block);
  void scanInst(const Program &program, const Inst &inst, uint64_t weight);

  /// At the current point of the pass.
  LiveSet live;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_COLORINGHINTS_H
