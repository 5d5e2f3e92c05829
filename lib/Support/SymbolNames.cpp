//===- SymbolNames.cpp - names in object files ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Support/SymbolNames.h"
#include "llvm/ADT/StringExtras.h"

using namespace llvm;

namespace warm {

/// Whether the text is what a byte is escaped as.
static bool isEscape(StringRef text) {
  auto isDigit = [](char c) {
    return llvm::isDigit(c) || ('A' <= c && c <= 'F');
  };
  return text.size() >= 4 && text.starts_with("..") && isDigit(text[2]) &&
         isDigit(text[3]);
}

/// What a symbol may begin with is what a C identifier may, so that no
/// assembler takes it for a label in a function (`.L`), a number, or an
/// immediate ($).
static void appendEscaped(std::string &symbol, StringRef name) {
  for (; !name.empty(); name = name.drop_front()) {
    char c = name.front();
    bool isPlain = llvm::isAlpha(c) || c == '_';
    if (!symbol.empty())
      isPlain |= llvm::isDigit(c) || c == '$' || (c == '.' && !isEscape(name));
    if (isPlain)
      symbol += c;
    else
      symbol += ".." + llvm::utohexstr(static_cast<uint8_t>(c), false, 2);
  }
}

std::string escapeSymbol(StringRef name) {
  std::string symbol;
  appendEscaped(symbol, name);
  return symbol.empty() ? "..empty" : symbol;
}

std::string getLocalSymbol(StringRef module, StringRef name) {
  std::string symbol = "__warm_";
  appendEscaped(symbol, module);
  symbol += '_';
  appendEscaped(symbol, name);
  return symbol;
}

} // namespace warm
