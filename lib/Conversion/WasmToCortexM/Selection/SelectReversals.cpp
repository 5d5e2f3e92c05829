//===- SelectReversals.cpp - reversed bytes and bits ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE
//   %0 = wasm.and %x, 0x00ff00ff
//   %1 = wasm.rotr %0, 8
//   %2 = wasm.rotr %x, 24
//   %3 = wasm.and %2, 0x00ff00ff
//   %4 = wasm.or %1, %3
// AFTER
//   %4 = cortexm.rev %x
//
//===----------------------------------------------------------------------===//

#include "Selector.h"

using namespace mlir;
using namespace warm::cortexm;

namespace warm {

namespace {
/// An instruction that moves each bit of a word to another place.
struct Reversal {
  Word (WordBuilder::*select)(Word);
  /// The bit that becomes bit i.
  unsigned (*from)(unsigned i);
};
} // namespace

static constexpr Reversal reversals[] = {
    {&WordBuilder::rev, [](unsigned i) { return (24 - i / 8 * 8) + i % 8; }},
    {&WordBuilder::rev16, [](unsigned i) { return i ^ 8; }},
    {&WordBuilder::rbit, [](unsigned i) { return 31 - i; }},
};

/// A word whose bits are those of a word of the source, where they are not
/// zero.
struct ReversedWord {
  const Reversal *reversal = nullptr;
  unsigned sourceWord = 0;
  /// The bits that are not zero.
  uint32_t mask = 0;
};

static std::optional<ReversedWord> matchWord(ArrayRef<int8_t> bits) {
  const auto *first =
      llvm::find_if(bits, [](int8_t bit) { return bit != BitSources::zero; });
  if (first == bits.end())
    return std::nullopt;
  unsigned base = *first / 32 * 32;
  for (const Reversal &reversal : reversals) {
    ReversedWord word{&reversal, base / 32, 0};
    bool matches = true;
    for (unsigned i = 0; i < 32; ++i) {
      if (bits[i] == BitSources::zero)
        continue;
      word.mask |= 1u << i;
      matches &= bits[i] == static_cast<int8_t>(base + reversal.from(i));
    }
    // Eight bits or fewer are a shift.
    if (matches && llvm::popcount(word.mask) > 8)
      return word;
  }
  return std::nullopt;
}

bool Selector::selectReversal(Operation *op) {
  if (!isa<wasm::OrOp>(op))
    return false;
  BitSources sources = bitSources.find(op->getResult(0));
  SmallVector<ReversedWord, 2> matched;
  unsigned numWords = op->getResult(0).getType().getIntOrFloatBitWidth() / 32;
  for (unsigned i = 0; i < numWords; ++i) {
    ArrayRef<int8_t> bits(sources.bits);
    std::optional<ReversedWord> word = matchWord(bits.slice(32 * i, 32));
    if (!word || (isBaseline && word->reversal->select == &WordBuilder::rbit))
      return false;
    matched.push_back(*word);
  }
  Words from = get(sources.source);
  Words results;
  for (const ReversedWord &word : matched)
    results.push_back(
        words.bitAnd((words.*word.reversal->select)(from[word.sourceWord]),
                     Word::constant(word.mask)));
  set(op->getResult(0), results);
  return true;
}

} // namespace warm
