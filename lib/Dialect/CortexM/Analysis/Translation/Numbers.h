//===- Numbers.h - names for what a place may hold ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Two places with the same number hold the same bits. A number says where they
// come from: an instruction or an argument of the virtual code, a constant, the
// caller, the address of a byte of the stack.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_NUMBERS_H
#define WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_NUMBERS_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "llvm/ADT/DenseMap.h"
#include <deque>

namespace warm::cortexm::translation {

/// 0 is the number of what is not known.
using Number = uint32_t;

class Numbers {
public:
  enum Kind : uint8_t {
    /// Nothing certain.
    Unknown,
    /// A value that an instruction of the virtual code computes, or an argument
    /// of the function.
    Computed,
    /// What an op without operands makes, wherever it is repeated.
    Constant,
    /// What a register held when the function was called.
    FromCaller,
    /// Byte `payload` of the stack, counted from sp at entry.
    Address,
    /// The next multiple of 8 or more at or below that byte.
    RoundedAddress,
    /// A number less a constant: see `getBelow`.
    Below,
    /// The flags after comparing number `payload` with zero.
    ComparedWithZero,
    /// What different paths bring to a block.
    Joined,
    /// What an instruction of the code makes on its way to something else.
    Temporary
  };
  struct Entry {
    Kind kind = Unknown;
    int64_t payload = 0;
    mlir::Value value;
    mlir::Operation *op = nullptr;
  };

  Numbers() : entries(1) {}

  Number getComputed(mlir::Value value);
  /// `op` computes something from its attributes alone.
  Number getConstant(mlir::Operation *op);
  /// A word of a literal pool; the number of any op that makes it.
  Number getWord(mlir::Attribute word) { return getConstant(nullptr, word); }
  /// The number that is known to be in a place, if it is one.
  std::optional<int32_t> getValue(Number number) const;
  Number getFromCaller(unsigned reg) { return intern(FromCaller, reg); }
  Number getAddress(int64_t offset) { return intern(Address, offset); }
  Number getRoundedAddress(int64_t offset) {
    return intern(RoundedAddress, offset);
  }
  /// `bytes` less than what has number `top`; of an address, an address.
  Number getBelow(Number top, uint32_t bytes);
  Number getComparedWithZero(Number compared) {
    return intern(ComparedWithZero, compared);
  }
  Number getTemporary(mlir::Operation *op);
  /// A new number.
  Number makeJoined() { return add({Joined, 0, {}, nullptr}); }

  const Entry &operator[](Number number) const { return entries[number]; }
  /// Whether anything will do: what `cortexm.implicit_def` makes.
  bool isArbitrary(Number number) const {
    return mlir::isa_and_present<ImplicitDefOp>(entries[number].op);
  }

private:
  /// What is said of the value under the name of an op.
  Number getConstant(void *name, mlir::Attribute attributes);
  Number add(Entry entry) {
    entries.push_back(entry);
    return entries.size() - 1;
  }
  Number intern(Kind kind, int64_t payload);

  std::deque<Entry> entries;
  llvm::DenseMap<std::pair<unsigned, int64_t>, Number> interned;
  llvm::DenseMap<mlir::Value, Number> computed;
  llvm::DenseMap<mlir::Operation *, Number> byOp;
  /// The words of literal pools.
  llvm::DenseMap<Number, mlir::Attribute> words;
  llvm::DenseMap<std::pair<void *, mlir::Attribute>, Number> constants;
};

} // namespace warm::cortexm::translation

#endif // WARM_LIB_DIALECT_CORTEXM_ANALYSIS_TRANSLATION_NUMBERS_H
