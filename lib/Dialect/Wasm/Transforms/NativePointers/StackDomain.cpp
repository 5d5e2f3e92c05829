//===- StackDomain.cpp - what a value is to the stack ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The rules are in the head of StackDomain.h.
//
//===----------------------------------------------------------------------===//

#include "StackDomain.h"
#include "llvm/Support/MathExtras.h"
#include <algorithm>

namespace warm::wasm {

//===----------------------------------------------------------------------===//
// Offsets
//===----------------------------------------------------------------------===//

StackOffset operator+(StackOffset a, StackOffset b) {
  if (!a.isBounded() || !b.isBounded())
    return StackOffset::any();
  return {a.low + b.low, a.isExact && b.isExact};
}

StackOffset operator-(StackOffset a, StackOffset b) {
  if (!a.isBounded() || !b.isExact)
    return StackOffset::any();
  return {a.low - b.low, a.isExact};
}

StackOffset join(StackOffset a, StackOffset b) {
  return a == b ? a : StackOffset::atLeast(std::min(a.low, b.low));
}

//===----------------------------------------------------------------------===//
// Values
//===----------------------------------------------------------------------===//

using Kind = StackValue::Kind;

/// An address of the root of `a` if that is one, else both.
static StackValue rebase(const StackValue &a, StackOffset offset) {
  return {a.kind, a.root, offset};
}

static StackValue both(const StackValue &a, StackOffset offset) {
  return {Kind::Both, a.root, offset};
}

/// What two values make of which one is an address, and the other one may be.
static StackValue blend(const StackValue &a, const StackValue &b) {
  return b.isBased() && a.root != b.root ? StackValue::mixed()
                                         : both(a, StackOffset::any());
}

/// Whether the operands alone decide: `result` is what they make.
static bool isDecided(const StackValue &a, const StackValue &b,
                      StackValue &result) {
  for (Kind kind : {Kind::Unreached, Kind::Mixed})
    if (a.kind == kind || b.kind == kind) {
      result = {kind, {}, {}};
      return true;
    }
  return false;
}

StackValue join(const StackValue &a, const StackValue &b) {
  if (a.kind == Kind::Unreached || a == b)
    return b;
  if (b.kind == Kind::Unreached)
    return a;
  if (a.kind == Kind::Mixed || b.kind == Kind::Mixed)
    return StackValue::mixed();
  if (a.isNumber() && b.isNumber())
    return StackValue::number(join(a.offset, b.offset));
  if (!a.isBased() && !b.isBased())
    return StackValue::unknown();
  if (!b.isBased())
    return both(a, a.offset);
  if (!a.isBased())
    return both(b, b.offset);
  if (a.root != b.root)
    return StackValue::mixed();
  return {a.kind == b.kind ? a.kind : Kind::Both, a.root,
          join(a.offset, b.offset)};
}

StackValue operator+(const StackValue &a, const StackValue &b) {
  StackValue result;
  if (isDecided(a, b, result))
    return result;
  if (!a.isBased() && b.isBased())
    return b + a;
  if (!a.isBased())
    return a.isNumber() && b.isNumber()
               ? StackValue::number(a.offset + b.offset)
               : StackValue::unknown();
  if (b.isNumber())
    return rebase(a, a.offset + b.offset);
  return blend(a, b);
}

StackValue operator-(const StackValue &a, const StackValue &b) {
  StackValue result;
  if (isDecided(a, b, result))
    return result;
  if (b.kind == Kind::Address)
    return StackValue::unknown();
  if (a.isNumber() && b.isNumber())
    return StackValue::number(a.offset - b.offset);
  if (!a.isBased())
    return StackValue::unknown();
  if (b.isNumber())
    return rebase(a, a.offset - b.offset);
  return blend(a, b);
}

/// Whether it is a number without a sign bit.
static bool isSmall(const StackValue &value) {
  return value.isNumber() && value.offset.low >= 0;
}

StackValue maskAddress(const StackValue &a, const StackValue &b,
                       uint64_t align) {
  if (!a.isBased() && b.isBased())
    return maskAddress(b, a, align);
  StackValue result;
  if (isDecided(a, b, result))
    return result;
  if (isSmall(a) || isSmall(b))
    return StackValue::number(StackOffset::atLeast(0));
  if (!a.isBased())
    return StackValue::number(StackOffset::any());
  if (!b.isNumber() || !b.offset.isExact)
    return blend(a, b);
  bool isRounding = llvm::isPowerOf2_64(-b.offset.low);
  if (isRounding && a.offset.isExact &&
      static_cast<uint64_t>(-b.offset.low) <= align)
    return rebase(a, {a.offset.low & b.offset.low, true});
  return rebase(a, StackOffset::any());
}

StackValue combineBits(const StackValue &a, const StackValue &b, uint64_t align,
                       bool mayClear) {
  StackValue result;
  if (isDecided(a, b, result))
    return result;
  if (!a.isBased() && b.isBased())
    return combineBits(b, a, align, mayClear);
  if (!a.isBased())
    return a.isNumber() && b.isNumber() ? StackValue::number(StackOffset::any())
                                        : StackValue::unknown();
  // Bits that are zero in the address are added.
  bool isSum = b.isNumber() && a.offset.isExact && b.offset.isExact &&
               b.offset.low >= 0 &&
               static_cast<uint64_t>(b.offset.low) < align &&
               (a.offset.low & b.offset.low) == 0;
  if (isSum)
    return rebase(a, a.offset + b.offset);
  if (b.isBased())
    return blend(a, b);
  StackOffset offset = mayClear || !a.offset.isBounded()
                           ? StackOffset::any()
                           : StackOffset::atLeast(a.offset.low);
  return b.isNumber() ? rebase(a, offset) : both(a, offset);
}

} // namespace warm::wasm
