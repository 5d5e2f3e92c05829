//===- ObjectMerger.cpp - several objects become one module ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "ObjectMerger.h"
#include "mlir/IR/AttrTypeSubElements.h"
#include "warm/Dialect/Wasm/IR/LinkerNames.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

static StringAttr getName(Operation *op) {
  return SymbolTable::getSymbolName(op);
}

//===----------------------------------------------------------------------===//
// Names
//===----------------------------------------------------------------------===//

static bool isImport(Operation *op) {
  auto entity = dyn_cast<ModuleEntityOpInterface>(op);
  return entity && entity.isImport();
}

/// Symbols of an object get names no other object has. Data of other objects
/// keep theirs: the linker knows them by it.
void ObjectMerger::nameAll(ModuleOp object, bool imports) {
  for (Operation &op : *object.getBody()) {
    if (!isa<SymbolOpInterface>(op) || isImport(&op) != imports)
      continue;
    StringAttr old = getName(&op);
    oldNames[&op] = old;
    if (isa<ExternOp>(op))
      continue;
    std::string name = old.str();
    for (unsigned n = 1; !taken.insert(name).second; ++n)
      name = old.str() + "." + std::to_string(n);
    SymbolTable::setSymbolName(&op, name);
  }
}

//===----------------------------------------------------------------------===//
// Resolution
//===----------------------------------------------------------------------===//

Operation *ObjectMerger::share(Operation *op, Attribute key, Places &places) {
  Operation *&first = shared[key];
  if (!first)
    first = op;
  else
    dead.push_back(op);
  places[oldNames[op]] = {getName(first)};
  return first;
}

/// A key for an import: its kind, its two names and, for a function, its type.
static Attribute getImportKey(ModuleEntityOpInterface op) {
  auto *context = op->getContext();
  auto func = dyn_cast<FuncOp>(op.getOperation());
  Attribute type = func ? func.getFunctionTypeAttr() : Attribute();
  return ArrayAttr::get(
      context, {op->getName().getIdentifier(), op.getImportModuleAttr(),
                op.getImportNameAttr(), type ? type : UnitAttr::get(context)});
}

LogicalResult ObjectMerger::resolveImport(FuncOp import, Places &places) {
  std::optional<LinkerName> wanted = getWantedName(import);
  const Definition *definition =
      wanted ? definitions.find(wanted->name) : nullptr;
  if (!definition) {
    auto first = cast<FuncOp>(share(import, getImportKey(import), places));
    // It may stay undefined only if all who import it say so.
    if (!import.getWeakAttr())
      first.removeWeakAttr();
    return success();
  }
  auto func = dyn_cast<FuncOp>(definition->op);
  if (!func || func.getFunctionType() != import.getFunctionType()) {
    auto diag = import.emitError()
                << "function " << import.getImportNameAttr() << " is of type "
                << import.getFunctionType() << " here";
    diag.attachNote(definition->op->getLoc())
        << "it is " << (func ? "another function" : "data") << " here";
    return failure();
  }
  dead.push_back(import);
  places[oldNames[import]] = {getName(func)};
  return success();
}

LogicalResult ObjectMerger::resolveExtern(ExternOp op, Places &places) {
  StringAttr name = op.getSymNameAttr();
  const Definition *definition = definitions.find(name);
  if (!definition) {
    auto first =
        cast<ExternOp>(share(op, FlatSymbolRefAttr::get(name), places));
    if (!op.getWeak())
      first.setWeak(false);
    return success();
  }
  if (!isa<DataOp>(definition->op)) {
    auto diag = op.emitError() << "symbol " << name << " is data here";
    diag.attachNote(definition->op->getLoc()) << "it is a function here";
    return failure();
  }
  dead.push_back(op);
  places[name] = {getName(definition->op), definition->offset};
  return success();
}

LogicalResult ObjectMerger::resolveOp(Operation *op, Places &places) {
  if (auto winner = replaced.find(op); winner != replaced.end()) {
    dead.push_back(op);
    places[oldNames[op]] = {getName(winner->second.op), winner->second.offset};
    return success();
  }
  if (auto external = dyn_cast<ExternOp>(op))
    return resolveExtern(external, places);
  if (auto func = dyn_cast<FuncOp>(op); func && func.isExternal())
    return resolveImport(func, places);
  // An object has one memory and one table, whose sizes its linker chooses.
  if (isa<MemoryOp, TableOp>(op)) {
    share(op, op->getName().getIdentifier(), places);
    return success();
  }
  if (isImport(op)) {
    share(op, getImportKey(cast<ModuleEntityOpInterface>(op)), places);
    return success();
  }
  places[oldNames[op]] = {getName(op)};
  return success();
}

LogicalResult ObjectMerger::resolve(ModuleOp object, Places &places) {
  for (Operation &op : *object.getBody())
    if (isa<SymbolOpInterface>(op) && failed(resolveOp(&op, places)))
      return failure();
  return success();
}

//===----------------------------------------------------------------------===//
// References
//===----------------------------------------------------------------------===//

void ObjectMerger::rewrite(ModuleOp object, const Places &places) {
  auto find = [&](FlatSymbolRefAttr ref) {
    return places.lookup(ref.getAttr());
  };
  auto refer = [](const Place &place) {
    return FlatSymbolRefAttr::get(place.symbol);
  };
  object.walk([&](AddressOfOp op) {
    op.setOffset(op.getOffset() + find(op.getSymbolAttr()).offset);
  });
  object.walk([&](CheckBoundsOp op) {
    if (op.getSymbolAttr())
      op.setOffset(op.getOffset() + find(op.getSymbolAttr()).offset);
  });
  AttrTypeReplacer replacer;
  replacer.addReplacement(
      [&](RelocationAttr attr) -> std::pair<Attribute, WalkResult> {
        Place place = find(attr.getSymbol());
        return {RelocationAttr::get(attr.getContext(), attr.getOffset(),
                                    refer(place),
                                    attr.getAddend() + place.offset),
                WalkResult::skip()};
      });
  replacer.addReplacement([&](SymbolRefAttr ref) -> std::optional<Attribute> {
    return refer(find(cast<FlatSymbolRefAttr>(ref)));
  });
  replacer.recursivelyReplaceElementsIn(object);
}

LogicalResult ObjectMerger::merge(ArrayRef<ModuleOp> objects) {
  // What is defined has the first choice of names.
  for (bool imports : {false, true})
    for (ModuleOp object : objects)
      nameAll(object, imports);
  for (ModuleOp object : objects) {
    Places places;
    if (failed(resolve(object, places)))
      return failure();
    rewrite(object, places);
  }
  for (Operation *op : dead)
    op->erase();
  Block *body = target.getBody();
  for (ModuleOp object : objects) {
    body->getOperations().splice(body->end(),
                                 object.getBody()->getOperations());
    object.erase();
  }
  return success();
}
