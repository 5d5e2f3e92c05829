//===- TextNesting.cpp - how deep module text is nested -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// One walk over the tokens that matter: parentheses, strings and comments,
// which hide them, and the keywords of blocks that `end` closes. The text need
// not be well-formed.
//
//===----------------------------------------------------------------------===//

#include "TextNesting.h"
#include "llvm/ADT/StringSwitch.h"

using namespace llvm;

namespace {
class Scanner {
public:
  explicit Scanner(StringRef text) : text(text) {}
  std::optional<size_t> findBeyond(unsigned limit);

private:
  bool startsWith(StringRef token) const {
    return text.substr(at).starts_with(token);
  }
  void skipString();
  void skipComment();
  void readToken();
  void readWord();

  StringRef text;
  size_t at = 0;
  /// What is open: both may go below 0 where the text is malformed.
  int64_t parentheses = 0, blocks = 0;
  bool isBehindParenthesis = false;
};
} // namespace

void Scanner::skipString() {
  for (++at; at < text.size() && text[at] != '"'; ++at)
    if (text[at] == '\\')
      ++at;
  ++at;
}

/// Comments of the other kind are nested.
void Scanner::skipComment() {
  if (startsWith(";;")) {
    at = std::min(text.find('\n', at), text.size());
    return;
  }
  unsigned depth = 0;
  do {
    if (startsWith("(;")) {
      ++depth;
      ++at;
    } else if (startsWith(";)")) {
      --depth;
      ++at;
    }
    ++at;
  } while (depth != 0 && at < text.size());
}

/// A block in parentheses ends with them.
void Scanner::readWord() {
  StringRef rest = text.substr(at);
  StringRef word = rest.substr(0, rest.find_first_of(" \t\r\n();\""));
  at += std::max<size_t>(word.size(), 1);
  if (word == "end")
    --blocks;
  else if (!isBehindParenthesis &&
           StringSwitch<bool>(word)
               .Cases({"block", "loop", "if", "try"}, true)
               .Default(false))
    ++blocks;
  if (!word.empty())
    isBehindParenthesis = false;
}

void Scanner::readToken() {
  if (startsWith(";;") || startsWith("(;"))
    return skipComment();
  if (text[at] == '"')
    return skipString();
  if (text[at] != '(' && text[at] != ')')
    return readWord();
  isBehindParenthesis = text[at] == '(';
  parentheses += isBehindParenthesis ? 1 : -1;
  ++at;
}

std::optional<size_t> Scanner::findBeyond(unsigned limit) {
  while (at < text.size()) {
    size_t begin = at;
    readToken();
    if (parentheses + blocks > int64_t(limit))
      return begin;
  }
  return std::nullopt;
}

std::optional<size_t> warm::findNestingBeyond(StringRef text, unsigned limit) {
  return Scanner(text).findBeyond(limit);
}
