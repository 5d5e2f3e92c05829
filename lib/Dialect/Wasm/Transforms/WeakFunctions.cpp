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
//===----------------------------------------------------------------------===//

#include "WeakFunctions.h"
#include "mlir/IR/SymbolTable.h"
#include "llvm/ADT/MapVector.h"

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

LogicalResult warm::wasm::reportWeakWord(DataOp data, FuncOp func) {
  auto diag = data.emitError()
              << "a word of data is the address of " << func.getSymNameAttr()
              << ", which may be defined nowhere: its index is not constant; "
                 "assign it when the program runs, or use native pointers";
  diag.attachNote(func.getLoc()) << "it is weak";
  return failure();
}

namespace {
/// By the function's name.
using AddressUses = llvm::MapVector<StringAttr, SmallVector<AddressOfOp>>;
} // namespace

/// Where the addresses of weak functions are taken. An error in data.
static FailureOr<AddressUses> findUses(ModuleOp module) {
  AddressUses uses;
  SymbolTable symbols(module);
  module.walk([&](AddressOfOp op) {
    if (isUndefinedWeak(symbols.lookup<FuncOp>(op.getSymbol())))
      uses[op.getSymbolAttr().getAttr()].push_back(op);
  });
  for (auto data : module.getOps<DataOp>())
    if (data.getRelocations())
      for (auto word : data.getRelocationsAttr().getAsRange<RelocationAttr>())
        if (auto func = symbols.lookup<FuncOp>(word.getSymbol().getAttr());
            isUndefinedWeak(func))
          return reportWeakWord(data, func);
  return uses;
}

LogicalResult warm::wasm::placeWeakFunctions(ModuleOp module) {
  FailureOr<AddressUses> uses = findUses(module);
  if (failed(uses) || uses->empty())
    return LogicalResult(uses);
  auto tables = module.getOps<TableOp>();
  TableOp table = tables.empty() ? TableOp() : *tables.begin();
  if (!table || table.isImport())
    return module.emitError("takes the address of a function that the image "
                            "may define, but has no table of its own for it");
  auto builder = OpBuilder::atBlockBegin(module.getBody());
  uint32_t first = table.getMinSize(), index = first;
  SmallVector<Attribute> items;
  for (auto &[name, addresses] : *uses) {
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
