//===- StaticRegion.cpp - where a module's static data is -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "StaticRegion.h"
#include "mlir/IR/Matchers.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"

using namespace mlir;

namespace warm {

/// Where wasm-ld puts static data that is not behind the stack.
static constexpr uint64_t defaultGlobalBase = 1024;

std::optional<uint64_t> getConstant(Region &expression) {
  if (expression.empty())
    return std::nullopt;
  auto yield = cast<wasm::YieldOp>(expression.front().getTerminator());
  APInt value;
  if (!matchPattern(yield.getValue(), m_ConstantInt(&value)))
    return std::nullopt;
  return value.getZExtValue();
}

/// The value of an exported global, as wasm-ld exports addresses.
static std::optional<uint64_t> getExportedAddress(ModuleOp module,
                                                  StringRef name) {
  for (auto global : module.getOps<wasm::GlobalOp>()) {
    ArrayAttr exports = global.getExportsAttr();
    if (!exports || !global.getType().isInteger(32))
      continue;
    for (auto exported : exports.getAsRange<StringAttr>())
      if (exported.getValue() == name)
        return getConstant(global.getInitializer());
  }
  return std::nullopt;
}

/// Sets the begin and end of the segments; leaves a region without any empty.
static LogicalResult addSegments(ModuleOp module, StaticRegion &region) {
  region.begin = UINT64_MAX;
  for (auto data : module.getOps<wasm::DataOp>()) {
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

FailureOr<StaticRegion> getStaticRegion(ModuleOp module, uint64_t size) {
  StaticRegion region;
  if (failed(addSegments(module, region)))
    return failure();
  bool hasSegments = region.initializedEnd != 0;
  for (auto memory : module.getOps<wasm::MemoryOp>())
    region.memoryEnd = std::max(region.memoryEnd, memory.getMinBytes());
  std::optional<uint64_t> stack, end = getKnownEnd(module);
  if (wasm::StackPointerAttr pointer = wasm::getStackPointer(module))
    stack = pointer.getStart();
  bool isStackFirst =
      stack && (hasSegments ? *stack <= region.begin : !end || *end > *stack);
  region.begin =
      isStackFirst ? *stack : std::min(region.begin, defaultGlobalBase);
  region.begin = llvm::alignDown(region.begin, StaticRegion::align);
  region.isEndKnown = end || size != 0;
  if (end)
    region.end = *end;
  else if (size != 0)
    region.end = region.begin + size;
  else
    region.end = stack && !isStackFirst ? *stack : region.memoryEnd;
  region.end = std::max({region.begin, region.end, region.initializedEnd});
  return region;
}

} // namespace warm
