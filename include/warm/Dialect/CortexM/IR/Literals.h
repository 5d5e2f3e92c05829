//===- Literals.h - words of literal pools ----------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// A word is a number, `5 : i32`, or the address of a symbol plus an offset,
// `[@symbol, 4 : i32]`. It says what an instruction makes of nothing but its
// attributes, whatever the instruction is.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_LITERALS_H
#define WARM_DIALECT_CORTEXM_IR_LITERALS_H

#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinAttributes.h"
#include "mlir/IR/Operation.h"

namespace warm::cortexm {

/// The instruction that makes a number without memory: `mov_imm`, `mvn_imm` or
/// `mov32`. `type` is that of the result.
mlir::Value createConstant(mlir::OpBuilder &builder, mlir::Location loc,
                           mlir::Type type, uint32_t value);

/// The word that `op` makes; null if it makes something else.
mlir::Attribute getLiteralWord(mlir::Operation *op);

/// Whether there is at least one, and each is a word.
bool areLiteralWords(mlir::ArrayAttr words);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_LITERALS_H
