//===- Interference.h - which values are live at once ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In SSA form two values interfere if and only if one is defined where the
// other is live (Hack, "Register Allocation for Programs in SSA Form", 2007,
// lemma 4.4). No more values are live at a point than there are registers, as
// spilling has been done: the edges are at most as many as definitions times
// registers.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_INTERFERENCE_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_INTERFERENCE_H

#include "LiveSet.h"

namespace warm::cortexm::regalloc {

class Interference {
public:
  Interference(const Program &program, const Liveness &liveness);

  /// The values that interfere with `value`, in no order, some maybe twice.
  llvm::ArrayRef<ValueId> neighbours(ValueId value) const {
    return llvm::ArrayRef(edges).slice(first[value],
                                       first[value + 1] - first[value]);
  }

private:
  void scanBlock(const Program &program, const Liveness &liveness,
                 uint32_t block);
  void define(ValueId value);
  void index(uint32_t numValues);

  /// Neighbours of value v: `edges` from first[v] to first[v + 1].
  std::vector<uint32_t> first;
  std::vector<ValueId> edges;
  /// While scanning: what is live, the pairs found.
  LiveSet live;
  std::vector<std::pair<ValueId, ValueId>> pairs;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_INTERFERENCE_H
