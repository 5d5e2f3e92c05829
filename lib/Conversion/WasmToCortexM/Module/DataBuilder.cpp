//===- DataBuilder.cpp - builds static data -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "DataBuilder.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

DataOp DataBuilder::create(StringAttr name, bool isReadOnly, uint64_t size,
                           uint32_t align, StringRef bytes,
                           ArrayRef<AddressWord> addresses) {
  SmallVector<Attribute> relocations;
  for (auto [offset, symbol, addend] : addresses)
    relocations.push_back(builder.getArrayAttr(
        {builder.getI64IntegerAttr(offset), FlatSymbolRefAttr::get(symbol),
         builder.getI64IntegerAttr(addend)}));
  bytes = bytes.rtrim('\0');
  bool isZero = bytes.empty() && relocations.empty();
  StringRef kind = isReadOnly ? "rodata" : isZero ? "bss" : "data";
  return DataOp::create(
      builder, loc, name,
      isGlobal ? StringAttr() : builder.getStringAttr("private"),
      builder.getStringAttr(kind),
      builder.getI64IntegerAttr(std::max<uint64_t>(size, 1)),
      builder.getI32IntegerAttr(align),
      bytes.empty() ? StringAttr() : builder.getStringAttr(bytes),
      relocations.empty() ? ArrayAttr() : builder.getArrayAttr(relocations),
      ArrayAttr(), ArrayAttr(), StringAttr());
}

} // namespace warm
