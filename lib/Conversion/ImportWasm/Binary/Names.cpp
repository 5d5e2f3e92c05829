//===- Names.cpp - Reads names and branch hints ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The custom sections `name` (specification 7.4.1, and the extended name
// section proposal) and `metadata.code.branch_hint` (branch hinting proposal).
// They have no meaning for the module: what is wrong in them is left out with
// a warning.
//
//===----------------------------------------------------------------------===//

#include "DeclarationReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

void NameMap::append(uint32_t index, StringRef name) {
  if (entries.empty() || entries.back().first < index)
    entries.push_back({index, name});
}

StringRef NameMap::lookup(uint32_t index) const {
  auto it = partition_point(
      entries, [&](const auto &entry) { return entry.first < index; });
  return it != entries.end() && it->first == index ? it->second : StringRef();
}

StringRef Names::local(uint32_t function, uint32_t local) const {
  auto it = partition_point(
      locals, [&](const auto &entry) { return entry.first < function; });
  return it != locals.end() && it->first == function ? it->second.lookup(local)
                                                     : StringRef();
}

static void addWarning(Error error, StringRef section, Module &module) {
  handleAllErrors(std::move(error), [&](const DecodeError &e) {
    module.warnings.push_back(
        {e.getOffset(),
         ("section '" + section + "': " + e.getMessage()).str()});
  });
}

/// Reads a name map whose indices are below `size`.
static void readNameMap(ByteReader &reader, uint64_t size, NameMap &map) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    uint64_t begin = reader.offset();
    uint32_t index = reader.readU32();
    StringRef name = reader.readName();
    if (reader.ok() && index >= size)
      reader.malformed(begin, "there is nothing with index " + Twine(index));
    if (reader.ok())
      map.append(index, name);
  }
}

static void readLocalNames(ByteReader &reader, Module &module) {
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    uint64_t begin = reader.offset();
    uint32_t function = reader.readU32();
    NameMap map;
    readNameMap(reader, uint64_t(1) << 32, map);
    if (!reader.ok())
      return;
    auto &locals = module.names.locals;
    if (function >= module.functions.size() ||
        (!locals.empty() && locals.back().first >= function))
      reader.malformed(begin, "function " + Twine(function) +
                                  " does not exist or is out of order");
    else
      locals.push_back({function, std::move(map)});
  }
}

static void readNameSubsection(ByteReader &reader, uint8_t id, Module &module) {
  Names &names = module.names;
  switch (id) {
  case 0:
    names.module = reader.readName();
    return;
  case 1:
    return readNameMap(reader, module.functions.size(), names.functions);
  case 2:
    return readLocalNames(reader, module);
  case 4:
    return readNameMap(reader, module.types.size(), names.types);
  case 5:
    return readNameMap(reader, module.tables.size(), names.tables);
  case 6:
    return readNameMap(reader, module.memories.size(), names.memories);
  case 7:
    return readNameMap(reader, module.globals.size(), names.globals);
  case 8:
    return readNameMap(reader, module.elems.size(), names.elems);
  case 9:
    return readNameMap(reader, module.datas.size(), names.datas);
  }
}

void warm::wasm::binary::readNameSection(const Section &section,
                                         Module &module) {
  ByteReader reader(module.bytes, section.content);
  while (reader.ok() && !reader.atEnd()) {
    uint8_t id = reader.readByte();
    ByteReader part = reader.part(reader.readU32());
    if (!reader.ok())
      break;
    readNameSubsection(part, id, module);
    // What is wrong in one part leaves the others as they are.
    if (Error error = part.takeError())
      addWarning(std::move(error), "name", module);
  }
  if (Error error = reader.takeError())
    addWarning(std::move(error), "name", module);
}

/// The hints of one function; their offsets count from its local declarations.
static void readFunctionHints(ByteReader &reader, Module &module) {
  uint64_t begin = reader.offset();
  uint32_t index = reader.readU32();
  uint32_t count = reader.readCount();
  if (reader.ok() && (index >= module.functions.size() ||
                      index < module.numImportedFunctions)) {
    reader.malformed(begin, "function " + Twine(index) + " has no body");
    return;
  }
  for (uint32_t i = 0; i < count && reader.ok(); ++i) {
    const FileRange &body = module.functions[index].body;
    uint64_t hintOffset = reader.offset();
    uint32_t offset = reader.readU32();
    uint32_t size = reader.readU32();
    uint8_t value = reader.readByte();
    if (reader.ok() && (size != 1 || value > 1 || offset >= body.size()))
      reader.malformed(hintOffset, "malformed branch hint");
    if (reader.ok())
      module.branchHints.push_back({body.begin + offset, value == 1});
  }
}

void warm::wasm::binary::readBranchHintSection(const Section &section,
                                               Module &module) {
  ByteReader reader(module.bytes, section.content);
  uint32_t count = reader.readCount();
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readFunctionHints(reader, module);
  sort(module.branchHints, [](const BranchHint &a, const BranchHint &b) {
    return a.offset < b.offset;
  });
  if (Error error = reader.takeError())
    addWarning(std::move(error), section.name, module);
}
