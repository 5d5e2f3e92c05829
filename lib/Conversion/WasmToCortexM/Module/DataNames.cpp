//===- DataNames.cpp - the symbols of data --------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// With native pointers a segment is an object of C, known to debuggers by the
// name it has there. A name that is all of the segment is its symbol: one that
// other objects know first, else a local one. Others become symbols at their
// places in it, as in a segment of which a linker has made many. Local names
// may repeat, from object to object: all but the first have `.1`, `.2`, ...
//
//===----------------------------------------------------------------------===//

#include "ModuleInfo.h"

using namespace mlir;
using namespace warm;

/// The names in one list; `symbol` becomes the first that is all of the
/// segment.
template <typename GetSymbol>
static void addNames(wasm::DataOp data, ArrayAttr list,
                     SmallVectorImpl<DataName> &names, StringAttr &symbol,
                     GetSymbol getSymbol) {
  if (!list)
    return;
  for (auto attr : list.getAsRange<wasm::DataSymbolAttr>()) {
    StringAttr name = getSymbol(attr.getName().getValue());
    bool isWhole =
        attr.getOffset() == 0 && attr.getSize() == data.getTotalSize();
    if (isWhole && !symbol)
      symbol = name;
    else
      names.push_back({name, attr.getOffset(), attr.getSize()});
  }
}

void ModuleInfo::nameData(wasm::DataOp data, DataNames &names) {
  addNames(data, data.getSymbolsAttr(), names.globals, names.symbol,
           [&](StringRef name) {
             return StringAttr::get(data.getContext(), escapeSymbol(name));
           });
  names.isGlobal = static_cast<bool>(names.symbol);
  addNames(data, data.getLocalsAttr(), names.locals, names.symbol,
           [&](StringRef name) { return takeLocalName(name, data); });
  if (!names.symbol)
    names.symbol = getLocalSymbol(data.getSymName());
}

void ModuleInfo::nameData() {
  for (auto data : module.getOps<wasm::DataOp>()) {
    if (!data.isActive())
      continue;
    DataNames &names = dataNames[data.getSymNameAttr()];
    nameData(data, names);
    if (data.getSymbols())
      exportedSymbols.insert(names.symbol.getValue());
    if (data.getUsed())
      usedSymbols.insert(names.symbol.getValue());
  }
}
