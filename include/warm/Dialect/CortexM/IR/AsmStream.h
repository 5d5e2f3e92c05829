//===- AsmStream.h - prints operands of instructions ------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What the generated printAsm methods write to. One method per way in which an
// assembly string names an operand: `$name` calls print, `${name:list}` calls
// printList, and so on.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_IR_ASMSTREAM_H
#define WARM_DIALECT_CORTEXM_IR_ASMSTREAM_H

#include "mlir/IR/Block.h"
#include "mlir/IR/Value.h"
#include "warm/Dialect/CortexM/IR/CortexMAttrsAndTypes.h"
#include "llvm/ADT/STLFunctionalExtras.h"
#include "llvm/Support/raw_ostream.h"
#include <optional>

namespace warm::cortexm {

class AsmStream {
public:
  /// Writes the label of a block, and that of a literal.
  using BlockPrinter =
      llvm::function_ref<void(llvm::raw_ostream &, mlir::Block *)>;
  using LiteralPrinter =
      llvm::function_ref<void(llvm::raw_ostream &, uint32_t)>;

  AsmStream(llvm::raw_ostream &os, BlockPrinter printLabel,
            LiteralPrinter printLiteralLabel = nullptr)
      : os(os), printLabel(printLabel), printLiteralLabel(printLiteralLabel) {}

  AsmStream &operator<<(llvm::StringRef text) {
    os << text;
    return *this;
  }
  /// The register of a value.
  void print(mlir::Value value);
  void print(uint32_t immediate) { os << immediate; }
  void print(Cond cond) { os << stringifyCond(cond); }
  void print(SysReg reg) { os << stringifySysReg(reg); }
  void print(InterruptMask mask) { os << stringifyInterruptMask(mask); }
  /// `, lsl #2`, or nothing.
  void print(std::optional<ShiftAttr> shift);
  /// A symbol, quoted where an assembler would not take it bare.
  void print(llvm::StringRef symbol);
  void print(mlir::Block *target) { printLabel(os, target); }
  /// `+4`, `-4`, or nothing for zero.
  void printSigned(uint32_t offset);
  /// A signed number.
  void printInt(uint32_t value) { os << static_cast<int32_t>(value); }
  /// `, lsl #2`, or nothing for zero.
  void printLsl(uint32_t amount);
  /// `{r4, r5, lr}` from a mask.
  void printList(uint32_t mask);
  /// The label of a word in a literal pool.
  void printLiteral(uint32_t literal) { printLiteralLabel(os, literal); }
  void printText(llvm::StringRef text) { os << text; }
  llvm::raw_ostream &stream() { return os; }

private:
  llvm::raw_ostream &os;
  BlockPrinter printLabel;
  LiteralPrinter printLiteralLabel;
};

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_IR_ASMSTREAM_H
