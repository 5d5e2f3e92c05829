//===- ConditionalMoves.cpp - conditional moves as branches ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv6-M has no IT blocks. Moves on the same flags and condition, or its
// inverse, share a branch.
//
// BEFORE                                  AFTER
//   %a = cortexm.mov_cond eq, %x, %y, %f    cortexm.b_cond eq, %f, ^bb1, ^bb2
//   ...                                   ^bb1:
//                                           cortexm.b ^bb3(%x)
//                                         ^bb2:
//                                           cortexm.b ^bb3(%y)
//                                         ^bb3(%a):
//                                           ...
//
//===----------------------------------------------------------------------===//

#include "Encodings.h"
#include "mlir/IR/IRMapping.h"
#include "warm/Dialect/CortexM/IR/Literals.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

/// Moves that one branch decides, one behind the other.
class MoveRun {
public:
  MoveRun(Operation *first, MovePredicate predicate);
  bool isAlone() const { return moves.size() == 1; }
  void expand();

private:
  /// One of the two ways.
  struct Way {
    Block *block;
    bool isTaken;
    /// What the moves' results are here.
    IRMapping values;
    SmallVector<Value> results;
  };
  void build(Way &way);
  Value getResult(Way &way, Operation *move);

  MovePredicate predicate;
  SmallVector<Operation *> moves;
};

} // namespace

MoveRun::MoveRun(Operation *first, MovePredicate predicate)
    : predicate(predicate) {
  for (Operation *op = first; op; op = op->getNextNode()) {
    auto next = getMovePredicate(op);
    if (!next || next->flags != predicate.flags ||
        (next->cond != predicate.cond && next->cond != invert(predicate.cond)))
      break;
    moves.push_back(op);
  }
}

/// What `move` gives on one of the ways.
Value MoveRun::getResult(Way &way, Operation *move) {
  bool holds = way.isTaken == (getMovePredicate(move)->cond == predicate.cond);
  auto builder = OpBuilder::atBlockEnd(way.block);
  auto constant = [&](uint32_t value) {
    return createConstant(builder, move->getLoc(), move->getResult(0).getType(),
                          value);
  };
  auto known = [&](Value value) { return way.values.lookupOrDefault(value); };
  return llvm::TypeSwitch<Operation *, Value>(move)
      .Case([&](MovCondOp op) {
        return known(holds ? op.getRm() : op.getOtherwise());
      })
      .Case([&](MovCondImmOp op) {
        return holds ? constant(op.getImm()) : known(op.getOtherwise());
      })
      .Case([&](MvnCondImmOp op) {
        return holds ? constant(~op.getImm()) : known(op.getOtherwise());
      })
      .Case([&](CsetOp) { return constant(holds); });
}

void MoveRun::build(Way &way) {
  for (Operation *move : moves) {
    Value result = getResult(way, move);
    way.values.map(move->getResult(0), result);
    way.results.push_back(result);
  }
}

void MoveRun::expand() {
  Operation *first = moves.front();
  Location loc = first->getLoc();
  Block *block = first->getBlock();
  Block *rest = block->splitBlock(moves.back()->getNextNode());
  Block *taken = new Block, *other = new Block;
  block->getParent()->getBlocks().insert(rest->getIterator(), taken);
  block->getParent()->getBlocks().insert(rest->getIterator(), other);
  Way ways[] = {{taken, true, {}, {}}, {other, false, {}, {}}};
  for (Way &way : ways) {
    build(way);
    auto builder = OpBuilder::atBlockEnd(way.block);
    BOp::create(builder, loc, way.results, rest);
  }
  for (Operation *move : moves)
    move->getResult(0).replaceAllUsesWith(
        rest->addArgument(move->getResult(0).getType(), move->getLoc()));
  for (Operation *move : llvm::reverse(moves))
    move->erase();
  auto builder = OpBuilder::atBlockEnd(block);
  BCondOp::create(builder, loc, predicate.cond, predicate.flags, taken, other);
}

void warm::cortexm::expandConditionalMoves(FuncOp func) {
  // What is split off is a later block.
  for (Block &block : func.getBody())
    for (Operation &op : llvm::make_early_inc_range(block)) {
      auto predicate = getMovePredicate(&op);
      if (!predicate)
        continue;
      MoveRun run(&op, *predicate);
      if (run.isAlone() && expandComparisonResult(&op))
        continue;
      run.expand();
      break;
    }
}
