//===- Decoder.cpp - Reads the sections of a module in order --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Header, section order and the counts that several sections share:
// specification 5.5.2 and 5.5.16 ("Modules").
//
//===----------------------------------------------------------------------===//

#include "warm/Conversion/ImportWasm/Decoder.h"
#include "DeclarationReader.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;
using namespace warm::wasm::binary;

using SectionReader = void (*)(ByteReader &, Module &);

/// By section id; there is none for custom sections.
static constexpr SectionReader sectionReaders[] = {
    nullptr,
    readTypeSection,
    readImportSection,
    readFunctionSection,
    readTableSection,
    readMemorySection,
    readGlobalSection,
    readExportSection,
    readStartSection,
    readElementSection,
    readCodeSection,
    readDataSection,
    readDataCountSection,
};

/// The place of a section in the order of the file, from 1.
static unsigned sectionRank(uint8_t id) {
  if (id == DataCountSection)
    return CodeSection;
  return id >= CodeSection ? id + 1 : id;
}

static bool readHeader(ByteReader &reader) {
  uint64_t begin = reader.offset();
  if (reader.readFixed32() != 0x6d736100 || !reader.ok())
    return reader.malformed(begin, "magic header not detected");
  begin = reader.offset();
  uint32_t version = reader.readFixed32();
  if (!reader.ok())
    return false;
  if (version >> 16 == 1)
    return reader.fail(DecodeError::Unsupported, begin,
                       "components are not supported");
  if (version != 1)
    return reader.malformed(begin, "unknown binary version");
  return true;
}

static bool checkSectionId(ByteReader &reader, const Section &section,
                           unsigned &lastRank) {
  if (section.id == 13)
    return reader.fail(DecodeError::Unsupported, section.offset,
                       "a tag section (exception handling) is not supported");
  if (section.id >= std::size(sectionReaders))
    return reader.malformed(section.offset, "malformed section id " +
                                                Twine(unsigned(section.id)));
  if (section.id == CustomSection)
    return true;
  unsigned rank = sectionRank(section.id);
  if (rank <= lastRank)
    return reader.malformed(section.offset,
                            "unexpected content after last section: section " +
                                Twine(unsigned(section.id)) +
                                " is repeated or out of order");
  lastRank = rank;
  return true;
}

static bool readSection(ByteReader &reader, unsigned &lastRank,
                        Module &module) {
  Section section;
  section.offset = reader.offset();
  section.id = reader.readByte();
  if (!checkSectionId(reader, section, lastRank))
    return false;
  uint64_t sizeOffset = reader.offset();
  uint32_t size = reader.readU32();
  if (reader.ok() && size > reader.remaining())
    return reader.malformed(sizeOffset, "length out of bounds: section of " +
                                            Twine(size) + " bytes");
  ByteReader content = reader.part(size);
  section.content = {content.offset(), content.offset() + size};
  if (section.id == CustomSection) {
    section.name = content.readName();
    section.content.begin = content.offset();
  } else {
    sectionReaders[section.id](content, module);
    if (content.ok() && !content.atEnd())
      content.malformed(content.offset(), "section size mismatch");
  }
  module.sections.push_back(section);
  return reader.merge(content);
}

/// Rules across sections that the binary format has (5.5.16).
static bool checkCounts(ByteReader &reader, const Module &module) {
  for (const Function &function :
       drop_begin(module.functions, module.numImportedFunctions))
    if (function.body.end == 0)
      return reader.malformed(
          function.offset,
          "function and code section have inconsistent lengths");
  if (module.dataCount && *module.dataCount != module.datas.size())
    return reader.malformed(
        reader.offset(),
        "data count and data section have inconsistent lengths");
  return true;
}

static void markConstExpr(const ConstExpr &expr, BitVector &functions) {
  for (const ConstInst &inst : expr.insts)
    if (inst.opcode == Opcode::RefFunc && inst.index < functions.size())
      functions.set(inst.index);
}

static void markDeclaredFunctions(Module &module) {
  BitVector &declared = module.declaredFunctions;
  declared.resize(module.functions.size());
  for (const Export &entry : module.exports)
    if (entry.kind == ExternKind::Func && entry.index < declared.size())
      declared.set(entry.index);
  for (const Global &global : module.globals)
    markConstExpr(global.init, declared);
  for (const ElemSegment &segment : module.elems) {
    markConstExpr(segment.tableOffset, declared);
    for (const ConstExpr &element : segment.elements)
      markConstExpr(element, declared);
  }
  for (const DataSegment &segment : module.datas)
    markConstExpr(segment.memoryOffset, declared);
}

static void readNames(Module &module) {
  if (const Section *section = module.customSection("name"))
    readNameSection(*section, module);
  if (const Section *section =
          module.customSection("metadata.code.branch_hint"))
    readBranchHintSection(*section, module);
}

Expected<Module>
warm::wasm::binary::decodeModule(MemoryBufferRef buffer,
                                 const DecodeOptions &options) {
  Module module;
  module.bytes = arrayRefFromStringRef(buffer.getBuffer());
  ByteReader reader(module.bytes, {0, module.bytes.size()});
  unsigned lastRank = 0;
  if (readHeader(reader))
    while (!reader.atEnd() && readSection(reader, lastRank, module))
      ;
  if (reader.ok())
    checkCounts(reader, module);
  if (Error error = reader.takeError())
    return std::move(error);
  markDeclaredFunctions(module);
  if (options.names)
    readNames(module);
  if (options.linking)
    if (Error error = readLinkingSections(module))
      return std::move(error);
  return module;
}

const Section *Module::customSection(StringRef name) const {
  for (const Section &section : sections)
    if (section.id == CustomSection && section.name == name)
      return &section;
  return nullptr;
}

const Section *Module::section(uint8_t id) const {
  for (const Section &section : sections)
    if (section.id == id)
      return &section;
  return nullptr;
}

std::optional<bool> Module::branchHint(uint64_t offset) const {
  auto it = partition_point(branchHints, [&](const BranchHint &hint) {
    return hint.offset < offset;
  });
  if (it == branchHints.end() || it->offset != offset)
    return std::nullopt;
  return it->likely;
}
