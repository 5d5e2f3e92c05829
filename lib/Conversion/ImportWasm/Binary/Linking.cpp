//===- Linking.cpp - Reads the symbols of an object -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The `linking` section, by the WebAssembly tool conventions ("Linking.md",
// version 2). LLVM's own WasmObjectFile reads them too, but
// decodes the whole module again with fatal errors on some malformed ones, so
// this reader stands on the decoder's.
//
//===----------------------------------------------------------------------===//

#include "DeclarationReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace llvm::wasm;
using namespace warm::wasm::binary;

namespace {
class LinkingReader {
public:
  LinkingReader(Module &module) : module(module), info(module.linking) {}

  Error readLinking(const Section &section);

private:
  void readSegments(ByteReader &reader);
  void readInitFunctions(ByteReader &reader);
  void readSymbol(ByteReader &reader);
  void readIndexedSymbol(ByteReader &reader, LinkSymbol &symbol);
  void readDataSymbol(ByteReader &reader, LinkSymbol &symbol);
  /// The import of a function, global or table; none if it is defined here.
  std::optional<uint32_t> importOf(const LinkSymbol &symbol) const;
  size_t spaceSize(WasmSymbolType kind) const;

  Module &module;
  LinkingInfo &info;
};

} // namespace

size_t LinkingReader::spaceSize(WasmSymbolType kind) const {
  switch (kind) {
  case WASM_SYMBOL_TYPE_FUNCTION:
    return module.functions.size();
  case WASM_SYMBOL_TYPE_GLOBAL:
    return module.globals.size();
  case WASM_SYMBOL_TYPE_TABLE:
    return module.tables.size();
  case WASM_SYMBOL_TYPE_SECTION:
    return module.sections.size();
  case WASM_SYMBOL_TYPE_DATA:
  case WASM_SYMBOL_TYPE_TAG:
    break;
  }
  return 0;
}

std::optional<uint32_t>
LinkingReader::importOf(const LinkSymbol &symbol) const {
  switch (symbol.kind) {
  case WASM_SYMBOL_TYPE_FUNCTION:
    return module.functions[symbol.index].import;
  case WASM_SYMBOL_TYPE_GLOBAL:
    return module.globals[symbol.index].import;
  case WASM_SYMBOL_TYPE_TABLE:
    return module.tables[symbol.index].import;
  default:
    return std::nullopt;
  }
}

void LinkingReader::readIndexedSymbol(ByteReader &reader, LinkSymbol &symbol) {
  uint64_t begin = reader.offset();
  symbol.index = reader.readU32();
  if (reader.ok() && symbol.index >= spaceSize(symbol.kind))
    reader.malformed(begin, "symbol refers to index " + Twine(symbol.index) +
                                ", which does not exist");
  if (!reader.ok() || symbol.kind == WASM_SYMBOL_TYPE_SECTION)
    return;
  std::optional<uint32_t> import = importOf(symbol);
  if (import.has_value() != symbol.isUndefined()) {
    reader.malformed(begin, symbol.isUndefined()
                                ? "undefined symbol is not an import"
                                : "defined symbol is an import");
    return;
  }
  if (!symbol.isUndefined() || (symbol.flags & WASM_SYMBOL_EXPLICIT_NAME))
    symbol.name = reader.readName();
  else
    symbol.name = module.imports[*import].field;
}

void LinkingReader::readDataSymbol(ByteReader &reader, LinkSymbol &symbol) {
  symbol.name = reader.readName();
  if (symbol.isUndefined())
    return;
  uint64_t begin = reader.offset();
  symbol.segment = reader.readU32();
  symbol.offset = reader.readU64();
  symbol.size = reader.readU64();
  if (!reader.ok() || symbol.isAbsolute())
    return;
  if (symbol.segment >= module.datas.size())
    reader.malformed(begin, "symbol '" + symbol.name + "' is in segment " +
                                Twine(symbol.segment) +
                                ", which does not exist");
  else if (symbol.offset > module.datas[symbol.segment].bytes.size())
    reader.malformed(begin,
                     "symbol '" + symbol.name + "' is outside of its segment");
}

void LinkingReader::readSymbol(ByteReader &reader) {
  LinkSymbol symbol;
  uint64_t begin = reader.offset();
  uint8_t kind = reader.readByte();
  symbol.kind = static_cast<WasmSymbolType>(kind);
  symbol.flags = reader.readU32();
  if (kind == WASM_SYMBOL_TYPE_TAG)
    reader.fail(DecodeError::Unsupported, begin,
                "a tag symbol (exception handling) is not supported");
  else if (kind > WASM_SYMBOL_TYPE_TABLE)
    reader.malformed(begin, "malformed symbol kind");
  else if (kind == WASM_SYMBOL_TYPE_DATA)
    readDataSymbol(reader, symbol);
  else
    readIndexedSymbol(reader, symbol);
  info.symbols.push_back(symbol);
}

void LinkingReader::readSegments(ByteReader &reader) {
  uint64_t begin = reader.offset();
  uint32_t count = reader.readCount();
  if (reader.ok() && count != module.datas.size())
    reader.malformed(begin, "there are " + Twine(count) +
                                " segment names for " +
                                Twine(module.datas.size()) + " data segments");
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    SegmentInfo segment;
    segment.name = reader.readName();
    uint64_t alignOffset = reader.offset();
    segment.alignmentLog2 = reader.readU32();
    segment.flags = reader.readU32();
    if (segment.alignmentLog2 > 31)
      reader.malformed(alignOffset, "malformed segment alignment");
    info.segments.push_back(segment);
  }
}

void LinkingReader::readInitFunctions(ByteReader &reader) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    InitFunction function;
    function.priority = reader.readU32();
    uint64_t begin = reader.offset();
    function.symbol = reader.readU32();
    if (reader.ok() &&
        (function.symbol >= info.symbols.size() ||
         info.symbols[function.symbol].kind != WASM_SYMBOL_TYPE_FUNCTION))
      reader.malformed(begin, "an init function is no function symbol");
    info.initFunctions.push_back(function);
  }
}

Error LinkingReader::readLinking(const Section &section) {
  ByteReader reader(module.bytes, section.content);
  info.present = true;
  uint32_t version = reader.readU32();
  if (reader.ok() && version != WasmMetadataVersion)
    reader.fail(DecodeError::Unsupported, section.content.begin,
                "version " + Twine(version) +
                    " of the linking section is not supported");
  // Init functions name symbols, which may come behind them.
  std::optional<ByteReader> initFunctions;
  while (reader.ok() && !reader.atEnd()) {
    uint8_t id = reader.readByte();
    ByteReader part = reader.part(reader.readU32());
    if (id == WASM_SEGMENT_INFO) {
      readSegments(part);
    } else if (id == WASM_INIT_FUNCS) {
      initFunctions = part;
    } else if (id == WASM_SYMBOL_TABLE) {
      uint32_t count = part.readCount();
      for (uint32_t i = 0; i < count && part.ok(); ++i)
        readSymbol(part);
    }
    reader.merge(part);
  }
  if (reader.ok() && initFunctions) {
    readInitFunctions(*initFunctions);
    reader.merge(*initFunctions);
  }
  return reader.takeError();
}

Error warm::wasm::binary::readLinkingSections(Module &module) {
  const Section *linking = module.customSection("linking");
  if (!linking)
    return Error::success();
  if (Error error = LinkingReader(module).readLinking(*linking))
    return error;
  return readRelocationSections(module);
}
