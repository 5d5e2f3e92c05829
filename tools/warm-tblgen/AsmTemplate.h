//===- AsmTemplate.h - assembly strings of instruction records --*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// An assembly string is literal text with references to operands, results,
// attributes and successors: `$name`, `${name}` or `${name:modifier}`.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_TOOLS_WARM_TBLGEN_ASMTEMPLATE_H
#define WARM_TOOLS_WARM_TBLGEN_ASMTEMPLATE_H

#include "mlir/TableGen/Operator.h"
#include <string>
#include <vector>

namespace warm::tblgen {

/// A stretch of an assembly string: literal text, or a reference by name.
struct AsmPiece {
  std::string literal;
  std::string name;
  std::string modifier;
  bool isReference() const { return !name.empty(); }
};

/// Splits an assembly string. Fails fatally, at `loc`, on an unclosed `${`.
std::vector<AsmPiece> parseAsmTemplate(llvm::StringRef text,
                                       llvm::ArrayRef<llvm::SMLoc> loc);

/// The C++ expression that reads `name` (an operand, result, attribute or
/// successor) of an op of class `op`. Fails fatally if there is none.
std::string getterOf(const mlir::tblgen::Operator &op, llvm::StringRef name);

/// `expression` with each `$name` replaced by the call of its getter.
std::string substituteGetters(const mlir::tblgen::Operator &op,
                              llvm::StringRef expression);

} // namespace warm::tblgen

#endif // WARM_TOOLS_WARM_TBLGEN_ASMTEMPLATE_H
