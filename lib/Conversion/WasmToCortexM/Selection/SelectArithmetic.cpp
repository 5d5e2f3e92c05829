//===- SelectArithmetic.cpp - arithmetic on i32 ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Selector.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

/// Whether a register is known to hold a number below 32.
static bool isBelow32(Value value) {
  auto mask = value.getDefiningOp<AndImmOp>();
  return mask && mask.getImm() < 32;
}

Word Selector::maskShift(Word amount) {
  if (!amount.isConstant() && isBelow32(amount.getRegister()))
    return amount;
  return words.bitAnd(amount, Word::constant(31));
}

/// Counts ones in parallel: Warren, "Hacker's Delight", section 5-1.
Word Selector::popcnt(Word a) {
  if (a.isConstant())
    return Word::constant(llvm::popcount(a.getConstant()));
  auto constant = [](uint32_t value) { return Word::constant(value); };
  Word odd = words.bitAnd(words.lshr(a, 1), constant(0x55555555));
  Word pairs = words.sub(a, odd);
  Word low = words.bitAnd(pairs, constant(0x33333333));
  Word high = words.bitAnd(words.lshr(pairs, 2), constant(0x33333333));
  Word nibbles = words.add(low, high);
  Word bytes = words.bitAnd(words.add(nibbles, words.lshr(nibbles, 4)),
                            constant(0x0f0f0f0f));
  return words.lshr(words.mul(bytes, constant(0x01010101)), 24);
}

Word Selector::countLeadingZeros(Word a) {
  if (!isBaseline || a.isConstant())
    return words.clz(a);
  return callHelper("__warm_i32_clz", {a}, 1)[0];
}

Word Selector::countTrailingZeros(Word a) {
  if (!isBaseline || a.isConstant())
    return words.clz(words.rbit(a));
  return callHelper("__warm_i32_ctz", {a}, 1)[0];
}

Word Selector::isZero(Word a) {
  if (isBaseline)
    return words.setIf(words.compare(Predicate::EQ, a, Word::constant(0)));
  // One bit of the count of leading zeros tells zero from the rest.
  return words.lshr(words.clz(a), 5);
}

//===----------------------------------------------------------------------===//
// Dispatch
//===----------------------------------------------------------------------===//

bool Selector::selectI32(Operation *op) {
  if (op->getNumResults() != 1 || !op->getResult(0).getType().isInteger(32) ||
      op->getNumOperands() == 0 ||
      !llvm::all_of(op->getOperandTypes(),
                    [](Type type) { return type.isInteger(32); }))
    return false;
  Word a = getWord(op->getOperand(0));
  Word b = op->getNumOperands() > 1 ? getWord(op->getOperand(1)) : Word();
  auto result =
      llvm::TypeSwitch<Operation *, std::optional<Word>>(op)
          .Case<wasm::AddOp>([&](auto) { return words.add(a, b); })
          .Case<wasm::SubOp>([&](auto) { return words.sub(a, b); })
          .Case<wasm::MulOp>([&](auto) { return words.mul(a, b); })
          .Case<wasm::AndOp>([&](auto) { return words.bitAnd(a, b); })
          .Case<wasm::OrOp>([&](auto) { return words.bitOr(a, b); })
          .Case<wasm::XorOp>([&](auto) { return words.bitXor(a, b); })
          .Case<wasm::ShlOp>([&](auto) { return words.shl(a, maskShift(b)); })
          .Case<wasm::ShrUOp>([&](auto) { return words.lshr(a, maskShift(b)); })
          .Case<wasm::ShrSOp>([&](auto) { return words.ashr(a, maskShift(b)); })
          .Case<wasm::RotrOp>([&](auto) { return words.ror(a, b); })
          .Case<wasm::RotlOp>([&](auto) {
            return words.ror(a, words.sub(Word::constant(0), b));
          })
          .Case<wasm::ClzOp>([&](auto) { return countLeadingZeros(a); })
          .Case<wasm::CtzOp>([&](auto) { return countTrailingZeros(a); })
          .Case<wasm::PopcntOp>([&](auto) { return popcnt(a); })
          .Case<wasm::Extend8SOp>([&](auto) { return words.sext8(a); })
          .Case<wasm::Extend16SOp>([&](auto) { return words.sext16(a); })
          .Case<wasm::DivSOp>([&](auto) { return divide(a, b, true); })
          .Case<wasm::DivUOp>([&](auto) { return divide(a, b, false); })
          .Case<wasm::RemSOp>([&](auto) { return remainder(a, b, true); })
          .Case<wasm::RemUOp>([&](auto) { return remainder(a, b, false); })
          .Default([](Operation *) { return std::nullopt; });
  if (result)
    set(op->getResult(0), *result);
  return result.has_value();
}

} // namespace warm
