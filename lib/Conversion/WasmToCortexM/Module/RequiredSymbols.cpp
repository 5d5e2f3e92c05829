//===- RequiredSymbols.cpp - what an image must define --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// GNU ld reports any relocation to an undefined symbol, LLD only those that
// change something. So there is a word with the symbol's address, and what
// other objects may refer to keeps it by a relocation that changes nothing:
// with --gc-sections the word stays where something of the module does.
//
// BEFORE                             AFTER
//   cortexm.func @f                    cortexm.func @f {cortexm.keeps =
//   [@word]}
//                                      cortexm.data "private" @word "rodata"
//                                          relocations [[0, @symbol, 0]]
//                                      cortexm.extern "private" @symbol
//
//===----------------------------------------------------------------------===//

#include "RequiredSymbols.h"
#include "DataBuilder.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

/// Whether linkers keep the function or data for another reason than that
/// something of the module refers to it. Data without contents cannot have
/// relocations; of data in a group, another object's may count instead.
static bool isRoot(Operation &op) {
  if (auto func = dyn_cast<FuncOp>(op))
    return !func.isExternal() && (!func.isPrivate() || isRetained(func));
  auto data = dyn_cast<DataOp>(op);
  return data && data.getKind() != "bss" && !data->hasAttr(comdatAttrName) &&
         (!data.isPrivate() || data.getSection() || isRetained(data));
}

static void addKeptSymbol(Operation &op, StringAttr symbol) {
  SmallVector<Attribute> symbols;
  if (auto others = op.getAttrOfType<ArrayAttr>(keepsAttrName))
    llvm::append_range(symbols, others);
  symbols.push_back(FlatSymbolRefAttr::get(symbol));
  op.setAttr(keepsAttrName, ArrayAttr::get(op.getContext(), symbols));
}

void requireSymbol(const ModuleInfo &info, StringAttr word, StringRef symbol,
                   OpBuilder &builder) {
  for (Operation &op : *info.getModule().getBody())
    if (isRoot(op))
      addKeptSymbol(op, word);
  StringAttr name = builder.getStringAttr(symbol);
  DataBuilder(builder, builder.getUnknownLoc())
      .create(word, /*isReadOnly=*/true, /*size=*/4, /*align=*/4, "",
              {{0, name}});
  ExternOp::create(builder, builder.getUnknownLoc(), name,
                   builder.getStringAttr("private"), /*weak=*/false);
}

} // namespace warm
