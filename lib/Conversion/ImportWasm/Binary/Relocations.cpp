//===- Relocations.cpp - Reads the relocations of an object ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The `reloc.*` sections, by the WebAssembly tool conventions ("Linking.md",
// "Relocation Sections").
//
//===----------------------------------------------------------------------===//

#include "DeclarationReader.h"
#include "llvm/ADT/STLExtras.h"

using namespace llvm;
using namespace llvm::wasm;
using namespace warm::wasm::binary;

StringRef warm::wasm::binary::toString(WasmRelocType type) {
  switch (type) {
#define WASM_RELOC(NAME, VALUE)                                                \
  case NAME:                                                                   \
    return #NAME;
#include "llvm/BinaryFormat/WasmRelocs.def"
#undef WASM_RELOC
  }
  return {};
}

static bool offsetLess(const Relocation &a, const Relocation &b) {
  return a.offset < b.offset;
}

const Relocation *LinkingInfo::find(uint64_t offset) const {
  ArrayRef<Relocation> found = inRange(offset, offset + 1);
  return found.empty() ? nullptr : found.data();
}

ArrayRef<Relocation> LinkingInfo::inRange(uint64_t begin, uint64_t end) const {
  auto at = [&](uint64_t offset) {
    return partition_point(
        byOffset, [&](const Relocation &r) { return r.offset < offset; });
  };
  auto first = at(begin), last = at(end);
  return ArrayRef<Relocation>(byOffset).slice(first - byOffset.begin(),
                                              last - first);
}

namespace {
/// What a relocation type patches and refers to.
struct RelocTraits {
  /// Size of the patched field in bytes: 5 and 10 are padded LEBs.
  unsigned size;
  /// Bits of the addend, 0 if there is none.
  unsigned addendBits;
  /// The kinds of symbol it may name, as a set of bits; none for a type index.
  unsigned symbolKinds;
};
} // namespace

static constexpr unsigned kindBit(WasmSymbolType kind) { return 1u << kind; }
static constexpr unsigned funcKind = kindBit(WASM_SYMBOL_TYPE_FUNCTION),
                          dataKind = kindBit(WASM_SYMBOL_TYPE_DATA),
                          globalKind = kindBit(WASM_SYMBOL_TYPE_GLOBAL),
                          sectionKind = kindBit(WASM_SYMBOL_TYPE_SECTION),
                          tagKind = kindBit(WASM_SYMBOL_TYPE_TAG),
                          tableKind = kindBit(WASM_SYMBOL_TYPE_TABLE);

static RelocTraits traitsOf(WasmRelocType type) {
  switch (type) {
  case R_WASM_FUNCTION_INDEX_LEB:
  case R_WASM_TABLE_INDEX_SLEB:
  case R_WASM_TABLE_INDEX_REL_SLEB:
    return {5, 0, funcKind};
  case R_WASM_TABLE_INDEX_I32:
  case R_WASM_FUNCTION_INDEX_I32:
    return {4, 0, funcKind};
  case R_WASM_TABLE_INDEX_SLEB64:
  case R_WASM_TABLE_INDEX_REL_SLEB64:
    return {10, 0, funcKind};
  case R_WASM_TABLE_INDEX_I64:
    return {8, 0, funcKind};
  case R_WASM_MEMORY_ADDR_LEB:
  case R_WASM_MEMORY_ADDR_SLEB:
  case R_WASM_MEMORY_ADDR_REL_SLEB:
  case R_WASM_MEMORY_ADDR_TLS_SLEB:
    return {5, 32, dataKind};
  case R_WASM_MEMORY_ADDR_I32:
  case R_WASM_MEMORY_ADDR_LOCREL_I32:
    return {4, 32, dataKind};
  case R_WASM_MEMORY_ADDR_LEB64:
  case R_WASM_MEMORY_ADDR_SLEB64:
  case R_WASM_MEMORY_ADDR_REL_SLEB64:
  case R_WASM_MEMORY_ADDR_TLS_SLEB64:
    return {10, 64, dataKind};
  case R_WASM_MEMORY_ADDR_I64:
    return {8, 64, dataKind};
  case R_WASM_TYPE_INDEX_LEB:
    return {5, 0, 0};
  // A global index may stand for the GOT entry of a function or of data.
  case R_WASM_GLOBAL_INDEX_LEB:
    return {5, 0, globalKind | funcKind | dataKind};
  case R_WASM_GLOBAL_INDEX_I32:
    return {4, 0, globalKind | funcKind | dataKind};
  case R_WASM_FUNCTION_OFFSET_I32:
    return {4, 32, funcKind};
  case R_WASM_FUNCTION_OFFSET_I64:
    return {8, 64, funcKind};
  case R_WASM_SECTION_OFFSET_I32:
    return {4, 32, sectionKind};
  case R_WASM_TAG_INDEX_LEB:
    return {5, 0, tagKind};
  case R_WASM_TABLE_NUMBER_LEB:
    return {5, 0, tableKind};
  }
  return {0, 0, 0};
}

namespace warm::wasm::binary {

class RelocationReader {
public:
  RelocationReader(Module &module) : module(module), info(module.linking) {}

  Error readRelocations(const Section &section);
  void finish();

private:
  void readRelocation(ByteReader &reader, const Section &target,
                      std::vector<Relocation> &relocations);
  void checkSymbol(ByteReader &reader, uint64_t offset,
                   const Relocation &relocation, unsigned symbolKinds);
  void checkOverlaps(ByteReader &reader, const Section &section,
                     ArrayRef<Relocation> sorted);

  Module &module;
  LinkingInfo &info;
};

} // namespace warm::wasm::binary

void RelocationReader::checkSymbol(ByteReader &reader, uint64_t offset,
                                   const Relocation &relocation,
                                   unsigned symbolKinds) {
  if (symbolKinds == 0) {
    if (relocation.index >= module.types.size())
      reader.malformed(offset, "relocation names type " +
                                   Twine(relocation.index) +
                                   ", which does not exist");
    return;
  }
  if (relocation.index >= info.symbols.size())
    reader.malformed(offset, "relocation names symbol " +
                                 Twine(relocation.index) +
                                 ", which does not exist");
  else if (!(kindBit(info.symbols[relocation.index].kind) & symbolKinds))
    reader.malformed(offset, toString(relocation.type) + " names symbol '" +
                                 info.symbols[relocation.index].name +
                                 "', which is of another kind");
}

void RelocationReader::readRelocation(ByteReader &reader, const Section &target,
                                      std::vector<Relocation> &relocations) {
  Relocation relocation;
  uint64_t begin = reader.offset();
  uint8_t type = reader.readByte();
  relocation.type = static_cast<WasmRelocType>(type);
  if (reader.ok() && type > R_WASM_FUNCTION_INDEX_I32) {
    reader.fail(DecodeError::Unsupported, begin,
                "relocation type " + Twine(unsigned(type)) +
                    " is not supported");
    return;
  }
  RelocTraits traits = traitsOf(relocation.type);
  uint32_t offset = reader.readU32();
  relocation.index = reader.readU32();
  if (traits.addendBits == 32)
    relocation.addend = reader.readS32();
  else if (traits.addendBits == 64)
    relocation.addend = reader.readS64();
  relocation.offset = target.content.begin + offset;
  if (!reader.ok())
    return;
  if (uint64_t(offset) + traits.size > target.content.size())
    reader.malformed(begin, "relocation is outside of its section");
  checkSymbol(reader, begin, relocation, traits.symbolKinds);
  relocations.push_back(relocation);
}

void RelocationReader::checkOverlaps(ByteReader &reader, const Section &section,
                                     ArrayRef<Relocation> sorted) {
  for (size_t i = 1; i < sorted.size(); ++i)
    if (sorted[i - 1].offset + traitsOf(sorted[i - 1].type).size >
        sorted[i].offset)
      reader.malformed(section.content.begin,
                       "two relocations patch the same bytes");
}

Error RelocationReader::readRelocations(const Section &section) {
  ByteReader reader(module.bytes, section.content);
  RelocationSection result;
  result.section = reader.readU32();
  uint32_t count = reader.readCount();
  if (reader.ok() && result.section >= module.sections.size())
    reader.malformed(section.content.begin, "relocations for section " +
                                                Twine(result.section) +
                                                ", which does not exist");
  for (uint32_t i = 0; i < count && reader.ok(); ++i)
    readRelocation(reader, module.sections[result.section], result.relocations);
  sort(result.relocations, offsetLess);
  checkOverlaps(reader, section, result.relocations);
  info.relocationSections.push_back(std::move(result));
  return reader.takeError();
}

void RelocationReader::finish() {
  for (const RelocationSection &section : info.relocationSections) {
    uint8_t id = module.sections[section.section].id;
    if (id == CodeSection || id == DataSection)
      append_range(info.byOffset, section.relocations);
  }
  sort(info.byOffset, offsetLess);
}

Error warm::wasm::binary::readRelocationSections(Module &module) {
  RelocationReader reader(module);
  for (const Section &section : module.sections)
    if (section.id == CustomSection && section.name.starts_with("reloc."))
      if (Error error = reader.readRelocations(section))
        return error;
  reader.finish();
  return Error::success();
}
