//===- Declarations.cpp - Decodes types, imports and other declarations ---===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Sections that declare without code or data: specification 5.5.4 to 5.5.11
// and 5.5.15.
//
//===----------------------------------------------------------------------===//

#include "DeclarationReader.h"
#include "warm/Conversion/ImportWasm/Decoder.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

static void readTypeVector(ByteReader &reader, SmallVectorImpl<ValType> &types,
                           uint32_t limit, StringRef what) {
  uint64_t begin = reader.offset();
  uint32_t count = reader.readCount();
  if (count > limit)
    reader.fail(DecodeError::Unsupported, begin,
                "a function type with " + Twine(count) + " " + what +
                    " is not supported (at most " + Twine(limit) + ")");
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    types.push_back(reader.readValType());
}

static void readFuncType(ByteReader &reader, Module &module) {
  FuncType type;
  type.offset = reader.offset();
  uint8_t form = reader.readByte();
  // sub, sub final, rec, array, struct.
  if (form == 0x50 || form == 0x4f || form == 0x4e || form == 0x5e ||
      form == 0x5f)
    reader.fail(DecodeError::Unsupported, type.offset,
                "type form 0x" + utohexstr(form, true) +
                    " (garbage collection) is not supported");
  else if (form != 0x60)
    reader.malformed(type.offset, "malformed function type");
  readTypeVector(reader, type.params, maxFunctionParams, "parameters");
  readTypeVector(reader, type.results, maxFunctionResults, "results");
  module.types.push_back(std::move(type));
}

void warm::wasm::binary::readTypeSection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readFuncType(reader, module);
}

static Limits readLimits(ByteReader &reader, bool mayBeShared) {
  Limits limits;
  uint64_t begin = reader.offset();
  uint8_t flags = reader.readByte();
  limits.isShared = mayBeShared && (flags == 2 || flags == 3);
  if (flags >= 4 && flags <= 7)
    reader.fail(DecodeError::Unsupported, begin,
                "a 64-bit memory or table (memory64) is not supported");
  else if (flags >= 8 && flags <= 15)
    reader.fail(DecodeError::Unsupported, begin,
                "custom page sizes are not supported");
  else if (flags > 1 && !limits.isShared)
    reader.malformed(begin, "malformed limits flags");
  limits.min = reader.readU32();
  if (flags & 1)
    limits.max = reader.readU32();
  return limits;
}

static Table readTableType(ByteReader &reader) {
  Table table;
  table.offset = reader.offset();
  if (reader.peek() == 0x40)
    reader.fail(DecodeError::Unsupported, table.offset,
                "a table with an initializer (typed function references) is "
                "not supported");
  table.type = reader.readRefType();
  table.limits = readLimits(reader, /*mayBeShared=*/false);
  return table;
}

static Memory readMemoryType(ByteReader &reader, const Module &module) {
  Memory memory;
  memory.offset = reader.offset();
  if (!module.memories.empty())
    reader.fail(DecodeError::Unsupported, memory.offset,
                "multiple memories are not supported");
  memory.limits = readLimits(reader, /*mayBeShared=*/true);
  return memory;
}

static Global readGlobalType(ByteReader &reader) {
  Global global;
  global.offset = reader.offset();
  global.type = reader.readValType();
  uint64_t begin = reader.offset();
  uint8_t mutability = reader.readByte();
  if (mutability > 1)
    reader.malformed(begin, "malformed mutability");
  global.isMutable = mutability == 1;
  return global;
}

template <typename Entity>
static uint32_t addImport(std::vector<Entity> &space, Entity entity,
                          const Module &module, uint32_t &numImported) {
  entity.import = module.imports.size();
  space.push_back(std::move(entity));
  return numImported++;
}

static void readImport(ByteReader &reader, Module &module) {
  Import import;
  import.offset = reader.offset();
  import.module = reader.readName();
  import.field = reader.readName();
  uint64_t kindOffset = reader.offset();
  uint8_t kind = reader.readByte();
  import.kind = static_cast<ExternKind>(kind);
  switch (kind) {
  case 0: {
    Function function;
    function.offset = import.offset;
    function.typeIndex = reader.readU32();
    import.index = addImport(module.functions, std::move(function), module,
                             module.numImportedFunctions);
    break;
  }
  case 1:
    import.index = addImport(module.tables, readTableType(reader), module,
                             module.numImportedTables);
    break;
  case 2:
    import.index = addImport(module.memories, readMemoryType(reader, module),
                             module, module.numImportedMemories);
    break;
  case 3:
    import.index = addImport(module.globals, readGlobalType(reader), module,
                             module.numImportedGlobals);
    break;
  case 4:
    reader.fail(DecodeError::Unsupported, kindOffset,
                "an imported tag (exception handling) is not supported");
    return;
  default:
    reader.malformed(kindOffset, "malformed import kind");
    return;
  }
  module.imports.push_back(import);
}

void warm::wasm::binary::readImportSection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readImport(reader, module);
}

void warm::wasm::binary::readFunctionSection(ByteReader &reader,
                                             Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    Function function;
    function.offset = reader.offset();
    function.typeIndex = reader.readU32();
    module.functions.push_back(std::move(function));
  }
}

void warm::wasm::binary::readTableSection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    module.tables.push_back(readTableType(reader));
}

void warm::wasm::binary::readMemorySection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    module.memories.push_back(readMemoryType(reader, module));
}

void warm::wasm::binary::readGlobalSection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    Global global = readGlobalType(reader);
    global.init = readConstExpr(reader);
    module.globals.push_back(std::move(global));
  }
}

void warm::wasm::binary::readExportSection(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    Export entry;
    entry.offset = reader.offset();
    entry.name = reader.readName();
    uint64_t kindOffset = reader.offset();
    uint8_t kind = reader.readByte();
    if (kind == 4)
      reader.fail(DecodeError::Unsupported, kindOffset,
                  "an exported tag (exception handling) is not supported");
    else if (kind > 4)
      reader.malformed(kindOffset, "malformed export kind");
    entry.kind = static_cast<ExternKind>(kind);
    entry.index = reader.readU32();
    if (reader.ok())
      module.exports.push_back(entry);
  }
}

void warm::wasm::binary::readStartSection(ByteReader &reader, Module &module) {
  module.startOffset = reader.offset();
  module.start = reader.readU32();
}

void warm::wasm::binary::readDataCountSection(ByteReader &reader,
                                              Module &module) {
  module.dataCount = reader.readU32();
}
