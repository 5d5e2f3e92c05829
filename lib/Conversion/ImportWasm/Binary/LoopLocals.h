//===- LoopLocals.h - Which locals a loop assigns ---------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A loop's header block needs arguments for the locals that the loop assigns,
// and only for those: an argument for every local in every loop is quadratic.
// The set is needed when the loop begins, so it comes from reading ahead: once
// over the bytes of each outermost loop.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_IMPORTWASM_BINARY_LOOPLOCALS_H
#define WARM_LIB_CONVERSION_IMPORTWASM_BINARY_LOOPLOCALS_H

#include "warm/Conversion/ImportWasm/Module.h"

namespace warm::wasm::binary {

class LoopLocals {
public:
  /// `code`: the instructions of the body. `numLocals` counts parameters too.
  LoopLocals(const Module &module, FileRange code, uint32_t numLocals)
      : module(module), code(code), lastPlace(numLocals, 0) {}

  /// The locals assigned inside the loop whose instruction is at `offset`,
  /// ascending. Valid until the next call.
  llvm::ArrayRef<uint32_t> assigned(uint64_t offset);

private:
  /// A loop, and the part of `assignments` that is inside it.
  struct Loop {
    uint64_t offset;
    size_t begin, end;
  };

  const Loop *find(uint64_t offset) const;
  void readAhead(uint64_t offset);
  void buildTree();
  void collect(size_t node, size_t nodeBegin, size_t nodeEnd, const Loop &loop);

  const Module &module;
  FileRange code;
  /// Of the outermost loop read last: its loops and assigned locals, both in
  /// the order of the code.
  std::vector<Loop> loops;
  std::vector<uint32_t> assignments;
  /// An assignment is its loop's first of that local if the one before it, of
  /// the same local, is outside. A tree of minima over the places (from 1, 0
  /// for none) of those before finds the first ones in time O(log n) each,
  /// however deep loops nest. Node k has children 2k and 2k + 1; the leaves
  /// stand behind `leaves` inner nodes.
  std::vector<size_t> tree;
  size_t leaves = 0;
  /// While the tree is built, for each local the place of its last assignment;
  /// else 0.
  std::vector<size_t> lastPlace;
  llvm::SmallVector<uint32_t> result;
};

} // namespace warm::wasm::binary

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BINARY_LOOPLOCALS_H
