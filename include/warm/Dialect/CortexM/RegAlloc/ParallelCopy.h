//===- ParallelCopy.h - a parallel copy as a sequence of moves ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A parallel copy reads all its sources before it writes any destination; the
// machine has moves one after the other, and none from memory to memory. The
// order follows Boissinot et al., "Revisiting Out-of-SSA Translation for
// Correctness, Code Quality, and Efficiency" (CGO 2009), section 5: a location
// is overwritten once its value is not needed or is somewhere else too, so that
// only a cycle without fan-out needs a temporary.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_PARALLELCOPY_H
#define WARM_DIALECT_CORTEXM_REGALLOC_PARALLELCOPY_H

#include "llvm/ADT/ArrayRef.h"
#include "llvm/ADT/SmallVector.h"
#include <cstdint>

namespace warm::cortexm::regalloc {

/// Where a value can be: 0 to 15 are the core registers, the numbers from
/// `firstSlot` on are stack slots.
using Place = uint32_t;
constexpr Place firstSlot = 16;
inline bool isSlot(Place location) { return location >= firstSlot; }

/// `to` becomes what `from` was before the parallel copy.
struct Copy {
  Place from, to;
};

/// One instruction or, for `Swap`, what three `eor` do.
struct CopyStep {
  enum Kind : uint8_t {
    /// `to` = `from`; at most one of the two is a slot.
    Move,
    /// Two registers exchange what they hold.
    Swap
  };
  Kind kind;
  Place from, to;

  bool operator==(const CopyStep &other) const {
    return kind == other.kind && from == other.from && to == other.to;
  }
};

/// What may be used to bring a parallel copy about.
struct CopyResources {
  /// Bit n: rn holds nothing that is needed after the copy. Sources that die
  /// count; destinations need not be named.
  uint32_t deadAfter = 0;
  /// This slot and all above it are in use by nobody.
  Place freshSlots = firstSlot;
};

/// The moves and swaps that do what `copies` say, in order.
///
/// `to` places are distinct. Copies among registers take one move each, and
/// one more for each cycle that has no fan-out and finds a register that is
/// dead or a destination nothing is needed from; without one, a cycle of n
/// takes n - 1 swaps. A move between slots goes through such a register as
/// well; where there is none, a destination is saved to a fresh slot meanwhile.
///
/// Returns false, with `steps` undefined, if a value has to go from slot to
/// slot and no register is dead, a destination, or a source that dies.
bool sequentializeCopies(llvm::ArrayRef<Copy> copies,
                         const CopyResources &resources,
                         llvm::SmallVectorImpl<CopyStep> &steps);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_PARALLELCOPY_H
