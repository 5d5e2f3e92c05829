//===- LiveSet.h - the values live at a point -------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// For walks over a block: membership, entering and leaving in constant time,
// emptying without touching each value (Briggs and Torczon, "An Efficient
// Representation for Sparse Sets", LOPLAS 1993).
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_LIVESET_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_LIVESET_H

#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/Program.h"

namespace warm::cortexm::regalloc {

class LiveSet {
public:
  explicit LiveSet(uint32_t numValues) : placeOf(numValues, 0) {}

  bool contains(ValueId value) const {
    uint32_t place = placeOf[value];
    return place < values.size() && values[place] == value;
  }

  void enter(ValueId value) {
    if (contains(value))
      return;
    placeOf[value] = values.size();
    values.push_back(value);
  }

  void leave(ValueId value) {
    if (!contains(value))
      return;
    ValueId last = values.back();
    placeOf[last] = placeOf[value];
    values[placeOf[value]] = last;
    values.pop_back();
  }

  /// Exactly what is live at the end of a block, operands of its branch
  /// included.
  void resetToEnd(const Block &block, llvm::ArrayRef<ValueId> liveOut) {
    values.clear();
    for (ValueId value : liveOut)
      enter(value);
    for (ValueId value : block.branchOperands)
      enter(value);
  }

  /// In no order.
  auto begin() const { return values.begin(); }
  auto end() const { return values.end(); }

private:
  std::vector<ValueId> values;
  /// By value: its place in `values` if it is there, else anything.
  std::vector<uint32_t> placeOf;
};

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_LIVESET_H
