//===- SecondReturns.h - what runs before a call returns again ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// From every call that can be reached from a call that returns twice, an
// abnormal edge leads back to where that has returned. Registers are then what
// they were at the call, slots are what they have become: a slot that is live
// across the call has to stay as it is for as long as such an edge can be
// taken.
//
// An instruction is *between* the returns of a call if it can be reached from
// the call and can reach a call, itself included, both without the call being
// executed anew: then it saves anew. Nothing that is written there may be in
// the place of a slot that is live across the call.
//
//   ^bb0:
//     bl @setjmp            returns twice
//     %s = spill %a         between: @f can return to behind @setjmp
//     bl @f                 between
//     %t = spill %b         not between, unless a call is further down
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_SECONDRETURNS_H
#define WARM_DIALECT_CORTEXM_REGALLOC_SECONDRETURNS_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/Program.h"

namespace warm::cortexm::regalloc {

/// A call that returns twice.
struct SecondReturn {
  uint32_t block, inst;
  /// What is live across the call.
  llvm::SmallVector<ValueId> live;
  /// What instructions between its returns define, and blocks that begin there.
  llvm::SmallVector<ValueId> defined;
};

/// All such calls, in the order of their instructions. `liveness` is that of
/// `program`.
std::vector<SecondReturn> findSecondReturns(const Program &program,
                                            const Liveness &liveness);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_SECONDRETURNS_H
