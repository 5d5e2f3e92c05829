//===- FitMemory.cpp - memories as large as what is in them ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Linkers round memories up to pages of 64 KiB. Stack and static data lie in
// one of two orders; in the first, only exports say how far zeros reach beyond
// the segments:
//
//   wasm-ld, --stack-first:  | stack | static data | heap ...
//                            0       stack pointer __heap_base
//   wasm-ld --no-stack-first: | static data | stack | heap ...
//                            0                     stack pointer
//
// BEFORE, with heap-size=256
//   wasm.memory private @memory_0 2
//   wasm.global private mutable @__stack_pointer : i32 { ... 4096 }
//   wasm.global @__heap_base : i32 attributes {exports = [...]} { ... 5120 }
// AFTER
//   wasm.memory private @memory_0 1 attributes {byte_size = 5376}
//
//===----------------------------------------------------------------------===//

#include "MemoryParts.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_FITMEMORYPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
class FitMemoryPass
    : public warm::wasm::impl::FitMemoryPassBase<FitMemoryPass> {
public:
  using FitMemoryPassBase::FitMemoryPassBase;
  void runOnOperation() override {
    FailureOr<MemoryOp> memory = findMemory();
    if (failed(memory))
      return signalPassFailure();
    FailureOr<MemoryParts> parts = findParts(*memory);
    if (failed(parts) || failed(fitMemory(*memory, *parts)))
      signalPassFailure();
  }

private:
  FailureOr<MemoryOp> findMemory();
  FailureOr<uint64_t> findSegmentEnd();
  FailureOr<MemoryParts> findParts(MemoryOp memory);
};
} // namespace

FailureOr<MemoryOp> FitMemoryPass::findMemory() {
  auto memories = getOperation().getOps<MemoryOp>();
  if (!llvm::hasSingleElement(memories))
    return getOperation().emitError(
        "what fits is known of a module with one memory");
  MemoryOp memory = *memories.begin();
  if (memory.isImport())
    return memory.emitError("the memory is imported: its definition says how "
                            "large it is");
  return memory;
}

/// Where the last active segment ends; 0 if there is none.
FailureOr<uint64_t> FitMemoryPass::findSegmentEnd() {
  uint64_t end = 0;
  for (auto data : getOperation().getOps<DataOp>()) {
    if (!data.isActive())
      continue;
    std::optional<uint64_t> offset = getConstant(data.getOffset());
    if (!offset)
      return data.emitError(
          "the address of a data segment is not known: nor is "
          "what the memory needs");
    end = std::max(end, *offset + data.getTotalSize());
  }
  return end;
}

FailureOr<MemoryParts> FitMemoryPass::findParts(MemoryOp memory) {
  FailureOr<uint64_t> segmentEnd = findSegmentEnd();
  if (failed(segmentEnd))
    return failure();
  StackPointerAttr pointer = getStackPointer(getOperation());
  uint64_t stack = pointer ? pointer.getStart().value_or(0) : 0;
  // At least one of them is the end of the data, if there is one.
  auto dataEnd = getExportedAddress(getOperation(), "__data_end");
  auto heapBase = getExportedAddress(getOperation(), "__heap_base");
  uint64_t end =
      std::max({*segmentEnd, dataEnd.value_or(0), heapBase.value_or(0)});
  bool isKnown = dataEnd || heapBase;
  if (end == 0 || (end > stack && !isKnown))
    return memory.emitError("it is not known how far static data reach: export "
                            "__heap_base when linking, or give the size in "
                            "bytes");
  if (end > stack)
    return MemoryParts{stack, end - stack, heapSize};
  // The stack is last.
  uint64_t staticData = std::max(*segmentEnd, dataEnd.value_or(0));
  return MemoryParts{stack - staticData, staticData, heapSize};
}
