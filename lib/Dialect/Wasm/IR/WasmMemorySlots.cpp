//===- WasmMemorySlots.cpp - objects of the frame as values ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What upstream's `mem2reg` asks: an object of the frame is a memory slot if it
// is loaded and stored as a whole only, with one type. Nobody but the function
// knows its address then, so that `volatile` means nothing. Where a call
// returns twice, what it finds at its second return depends on that: the object
// stays.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/ReturnsTwice.h"

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// stack_alloc
//===----------------------------------------------------------------------===//

/// The type that a use accesses the object with; null if it does something
/// else, or accesses a part.
static Type getAccessedType(StackAllocOp object, OpOperand &use) {
  auto access = dyn_cast<MemoryAccessOpInterface>(use.getOwner());
  if (!access || access.getOffset() != 0 ||
      access.getAccessSize() != object.getSize())
    return {};
  if (auto load = dyn_cast<LoadOp>(use.getOwner()))
    return load.getType();
  auto store = dyn_cast<StoreOp>(use.getOwner());
  return store && use == store.getAddrMutable() ? store.getValue().getType()
                                                : Type();
}

SmallVector<MemorySlot> StackAllocOp::getPromotableSlots() {
  Type common;
  for (OpOperand &use : getResult().getUses()) {
    Type type = getAccessedType(*this, use);
    if (!type || (common && type != common))
      return {};
    common = type;
  }
  if (!common || callsReturnTwice((*this)->getParentOfType<FuncOp>()))
    return {};
  return {MemorySlot{getResult(), common}};
}

Value StackAllocOp::getDefaultValue(const MemorySlot &slot,
                                    OpBuilder &builder) {
  return ConstOp::create(builder, getLoc(),
                         cast<TypedAttr>(builder.getZeroAttr(slot.elemType)));
}

void StackAllocOp::handleBlockArgument(const MemorySlot &, BlockArgument,
                                       OpBuilder &) {}

std::optional<PromotableAllocationOpInterface>
StackAllocOp::handlePromotionComplete(const MemorySlot &, Value defaultValue,
                                      OpBuilder &) {
  if (defaultValue && defaultValue.use_empty())
    defaultValue.getDefiningOp()->erase();
  erase();
  return std::nullopt;
}

//===----------------------------------------------------------------------===//
// load and store
//===----------------------------------------------------------------------===//

using Uses = SmallPtrSetImpl<OpOperand *>;

bool LoadOp::loadsFrom(const MemorySlot &slot) { return getAddr() == slot.ptr; }
bool LoadOp::storesTo(const MemorySlot &) { return false; }

Value LoadOp::getStored(const MemorySlot &, OpBuilder &, Value,
                        const DataLayout &) {
  llvm_unreachable("a load stores nothing");
}

bool LoadOp::canUsesBeRemoved(const MemorySlot &slot, const Uses &,
                              SmallVectorImpl<OpOperand *> &,
                              const DataLayout &) {
  return loadsFrom(slot) && getType() == slot.elemType;
}

DeletionKind LoadOp::removeBlockingUses(const MemorySlot &, const Uses &,
                                        OpBuilder &, Value reachingDefinition,
                                        const DataLayout &) {
  getResult().replaceAllUsesWith(reachingDefinition);
  return DeletionKind::Delete;
}

bool StoreOp::loadsFrom(const MemorySlot &) { return false; }
bool StoreOp::storesTo(const MemorySlot &slot) { return getAddr() == slot.ptr; }

Value StoreOp::getStored(const MemorySlot &, OpBuilder &, Value,
                         const DataLayout &) {
  return getValue();
}

bool StoreOp::canUsesBeRemoved(const MemorySlot &slot, const Uses &,
                               SmallVectorImpl<OpOperand *> &,
                               const DataLayout &) {
  return storesTo(slot) && getValue() != slot.ptr &&
         getValue().getType() == slot.elemType;
}

DeletionKind StoreOp::removeBlockingUses(const MemorySlot &, const Uses &,
                                         OpBuilder &, Value,
                                         const DataLayout &) {
  return DeletionKind::Delete;
}
