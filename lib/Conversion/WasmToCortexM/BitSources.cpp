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

std::optional<BitSources> BitSourceFinder::merge(Value a, Value b,
                                                 unsigned depth) {
  std::optional<BitSources> sources = find(a, depth);
  const std::optional<BitSources> &other = find(b, depth);
  if (!sources || !other || sources->source != other->source)
    return std::nullopt;
  for (auto [bit, otherBit] : llvm::zip(sources->bits, other->bits)) {
    if (bit != BitSources::zero && otherBit != BitSources::zero &&
        bit != otherBit)
      return std::nullopt;
    if (bit == BitSources::zero)
      bit = otherBit;
  }
  return sources;
}

std::optional<BitSources> BitSourceFinder::compute(Value value,
                                                   unsigned depth) {
  Operation *op = value.getDefiningOp();
  if (!op || depth == 0)
    return getItself(value);
  if (isa<wasm::OrOp>(op))
    return merge(op->getOperand(0), op->getOperand(1), depth - 1);
  if (isa<wasm::ExtendI32UOp, wasm::WrapOp>(op)) {
    std::optional<BitSources> sources = find(op->getOperand(0), depth - 1);
    if (sources && isa<wasm::WrapOp>(op))
      std::fill(sources->bits.begin() + 32, sources->bits.end(),
                BitSources::zero);
    return sources;
  }
  APInt constant;
  if (op->getNumOperands() != 2 ||
      !matchPattern(op->getOperand(1), m_ConstantInt(&constant)))
    return getItself(value);
  unsigned width = getWidth(value);
  int64_t amount = constant.getZExtValue() % width;
  std::optional<BitSources> sources = find(op->getOperand(0), depth - 1);
  if (!sources)
    return std::nullopt;
  if (isa<wasm::AndOp>(op))
    return move(*sources, width,
                [&](int64_t i) { return constant[i] ? i : -1; });
  if (isa<wasm::ShlOp>(op))
    return move(*sources, width, [&](int64_t i) { return i - amount; });
  if (isa<wasm::ShrUOp>(op))
    return move(*sources, width, [&](int64_t i) { return i + amount; });
  if (isa<wasm::RotlOp>(op))
    return move(*sources, width,
                [&](int64_t i) { return (i + width - amount) % width; });
  if (isa<wasm::RotrOp>(op))
    return move(*sources, width,
                [&](int64_t i) { return (i + amount) % width; });
  return getItself(value);
}

const std::optional<BitSources> &BitSourceFinder::find(Value value,
                                                       unsigned depth) {
  auto it = known.find(value);
  if (it != known.end())
    return it->second;
  std::optional<BitSources> sources = compute(value, depth);
  return known.try_emplace(value, sources).first->second;
}
