//===- DataPrinter.cpp - static data as assembly --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Printers.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"
#include "warm/Dialect/CortexM/IR/ObjectAttrs.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm;
using namespace warm::cortexm;

namespace {

/// `.word symbol + addend` at a byte offset.
struct Relocation {
  uint64_t offset;
  StringRef symbol;
  int64_t addend;
};

/// A further symbol: `size` bytes at a byte offset.
struct Alias {
  StringRef name;
  uint64_t offset;
  uint64_t size;
};

} // namespace

//===----------------------------------------------------------------------===//
// Attributes
//===----------------------------------------------------------------------===//

/// Reads `[offset, @symbol, addend]`; an error at the op otherwise.
static FailureOr<Relocation> readRelocation(DataOp data, Attribute attr) {
  auto fields = dyn_cast<ArrayAttr>(attr);
  if (fields && fields.size() == 3) {
    auto offset = dyn_cast<IntegerAttr>(fields[0]);
    auto symbol = dyn_cast<FlatSymbolRefAttr>(fields[1]);
    auto addend = dyn_cast<IntegerAttr>(fields[2]);
    if (offset && symbol && addend)
      return Relocation{offset.getValue().getZExtValue(), symbol.getValue(),
                        addend.getValue().getSExtValue()};
  }
  return data.emitOpError()
         << "relocation " << attr << " is not [offset, @symbol, addend]";
}

/// The relocations by offset; an error where they overlap or reach outside.
static FailureOr<SmallVector<Relocation>> readRelocations(DataOp data) {
  SmallVector<Relocation> relocations;
  if (ArrayAttr attr = data.getRelocationsAttr())
    for (Attribute entry : attr) {
      FailureOr<Relocation> relocation = readRelocation(data, entry);
      if (failed(relocation) || failed(checkSymbol(data, relocation->symbol)))
        return failure();
      relocations.push_back(*relocation);
    }
  llvm::sort(relocations, [](const Relocation &a, const Relocation &b) {
    return a.offset < b.offset;
  });
  uint64_t end = 0, size = data.getSize();
  for (const Relocation &relocation : relocations) {
    if (relocation.offset < end || relocation.offset + 4 > size)
      return data.emitOpError() << "relocation at byte " << relocation.offset
                                << " overlaps another or the end";
    end = relocation.offset + 4;
  }
  return relocations;
}

/// Reads `[name, offset, size]`; an error at the op otherwise.
static FailureOr<Alias> readAlias(DataOp data, Attribute attr) {
  auto fields = dyn_cast<ArrayAttr>(attr);
  if (fields && fields.size() == 3) {
    auto name = dyn_cast<StringAttr>(fields[0]);
    auto offset = dyn_cast<IntegerAttr>(fields[1]);
    auto size = dyn_cast<IntegerAttr>(fields[2]);
    if (name && offset && size)
      return Alias{name.getValue(), offset.getValue().getZExtValue(),
                   size.getValue().getZExtValue()};
  }
  return data.emitOpError()
         << "alias " << attr << " is not [name, offset, size]";
}

static FailureOr<SmallVector<Alias>> readAliases(DataOp data, ArrayAttr list) {
  SmallVector<Alias> aliases;
  for (Attribute entry : list ? list.getValue() : ArrayRef<Attribute>()) {
    FailureOr<Alias> alias = readAlias(data, entry);
    if (failed(alias) || failed(checkSymbol(data, alias->name)))
      return failure();
    aliases.push_back(*alias);
  }
  return aliases;
}

//===----------------------------------------------------------------------===//
// Bytes
//===----------------------------------------------------------------------===//

/// A run of zeros shorter than this stays among the other bytes.
static constexpr size_t shortestZeroRun = 8;

static void printZeros(raw_ostream &os, uint64_t count) {
  if (count != 0)
    os << "\t.zero\t" << count << "\n";
}

/// Bytes without long runs of zeros: text as text, the rest as numbers.
static void printDenseBytes(raw_ostream &os, StringRef bytes) {
  constexpr size_t perLine = 32;
  for (; !bytes.empty();
       bytes = bytes.drop_front(std::min(bytes.size(), perLine))) {
    StringRef line = bytes.take_front(perLine);
    auto plain = llvm::count_if(line, llvm::isPrint);
    if (static_cast<size_t>(plain) * 4 >= line.size() * 3) {
      os << "\t.ascii\t\"";
      for (char c : line) {
        if (llvm::isPrint(c) && c != '"' && c != '\\')
          os << c;
        else
          os << '\\' << char('0' + (uint8_t(c) >> 6))
             << char('0' + (uint8_t(c) >> 3 & 7)) << char('0' + (c & 7));
      }
      os << "\"\n";
      continue;
    }
    os << "\t.byte\t";
    llvm::interleave(
        line, os, [&](char c) { os << unsigned(uint8_t(c)); }, ",");
    os << "\n";
  }
}

void warm::printText(raw_ostream &os, StringRef bytes) {
  while (!bytes.empty()) {
    size_t run = bytes.find(StringRef("\0\0\0\0\0\0\0\0", shortestZeroRun));
    printDenseBytes(os, bytes.take_front(run));
    bytes = bytes.drop_front(std::min(run, bytes.size()));
    size_t zeros = std::min(bytes.find_first_not_of('\0'), bytes.size());
    printZeros(os, zeros);
    bytes = bytes.drop_front(zeros);
  }
}

/// Bytes [from, to) of the datum; what lies behind its bytes is zero.
static void printRange(raw_ostream &os, DataOp data, uint64_t from,
                       uint64_t to) {
  StringRef bytes = data.getBytes().value_or("");
  StringRef given = bytes.slice(from, to);
  printText(os, given);
  printZeros(os, to - from - given.size());
}

static void printContents(raw_ostream &os, DataOp data,
                          ArrayRef<Relocation> relocations) {
  uint64_t position = 0;
  for (const Relocation &relocation : relocations) {
    printRange(os, data, position, relocation.offset);
    os << "\t.word\t";
    printSymbol(os, relocation.symbol);
    if (relocation.addend != 0)
      os << (relocation.addend > 0 ? "+" : "") << relocation.addend;
    os << "\n";
    position = relocation.offset + 4;
  }
  printRange(os, data, position, data.getSize());
}

//===----------------------------------------------------------------------===//
// The datum
//===----------------------------------------------------------------------===//

static void printObject(raw_ostream &os, StringRef name, uint64_t size) {
  os << "\t.type\t";
  printSymbol(os, name);
  os << ",%object\n\t.size\t";
  printSymbol(os, name);
  os << ", " << size << "\n";
}

static void printAlias(raw_ostream &os, DataOp data, const Alias &alias) {
  printObject(os, alias.name, alias.size);
  os << "\t.set\t";
  printSymbol(os, alias.name);
  os << ", ";
  printSymbol(os, data.getSymName());
  os << "+" << alias.offset << "\n";
}

/// The section type that a linker expects: some follow from the name (System V
/// ABI, "Special Sections").
static StringRef getSectionType(StringRef section, StringRef kind) {
  for (StringRef type : {"init_array", "fini_array", "preinit_array", "note"}) {
    StringRef rest = section;
    if (rest.consume_front(".") && rest.consume_front(type) &&
        (rest.empty() || rest.starts_with(".")))
      return type;
  }
  return kind == "bss" ? "nobits" : "progbits";
}

static StringRef getSectionFlags(DataOp data) {
  if (data.getKind() == "rodata")
    return isRetained(data) ? "aR" : "a";
  return isRetained(data) ? "awR" : "aw";
}

/// Whether a linker keeps one of many such data.
static bool isComdat(DataOp data) { return data->hasAttr(comdatAttrName); }

static LogicalResult checkComdat(DataOp data) {
  if (isComdat(data) && data.isPrivate())
    return data.emitOpError() << "is '" << comdatAttrName
                              << "' but private: objects share it by its name";
  return success();
}

LogicalResult warm::printData(raw_ostream &os, DataOp data) {
  if (failed(checkSymbol(data, data.getSymName())) || failed(checkComdat(data)))
    return failure();
  FailureOr<SmallVector<Relocation>> relocations = readRelocations(data);
  auto aliases = readAliases(data, data.getAliasesAttr());
  auto locals =
      readAliases(data, data->getAttrOfType<ArrayAttr>(localsAttrName));
  if (failed(relocations) || failed(aliases) || failed(locals))
    return failure();

  StringRef name = data.getSymName(), kind = data.getKind();
  std::string section = data.getSection().value_or("").empty()
                            ? ("." + kind + "." + name).str()
                            : data.getSection()->str();
  printSection(os, section, getSectionFlags(data),
               getSectionType(section, kind), isComdat(data) ? name : "");
  os << "\t.p2align\t" << llvm::Log2_32(data.getAlign()) << "\n";
  printBinding(os, data, name, data.getWeakAttr());
  if (isComdat(data))
    printHidden(os, name);
  printObject(os, name, data.getSize());
  printSymbol(os, name);
  os << ":\n";
  printKeptSymbols(os, data);
  printContents(os, data, *relocations);
  for (const Alias &alias : *aliases) {
    printGlobal(os, alias.name, data.getWeakAttr());
    printAlias(os, data, alias);
  }
  for (const Alias &local : *locals)
    printAlias(os, data, local);
  return success();
}
