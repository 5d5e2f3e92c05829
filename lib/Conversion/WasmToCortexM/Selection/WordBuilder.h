//===- WordBuilder.h - computing with 32-bit words --------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Selection computes with words: a word is a register value or a constant that
// no register holds yet. A 64-bit value is two of them. Operations on words
// fold constants and choose the instruction that takes an immediate, so that a
// 64-bit operation of which one half is constant costs what it should without
// patterns of its own.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_WORDBUILDER_H
#define WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_WORDBUILDER_H

#include "mlir/IR/Builders.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/DenseMap.h"
#include "llvm/ADT/SmallVector.h"
#include "llvm/ADT/StringRef.h"

namespace warm {

/// A 32-bit value: in a register, or a constant.
class Word {
public:
  Word() = default;
  Word(mlir::Value reg) : reg(reg) {}
  static Word constant(uint32_t value) {
    Word word;
    word.bits = value;
    return word;
  }

  bool isConstant() const { return !reg; }
  bool isConstant(uint32_t value) const { return !reg && bits == value; }
  uint32_t getConstant() const {
    assert(!reg && "a word in a register");
    return bits;
  }
  mlir::Value getRegister() const {
    assert(reg && "a constant word");
    return reg;
  }
  bool operator==(const Word &other) const {
    return reg == other.reg && (reg || bits == other.bits);
  }
  bool operator!=(const Word &other) const { return !(*this == other); }

private:
  mlir::Value reg;
  uint32_t bits = 0;
};

/// The words of a value, low word first: one or two.
using Words = llvm::SmallVector<Word, 2>;

/// Flags and what holds on them; or something known.
struct Condition {
  cortexm::Cond cond = cortexm::Cond::eq;
  mlir::Value flags;
  /// Without `flags`: whether it holds.
  bool known = false;

  bool isKnown() const { return !flags; }
  Condition operator!() const { return {cortexm::invert(cond), flags, !known}; }
};

/// How two words, or pairs of words, are compared.
enum class Predicate { EQ, NE, LTS, LTU, GTS, GTU, LES, LEU, GES, GEU };

/// The predicate that holds when `predicate` does not.
Predicate invert(Predicate predicate);
/// The predicate for exchanged operands.
Predicate swapOperands(Predicate predicate);
/// The condition after `cmp a, b`.
cortexm::Cond toCond(Predicate predicate);
/// The value of a comparison of constants, as 64-bit numbers.
bool evaluate(Predicate predicate, int64_t lhs, int64_t rhs);

/// Appends machine instructions to a block.
class WordBuilder {
public:
  explicit WordBuilder(mlir::MLIRContext *context)
      : builder(context), loc(mlir::UnknownLoc::get(context)) {}

  mlir::OpBuilder &getBuilder() { return builder; }
  mlir::Location getLoc() const { return loc; }
  /// The location of the instructions to come.
  void setLoc(mlir::Location newLoc) { loc = newLoc; }
  /// Goes on at the end of `block`.
  void setBlock(mlir::Block *block);
  mlir::Block *getBlock() { return builder.getInsertionBlock(); }

  /// Appends an instruction.
  template <typename OpTy, typename... Args> OpTy create(Args &&...args) {
    return OpTy::create(builder, loc, std::forward<Args>(args)...);
  }

  /// The word in a register: materializes a constant, once in a block.
  mlir::Value reg(Word word);
  /// The same for a word that is passed on: a small constant gets a register of
  /// its own, since making it costs no more than copying it.
  mlir::Value ownReg(Word word);
  /// The address of a symbol plus `offset`, once in a block.
  mlir::Value symbol(llvm::StringRef name, uint32_t offset = 0);
  /// The address of a symbol plus `offset` plus `addend`, once in a block.
  mlir::Value symbolSum(llvm::StringRef name, uint32_t offset,
                        mlir::Value addend);
  /// The address of a byte of a frame object, once in a block.
  Word frameAddress(int32_t object, int32_t offset);
  /// Whether `symbolSum` has that sum already.
  bool hasSymbolSum(llvm::StringRef name, uint32_t offset, mlir::Value addend) {
    return sums.contains({getKey(name, offset), addend});
  }

  Word add(Word a, Word b);
  Word sub(Word a, Word b);
  Word mul(Word a, Word b);
  Word bitAnd(Word a, Word b);
  Word bitOr(Word a, Word b);
  Word bitXor(Word a, Word b);
  Word bitNot(Word a) { return bitXor(a, Word::constant(~0u)); }

  /// Shifts by constants; `amount` is below 32.
  Word shl(Word a, unsigned amount);
  Word lshr(Word a, unsigned amount);
  Word ashr(Word a, unsigned amount);
  Word ror(Word a, unsigned amount);
  /// Shifts by registers. The instructions take the bottom byte of `amount`:
  /// from 32 on, `shl` and `lshr` give 0, `ashr` the sign; `ror` rotates
  /// modulo 32.
  Word shl(Word a, Word amount);
  Word lshr(Word a, Word amount);
  Word ashr(Word a, Word amount);
  Word ror(Word a, Word amount);

  /// Sign extension of the low 8 or 16 bits.
  Word sext8(Word a);
  Word sext16(Word a);
  /// Leading zeros, and the bits in reverse order.
  Word clz(Word a);
  Word rbit(Word a);
  Word rev(Word a);
  Word rev16(Word a);

  /// The flags of a - b.
  mlir::Value compareFlags(mlir::Value a, Word b);
  /// Compares words. The instruction is the last one appended.
  Condition compare(Predicate predicate, Word a, Word b);
  /// The condition that a and b have a common one bit (NE), or none (EQ).
  Condition test(Predicate predicate, Word a, Word b);
  /// 1 if the condition holds, else 0.
  Word setIf(Condition condition);
  /// One of two words. Constants must be in registers before the flags are
  /// computed: pass what `prepareSelect` returns.
  Word select(Condition condition, Word ifTrue, Word ifFalse);
  /// Puts what `select` wants in registers into registers.
  void prepareSelect(Word ifTrue, Word ifFalse);
  /// Traps with `code` if the condition holds.
  void trapIf(Condition condition, unsigned code);
  /// Traps always. What comes next goes to a new block without predecessors.
  void trap(unsigned code);

private:
  /// `rd = a op #imm`.
  template <typename OpTy> Word immediate(Word a, uint32_t imm) {
    return Word(create<OpTy>(reg(a), imm).getResult());
  }
  template <typename OpTy> Word binary(Word a, Word b);
  mlir::Value moveConstant(uint32_t value);

  mlir::OpBuilder builder;
  mlir::Location loc;
  llvm::DenseMap<uint64_t, mlir::Value> constants;
  /// The name is the context's: that of a caller may be gone by the next call.
  using SymbolOffset = std::pair<mlir::StringAttr, uint32_t>;
  SymbolOffset getKey(llvm::StringRef name, uint32_t offset) {
    return {builder.getStringAttr(name), offset};
  }
  llvm::DenseMap<std::pair<int32_t, int32_t>, mlir::Value> frameAddresses;
  llvm::DenseMap<SymbolOffset, mlir::Value> symbols;
  llvm::DenseMap<std::pair<SymbolOffset, mlir::Value>, mlir::Value> sums;
};

} // namespace warm

#endif // WARM_LIB_CONVERSION_WASMTOCORTEXM_SELECTION_WORDBUILDER_H
