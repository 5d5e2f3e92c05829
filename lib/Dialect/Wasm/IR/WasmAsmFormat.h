//===- WasmAsmFormat.h - custom pieces of syntax --------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Parsers and printers of the `custom<...>` directives of the operations'
// assembly formats, for the generated code.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_IR_WASMASMFORMAT_H
#define WARM_LIB_DIALECT_WASM_IR_WASMASMFORMAT_H

#include "warm/Dialect/Wasm/IR/WasmOps.h"

namespace warm::wasm {

mlir::ParseResult parseVisibility(mlir::OpAsmParser &parser,
                                  mlir::StringAttr &visibility);
void printVisibility(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                     mlir::StringAttr visibility);

using UnresolvedOperands =
    llvm::SmallVector<mlir::OpAsmParser::UnresolvedOperand>;

mlir::ParseResult
parseBranchTargets(mlir::OpAsmParser &parser,
                   llvm::SmallVectorImpl<mlir::Block *> &targets,
                   llvm::SmallVectorImpl<UnresolvedOperands> &operands,
                   llvm::SmallVectorImpl<llvm::SmallVector<mlir::Type>> &types);
void printBranchTargets(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                        mlir::SuccessorRange targets,
                        mlir::OperandRangeRange operands,
                        const mlir::TypeRangeRange &types);

mlir::ParseResult parseSignature(mlir::OpAsmParser &parser,
                                 mlir::TypeAttr &signature,
                                 llvm::SmallVectorImpl<mlir::Type> &operands,
                                 llvm::SmallVectorImpl<mlir::Type> &results);
void printSignature(mlir::OpAsmPrinter &printer, mlir::Operation *op,
                    mlir::TypeAttr signature, mlir::TypeRange operands,
                    mlir::TypeRange results);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_IR_WASMASMFORMAT_H
