//===- StaticData.cpp - memories, tables, globals as data -----------------===//
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
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"
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

/// The parts of an object that have symbols of their own.
static ArrayAttr getParts(ArrayRef<DataName> names, OpBuilder &builder) {
  SmallVector<Attribute> parts;
  for (const DataName &name : names)
    parts.push_back(builder.getArrayAttr(
        {name.symbol, builder.getI64IntegerAttr(name.offset),
         builder.getI64IntegerAttr(name.size)}));
  return parts.empty() ? ArrayAttr() : builder.getArrayAttr(parts);
}

/// Whether the compiler before has put data among what is never written.
static bool isReadOnly(const ModuleInfo &info, wasm::DataOp segment) {
  return segment.getConstant() || (wasm::isRelocatable(info.getModule()) &&
                                   segment.getSymName().starts_with(".rodata"));
}

/// Puts an object where its source wants it, as a C compiler does: in a section
/// with a name of its own zeros are contents, unless the name says otherwise.
static LogicalResult placeObject(wasm::DataOp segment, DataOp data) {
  StringRef section = segment.getSectionAttr().getValue();
  if (isForZeros(section)) {
    if (data.getKind() != "bss")
      return segment.emitError()
             << "'" << data.getSymName() << "' has an initial value, or is "
             << "constant, but what is in '" << section << "' has none";
  } else if (data.getKind() == "bss") {
    data.setKind("data");
  }
  data.setSectionAttr(segment.getSectionAttr());
  return success();
}

/// With native pointers: an active segment is an object.
static LogicalResult createObject(const ModuleInfo &info, wasm::DataOp segment,
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
  const DataNames &names = info.getDataNames(segment);
  DataOp data = DataBuilder(builder, segment.getLoc())
                    .create(names.symbol, isReadOnly(info, segment),
                            segment.getTotalSize(),
                            segment.getAlign().value_or(8), bytes, addresses);
  if (ArrayAttr aliases = getParts(names.globals, builder))
    data.setAliasesAttr(aliases);
  if (ArrayAttr locals = getParts(names.locals, builder))
    data->setAttr(localsAttrName, locals);
  if (names.isGlobal)
    data.removeSymVisibilityAttr();
  if (ArrayAttr weak = escapeSymbols(segment.getWeakAttr()))
    data.setWeakAttr(weak);
  setRetained(data, segment.getRetain());
  return segment.getSection() ? placeObject(segment, data) : success();
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
  const InitialValue &initial = layout.initial;
  char bytes[8];
  llvm::support::endian::write64le(bytes, initial.base ? 0 : initial.bits);
  Type type = global.getType();
  bool isWide = type.isIntOrFloat() && type.getIntOrFloatBitWidth() == 64;
  unsigned size = isWide ? 8 : 4;
  SmallVector<AddressWord> addresses;
  if (initial.function)
    addresses.push_back({0, info.getDescriptorSymbol(initial.function)});
  if (initial.base)
    addresses.push_back({0, info.getAddressSymbol(initial.base),
                         static_cast<int64_t>(initial.bits)});
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
      if (data.isActive() && failed(createObject(info, data, builder)))
        return failure();
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

/// The priority of what has no number.
static constexpr uint32_t lastPriority = 65535;

/// Linkers sort these sections by the number, and put those without one last.
static std::string getInitSection(uint32_t priority) {
  if (priority == lastPriority)
    return ".init_array";
  std::string digits = std::to_string(priority);
  return ".init_array." + std::string(5 - digits.size(), '0') + digits;
}

void createInitArray(const ModuleInfo &info, wasm::FuncOp init,
                     OpBuilder &builder) {
  unsigned number = 0;
  auto list = [&](bool isLast) {
    for (auto op : info.getModule().getOps<wasm::ConstructorOp>())
      if ((op.getPriority() == lastPriority) == isLast)
        createEntry(info,
                    info.lookup<wasm::FuncOp>(op.getFunctionAttr().getAttr()),
                    "constructor_entry." + std::to_string(number++),
                    getInitSection(op.getPriority()), builder);
  };
  // In the order of their sections: not every linker script sorts those.
  list(/*isLast=*/false);
  if (init)
    createEntry(info, init, "init_entry", ".init_array", builder);
  list(/*isLast=*/true);
}

} // namespace warm
