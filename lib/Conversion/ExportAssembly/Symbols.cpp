//===- Symbols.cpp - names, sections and labels ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Printers.h"
#include "warm/Dialect/CortexM/IR/LinkAttributes.h"
#include "llvm/ADT/STLExtras.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace warm;

static void noLabel(raw_ostream &, Block *) {}

void warm::printSymbol(raw_ostream &os, StringRef name) {
  cortexm::AsmStream(os, noLabel).print(name);
}

LogicalResult warm::checkSymbol(Operation *op, StringRef name) {
  if (name.empty())
    return op->emitOpError("has an empty name");
  if (name.starts_with(".L"))
    return op->emitOpError() << "has the name '" << name
                             << "', but '.L' is for labels in a function";
  bool isPrintable = llvm::all_of(
      name, [](char c) { return llvm::isPrint(c) && c != '"' && c != '\\'; });
  if (!isPrintable)
    return op->emitOpError() << "has a name that no assembler takes: '"
                             << llvm::toHex(name) << "' in hexadecimal";
  return success();
}

void warm::printSection(raw_ostream &os, StringRef name, StringRef flags,
                        StringRef type, StringRef group) {
  os << "\n\t.section\t";
  printSymbol(os, name);
  os << ",\"" << flags << (group.empty() ? "" : "G") << "\",%" << type;
  if (!group.empty()) {
    os << ",";
    printSymbol(os, group);
    os << ",comdat";
  }
  os << "\n";
}

void warm::printGlobal(raw_ostream &os, StringRef name, ArrayAttr weak) {
  bool isWeak =
      weak && llvm::is_contained(weak.getAsValueRange<StringAttr>(), name);
  os << (isWeak ? "\t.weak\t" : "\t.globl\t");
  printSymbol(os, name);
  os << "\n";
}

void warm::printHidden(raw_ostream &os, StringRef name) {
  os << "\t.hidden\t";
  printSymbol(os, name);
  os << "\n";
}

void warm::printBinding(raw_ostream &os, Operation *op, StringRef name,
                        ArrayAttr weak) {
  if (SymbolTable::getSymbolVisibility(op) != SymbolTable::Visibility::Private)
    printGlobal(os, name, weak);
}

void warm::printKeptSymbols(raw_ostream &os, Operation *op) {
  auto symbols = op->getAttrOfType<ArrayAttr>(cortexm::keepsAttrName);
  if (!symbols)
    return;
  for (auto symbol : symbols.getAsRange<FlatSymbolRefAttr>()) {
    os << "\t.reloc\t., R_ARM_NONE, ";
    printSymbol(os, symbol.getValue());
    os << "\n";
  }
}

BlockLabels::BlockLabels(Region &body, unsigned functionNumber)
    : functionNumber(functionNumber) {
  for (auto [number, block] : llvm::enumerate(body))
    numbers[&block] = number;
}

void BlockLabels::print(raw_ostream &os, Block *block) const {
  os << ".LBB" << functionNumber << "_" << numbers.lookup(block);
}

void BlockLabels::printLiteral(raw_ostream &os, uint32_t literal) const {
  os << ".LCP" << functionNumber << "_" << literal;
}
