//===- AsmTemplate.cpp - assembly strings of instruction records ----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "AsmTemplate.h"
#include "llvm/ADT/StringExtras.h"
#include "llvm/TableGen/Error.h"
#include "llvm/TableGen/Record.h"

using namespace llvm;
using mlir::tblgen::Operator;

namespace warm::tblgen {

static bool isNameChar(char c) { return isAlnum(c) || c == '_'; }

/// Takes `name`, or `{name}` or `{name:modifier}`, from the front of `text`.
static AsmPiece takeReference(StringRef &text, ArrayRef<SMLoc> loc) {
  AsmPiece piece;
  if (text.consume_front("{")) {
    auto [inside, rest] = text.split('}');
    if (inside.size() == text.size())
      PrintFatalError(loc, "unclosed `${` in an assembly string");
    auto [name, modifier] = inside.split(':');
    piece.name = name.str();
    piece.modifier = modifier.str();
    text = rest;
    return piece;
  }
  piece.name = text.take_while(isNameChar).str();
  text = text.drop_front(piece.name.size());
  if (piece.name.empty())
    PrintFatalError(loc, "`$` without a name in an assembly string");
  return piece;
}

std::vector<AsmPiece> parseAsmTemplate(StringRef text, ArrayRef<SMLoc> loc) {
  std::vector<AsmPiece> pieces;
  while (!text.empty()) {
    size_t dollar = text.find('$');
    if (dollar != 0)
      pieces.push_back({text.take_front(dollar).str(), "", ""});
    text = dollar == StringRef::npos ? "" : text.drop_front(dollar);
    if (text.consume_front("$"))
      pieces.push_back(takeReference(text, loc));
  }
  return pieces;
}

/// Whether the op has an operand, attribute, result or successor of that name.
static bool hasMember(const Operator &op, StringRef name) {
  for (int i = 0, e = op.getNumArgs(); i != e; ++i)
    if (op.getArgName(i) == name)
      return true;
  for (int i = 0, e = op.getNumResults(); i != e; ++i)
    if (op.getResultName(i) == name)
      return true;
  for (const auto &successor : op.getSuccessors())
    if (successor.name == name)
      return true;
  return false;
}

std::string getterOf(const Operator &op, StringRef name) {
  if (!hasMember(op, name))
    PrintFatalError(op.getLoc(), "'" + op.getOperationName() +
                                     "' has no operand, result, attribute or "
                                     "successor '" +
                                     name + "'");
  return op.getGetterName(name) + "()";
}

std::string substituteGetters(const Operator &op, StringRef expression) {
  std::string result;
  for (const AsmPiece &piece : parseAsmTemplate(expression, op.getLoc()))
    result += piece.isReference() ? getterOf(op, piece.name) : piece.literal;
  return result;
}

} // namespace warm::tblgen
