//===- ExportEntries.cpp - other ways into functions ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ExportEntries.h"
#include "warm/Support/Diagnostics.h"

using namespace mlir;
using namespace warm::wasm;

/// Uses of a function other than calls.
static SmallVector<Operation *> getAddressUsers(FuncOp func) {
  SmallVector<Operation *> users;
  if (auto uses = SymbolTable::getSymbolUses(func, func->getParentOp()))
    for (SymbolTable::SymbolUse use : *uses)
      if (!isa<CallOp>(use.getUser()))
        users.push_back(use.getUser());
  return users;
}

AddressUse warm::wasm::getAddressUse(FuncOp func) {
  if (getAddressUsers(func).empty())
    return AddressUse::None;
  auto visit = [&](CallIndirectOp call) {
    return call.getSignature() == func.getFunctionType()
               ? WalkResult::interrupt()
               : WalkResult::advance();
  };
  return func->getParentOp()->walk(visit).wasInterrupted() ? AddressUse::Module
                                                           : AddressUse::Native;
}

void warm::wasm::warnOfAddress(FuncOp func, const Twine &what) {
  warm::warn(func.getLoc(), "adapted-address")
      << "the address of '" << func.getImportName().value_or(func.getSymName())
      << "', " << what
      << ", is taken: C cannot call it by this address, which "
         "is one for calls in the module";
}

void warm::wasm::replaceAddress(FuncOp from, FuncOp to) {
  AttrTypeReplacer replacer;
  auto old = FlatSymbolRefAttr::get(from), name = FlatSymbolRefAttr::get(to);
  replacer.addReplacement([&](SymbolRefAttr ref) -> std::optional<Attribute> {
    return ref == old ? Attribute(name) : Attribute(ref);
  });
  for (Operation *user : getAddressUsers(from))
    replacer.replaceElementsIn(user);
}

FuncOp warm::wasm::createEntry(FuncOp func, FunctionType type) {
  OpBuilder builder(func);
  builder.setInsertionPointAfter(func);
  std::string name = (func.getSymName() + ".entry").str();
  auto entry = FuncOp::create(builder, func.getLoc(), name, type);
  if (func.getExportsAttr())
    entry.setExportsAttr(func.getExportsAttr());
  else
    entry.setPrivate();
  if (func.getWeakAttr())
    entry.setWeakAttr(func.getWeakAttr());
  if (func.getSectionAttr())
    entry.setSectionAttr(func.getSectionAttr());
  SymbolTable(func->getParentOp()).insert(entry, entry->getIterator());
  func.removeExportsAttr();
  func.removeWeakAttr();
  func.setPrivate();
  SmallVector<Location> locs(type.getNumInputs(), func.getLoc());
  builder.createBlock(&entry.getBody(), {}, type.getInputs(), locs);
  return entry;
}
