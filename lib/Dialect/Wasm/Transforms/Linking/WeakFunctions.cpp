//===- WeakFunctions.cpp - addresses of what may not exist ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// In linear memory the address of a function is its index in the table. A weak
// function that the module does not define may be defined by the image: it has
// an element, and an index only if it exists.
//
// BEFORE
//   %0 = wasm.address_of @maybe
// AFTER
//   %0 = wasm.is_defined @maybe
//   %1 = wasm.select %0, %c5, %c0 : i32
//
// In data,
// BEFORE
//   wasm.data private @d "\00\00\00\00" ... [#wasm.relocation<0, @maybe, 0>]
// AFTER
//   wasm.data private @d "\00\00\00\00" ...
//   wasm.constructor @assign_weak_functions priority 0
//   wasm.func private @assign_weak_functions() {
//     %0 = wasm.address_of @d
//     %1 = wasm.address_of @maybe
//     wasm.store @memory_0[%0], %1 align 1 : i32
//
//===----------------------------------------------------------------------===//

#include "WeakFunctions.h"
#include "Constructors.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/MapVector.h"
#include "llvm/Support/Endian.h"

using namespace mlir;
using namespace warm::wasm;

bool warm::wasm::isUndefinedWeak(FuncOp func) {
  return func && func.isExternal() && func.getWeakAttr();
}

Value warm::wasm::createWeakIndex(OpBuilder &builder, Location loc,
                                  FlatSymbolRefAttr function, uint32_t index) {
  auto constant = [&](uint32_t value) {
    return ConstOp::create(builder, loc, builder.getI32IntegerAttr(value))
        .getResult();
  };
  Value isDefined =
      IsDefinedOp::create(builder, loc, builder.getI32Type(), function);
  return SelectOp::create(builder, loc, isDefined, constant(index),
                          constant(0));
}

/// The words of a segment that hold such an address, which are 0 from now on.
static SmallVector<RelocationAttr> takeWeakWords(DataOp data,
                                                 const SymbolTable &symbols) {
  SmallVector<RelocationAttr> weak;
  SmallVector<Attribute> others;
  std::string bytes = data.getBytes().str();
  for (auto word : data.getRelocationsAttr().getAsRange<RelocationAttr>()) {
    if (!isUndefinedWeak(symbols.lookup<FuncOp>(word.getSymbol().getAttr()))) {
      others.push_back(word);
      continue;
    }
    weak.push_back(word);
    llvm::support::endian::write32le(&bytes[word.getOffset()], 0);
  }
  if (weak.empty())
    return weak;
  data.setBytes(bytes);
  data.setRelocationsAttr(ArrayAttr::get(data.getContext(), others));
  return weak;
}

void warm::wasm::assignWeakWords(ModuleOp module) {
  SymbolTable symbols(module);
  FuncOp assign;
  for (auto data : llvm::to_vector(module.getOps<DataOp>())) {
    if (!data.getRelocations() || !data.isActive())
      continue;
    for (RelocationAttr word : takeWeakWords(data, symbols)) {
      if (!assign)
        assign = createFirstConstructor(module, "assign_weak_functions");
      OpBuilder builder(assign.getBody().front().getTerminator());
      Type i32 = builder.getI32Type();
      Value place = AddressOfOp::create(builder, data.getLoc(), i32,
                                        FlatSymbolRefAttr::get(data),
                                        builder.getI64IntegerAttr(0));
      Value function =
          AddressOfOp::create(builder, data.getLoc(), i32, word.getSymbol(),
                              builder.getI64IntegerAttr(0));
      StoreOp::create(builder, data.getLoc(), data.getMemoryAttr(), place,
                      function, builder.getI64IntegerAttr(word.getOffset()),
                      builder.getI64IntegerAttr(1));
    }
  }
}

namespace {
/// By the function's name.
using AddressUses = llvm::MapVector<StringAttr, SmallVector<AddressOfOp>>;
} // namespace

/// Where the addresses of weak functions are taken.
static AddressUses findUses(ModuleOp module) {
  AddressUses uses;
  SymbolTable symbols(module);
  module.walk([&](AddressOfOp op) {
    if (isUndefinedWeak(symbols.lookup<FuncOp>(op.getSymbol())))
      uses[op.getSymbolAttr().getAttr()].push_back(op);
  });
  return uses;
}

LogicalResult warm::wasm::placeWeakFunctions(ModuleOp module) {
  AddressUses uses = findUses(module);
  if (uses.empty())
    return success();
  auto tables = module.getOps<TableOp>();
  TableOp table = tables.empty() ? TableOp() : *tables.begin();
  if (!table || table.isImport())
    return module.emitError("takes the address of a function that the image "
                            "may define, but has no table of its own for it");
  auto builder = OpBuilder::atBlockBegin(module.getBody());
  uint32_t first = table.getMinSize(), index = first;
  SmallVector<Attribute> items;
  for (auto &[name, addresses] : uses) {
    auto function = FlatSymbolRefAttr::get(name);
    items.push_back(function);
    for (AddressOfOp op : addresses) {
      OpBuilder at(op);
      op.replaceAllUsesWith(createWeakIndex(at, op.getLoc(), function, index));
      op.erase();
    }
    ++index;
  }
  table.setMinSize(index);
  if (table.getMaxSize())
    table.setMaxSize(std::max<uint64_t>(*table.getMaxSize(), index));
  builder.setInsertionPointAfter(table);
  auto elem = ElemOp::create(
      builder, table.getLoc(), builder.getStringAttr("weak_functions"),
      builder.getStringAttr("private"), builder.getArrayAttr(items),
      table.getElementTypeAttr(), UnitAttr(), FlatSymbolRefAttr::get(table));
  builder.createBlock(&elem.getOffset());
  Value offset = ConstOp::create(builder, table.getLoc(),
                                 builder.getI32IntegerAttr(first));
  YieldOp::create(builder, table.getLoc(), offset);
  SymbolTable(module).insert(elem);
  return success();
}
