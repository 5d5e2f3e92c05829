//===- RequiredLiterals.cpp - literal pools on Armv6-M --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What `movs` cannot make, or not without writing flags that are of use, is
// loaded: 1020 bytes ahead at most (Armv6-M ARM, A6.7.27), and nothing else
// will do where that is too far. So pools are placed in one walk, at offsets
// that what comes later cannot make wrong: each instruction counts with the
// most bytes it can still get. A pool stands behind an instruction that does
// not go on, if the next such place is too far away for a word that waits;
// where there is none in time, behind a branch that goes around it.
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "LiteralPlan.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace warm::cortexm;

/// The most bytes of a branch around a pool, and of its padding.
static constexpr int64_t aroundSize = 4, padding = 2;
/// For instructions that no pool may part: a swap of registers.
static constexpr int64_t slack = 16;

static Attribute getRequiredWord(Operation &op) {
  return getSize(&op) > 2 ? getLiteralWord(&op) : Attribute();
}

/// The most bytes that the instruction takes when all branches reach.
static int64_t getMostBytes(Operation &op) {
  if (getRequiredWord(op))
    return 2;
  // One on the opposite condition, and a far one.
  return isa<BCondOp>(op) ? 6 : getSize(&op);
}

namespace {

class RequiredPools {
public:
  explicit RequiredPools(FuncOp func) : body(func.getBody()) {}
  void run();

private:
  void measure();
  Block *visitBlock(Block *block);
  void load(Operation *constant, Attribute word);
  bool isLate(int64_t end, size_t moreWords) const;
  bool isNextTooFar(Block *block) const;
  void placePool(Block *block);

  Region &body;
  /// Behind each block with a jump at its end: where the next one with a jump
  /// ends, counted from there, and how many words are loaded in between.
  struct Next {
    int64_t bytes = 0;
    size_t words = 0;
  };
  llvm::DenseMap<Block *, Next> nextSite;
  /// Bytes from the function's start, at most.
  int64_t offset = 0;
  /// Words that wait for a pool, with their numbers, and the first load's
  /// offset.
  llvm::MapVector<Attribute, uint32_t> waiting;
  int64_t firstLoad = 0;
  Location firstLoc = UnknownLoc::get(body.getContext());
  /// Literals in the pools placed so far.
  uint32_t numLiterals = 0;
};

} // namespace

/// From the end to the start.
void RequiredPools::measure() {
  Next next;
  for (Block &block : llvm::reverse(body)) {
    if (endsWithJump(block)) {
      nextSite[&block] = next;
      next = {};
    }
    for (Operation &op : block) {
      next.bytes += getMostBytes(op);
      next.words += getRequiredWord(op) ? 1 : 0;
    }
  }
}

/// Whether the first word that waits is out of reach for a pool at `end`.
bool RequiredPools::isLate(int64_t end, size_t moreWords) const {
  if (waiting.empty())
    return false;
  // The address of a load counts rounded down to four bytes.
  int64_t base = firstLoad + 2;
  int64_t last = end + aroundSize + padding +
                 wordSize * static_cast<int64_t>(waiting.size() + moreWords);
  return last + slack - base > shortLoadReach;
}

bool RequiredPools::isNextTooFar(Block *block) const {
  if (!block->getNextNode())
    return true;
  const Next &next = nextSite.find(block)->second;
  return isLate(offset + next.bytes, next.words);
}

void RequiredPools::load(Operation *constant, Attribute word) {
  if (waiting.empty()) {
    firstLoad = offset;
    firstLoc = constant->getLoc();
  }
  uint32_t number =
      waiting.try_emplace(word, numLiterals + waiting.size()).first->second;
  OpBuilder builder(constant);
  auto load = LdrLiteralOp::create(builder, constant->getLoc(),
                                   constant->getResult(0).getType(), number);
  constant->replaceAllUsesWith(load);
  constant->erase();
}

/// The words that wait, behind `block`.
void RequiredPools::placePool(Block *block) {
  SmallVector<Attribute> words;
  for (auto &[word, number] : waiting)
    words.push_back(word);
  createPool(block, firstLoc, numLiterals, words);
  offset += padding + wordSize * static_cast<int64_t>(words.size());
  numLiterals += words.size();
  waiting.clear();
}

/// Returns the last block that it has become.
Block *RequiredPools::visitBlock(Block *block) {
  for (Operation *op = &block->front(), *next; op; op = next) {
    next = op->getNextNode();
    Attribute word = getRequiredWord(*op);
    int64_t bytes = getMostBytes(*op);
    if (isLate(offset + bytes, word ? 1 : 0) && !continuesSwap(*op)) {
      Block *rest = block->splitBlock(op);
      auto builder = OpBuilder::atBlockEnd(block);
      BOp::create(builder, op->getLoc(), ValueRange(), rest);
      offset += aroundSize;
      placePool(block);
      block = rest;
    }
    if (word)
      load(op, word);
    offset += bytes;
  }
  return block;
}

void RequiredPools::run() {
  measure();
  for (Block *block = &body.front(); block; block = block->getNextNode()) {
    bool isSite = endsWithJump(*block);
    Block *last = visitBlock(block);
    if (last != block && isSite)
      nextSite[last] = nextSite.lookup(block);
    block = last;
    if (!isSite || waiting.empty() || !isNextTooFar(block))
      continue;
    placePool(block);
    block = block->getNextNode();
  }
}

void warm::cortexm::placeRequiredLiterals(FuncOp func) {
  RequiredPools(func).run();
}
