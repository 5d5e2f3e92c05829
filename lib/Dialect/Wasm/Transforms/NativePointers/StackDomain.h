//===- StackDomain.h - what a value is to the stack -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The abstract domain of the analysis of a shadow stack. A value is
//
//   unreached   nothing has been seen of it yet (bottom)
//   number      no address: a constant, a product
//   address     of the object at `root`, at a known offset, or at one that has
//               a known lower bound, or anywhere
//   both        such an address, or anything else
//   unknown     comes from elsewhere: a parameter, a word of memory; or is a
//               difference, which makes another address of an address
//   mixed       an address of one of several roots, or anything else (top)
//
// A number has an offset as well: a constant is known, an index that fits 31
// bits is at least 0. `A(o)` is an address at offset `o`, `N(o)` a number,
// `B(o)` both, `U` unknown, `M` mixed; `?` is an offset without a bound.
//
//   A(o) + N(p) = A(o + p)        A(o) - N(p) = A(o - p), p known; else A(?)
//   A(o) + U    = B(?)            A(o) - U    = B(?)
//   A(o) + A(p) = B(?)            x    - A(o) = U, a difference
//   B(o) is like A(o), and the result both
//   A(o) & 2^n - 1 = N(>= 0)      A(o) & -2^n = A(o rounded down), o and the
//                                 alignment known; else A(?)
//   A(o) | c, A(o) ^ c = A(o + c), the bits of c zero in the address
//   A(o) | x    = A(>= o)         A(o) ^ x    = A(?)
//   a product, quotient, shift, comparison, narrow load = N
//
//   A(o) join A(p) = A(min(o, p))    A(o) join N, U = B(o)    N join U = U
//   addresses of two roots join to M, and what M takes part in is M
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_STACKDOMAIN_H
#define WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_STACKDOMAIN_H

#include "mlir/IR/Value.h"
#include <cstdint>

namespace warm::wasm {

/// A distance in bytes: `low` if it is exact, else at least `low`.
struct StackOffset {
  int64_t low = 0;
  bool isExact = true;

  static StackOffset any() { return {INT64_MIN, false}; }
  static StackOffset atLeast(int64_t low) { return {low, false}; }
  bool isBounded() const { return low != INT64_MIN; }
  bool operator==(const StackOffset &other) const {
    return low == other.low && isExact == other.isExact;
  }
};

StackOffset operator+(StackOffset a, StackOffset b);
StackOffset operator-(StackOffset a, StackOffset b);
StackOffset join(StackOffset a, StackOffset b);

struct StackValue {
  enum class Kind { Unreached, Number, Address, Both, Unknown, Mixed };

  Kind kind = Kind::Unreached;
  /// Of an address: what it is an address of; null is the storage around the
  /// stack pointer on entry.
  mlir::Value root;
  StackOffset offset;

  static StackValue number(StackOffset offset) {
    return {Kind::Number, {}, offset};
  }
  static StackValue address(mlir::Value root, StackOffset offset) {
    return {Kind::Address, root, offset};
  }
  static StackValue unknown() { return {Kind::Unknown, {}, {}}; }
  static StackValue mixed() { return {Kind::Mixed, {}, {}}; }

  bool isNumber() const { return kind == Kind::Number; }
  /// Whether it can be an address of the stack.
  bool isBased() const { return kind == Kind::Address || kind == Kind::Both; }
  bool isExactAddress() const {
    return kind == Kind::Address && offset.isExact;
  }
  bool operator==(const StackValue &other) const {
    return kind == other.kind && root == other.root && offset == other.offset;
  }
};

StackValue join(const StackValue &a, const StackValue &b);
StackValue operator+(const StackValue &a, const StackValue &b);
StackValue operator-(const StackValue &a, const StackValue &b);
/// `a & b` where roots are multiples of `align` bytes.
StackValue maskAddress(const StackValue &a, const StackValue &b,
                       uint64_t align);
/// `a | b`, or `a ^ b` if `mayClear`, likewise.
StackValue combineBits(const StackValue &a, const StackValue &b, uint64_t align,
                       bool mayClear);

} // namespace warm::wasm

#endif // WARM_LIB_DIALECT_WASM_TRANSFORMS_NATIVEPOINTERS_STACKDOMAIN_H
