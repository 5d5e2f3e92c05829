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
      : module(module), code(code), seenBy(numLocals, 0) {}

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

  const Module &module;
  FileRange code;
  /// Of the outermost loop read last: its loops and assigned locals, both in
  /// the order of the code.
  std::vector<Loop> loops;
  std::vector<uint32_t> assignments;
  /// For each local, the number of the last query that met it.
  std::vector<uint32_t> seenBy;
  uint32_t query = 0;
  llvm::SmallVector<uint32_t> result;
};

} // namespace warm::wasm::binary

#endif // WARM_LIB_CONVERSION_IMPORTWASM_BINARY_LOOPLOCALS_H
