//===- StaticData.cpp - memories, tables, globals as data
//------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Active segments with constant offsets are copied when compiling: the data is
// what instantiation would leave. docs/ABI.md describes the layouts.
//
//===----------------------------------------------------------------------===//

#include "StaticData.h"
#include "DataBuilder.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "llvm/Support/Endian.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

//===----------------------------------------------------------------------===//
// Memories
//===----------------------------------------------------------------------===//

/// The bytes that active segments put into a memory.
static FailureOr<std::string> getContents(const ModuleInfo &info,
                                          wasm::MemoryOp memory) {
  std::string contents;
  for (auto data : info.getModule().getOps<wasm::DataOp>()) {
    if (!data.isActive() || data.getMemory() != memory.getSymName())
      continue;
    uint64_t offset = info.evaluate(data.getOffset()).bits;
    uint64_t end = offset + data.getBytes().size();
    if (end > memory.getMinBytes())
      return data.emitError("data segment does not fit into its memory");
    if (contents.size() < end)
      contents.resize(end);
    llvm::copy(data.getBytes(), contents.begin() + offset);
  }
  return contents;
}

/// Whether linker scripts allocate such a section without loading it.
static bool isForZeros(StringRef section) {
  for (StringRef name : {".bss", ".noinit"})
    if (section.consume_front(name))
      return section.empty() || section.starts_with(".");
  return false;
}

static LogicalResult createMemory(const ModuleInfo &info, wasm::MemoryOp memory,
                                  OpBuilder &builder) {
  const MemoryInfo &layout =
      info.getMemory(FlatSymbolRefAttr::get(memory.getSymNameAttr()));
  if (layout.isImport)
    return success();
  FailureOr<std::string> contents = getContents(info, memory);
  if (failed(contents))
    return failure();
  DataBuilder data(builder, memory);
  DataOp created = data.create(layout.symbol, false, layout.maxBytes,
                               memory.getAlign().value_or(8), *contents);
  if (StringAttr section = memory.getSectionAttr()) {
    if (created.getKind() != "bss" && isForZeros(section.getValue()))
      return memory.emitError()
             << "the memory has initial contents, but what is in '"
             << section.getValue() << "' has none";
    created.setSectionAttr(section);
  }
  data.createSize(layout.sizeSymbol, layout.minBytes, layout.limitSymbol,
                  layout.maxBytes);
  return success();
}

/// The names by which other objects know a segment, besides that of all of it.
static ArrayAttr getAliases(const ModuleInfo &info, wasm::DataOp segment,
                            OpBuilder &builder) {
  SmallVector<Attribute> aliases;
  wasm::DataSymbolAttr main = info.getMainSymbol(segment);
  if (segment.getSymbols())
    for (auto symbol :
         segment.getSymbolsAttr().getAsRange<wasm::DataSymbolAttr>())
      if (symbol != main)
        aliases.push_back(builder.getArrayAttr(
            {builder.getStringAttr(escapeSymbol(symbol.getName().getValue())),
             builder.getI64IntegerAttr(symbol.getOffset()),
             builder.getI64IntegerAttr(symbol.getSize())}));
  return aliases.empty() ? ArrayAttr() : builder.getArrayAttr(aliases);
}

/// Whether the compiler before has put data among what is never written.
static bool isReadOnly(const ModuleInfo &info, wasm::DataOp segment) {
  return wasm::isRelocatable(info.getModule()) &&
         segment.getSymName().starts_with(".rodata");
}

/// With native pointers: an active segment is an object.
static void createObject(const ModuleInfo &info, wasm::DataOp segment,
                         OpBuilder &builder) {
  std::string bytes = segment.getBytes().str();
  SmallVector<AddressWord> addresses;
  if (segment.getRelocations())
    for (auto address :
         segment.getRelocationsAttr().getAsRange<wasm::RelocationAttr>()) {
      // The relocation has the addend; the word would count twice.
      llvm::support::endian::write32le(&bytes[address.getOffset()], 0);
      addresses.push_back({static_cast<uint32_t>(address.getOffset()),
                           info.getAddressSymbol(address.getSymbol()),
                           address.getAddend()});
    }
  auto name = FlatSymbolRefAttr::get(segment.getSymNameAttr());
  DataOp data = DataBuilder(builder, segment.getLoc())
                    .create(info.getAddressSymbol(name),
                            isReadOnly(info, segment), segment.getTotalSize(),
                            segment.getAlign().value_or(8), bytes, addresses);
  if (ArrayAttr aliases = getAliases(info, segment, builder))
    data.setAliasesAttr(aliases);
  if (info.getMainSymbol(segment))
    data.removeSymVisibilityAttr();
  if (ArrayAttr weak = escapeSymbols(segment.getWeakAttr()))
    data.setWeakAttr(weak);
}

//===----------------------------------------------------------------------===//
// Tables, globals, segments
//===----------------------------------------------------------------------===//

static void createTable(const ModuleInfo &info, wasm::TableOp table,
                        OpBuilder &builder) {
  const TableInfo &layout =
      info.getTable(FlatSymbolRefAttr::get(table.getSymNameAttr()));
  if (layout.isImport)
    return;
  SmallVector<AddressWord> addresses;
  for (auto [i, function] : llvm::enumerate(layout.contents))
    if (function)
      addresses.push_back(
          {uint32_t(4 * i), info.getDescriptorSymbol(function)});
  DataBuilder data(builder, table);
  data.create(layout.symbol, layout.isReadOnly, 4 * uint64_t(layout.maxSize), 4,
              "", addresses);
  data.createSize(layout.sizeSymbol, layout.minSize, layout.limitSymbol,
                  layout.maxSize);
}

static void createGlobal(const ModuleInfo &info, wasm::GlobalOp global,
                         OpBuilder &builder) {
  const GlobalInfo &layout =
      info.getGlobal(FlatSymbolRefAttr::get(global.getSymNameAttr()));
  if (layout.isImport)
    return;
  char bytes[8];
  llvm::support::endian::write64le(bytes, layout.initial.bits);
  Type type = global.getType();
  bool isWide = type.isIntOrFloat() && type.getIntOrFloatBitWidth() == 64;
  unsigned size = isWide ? 8 : 4;
  SmallVector<AddressWord> addresses;
  if (layout.initial.function)
    addresses.push_back({0, info.getDescriptorSymbol(layout.initial.function)});
  DataBuilder(builder, global)
      .create(layout.symbol, layout.isConstant(), size, size,
              StringRef(bytes, size), addresses);
}

static void createDataSegment(const ModuleInfo &info, wasm::DataOp segment,
                              OpBuilder &builder) {
  const SegmentInfo &layout =
      info.getSegment(FlatSymbolRefAttr::get(segment.getSymNameAttr()));
  if (!layout.isUsed || layout.size == 0)
    return;
  DataBuilder data(builder, segment.getLoc());
  data.create(layout.symbol, true, layout.size, 4, segment.getBytes());
  if (layout.sizeSymbol)
    data.createWord(layout.sizeSymbol, layout.size);
}

static LogicalResult createElemSegment(const ModuleInfo &info,
                                       wasm::ElemOp segment,
                                       OpBuilder &builder) {
  const SegmentInfo &layout =
      info.getSegment(FlatSymbolRefAttr::get(segment.getSymNameAttr()));
  if (!layout.isUsed || layout.size == 0)
    return success();
  SmallVector<AddressWord> addresses;
  for (auto [i, item] : llvm::enumerate(segment.getItems())) {
    if (isa<wasm::GlobalValueAttr>(item))
      return segment.emitError("a passive element segment with the value of "
                               "an imported global is not supported");
    if (auto function = dyn_cast<FlatSymbolRefAttr>(item))
      addresses.push_back(
          {uint32_t(4 * i), info.getDescriptorSymbol(function.getAttr())});
  }
  DataBuilder data(builder, segment.getLoc());
  data.create(layout.symbol, true, 4 * uint64_t(layout.size), 4, "", addresses);
  if (layout.sizeSymbol)
    data.createWord(layout.sizeSymbol, layout.size);
  return success();
}

//===----------------------------------------------------------------------===//
// All
//===----------------------------------------------------------------------===//

LogicalResult createStaticData(const ModuleInfo &info, OpBuilder &builder) {
  ModuleOp module = info.getModule();
  if (info.getOptions().nativePointerABI)
    for (auto data : module.getOps<wasm::DataOp>()) {
      if (data.isActive())
        createObject(info, data, builder);
    }
  else
    for (auto memory : module.getOps<wasm::MemoryOp>())
      if (failed(createMemory(info, memory, builder)))
        return failure();
  for (auto table : module.getOps<wasm::TableOp>())
    createTable(info, table, builder);
  for (auto global : module.getOps<wasm::GlobalOp>())
    createGlobal(info, global, builder);
  for (auto segment : module.getOps<wasm::DataOp>())
    createDataSegment(info, segment, builder);
  for (auto segment : module.getOps<wasm::ElemOp>())
    if (failed(createElemSegment(info, segment, builder)))
      return failure();
  return success();
}

/// A word that start-up code calls.
static void createEntry(const ModuleInfo &info, wasm::FuncOp function,
                        StringRef name, StringRef section, OpBuilder &builder) {
  StringAttr symbol = info.getFunctionSymbol(function.getSymNameAttr());
  Attribute address = builder.getArrayAttr({builder.getI64IntegerAttr(0),
                                            FlatSymbolRefAttr::get(symbol),
                                            builder.getI64IntegerAttr(0)});
  DataOp::create(builder, function.getLoc(), info.getLocalSymbol(name),
                 builder.getStringAttr("private"),
                 builder.getStringAttr("data"), builder.getI64IntegerAttr(4),
                 builder.getI32IntegerAttr(4), StringAttr(),
                 builder.getArrayAttr(address), ArrayAttr(), ArrayAttr(),
                 builder.getStringAttr(section));
}

/// Linkers sort these sections by the number, and put those without one last.
static std::string getInitSection(uint32_t priority) {
  constexpr uint32_t lastPriority = 65535;
  if (priority == lastPriority)
    return ".init_array";
  std::string digits = std::to_string(priority);
  return ".init_array." + std::string(5 - digits.size(), '0') + digits;
}

void createInitArray(const ModuleInfo &info, wasm::FuncOp init,
                     OpBuilder &builder) {
  if (init)
    createEntry(info, init, "init_entry", ".init_array", builder);
  unsigned number = 0;
  for (auto op : info.getModule().getOps<wasm::ConstructorOp>())
    createEntry(info, info.lookup<wasm::FuncOp>(op.getFunctionAttr().getAttr()),
                "constructor_entry." + std::to_string(number++),
                getInitSection(op.getPriority()), builder);
}

} // namespace warm
