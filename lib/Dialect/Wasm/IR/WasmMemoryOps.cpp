//===- WasmMemoryOps.cpp - accesses to linear memory ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Verification and effects of loads, stores and bounds checks.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/WasmOps.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm::wasm;

/// The constant offset is an unsigned 32-bit number.
static LogicalResult verifyAccessOffset(Operation *op, uint64_t offset) {
  if (offset > UINT32_MAX)
    return op->emitOpError("has an offset that is no unsigned 32-bit number");
  return success();
}

LogicalResult CheckBoundsOp::verify() {
  if (getSize() == 0)
    return emitOpError("needs a size greater than 0");
  if (getSymbol())
    return success();
  return verifyAccessOffset(*this, getOffset());
}

/// The alignment is a power of two and at most the size of the access.
static LogicalResult verifyAccess(MemoryAccessOpInterface op, uint64_t align) {
  if (!llvm::isPowerOf2_64(align) || align > op.getAccessSize())
    return op->emitOpError("needs an alignment that is a power of two and at "
                           "most the access size of ")
           << op.getAccessSize() << " bytes";
  return verifyAccessOffset(op, op.getOffset());
}

using Effects = SmallVectorImpl<MemoryEffects::EffectInstance>;

/// A volatile load is a write, so that nothing removes, merges or moves it.
static void getLoadEffects(bool isVolatile, Effects &effects) {
  effects.emplace_back(MemoryEffects::Read::get(), MemoryResource::get());
  effects.emplace_back(MemoryEffects::Read::get(), TrapResource::get());
  if (isVolatile)
    effects.emplace_back(MemoryEffects::Write::get(), MemoryResource::get());
}

#define DEFINE_LOAD(OP)                                                        \
  LogicalResult OP::verify() { return verifyAccess(*this, getAlign()); }       \
  void OP::getEffects(Effects &effects) {                                      \
    getLoadEffects(getIsVolatile(), effects);                                  \
  }
#define DEFINE_STORE(OP)                                                       \
  LogicalResult OP::verify() { return verifyAccess(*this, getAlign()); }

DEFINE_LOAD(LoadOp)
DEFINE_LOAD(Load8SOp)
DEFINE_LOAD(Load8UOp)
DEFINE_LOAD(Load16SOp)
DEFINE_LOAD(Load16UOp)
DEFINE_LOAD(Load32SOp)
DEFINE_LOAD(Load32UOp)
DEFINE_STORE(StoreOp)
DEFINE_STORE(Store8Op)
DEFINE_STORE(Store16Op)
DEFINE_STORE(Store32Op)

//===----------------------------------------------------------------------===//
// Atomic accesses
//===----------------------------------------------------------------------===//

/// The width is one that instructions have for the type.
static LogicalResult verifyAtomic(MemoryAccessOpInterface op, Type type) {
  uint64_t bytes = op.getAccessSize();
  if (!llvm::isPowerOf2_64(bytes) || bytes > type.getIntOrFloatBitWidth() / 8)
    return op->emitOpError("cannot access ")
           << bytes << " bytes of a value of type " << type;
  return verifyAccessOffset(op, op.getOffset());
}

LogicalResult AtomicLoadOp::verify() { return verifyAtomic(*this, getType()); }
LogicalResult AtomicStoreOp::verify() {
  return verifyAtomic(*this, getValue().getType());
}
LogicalResult AtomicRmwOp::verify() { return verifyAtomic(*this, getType()); }
LogicalResult AtomicCmpxchgOp::verify() {
  return verifyAtomic(*this, getType());
}
