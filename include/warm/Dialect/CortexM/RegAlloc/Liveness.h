//===- Liveness.h - live-in and live-out sets of a Program ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Liveness by walking from each use up to the definition (Boissinot et al.,
// "Computing Liveness Sets for SSA-Form Programs", 2011, section 4.2): time and
// space are linear in the size of the result.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_LIVENESS_H
#define WARM_DIALECT_CORTEXM_REGALLOC_LIVENESS_H

#include "warm/Dialect/CortexM/RegAlloc/Program.h"

namespace warm::cortexm::regalloc {

/// Which values are live where blocks begin and end.
///
/// A block argument is not live-in to its block: it is defined there. A branch
/// operand is used at the end of the block that passes it, and is live-out of
/// that block only if something after it uses it as well.
class Liveness {
public:
  explicit Liveness(const Program &program);

  /// Values live into the block, in ascending order.
  llvm::ArrayRef<ValueId> liveIn(uint32_t block) const { return in[block]; }
  /// Values live out of the block, in ascending order.
  llvm::ArrayRef<ValueId> liveOut(uint32_t block) const { return out[block]; }
  bool isLiveIn(ValueId value, uint32_t block) const;
  bool isLiveOut(ValueId value, uint32_t block) const;
  /// Whether anything reads the value.
  bool isUsed(ValueId value) const { return used[value]; }

private:
  std::vector<llvm::SmallVector<ValueId, 0>> in, out;
  std::vector<bool> used;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_LIVENESS_H
