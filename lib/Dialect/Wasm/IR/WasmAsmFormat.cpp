//===- WasmAsmFormat.cpp - custom pieces of syntax ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parsers and printers of the `custom<...>` directives.
//
//===----------------------------------------------------------------------===//

#include "WasmAsmFormat.h"

using namespace mlir;
using namespace warm::wasm;

/// visibility ::= (`public` | `private` | `nested`)?
ParseResult warm::wasm::parseVisibility(OpAsmParser &parser,
                                        StringAttr &visibility) {
  StringRef keyword;
  if (succeeded(parser.parseOptionalKeyword(&keyword,
                                            {"public", "private", "nested"})))
    visibility = parser.getBuilder().getStringAttr(keyword);
  return success();
}

void warm::wasm::printVisibility(OpAsmPrinter &printer, Operation *,
                                 StringAttr visibility) {
  if (visibility)
    printer << ' ' << visibility.getValue();
}

/// branch-targets ::= `[` (successor (`(` operands `:` types `)`)?),* `]`
ParseResult warm::wasm::parseBranchTargets(
    OpAsmParser &parser, SmallVectorImpl<Block *> &targets,
    SmallVectorImpl<SmallVector<OpAsmParser::UnresolvedOperand>> &operands,
    SmallVectorImpl<SmallVector<Type>> &types) {
  auto parseTarget = [&]() -> ParseResult {
    operands.emplace_back();
    types.emplace_back();
    if (parser.parseSuccessor(targets.emplace_back()))
      return failure();
    if (failed(parser.parseOptionalLParen()))
      return success();
    return failure(parser.parseOperandList(operands.back()) ||
                   parser.parseColonTypeList(types.back()) ||
                   parser.parseRParen());
  };
  return parser.parseCommaSeparatedList(OpAsmParser::Delimiter::Square,
                                        parseTarget);
}

void warm::wasm::printBranchTargets(OpAsmPrinter &printer, Operation *,
                                    SuccessorRange targets,
                                    OperandRangeRange operands,
                                    const TypeRangeRange &) {
  printer << '[';
  llvm::interleaveComma(llvm::zip_equal(targets, operands), printer,
                        [&](auto target) {
                          printer.printSuccessorAndUseList(std::get<0>(target),
                                                           std::get<1>(target));
                        });
  printer << ']';
}

/// signature ::= function-type; it gives the operand and result types.
ParseResult warm::wasm::parseSignature(OpAsmParser &parser, TypeAttr &signature,
                                       SmallVectorImpl<Type> &operands,
                                       SmallVectorImpl<Type> &results) {
  FunctionType type;
  if (parser.parseType(type))
    return failure();
  signature = TypeAttr::get(type);
  llvm::append_range(operands, type.getInputs());
  llvm::append_range(results, type.getResults());
  return success();
}

void warm::wasm::printSignature(OpAsmPrinter &printer, Operation *,
                                TypeAttr signature, TypeRange, TypeRange) {
  printer << signature.getValue();
}
