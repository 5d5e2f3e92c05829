//===- NamedEntities.cpp - what a user names -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "NamedEntities.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::wasm;

namespace {
/// A function or data by a name; whether that is all of the segment.
struct Match {
  Operation *op;
  bool isWhole = true;
};
} // namespace

static void findData(DataOp data, ArrayAttr names, StringRef name,
                     SmallVectorImpl<Match> &matches) {
  if (!names)
    return;
  for (auto symbol : names.getAsRange<DataSymbolAttr>())
    if (symbol.getName() == name)
      matches.push_back({data, symbol.getOffset() == 0 &&
                                   symbol.getSize() == data.getTotalSize()});
}

static SmallVector<Match> findExported(ModuleOp module, StringRef name) {
  SmallVector<Match> matches;
  for (auto func : module.getOps<FuncOp>())
    if (ArrayAttr exports = func.getExportsAttr();
        exports && !func.isExternal() &&
        llvm::is_contained(exports.getAsValueRange<StringAttr>(), name))
      matches.push_back({func});
  for (auto data : module.getOps<DataOp>())
    findData(data, data.getSymbolsAttr(), name, matches);
  return matches;
}

static SmallVector<Match> findLocal(ModuleOp module, StringRef name) {
  SmallVector<Match> matches;
  if (auto func = module.lookupSymbol<FuncOp>(name); func && !func.isExternal())
    matches.push_back({func});
  for (auto data : module.getOps<DataOp>())
    findData(data, data.getLocalsAttr(), name, matches);
  return matches;
}

FailureOr<Operation *> warm::wasm::findNamed(ModuleOp module, StringRef name,
                                             const Twine &purpose) {
  SmallVector<Match> matches = findExported(module, name);
  if (matches.empty())
    matches = findLocal(module, name);
  if (matches.empty())
    return module.emitError() << "the module has no function or data '" << name
                              << "' to " << purpose;
  if (matches.size() > 1) {
    InFlightDiagnostic error = matches[0].op->emitError()
                               << "the module has several '" << name
                               << "': which one to " << purpose
                               << " is not said";
    error.attachNote(matches[1].op->getLoc()) << "another one is here";
    return error;
  }
  if (!matches[0].isWhole)
    return matches[0].op->emitError()
           << "'" << name << "' is a part of the segment '"
           << SymbolTable::getSymbolName(matches[0].op).getValue()
           << "', and nothing else than all of it is what one can " << purpose
           << ": compile the objects, or link with --no-merge-data-segments";
  return matches[0].op;
}
