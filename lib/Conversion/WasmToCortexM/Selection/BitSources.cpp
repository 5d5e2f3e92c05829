//===- BitSources.cpp - where the bits of a value come from ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BitSources.h"
#include "mlir/IR/Matchers.h"

using namespace mlir;
using namespace warm;

static unsigned getWidth(Value value) {
  return value.getType().getIntOrFloatBitWidth();
}

/// The value as it is.
static BitSources getItself(Value value) {
  BitSources sources{value, {}};
  for (auto [number, bit] : llvm::enumerate(sources.bits))
    bit = number < getWidth(value) ? static_cast<int8_t>(number)
                                   : BitSources::zero;
  return sources;
}

/// Bit i is what bit `from(i)` was, or zero where that is no bit.
template <typename FromT>
static BitSources move(const BitSources &sources, unsigned width, FromT from) {
  BitSources moved{sources.source, {}};
  moved.bits.fill(BitSources::zero);
  for (unsigned i = 0; i < width; ++i)
    if (int64_t bit = from(i); bit >= 0 && bit < width)
      moved.bits[i] = sources.bits[bit];
  return moved;
}

/// The bits of `a or b`, if none has two sources.
static std::optional<BitSources> merge(const BitSources &a,
                                       const BitSources &b) {
  if (a.source != b.source)
    return std::nullopt;
  BitSources merged = a;
  for (auto [bit, other] : llvm::zip(merged.bits, b.bits)) {
    if (bit != BitSources::zero && other != BitSources::zero && bit != other)
      return std::nullopt;
    if (bit == BitSources::zero)
      bit = other;
  }
  return merged;
}

BitSources BitSourceFinder::compute(Value value, unsigned depth) {
  Operation *op = value.getDefiningOp();
  if (!op || depth == 0)
    return getItself(value);
  auto findOperand = [&](unsigned index) {
    return find(op->getOperand(index), depth - 1);
  };
  if (isa<wasm::OrOp>(op)) {
    BitSources first = findOperand(0);
    return merge(first, findOperand(1)).value_or(getItself(value));
  }
  unsigned width = getWidth(value);
  if (isa<wasm::ExtendI32UOp, wasm::WrapOp>(op))
    return move(findOperand(0), width, [](int64_t i) { return i; });
  APInt constant;
  if (!isa<wasm::AndOp, wasm::ShlOp, wasm::ShrUOp, wasm::RotlOp, wasm::RotrOp>(
          op) ||
      !matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
    return getItself(value);
  int64_t amount = constant.getZExtValue() % width;
  return move(findOperand(0), width, [&](int64_t i) -> int64_t {
    if (isa<wasm::AndOp>(op))
      return constant[i] ? i : -1;
    if (isa<wasm::ShlOp>(op))
      return i - amount;
    if (isa<wasm::ShrUOp>(op))
      return i + amount;
    return (isa<wasm::RotlOp>(op) ? i + width - amount : i + amount) % width;
  });
}

BitSources BitSourceFinder::find(Value value, unsigned depth) {
  auto it = known.find(value);
  if (it != known.end())
    return it->second;
  BitSources sources = compute(value, depth);
  known.try_emplace(value, sources);
  return sources;
}
