//===- AsmStream.cpp - prints operands of instructions --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "warm/Dialect/CortexM/IR/AsmStream.h"
#include "llvm/ADT/StringExtras.h"

using namespace mlir;
using namespace warm::cortexm;

void AsmStream::print(Value value) {
  auto type = dyn_cast<GPRType>(value.getType());
  assert(type && !type.isVirtual() && "only physical registers are printed");
  os << stringifyGPR(type.getReg());
}

void AsmStream::print(std::optional<ShiftAttr> shift) {
  if (shift)
    os << ", " << stringifyShiftKind(shift->getKind()) << " #"
       << shift->getAmount();
}

/// Whether an assembler may read `name` as a register, in any case: a letter
/// and a number, or one of the other names (Armv7-M ARM; AAPCS, section 6.1).
static bool isRegisterName(StringRef name) {
  std::string lower = name.lower();
  StringRef rest(lower);
  bool isNumbered = StringRef("rsdqavcp").contains(lower.front());
  unsigned number;
  if (isNumbered && !rest.drop_front().getAsInteger(10, number))
    return true;
  return llvm::is_contained({"sp", "lr", "pc", "ip", "fp", "sl", "sb", "apsr",
                             "cpsr", "spsr", "fpscr", "vpr"},
                            rest);
}

/// Whether an assembler takes the symbol without quotes.
static bool isBareSymbol(StringRef name) {
  auto isPlain = [](char c) {
    return llvm::isAlnum(c) || c == '_' || c == '.' || c == '$';
  };
  return !name.empty() && !llvm::isDigit(name.front()) && name.front() != '$' &&
         llvm::all_of(name, isPlain) && !isRegisterName(name);
}

void AsmStream::print(StringRef symbol) {
  if (isBareSymbol(symbol)) {
    os << symbol;
    return;
  }
  os << '"';
  llvm::printEscapedString(symbol, os);
  os << '"';
}

void AsmStream::printSigned(uint32_t offset) {
  auto value = static_cast<int32_t>(offset);
  if (value > 0)
    os << '+';
  if (value != 0)
    os << value;
}

void AsmStream::printLsl(uint32_t amount) {
  if (amount != 0)
    os << ", lsl #" << amount;
}

void AsmStream::printList(uint32_t mask) {
  llvm::ListSeparator separator;
  os << '{';
  for (unsigned number = 0; number < 16; ++number)
    if (mask >> number & 1)
      os << separator << stringifyGPR(static_cast<GPR>(number));
  os << '}';
}
