//===- DebugInfo.cpp - line table and function names ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// DWARF Debugging Information Format, version 4. The assembler makes the line
// table from directives; the compilation unit that makes debuggers look at it
// is written out here, with one entry per function.
//
//===----------------------------------------------------------------------===//

#include "Printers.h"
#include "warm/Support/Locations.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/BinaryFormat/Dwarf.h"
#include "llvm/Support/Path.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;
namespace dwarf = llvm::dwarf;

static void printQuoted(raw_ostream &os, StringRef text) {
  os << '"';
  for (char c : text) {
    if (c == '"' || c == '\\')
      os << '\\';
    os << (llvm::isPrint(c) ? c : '?');
  }
  os << '"';
}

//===----------------------------------------------------------------------===//
// Between the instructions
//===----------------------------------------------------------------------===//

/// The position of the first instruction that has one in the source; null for
/// a function that has none.
static FileLineColLoc findFirstSource(FuncOp func) {
  FileLineColLoc found;
  func.walk([&](MachineInstOpInterface inst) {
    found = getOrigin(inst->getLoc()).source;
    return found ? WalkResult::interrupt() : WalkResult::advance();
  });
  return found;
}

void DebugInfo::beginFunction(FuncOp func, unsigned functionNumber) {
  if (!enabled)
    return;
  lastFileAndLine = {};
  firstSource = findFirstSource(func);
  // A label of its own: the function's name stands for its address plus one.
  os << ".Lbegin" << functionNumber << ":\n";
}

void DebugInfo::endFunction(FuncOp func, unsigned functionNumber) {
  if (!enabled)
    return;
  os << ".Lend" << functionNumber << ":\n";
  functions.emplace_back(func, functionNumber);
}

void DebugInfo::printFile(StringRef path) {
  SmallString<128> shown(path);
  for (const auto &[from, to] : llvm::reverse(filePrefixes))
    if (llvm::sys::path::replace_path_prefix(shown, from, to))
      break;
  printQuoted(os, shown);
}

unsigned DebugInfo::getFileNumber(StringRef path) {
  auto [entry, isNew] = files.insert({path, files.size() + 1});
  if (isNew) {
    os << "\t.file\t" << entry->second << " ";
    printFile(path);
    os << "\n";
  }
  return entry->second;
}

/// A module's byte offset stands in for a line where the function has no
/// source. What has no line of its own in a function with source, such as its
/// prologue, belongs to the line before, or to the first one.
FileLineColLoc DebugInfo::getShownPosition(Operation *op) const {
  Origin origin = getOrigin(op->getLoc());
  if (origin.source || !firstSource)
    return origin.source ? origin.source : origin.code;
  return lastFileAndLine.first == 0 ? firstSource : FileLineColLoc();
}

void DebugInfo::beforeInstruction(Operation *op) {
  if (!enabled)
    return;
  FileLineColLoc position = getShownPosition(op);
  if (!position)
    return;
  bool isCode = isCodePosition(position);
  unsigned line = isCode ? position.getColumn() : position.getLine();
  unsigned column = isCode ? 0 : position.getColumn();
  unsigned file = getFileNumber(position.getFilename().getValue());
  if (lastFileAndLine == std::make_pair(file, line))
    return;
  lastFileAndLine = {file, line};
  os << "\t.loc\t" << file << " " << line << " " << column << "\n";
}

//===----------------------------------------------------------------------===//
// The compilation unit
//===----------------------------------------------------------------------===//

namespace {
/// Prints the fields of debugging information entries.
struct EntryWriter {
  raw_ostream &os;
  void byte(unsigned value) { os << "\t.byte\t" << value << "\n"; }
  void word(const Twine &value) { os << "\t.4byte\t" << value << "\n"; }
  void string(StringRef text) {
    os << "\t.asciz\t";
    printQuoted(os, text);
    os << "\n";
  }
  /// An abbreviation: number, tag, whether children follow, then pairs of
  /// attribute and form.
  void abbreviation(unsigned number, unsigned tag, bool hasChildren,
                    ArrayRef<std::pair<unsigned, unsigned>> fields) {
    os << "\t.uleb128\t" << number << ", " << tag << "\n";
    byte(hasChildren);
    for (auto [attribute, form] : fields)
      os << "\t.uleb128\t" << attribute << ", " << form << "\n";
    os << "\t.uleb128\t0, 0\n";
  }
};
} // namespace

static constexpr unsigned unitEntry = 1, functionEntry = 2;

void DebugInfo::printAbbreviations() {
  os << "\n\t.section\t.debug_abbrev,\"\",%progbits\n.Ldebug_abbrev:\n";
  EntryWriter writer{os};
  writer.abbreviation(unitEntry, dwarf::DW_TAG_compile_unit, true,
                      {{dwarf::DW_AT_producer, dwarf::DW_FORM_string},
                       {dwarf::DW_AT_language, dwarf::DW_FORM_data1},
                       {dwarf::DW_AT_name, dwarf::DW_FORM_string},
                       {dwarf::DW_AT_stmt_list, dwarf::DW_FORM_sec_offset},
                       {dwarf::DW_AT_low_pc, dwarf::DW_FORM_addr},
                       {dwarf::DW_AT_ranges, dwarf::DW_FORM_sec_offset}});
  writer.abbreviation(functionEntry, dwarf::DW_TAG_subprogram, false,
                      {{dwarf::DW_AT_name, dwarf::DW_FORM_string},
                       {dwarf::DW_AT_external, dwarf::DW_FORM_flag},
                       {dwarf::DW_AT_low_pc, dwarf::DW_FORM_addr},
                       {dwarf::DW_AT_high_pc, dwarf::DW_FORM_data4}});
  writer.byte(0);
}

void DebugInfo::printFunctionEntry(FuncOp func, unsigned number) {
  EntryWriter writer{os};
  writer.byte(functionEntry);
  writer.string(func.getSymName());
  writer.byte(!func.isPrivate());
  writer.word(".Lbegin" + Twine(number));
  writer.word(".Lend" + Twine(number) + "-.Lbegin" + Twine(number));
}

void DebugInfo::printUnit(ModuleOp module) {
  Origin origin = getOrigin(module.getLoc());
  FileLineColLoc position = origin.code ? origin.code : origin.source;
  os << "\n\t.section\t.debug_info,\"\",%progbits\n";
  EntryWriter writer{os};
  writer.word(".Ldebug_info_end-.Ldebug_info_start");
  os << ".Ldebug_info_start:\n\t.2byte\t4\n";
  writer.word(".Ldebug_abbrev");
  writer.byte(4);
  writer.byte(unitEntry);
  writer.string("warm");
  writer.byte(dwarf::DW_LANG_C99);
  os << "\t.asciz\t";
  printFile(position ? position.getFilename().getValue() : "");
  os << "\n";
  writer.word(".Ldebug_line");
  writer.word("0");
  writer.word(".Ldebug_ranges");
  for (auto [func, number] : functions)
    printFunctionEntry(func, number);
  writer.byte(0);
  os << ".Ldebug_info_end:\n";
}

void DebugInfo::printRanges() {
  os << "\n\t.section\t.debug_ranges,\"\",%progbits\n.Ldebug_ranges:\n";
  for (auto [func, number] : functions)
    EntryWriter{os}.word(".Lbegin" + Twine(number) + ", .Lend" + Twine(number));
  os << "\t.4byte\t0, 0\n";
}

void DebugInfo::end(ModuleOp module) {
  if (!enabled || functions.empty())
    return;
  printAbbreviations();
  printUnit(module);
  printRanges();
  os << "\n\t.section\t.debug_line,\"\",%progbits\n.Ldebug_line:\n";
}
