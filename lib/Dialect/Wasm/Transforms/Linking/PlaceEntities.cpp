//===- PlaceEntities.cpp - sections and sizes of entities -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE, with section=get:.ramfunc memory-size=4096
//   wasm.memory private @memory_0 1
//   wasm.func @f() attributes {exports = ["get"]}
// AFTER
//   wasm.memory private @memory_0 1 attributes {byte_size = 4096}
//   wasm.func @f() attributes {exports = ["get"], section = ".ramfunc"}
//
//===----------------------------------------------------------------------===//

#include "NamedEntities.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/IR/StackPointer.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Support/Diagnostics.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/ADT/StringMap.h"

namespace warm::wasm {
#define GEN_PASS_DEF_PLACEENTITIESPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct PlaceEntitiesPass
    : warm::wasm::impl::PlaceEntitiesPassBase<PlaceEntitiesPass> {
  using PlaceEntitiesPassBase::PlaceEntitiesPassBase;
  void runOnOperation() override;

private:
  LogicalResult checkSection(StringRef name);
  bool hasObjects();
  void dropSections();
  LogicalResult place(StringRef text);
  LogicalResult placeAll();
  LogicalResult placeMemories();
  LogicalResult shrink(MemoryOp memory);
  LogicalResult checkStack(MemoryOp memory);
};
} // namespace

/// A name that assemblers and linkers take.
LogicalResult PlaceEntitiesPass::checkSection(StringRef name) {
  bool isName = !name.empty() && llvm::all_of(name, [](char c) {
    return llvm::isAlnum(c) || StringRef("._-$").contains(c);
  });
  if (isName)
    return success();
  return getOperation().emitError() << "'" << name << "' is no section name";
}

/// Whether segments are objects of their own: else they are parts of a memory,
/// or of one object for all static data.
bool PlaceEntitiesPass::hasObjects() {
  return nativePointers && isRelocatable(getOperation());
}

void PlaceEntitiesPass::dropSections() {
  for (auto data : getOperation().getOps<DataOp>()) {
    if (!data.getSection())
      continue;
    warm::warn(data.getLoc(), "lost-section")
        << "the section '" << *data.getSection()
        << "' is lost: it needs native pointers, and a module "
           "with relocations";
    data.removeSectionAttr();
  }
}

LogicalResult PlaceEntitiesPass::place(StringRef text) {
  auto [name, sectionName] = text.rsplit(':');
  if (name.empty() || failed(checkSection(sectionName)))
    return failure();
  FailureOr<Operation *> op =
      findNamed(getOperation(), name, "place in '" + sectionName + "'");
  if (failed(op))
    return failure();
  auto data = dyn_cast<DataOp>(*op);
  if (data && !hasObjects())
    return data.emitError() << "'" << name << "' is a part of the memory: its "
                            << "section needs native pointers, or is that of "
                               "--memory-section";
  auto func = dyn_cast<FuncOp>(*op);
  StringAttr old = data ? data.getSectionAttr() : func.getSectionAttr();
  if (old && old != sectionName)
    return (*op)->emitError()
           << "'" << name << "' is to be both in '" << old.getValue()
           << "' and in '" << sectionName << "'";
  if (data)
    data.setSection(sectionName);
  else
    func.setSection(sectionName);
  return success();
}

LogicalResult PlaceEntitiesPass::placeAll() {
  for (StringRef text : section)
    if (failed(place(text)))
      return failure();
  return success();
}

/// A stack that begins outside has no room at all.
LogicalResult PlaceEntitiesPass::checkStack(MemoryOp memory) {
  StackPointerAttr stack = getStackPointer(getOperation());
  if (!stack || !stack.getStart() || *stack.getStart() <= memorySize)
    return success();
  Operation *global = getOperation().lookupSymbol(stack.getGlobal());
  return emitError(global ? global->getLoc() : memory.getLoc())
         << "the stack begins at " << *stack.getStart()
         << ", beyond the memory's " << memorySize.getValue()
         << " bytes; link with -z stack-size=";
}

LogicalResult PlaceEntitiesPass::shrink(MemoryOp memory) {
  if (memorySize >= memory.getMinBytes())
    return memory.emitError()
           << "a memory of " << memorySize.getValue()
           << " bytes is not smaller than the " << memory.getMinBytes()
           << " that the module declares";
  if (failed(checkStack(memory)))
    return failure();
  warm::warn(memory.getLoc(), "smaller-memory")
      << "the memory has " << memorySize.getValue() << " bytes instead of the "
      << memory.getMinBytes() << " that the module declares";
  memory.setByteSize(memorySize);
  return success();
}

LogicalResult PlaceEntitiesPass::placeMemories() {
  if (memorySection.empty() && memoryAlign == 0 && memorySize == 0)
    return success();
  if (!memorySection.empty() && failed(checkSection(memorySection)))
    return failure();
  if (memoryAlign != 0 && !llvm::isPowerOf2_64(memoryAlign))
    return getOperation().emitError()
           << "a memory cannot be aligned to " << memoryAlign.getValue()
           << " bytes: that is no power of two";
  if (getOperation().getOps<MemoryOp>().empty())
    return getOperation().emitError("the module has no memory to place");
  for (auto memory : getOperation().getOps<MemoryOp>()) {
    if (memory.isImport())
      return memory.emitError("the memory is imported: its definition says "
                              "where it is and how large");
    if (memorySize != 0 && failed(shrink(memory)))
      return failure();
    if (!memorySection.empty())
      memory.setSection(StringRef(memorySection));
    if (memoryAlign != 0)
      memory.setAlign(memoryAlign);
  }
  return success();
}

void PlaceEntitiesPass::runOnOperation() {
  if (!hasObjects())
    dropSections();
  if (failed(placeAll()) || failed(placeMemories()))
    signalPassFailure();
}
