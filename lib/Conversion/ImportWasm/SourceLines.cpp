//===- SourceLines.cpp - source positions from a module's DWARF -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "SourceLines.h"
#include "DebugSections.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringMap.h"
#include "llvm/DebugInfo/DWARF/DWARFCompileUnit.h"
#include "llvm/DebugInfo/DWARF/DWARFContext.h"

using namespace llvm;
using namespace warm::wasm;

namespace warm::wasm {

/// Collects the rows of all line tables.
class SourceLineReader {
public:
  SourceLineReader(binary::FileRange code, SourceLines &lines)
      : code(code), lines(lines) {}
  void read(const DWARFDebugLine::LineTable &table, StringRef directory);

private:
  uint32_t getFile(const DWARFDebugLine::LineTable &table, uint64_t index,
                   StringRef directory);

  binary::FileRange code;
  SourceLines &lines;
  StringMap<uint32_t> numbers;
};

} // namespace warm::wasm

uint32_t SourceLineReader::getFile(const DWARFDebugLine::LineTable &table,
                                   uint64_t index, StringRef directory) {
  using Kind = DILineInfoSpecifier::FileLineInfoKind;
  std::string name;
  if (!table.getFileNameByIndex(index, directory, Kind::AbsoluteFilePath, name))
    name.assign(1, '?');
  auto [entry, isNew] = numbers.try_emplace(name, lines.files.size());
  if (isNew)
    lines.files.push_back(name);
  return entry->second;
}

/// Linkers give dropped functions addresses outside the code.
void SourceLineReader::read(const DWARFDebugLine::LineTable &table,
                            StringRef directory) {
  uint64_t lastFile = ~0ull;
  uint32_t file = 0;
  bool startsSequence = true;
  for (const DWARFDebugLine::Row &row : table.Rows) {
    uint64_t address = row.Address.Address;
    if (address > code.size())
      continue;
    if (row.File != lastFile) {
      lastFile = row.File;
      file = getFile(table, row.File, directory);
    }
    uint32_t line = row.EndSequence ? 0 : row.Line;
    // Of several rows of an address the last one holds.
    if (!startsSequence && lines.rows.back().offset == code.begin + address)
      lines.rows.pop_back();
    lines.rows.push_back({code.begin + address, {file, line, row.Column}});
    startsSequence = row.EndSequence;
  }
}

SourceLines::SourceLines(const binary::Module &module,
                         DWARFContext &debugInfo) {
  const binary::Section *code = module.section(binary::CodeSection);
  if (!code || !module.customSection(".debug_line"))
    return;
  auto ignore = [](Error error) { consumeError(std::move(error)); };
  SourceLineReader reader(code->content, *this);
  for (const std::unique_ptr<DWARFUnit> &unit : debugInfo.compile_units()) {
    auto table = debugInfo.getLineTableForUnit(unit.get(), ignore);
    if (!table) {
      consumeError(table.takeError());
      continue;
    }
    const char *directory = unit->getCompilationDir();
    if (*table)
      reader.read(**table, directory ? directory : "");
  }
  // A sequence ends where the next one may begin: the beginning wins.
  auto key = [](const Row &row) {
    const Position &position = row.position;
    return std::tuple(row.offset, position.line != 0, position.file,
                      position.line, position.column);
  };
  llvm::sort(rows, [&](const Row &a, const Row &b) { return key(a) < key(b); });
}

const SourceLines::Position *SourceLines::lookup(uint64_t offset) const {
  auto next = llvm::upper_bound(rows, offset, [](uint64_t at, const Row &row) {
    return at < row.offset;
  });
  if (next == rows.begin() || std::prev(next)->position.line == 0)
    return nullptr;
  return &std::prev(next)->position;
}
