//===- WasmSymbolUses.cpp - checks that symbols fit their uses ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Each operation that names a function, memory, table, global or segment
// verifies that the symbol is one, and that its type is the one used.
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/Wasm/IR/WasmOps.h"

using namespace mlir;
using namespace warm::wasm;

/// Finds the entity of class EntityOp, or emits an error and returns null.
template <typename EntityOp>
static EntityOp lookup(Operation *op, FlatSymbolRefAttr symbol, StringRef what,
                       SymbolTableCollection &tables) {
  auto entity = tables.lookupNearestSymbolFrom<EntityOp>(op, symbol);
  if (!entity)
    op->emitOpError("names ") << symbol << ", which is no " << what;
  return entity;
}

/// Emits an error unless the types are equal.
static LogicalResult verifySame(Operation *op, FlatSymbolRefAttr symbol,
                                Type used, Type declared) {
  if (used == declared)
    return success();
  return op->emitOpError("uses ")
         << symbol << " with type " << used << ", but it has " << declared;
}

static LogicalResult verifyMemory(Operation *op, FlatSymbolRefAttr memory,
                                  SymbolTableCollection &tables) {
  return success(lookup<MemoryOp>(op, memory, "memory", tables));
}

static LogicalResult verifyTable(Operation *op, FlatSymbolRefAttr symbol,
                                 SymbolTableCollection &tables,
                                 Type element = nullptr) {
  auto table = lookup<TableOp>(op, symbol, "table", tables);
  if (!table)
    return failure();
  return element ? verifySame(op, symbol, element, table.getElementType())
                 : success();
}

static LogicalResult verifyGlobal(Operation *op, FlatSymbolRefAttr symbol,
                                  Type type, bool isWritten,
                                  SymbolTableCollection &tables) {
  auto global = lookup<GlobalOp>(op, symbol, "global", tables);
  if (!global)
    return failure();
  if (isWritten && !global.getIsMutable())
    return op->emitOpError("assigns to ") << symbol << ", which is immutable";
  return verifySame(op, symbol, type, global.getType());
}

//===----------------------------------------------------------------------===//
// Module
//===----------------------------------------------------------------------===//

LogicalResult StartOp::verifySymbolUses(SymbolTableCollection &tables) {
  auto function = lookup<FuncOp>(*this, getFunctionAttr(), "function", tables);
  if (!function)
    return failure();
  return verifySame(*this, getFunctionAttr(),
                    FunctionType::get(getContext(), {}, {}),
                    function.getFunctionType());
}

LogicalResult ConstructorOp::verifySymbolUses(SymbolTableCollection &tables) {
  auto function = lookup<FuncOp>(*this, getFunctionAttr(), "function", tables);
  if (!function)
    return failure();
  FunctionType type = function.getFunctionType();
  if (type.getNumInputs() == 0 && type.getNumResults() <= 1)
    return success();
  return emitOpError("names ")
         << getFunctionAttr() << " of type " << type
         << ", but a constructor has no parameters and at most one result";
}

/// Verifies that the symbol has an address: an active data segment, a function,
/// or data of another object.
static LogicalResult verifyAddress(Operation *op, FlatSymbolRefAttr symbol,
                                   SymbolTableCollection &tables) {
  Operation *target = tables.lookupNearestSymbolFrom(op, symbol);
  auto data = dyn_cast_or_null<DataOp>(target);
  if (isa_and_nonnull<FuncOp, ExternOp>(target) || (data && data.isActive()))
    return success();
  return op->emitOpError("names ")
         << symbol << ", which is no active data segment or function";
}

LogicalResult AddressOfOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyAddress(*this, getSymbolAttr(), tables);
}

LogicalResult IsDefinedOp::verifySymbolUses(SymbolTableCollection &tables) {
  return success(static_cast<bool>(
      lookup<FuncOp>(*this, getFunctionAttr(), "function", tables)));
}

LogicalResult DataOp::verifySymbolUses(SymbolTableCollection &tables) {
  if (getRelocations())
    for (auto address : getRelocationsAttr().getAsRange<RelocationAttr>())
      if (failed(verifyAddress(*this, address.getSymbol(), tables)))
        return failure();
  return isActive() ? verifyMemory(*this, getMemoryAttr(), tables) : success();
}

LogicalResult ElemOp::verifySymbolUses(SymbolTableCollection &tables) {
  if (isActive() &&
      failed(verifyTable(*this, getTableAttr(), tables, getElementType())))
    return failure();
  for (Attribute item : getItems()) {
    if (auto function = dyn_cast<FlatSymbolRefAttr>(item)) {
      if (!lookup<FuncOp>(*this, function, "function", tables))
        return failure();
    } else if (auto value = dyn_cast<GlobalValueAttr>(item)) {
      if (failed(verifyGlobal(*this, value.getGlobal(), getElementType(),
                              /*isWritten=*/false, tables)))
        return failure();
    }
  }
  return success();
}

//===----------------------------------------------------------------------===//
// Memory and globals
//===----------------------------------------------------------------------===//

LogicalResult CheckBoundsOp::verifySymbolUses(SymbolTableCollection &tables) {
  if (getSymbolAttr() && failed(verifyAddress(*this, getSymbolAttr(), tables)))
    return failure();
  return verifyMemory(*this, getMemoryAttr(), tables);
}

#define VERIFY_MEMORY_USE(OP)                                                  \
  LogicalResult OP::verifySymbolUses(SymbolTableCollection &tables) {          \
    return verifyMemory(*this, getMemoryAttr(), tables);                       \
  }

VERIFY_MEMORY_USE(LoadOp)
VERIFY_MEMORY_USE(Load8SOp)
VERIFY_MEMORY_USE(Load8UOp)
VERIFY_MEMORY_USE(Load16SOp)
VERIFY_MEMORY_USE(Load16UOp)
VERIFY_MEMORY_USE(Load32SOp)
VERIFY_MEMORY_USE(Load32UOp)
VERIFY_MEMORY_USE(StoreOp)
VERIFY_MEMORY_USE(Store8Op)
VERIFY_MEMORY_USE(Store16Op)
VERIFY_MEMORY_USE(Store32Op)
VERIFY_MEMORY_USE(AtomicLoadOp)
VERIFY_MEMORY_USE(AtomicStoreOp)
VERIFY_MEMORY_USE(AtomicRmwOp)
VERIFY_MEMORY_USE(AtomicCmpxchgOp)
VERIFY_MEMORY_USE(MemorySizeOp)
VERIFY_MEMORY_USE(MemoryGrowOp)
VERIFY_MEMORY_USE(MemoryFillOp)

LogicalResult MemoryCopyOp::verifySymbolUses(SymbolTableCollection &tables) {
  if (failed(verifyMemory(*this, getDstMemoryAttr(), tables)))
    return failure();
  return verifyMemory(*this, getSrcMemoryAttr(), tables);
}

LogicalResult MemoryInitOp::verifySymbolUses(SymbolTableCollection &tables) {
  if (failed(verifyMemory(*this, getMemoryAttr(), tables)))
    return failure();
  return success(
      lookup<DataOp>(*this, getSegmentAttr(), "data segment", tables));
}

LogicalResult DataDropOp::verifySymbolUses(SymbolTableCollection &tables) {
  return success(
      lookup<DataOp>(*this, getSegmentAttr(), "data segment", tables));
}

LogicalResult GlobalGetOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyGlobal(*this, getGlobalAttr(), getType(), /*isWritten=*/false,
                      tables);
}

LogicalResult GlobalSetOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyGlobal(*this, getGlobalAttr(), getValue().getType(),
                      /*isWritten=*/true, tables);
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

LogicalResult RefFuncOp::verifySymbolUses(SymbolTableCollection &tables) {
  return success(lookup<FuncOp>(*this, getFunctionAttr(), "function", tables));
}

LogicalResult TableGetOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyTable(*this, getTableAttr(), tables, getType());
}

LogicalResult TableSetOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyTable(*this, getTableAttr(), tables, getValue().getType());
}

LogicalResult TableSizeOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyTable(*this, getTableAttr(), tables);
}

LogicalResult TableGrowOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyTable(*this, getTableAttr(), tables, getValue().getType());
}

LogicalResult TableFillOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyTable(*this, getTableAttr(), tables, getValue().getType());
}

LogicalResult TableCopyOp::verifySymbolUses(SymbolTableCollection &tables) {
  auto source = lookup<TableOp>(*this, getSrcTableAttr(), "table", tables);
  if (!source)
    return failure();
  return verifyTable(*this, getDstTableAttr(), tables, source.getElementType());
}

LogicalResult TableInitOp::verifySymbolUses(SymbolTableCollection &tables) {
  auto segment =
      lookup<ElemOp>(*this, getSegmentAttr(), "element segment", tables);
  if (!segment)
    return failure();
  return verifyTable(*this, getTableAttr(), tables, segment.getElementType());
}

LogicalResult ElemDropOp::verifySymbolUses(SymbolTableCollection &tables) {
  return success(
      lookup<ElemOp>(*this, getSegmentAttr(), "element segment", tables));
}

//===----------------------------------------------------------------------===//
// Calls
//===----------------------------------------------------------------------===//

LogicalResult CallOp::verifySymbolUses(SymbolTableCollection &tables) {
  auto function = lookup<FuncOp>(*this, getCalleeAttr(), "function", tables);
  if (!function)
    return failure();
  return verifySame(
      *this, getCalleeAttr(),
      FunctionType::get(getContext(), getArgs().getTypes(), getResultTypes()),
      function.getFunctionType());
}

LogicalResult CallIndirectOp::verifySymbolUses(SymbolTableCollection &tables) {
  return verifyTable(*this, getTableAttr(), tables,
                     FuncRefType::get(getContext()));
}
