//===- AllocationChecker.h - an independent check of an allocation -------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Follows the contents of registers and slots over all paths and compares them
// with the use-def chains, which are the specification.
//
// The lattice. At each program point a place (a core register, the flags, a
// slot) holds one SSA value, or is unknown: never written, clobbered, or
// different values arrive over different paths. A state maps places to values;
// unknown places are absent. The meet of two states is their intersection.
//
// Transfer. The entry state holds the entry arguments. An op
//   1. reads: each operand's place must hold that operand;
//   2. clobbers: the places of its clobber mask become unknown, the flags where
//      it writes them without a name, after a call the stack arguments;
//   3. writes: each result's place holds that result.
// Registers are those that the record demands: fixed, tied, early clobber
// (verifyMachineInst). Reserved callee-saved registers are never written.
// A branch to a block: each operand's place must hold it, and be the place of
// the block argument it is passed to; there the place holds the argument.
// A call that returns twice may return again from every call C that is reached
// from it (without it being executed anew, which begins again): registers hold
// then what they held at the call, slots what they hold at C. So after it,
// slots that may have been written on the way to some C are unknown. Which
// these are is found first: from each such call a set of slots, that of those
// written so far, flows forward; at a meet it is the union; what it has at some
// C counts. Where a value and its copy or reload are in two places, each place
// holds its own SSA value; that they are equal is what the copy says.
//
// In the way of regalloc2's checker, with SSA values for its virtual registers.
// Of the passes it checks it shares nothing but the instruction records. That
// the use-def chains are still those of the virtual code is what
// TranslationChecker.h shows.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_ANALYSIS_ALLOCATIONCHECKER_H
#define WARM_DIALECT_CORTEXM_ANALYSIS_ALLOCATIONCHECKER_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// Checks a function in phase `allocated` or `resolved`. Reports, at each op
/// that would read something else than its operand, what its place holds.
llvm::LogicalResult checkAllocation(FuncOp func);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_ANALYSIS_ALLOCATIONCHECKER_H
