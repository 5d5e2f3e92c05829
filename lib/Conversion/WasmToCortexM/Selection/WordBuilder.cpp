//===- WordBuilder.cpp - computing with 32-bit words ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Immediates: Armv7-M Architecture Reference Manual, section A5.3.2.
//
//===----------------------------------------------------------------------===//

#include "WordBuilder.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/Support/MathExtras.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

void WordBuilder::setBlock(Block *block) {
  builder.setInsertionPointToEnd(block);
  constants.clear();
  symbols.clear();
  sums.clear();
  frameAddresses.clear();
}

//===----------------------------------------------------------------------===//
// Constants and addresses
//===----------------------------------------------------------------------===//

Value WordBuilder::moveConstant(uint32_t value) {
  return createConstant(builder, loc, GPRType::get(builder.getContext()),
                        value);
}

Value WordBuilder::reg(Word word) {
  if (!word.isConstant())
    return word.getRegister();
  Value &value = constants[word.getConstant()];
  if (!value)
    value = moveConstant(word.getConstant());
  return value;
}

Value WordBuilder::ownReg(Word word) {
  if (word.isConstant() && word.getConstant() <= 0xff)
    return moveConstant(word.getConstant());
  return reg(word);
}

Value WordBuilder::symbol(StringRef name, uint32_t offset) {
  SymbolOffset key = getKey(name, offset);
  if (Value known = symbols.lookup(key))
    return known;
  // A relocated instruction holds 16 bits of addend, signed.
  auto addend = static_cast<int32_t>(offset);
  Value value = llvm::isInt<16>(addend)
                    ? create<MovSymOp>(name, addend).getResult()
                    : reg(add(symbol(name), Word::constant(offset)));
  return symbols[key] = value;
}

Value WordBuilder::symbolSum(StringRef name, uint32_t offset, Value addend) {
  Value base = symbol(name, offset);
  Value &value = sums[{getKey(name, offset), addend}];
  if (!value)
    value = create<AddOp>(base, addend);
  return value;
}

Word WordBuilder::frameAddress(int32_t object, int32_t offset) {
  Value &value = frameAddresses[{object, offset}];
  if (!value)
    value = create<FrameAddressOp>(builder.getI32IntegerAttr(object), offset);
  return Word(value);
}

/// The address of a frame object that the word is, or null.
static FrameAddressOp getFrameAddress(Word word) {
  if (word.isConstant())
    return {};
  auto address = word.getRegister().getDefiningOp<FrameAddressOp>();
  return address && address.getObject() ? address : FrameAddressOp();
}

//===----------------------------------------------------------------------===//
// Arithmetic
//===----------------------------------------------------------------------===//

template <typename OpTy> Word WordBuilder::binary(Word a, Word b) {
  Value lhs = reg(a), rhs = reg(b);
  return Word(create<OpTy>(lhs, rhs).getResult());
}

static bool fitsAdd(uint32_t imm) {
  return isModifiedImmediate(imm) || imm <= 4095;
}

Word WordBuilder::add(Word a, Word b) {
  if (a.isConstant())
    std::swap(a, b);
  if (!b.isConstant())
    return binary<AddOp>(a, b);
  uint32_t imm = b.getConstant();
  if (a.isConstant())
    return Word::constant(a.getConstant() + imm);
  if (imm == 0)
    return a;
  if (auto address = getFrameAddress(a))
    return frameAddress(*address.getObject(), address.getOffset() + imm);
  // The positive one of the two has the 16-bit encodings.
  if (fitsAdd(-imm) && (!fitsAdd(imm) || -imm < imm))
    return immediate<SubImmOp>(a, -imm);
  if (fitsAdd(imm))
    return immediate<AddImmOp>(a, imm);
  return binary<AddOp>(a, b);
}

Word WordBuilder::sub(Word a, Word b) {
  if (b.isConstant())
    return add(a, Word::constant(-b.getConstant()));
  if (a == b)
    return Word::constant(0);
  if (a.isConstant() && isModifiedImmediate(a.getConstant()))
    return immediate<RsbImmOp>(b, a.getConstant());
  return binary<SubOp>(a, b);
}

Word WordBuilder::mul(Word a, Word b) {
  if (a.isConstant())
    std::swap(a, b);
  if (!b.isConstant())
    return binary<MulOp>(a, b);
  uint32_t factor = b.getConstant();
  if (a.isConstant())
    return Word::constant(a.getConstant() * factor);
  if (factor == 0)
    return b;
  if (llvm::isPowerOf2_32(factor))
    return shl(a, llvm::Log2_32(factor));
  auto *context = builder.getContext();
  auto gpr = GPRType::get(context);
  // 2^n + 1 and 2^n - 1 times a register: one instruction that shifts.
  auto shifted = [&](unsigned n) {
    return ShiftAttr::get(context, ShiftKind::lsl, n);
  };
  Value value = reg(a);
  if (llvm::isPowerOf2_32(factor - 1))
    return Word(
        create<AddOp>(gpr, value, value, shifted(llvm::Log2_32(factor - 1)))
            .getResult());
  if (factor != ~0u && llvm::isPowerOf2_32(factor + 1))
    return Word(
        create<RsbOp>(gpr, value, value, shifted(llvm::Log2_32(factor + 1)))
            .getResult());
  if (factor == ~0u)
    return immediate<RsbImmOp>(a, 0);
  return binary<MulOp>(a, b);
}

Word WordBuilder::bitAnd(Word a, Word b) {
  if (a.isConstant())
    std::swap(a, b);
  if (!b.isConstant())
    return a == b ? a : binary<AndOp>(a, b);
  uint32_t mask = b.getConstant();
  if (a.isConstant())
    return Word::constant(a.getConstant() & mask);
  if (mask == 0)
    return b;
  if (mask == ~0u)
    return a;
  if (mask == 0xff)
    return Word(create<UxtbOp>(reg(a)).getResult());
  if (mask == 0xffff)
    return Word(create<UxthOp>(reg(a)).getResult());
  if (isModifiedImmediate(mask))
    return immediate<AndImmOp>(a, mask);
  if (isModifiedImmediate(~mask))
    return immediate<BicImmOp>(a, ~mask);
  if (llvm::isMask_32(mask))
    return Word(
        create<UbfxOp>(reg(a), 0u, unsigned(llvm::popcount(mask))).getResult());
  return binary<AndOp>(a, b);
}

Word WordBuilder::bitOr(Word a, Word b) {
  if (a.isConstant())
    std::swap(a, b);
  if (!b.isConstant())
    return a == b ? a : binary<OrrOp>(a, b);
  uint32_t bits = b.getConstant();
  if (a.isConstant())
    return Word::constant(a.getConstant() | bits);
  if (bits == 0)
    return a;
  if (bits == ~0u)
    return b;
  if (isModifiedImmediate(bits))
    return immediate<OrrImmOp>(a, bits);
  if (isModifiedImmediate(~bits))
    return immediate<OrnImmOp>(a, ~bits);
  return binary<OrrOp>(a, b);
}

Word WordBuilder::bitXor(Word a, Word b) {
  if (a.isConstant())
    std::swap(a, b);
  if (!b.isConstant())
    return a == b ? Word::constant(0) : binary<EorOp>(a, b);
  uint32_t bits = b.getConstant();
  if (a.isConstant())
    return Word::constant(a.getConstant() ^ bits);
  if (bits == 0)
    return a;
  if (bits == ~0u)
    return Word(create<MvnOp>(reg(a)).getResult());
  if (isModifiedImmediate(bits))
    return immediate<EorImmOp>(a, bits);
  return binary<EorOp>(a, b);
}

//===----------------------------------------------------------------------===//
// Shifts and bits
//===----------------------------------------------------------------------===//

Word WordBuilder::shl(Word a, unsigned amount) {
  if (amount == 0)
    return a;
  if (a.isConstant())
    return Word::constant(a.getConstant() << amount);
  return immediate<LslImmOp>(a, amount);
}

Word WordBuilder::lshr(Word a, unsigned amount) {
  if (amount == 0)
    return a;
  if (a.isConstant())
    return Word::constant(a.getConstant() >> amount);
  return immediate<LsrImmOp>(a, amount);
}

Word WordBuilder::ashr(Word a, unsigned amount) {
  if (amount == 0)
    return a;
  if (a.isConstant())
    return Word::constant(static_cast<int32_t>(a.getConstant()) >>
                          static_cast<int>(amount));
  return immediate<AsrImmOp>(a, amount);
}

Word WordBuilder::ror(Word a, unsigned amount) {
  if (amount == 0)
    return a;
  if (a.isConstant())
    return Word::constant(llvm::rotr(a.getConstant(), amount));
  return immediate<RorImmOp>(a, amount);
}

Word WordBuilder::shl(Word a, Word amount) {
  if (!amount.isConstant())
    return binary<LslOp>(a, amount);
  unsigned n = amount.getConstant() & 0xff;
  return n < 32 ? shl(a, n) : Word::constant(0);
}

Word WordBuilder::lshr(Word a, Word amount) {
  if (!amount.isConstant())
    return binary<LsrOp>(a, amount);
  unsigned n = amount.getConstant() & 0xff;
  return n < 32 ? lshr(a, n) : Word::constant(0);
}

Word WordBuilder::ashr(Word a, Word amount) {
  if (!amount.isConstant())
    return binary<AsrOp>(a, amount);
  return ashr(a, std::min(amount.getConstant() & 0xff, 31u));
}

Word WordBuilder::ror(Word a, Word amount) {
  if (!amount.isConstant())
    return binary<RorOp>(a, amount);
  return ror(a, amount.getConstant() & 31);
}

Word WordBuilder::sext8(Word a) {
  if (a.isConstant())
    return Word::constant(static_cast<int8_t>(a.getConstant()));
  return Word(create<SxtbOp>(a.getRegister()).getResult());
}

Word WordBuilder::sext16(Word a) {
  if (a.isConstant())
    return Word::constant(static_cast<int16_t>(a.getConstant()));
  return Word(create<SxthOp>(a.getRegister()).getResult());
}

Word WordBuilder::clz(Word a) {
  if (a.isConstant())
    return Word::constant(llvm::countl_zero(a.getConstant()));
  return Word(create<ClzOp>(a.getRegister()).getResult());
}

Word WordBuilder::rbit(Word a) {
  if (a.isConstant())
    return Word::constant(llvm::reverseBits(a.getConstant()));
  return Word(create<RbitOp>(a.getRegister()).getResult());
}

Word WordBuilder::rev(Word a) {
  if (a.isConstant())
    return Word::constant(llvm::byteswap(a.getConstant()));
  return Word(create<RevOp>(a.getRegister()).getResult());
}

Word WordBuilder::rev16(Word a) {
  if (a.isConstant())
    return Word::constant(llvm::rotl(llvm::byteswap(a.getConstant()), 16));
  return Word(create<Rev16Op>(a.getRegister()).getResult());
}

} // namespace warm
