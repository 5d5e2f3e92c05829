//===- LiteralPools.cpp - constants as words between the instructions -----===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE                                AFTER
//   %0 = cortexm.mov32 305419896          %0 = cortexm.ldr_literal 0
//   %1 = cortexm.mov_sym @d + 4           %1 = cortexm.ldr_literal 1
//   cortexm.bx_lr %0, %1                  cortexm.bx_lr %0, %1
//                                       ^bb1:  // no predecessors
//                                         cortexm.literal_pool 0, [305419896,
//                                                                  [@d, 4]]
//
// Armv7-M ARM, section A7.7.44. A pool stands behind an instruction that does
// not go on, most often the function's last one; where there is none for long,
// behind a branch that goes around it. Where the words go is planned on the
// code as it is before (LiteralPlan.h). What turns out to be too far for the
// short form of the load gets the long one, and is a constant again where that
// does not reach either: both only grow, so it ends.
//
//===----------------------------------------------------------------------===//

#include "CodeLayout.h"
#include "LiteralPlan.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/ADT/MapVector.h"

using namespace mlir;
using namespace warm::cortexm;

//===----------------------------------------------------------------------===//
// What there is to plan with
//===----------------------------------------------------------------------===//

namespace {

/// Finds the constants and sites of a function, and puts the pools there.
class PoolBuilder {
public:
  explicit PoolBuilder(FuncOp func) : body(func.getBody()), layout(body) {}
  void run();

private:
  void collect();
  void visitBlock(Block &block);
  void buildPool(ArrayRef<uint32_t> uses, Operation *before, Block *behind);

  Region &body;
  CodeLayout layout;
  std::vector<LiteralUse> uses;
  std::vector<Operation *> constants;
  llvm::MapVector<Attribute, uint32_t> words;
  std::vector<PoolSite> sites;
  /// By site: the instruction it is in front of, if it is in a block, which is
  /// none of the constants; and the block it is behind.
  std::vector<std::pair<Operation *, Block *>> places;
  /// Literals numbered so far.
  uint32_t numLiterals = 0;
};

} // namespace

bool warm::cortexm::endsWithJump(Block &block) {
  Operation *terminator = block.getTerminator();
  return isa<BOp>(terminator) || terminator->getNumSuccessors() == 0 ||
         !block.getNextNode();
}

bool warm::cortexm::continuesSwap(Operation &op) {
  return isa<EorOp>(op) && isa_and_present<EorOp>(op.getPrevNode());
}

void PoolBuilder::visitBlock(Block &block) {
  // A pool in a block costs a branch around it and its alignment. One for each
  // part of the code that the short form of the load can reach over is enough.
  constexpr unsigned branchCost = 6;
  constexpr int64_t spacing = shortLoadReach - 120;
  int64_t offset = layout.getOffset(&block);
  unsigned conditional = 0;
  for (Operation &op : block) {
    Attribute word = getLiteralWord(&op);
    int64_t lastSite = sites.empty() ? 0 : sites.back().offset;
    if (conditional == 0 && !word && offset - lastSite > spacing &&
        !continuesSwap(op)) {
      sites.push_back({offset, branchCost});
      places.push_back({&op, &block});
    }
    if (getSize(&op) != 0 && conditional != 0)
      --conditional;
    if (auto it = dyn_cast<ItOp>(op))
      conditional = 1 + it.getPattern().size();
    if (word && getSize(&op) > 2) {
      uint32_t number = words.try_emplace(word, words.size()).first->second;
      uses.push_back({offset, number, getSize(&op), low(op.getResult(0))});
      constants.push_back(&op);
    }
    if (!op.hasTrait<OpTrait::IsTerminator>())
      offset += getSize(&op);
  }
}

void PoolBuilder::collect() {
  layout.measure();
  for (Block &block : body) {
    visitBlock(block);
    Block *next = block.getNextNode();
    if (!endsWithJump(block))
      continue;
    sites.push_back({next ? layout.getOffset(next) : layout.getEnd(), 0});
    places.push_back({nullptr, &block});
  }
}

//===----------------------------------------------------------------------===//
// The pools
//===----------------------------------------------------------------------===//

void warm::cortexm::createPool(Block *block, Location loc, uint32_t first,
                               ArrayRef<Attribute> words) {
  auto *pool = new Block;
  block->getParent()->getBlocks().insertAfter(block->getIterator(), pool);
  auto builder = OpBuilder::atBlockEnd(pool);
  LiteralPoolOp::create(builder, loc, first, builder.getArrayAttr(words));
}

/// Makes the pool of the constants in `uses`, in front of an instruction or, if
/// that is null, behind a block.
void PoolBuilder::buildPool(ArrayRef<uint32_t> uses, Operation *before,
                            Block *behind) {
  llvm::MapVector<Attribute, uint32_t> numbers;
  Location loc = constants[uses.front()]->getLoc();
  for (uint32_t use : uses) {
    Operation *constant = constants[use];
    uint32_t number =
        numbers
            .try_emplace(getLiteralWord(constant), numLiterals + numbers.size())
            .first->second;
    OpBuilder builder(constant);
    auto load = LdrLiteralOp::create(builder, constant->getLoc(),
                                     constant->getResult(0).getType(), number);
    constant->replaceAllUsesWith(load);
    constant->erase();
  }
  if (before) {
    behind = before->getBlock();
    Block *rest = behind->splitBlock(before);
    auto builder = OpBuilder::atBlockEnd(behind);
    BOp::create(builder, before->getLoc(), ValueRange(), rest);
  }
  SmallVector<Attribute> contents;
  for (auto &[word, number] : numbers)
    contents.push_back(word);
  createPool(behind, loc, numLiterals, contents);
  numLiterals += contents.size();
}

void PoolBuilder::run() {
  collect();
  std::vector<uint32_t> siteOf = planLiterals(uses, sites);
  std::vector<SmallVector<uint32_t>> usesOf(sites.size());
  for (auto [use, site] : llvm::enumerate(siteOf))
    if (site != noSite)
      usesOf[site].push_back(use);
  // From the last to the first: what stands behind a site does not move.
  for (uint32_t site = sites.size(); site-- != 0;)
    if (!usesOf[site].empty())
      buildPool(usesOf[site], places[site].first, places[site].second);
}

void warm::cortexm::buildLiteralPools(FuncOp func) { PoolBuilder(func).run(); }

//===----------------------------------------------------------------------===//
// Loads that do not reach
//===----------------------------------------------------------------------===//

/// The instructions that make `word` where there is no pool.
static Value makeWord(OpBuilder &builder, Location loc, Type type,
                      Attribute word) {
  if (auto address = dyn_cast<ArrayAttr>(word)) {
    auto symbol = cast<FlatSymbolRefAttr>(address[0]);
    auto offset = cast<IntegerAttr>(address[1]);
    return MovSymOp::create(builder, loc, type, symbol, offset);
  }
  auto number = cast<IntegerAttr>(word);
  return createConstant(builder, loc, type, number.getInt());
}

namespace {
/// Where a literal is.
struct Literal {
  Attribute word;
  /// Bytes from the function's start, at most.
  int64_t offset;
};
} // namespace

static llvm::DenseMap<uint32_t, Literal> findLiterals(Region &body,
                                                      CodeLayout &layout) {
  llvm::DenseMap<uint32_t, Literal> literals;
  for (Block &block : body)
    if (auto pool = dyn_cast<LiteralPoolOp>(block.getTerminator())) {
      int64_t offset = layout.getOffset(&block) + getSize(pool) -
                       wordSize * pool.getWords().size();
      for (auto [index, word] : llvm::enumerate(pool.getWords()))
        literals[pool.getFirst() + index] = {
            word, offset + int64_t(wordSize * index)};
    }
  return literals;
}

/// Makes a load reach its literal at `distance` bytes. Whether that took a
/// change.
static bool mendLoad(LdrLiteralOp load, Attribute word, int64_t distance) {
  bool isShort = getSize(load) == 2;
  if (distance <= (isShort ? shortLoadReach : longLoadReach))
    return false;
  if (isShort) {
    load.setWide(true);
    return true;
  }
  OpBuilder builder(load);
  load.replaceAllUsesWith(
      makeWord(builder, load.getLoc(), load.getType(), word));
  load.erase();
  return true;
}

bool warm::cortexm::mendLiterals(FuncOp func) {
  Region &body = func.getBody();
  CodeLayout layout(body);
  layout.measure();
  llvm::DenseMap<uint32_t, Literal> literals = findLiterals(body, layout);
  if (literals.empty())
    return false;
  bool changed = false;
  for (Block &block : body) {
    int64_t offset = layout.getOffset(&block);
    for (Operation &op : llvm::make_early_inc_range(block)) {
      // The address plus 4, rounded down to four bytes.
      int64_t base = offset + 2;
      offset += getSize(&op);
      auto load = dyn_cast<LdrLiteralOp>(op);
      if (!load)
        continue;
      const Literal &literal = literals.find(load.getLiteral())->second;
      changed |= mendLoad(load, literal.word, literal.offset - base);
    }
  }
  return changed;
}
