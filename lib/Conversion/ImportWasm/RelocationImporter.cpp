//===- RelocationImporter.cpp - addresses that relocations name -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Relocation types: WebAssembly tool conventions, "Linking.md".
//
//===----------------------------------------------------------------------===//

#include "RelocationImporter.h"
#include "ModuleImporter.h"

using namespace mlir;
using namespace warm::wasm;
using namespace llvm::wasm;

/// The address of a data symbol plus an addend.
static std::optional<SymbolAddress>
getDataAddress(const ModuleEntities &entities, uint32_t index, int64_t addend) {
  const binary::LinkSymbol &symbol = entities.module.linking.symbols[index];
  if (symbol.isUndefined())
    return SymbolAddress{entities.externs.lookup(index), addend};
  if (symbol.isAbsolute())
    return std::nullopt;
  return SymbolAddress{entities.datas[symbol.segment],
                       static_cast<int64_t>(symbol.offset) + addend};
}

llvm::Expected<std::optional<SymbolAddress>>
warm::wasm::getAddress(const ModuleEntities &entities,
                       const binary::Relocation &relocation) {
  const binary::Module &module = entities.module;
  switch (relocation.type) {
  case R_WASM_TABLE_INDEX_SLEB:
  case R_WASM_TABLE_INDEX_I32: {
    uint32_t function = module.linking.symbols[relocation.index].index;
    return SymbolAddress{FlatSymbolRefAttr::get(entities.functions[function])};
  }
  case R_WASM_MEMORY_ADDR_LEB:
  case R_WASM_MEMORY_ADDR_SLEB:
  case R_WASM_MEMORY_ADDR_I32:
    return getDataAddress(entities, relocation.index, relocation.addend);
  case R_WASM_FUNCTION_INDEX_LEB:
  case R_WASM_FUNCTION_INDEX_I32:
  case R_WASM_TYPE_INDEX_LEB:
  case R_WASM_GLOBAL_INDEX_LEB:
  case R_WASM_GLOBAL_INDEX_I32:
  case R_WASM_TABLE_NUMBER_LEB:
  case R_WASM_TAG_INDEX_LEB:
  case R_WASM_FUNCTION_OFFSET_I32:
  case R_WASM_SECTION_OFFSET_I32:
    return std::nullopt;
  default:
    return binary::unsupported(
        relocation.offset,
        "the relocation " + binary::toString(relocation.type) +
            " is of position-independent code or of 64-bit memory");
  }
}

llvm::Expected<std::optional<SymbolAddress>>
warm::wasm::getAddressAt(const ModuleEntities &entities, uint64_t offset) {
  const binary::Relocation *relocation = entities.module.linking.find(offset);
  if (!relocation)
    return std::nullopt;
  return getAddress(entities, *relocation);
}

llvm::Error warm::wasm::importDataRelocations(const ModuleEntities &entities) {
  const binary::Module &module = entities.module;
  for (auto [i, data] : llvm::enumerate(module.datas)) {
    DataOp op = entities.dataOps[i];
    Builder builder(op.getContext());
    if (i < module.linking.segments.size())
      op.setAlign(int64_t(1) << module.linking.segments[i].alignmentLog2);
    SmallVector<Attribute> addresses;
    uint64_t end = data.bytesOffset + data.bytes.size();
    for (const binary::Relocation &relocation :
         module.linking.inRange(data.bytesOffset, end)) {
      auto address = getAddress(entities, relocation);
      if (!address)
        return address.takeError();
      if (*address)
        addresses.push_back(RelocationAttr::get(
            op.getContext(), relocation.offset - data.bytesOffset,
            (*address)->symbol, (*address)->offset));
    }
    if (!addresses.empty())
      op.setRelocationsAttr(builder.getArrayAttr(addresses));
  }
  return llvm::Error::success();
}
