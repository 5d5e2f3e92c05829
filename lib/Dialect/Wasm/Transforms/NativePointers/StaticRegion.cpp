//===- StaticRegion.cpp - where a module's static data is -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StaticRegion.h"
#include "warm/Dialect/Wasm/IR/ConstantExpressions.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"

using namespace mlir;

namespace warm::wasm {

/// Where wasm-ld puts static data that is not behind the stack.
static constexpr uint64_t defaultGlobalBase = 1024;

/// Sets the begin and end of the segments; leaves a region without any empty.
static LogicalResult addSegments(ModuleOp module, StaticRegion &region) {
  region.begin = UINT64_MAX;
  for (auto data : module.getOps<DataOp>()) {
    if (!data.isActive())
      continue;
    std::optional<uint64_t> offset = getConstant(data.getOffset());
    if (!offset)
      return data.emitError("the address of a data segment is not known: it "
                            "cannot be data of native code");
    region.begin = std::min(region.begin, *offset);
    region.end = std::max(region.end, *offset + data.getTotalSize());
  }
  region.initializedBegin = region.begin;
  region.initializedEnd = region.end;
  return success();
}

/// Where wasm-ld says that the data end, or the heap begins, which is behind
/// them and perhaps behind the stack.
static std::optional<uint64_t> getKnownEnd(ModuleOp module) {
  for (StringRef name : {"__data_end", "__heap_base"})
    if (auto address = getExportedAddress(module, name))
      return address;
  return std::nullopt;
}

FailureOr<StaticRegion> getStaticRegion(ModuleOp module,
                                        std::optional<uint64_t> size) {
  StaticRegion region;
  if (failed(addSegments(module, region)))
    return failure();
  bool hasSegments = region.initializedEnd != 0;
  for (auto memory : module.getOps<MemoryOp>())
    region.memoryEnd = std::max(region.memoryEnd, memory.getMinBytes());
  std::optional<uint64_t> stack, end = getKnownEnd(module);
  if (StackPointerAttr pointer = getStackPointer(module))
    stack = pointer.getStart();
  bool isStackFirst =
      stack && (hasSegments ? *stack <= region.begin : !end || *end > *stack);
  region.begin =
      isStackFirst ? *stack : std::min(region.begin, defaultGlobalBase);
  region.begin = llvm::alignDown(region.begin, StaticRegion::align);
  region.isEndKnown = end || size;
  if (size)
    region.end = region.begin + *size;
  else if (end)
    region.end = *end;
  else
    region.end = stack && !isStackFirst ? *stack : region.memoryEnd;
  if (size && region.end < region.initializedEnd)
    return module.emitError()
           << "static data of " << *size << " bytes, which begin at "
           << region.begin << ", do not have room for the segments, which end "
           << "at " << region.initializedEnd;
  region.end = std::max({region.begin, region.end, region.initializedEnd});
  return region;
}

} // namespace warm::wasm
