//===- Atomics.cpp - loops of exclusive accesses -------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M ARM, A3.4: between a load-exclusive and its store-exclusive there is
// no other access. That nothing is spilled there is certain because the loop
// has been one op until now.
//
// BEFORE
//   %old, %new, %status = cortexm.atomic_rmw add 4 %rn, %rm
// AFTER
//   cortexm.b ^loop
// ^loop:
//   %old = cortexm.ldrex %rn
//   %new = cortexm.add %old, %rm
//   %status = cortexm.strex %new, %rn
//   %flags = cortexm.cmp_imm %status, 0
//   cortexm.b_cond ne, %flags, ^loop, ^rest
// ^rest:
//
// A compare-and-exchange that finds something else leaves the mark behind: it
// means nothing to whoever begins with a load-exclusive, and exceptions clear
// it.
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

/// Makes the loop of one op, which has been split off its block.
class LoopBuilder {
public:
  explicit LoopBuilder(Operation *op);
  void expand(AtomicRmwOp op);
  void expand(AtomicExchangeOp op);
  void expand(AtomicCompareExchangeOp op);

private:
  template <typename OpTy> Value load(OpTy op);
  template <typename OpTy> void storeAndRepeat(OpTy op, Value value);
  Value compute(AtomicRmwOp op, Value old);

  OpBuilder builder;
  Location loc;
  Block *loop, *rest;
};

} // namespace

LoopBuilder::LoopBuilder(Operation *op)
    : builder(op->getContext()), loc(op->getLoc()) {
  Block *before = op->getBlock();
  loop = before->splitBlock(op);
  rest = loop->splitBlock(op->getNextNode());
  builder.setInsertionPointToEnd(before);
  BOp::create(builder, loc, ValueRange(), loop);
  builder.setInsertionPointToEnd(loop);
}

template <typename OpTy> Value LoopBuilder::load(OpTy op) {
  Type type = op.getOld().getType();
  Value rn = op.getRn();
  bool ordered = op.getOrdered();
  switch (op.getWidth()) {
  case 1:
    return ordered ? LdaexbOp::create(builder, loc, type, rn).getRt()
                   : LdrexbOp::create(builder, loc, type, rn).getRt();
  case 2:
    return ordered ? LdaexhOp::create(builder, loc, type, rn).getRt()
                   : LdrexhOp::create(builder, loc, type, rn).getRt();
  default:
    return ordered ? LdaexOp::create(builder, loc, type, rn).getRt()
                   : LdrexOp::create(builder, loc, type, rn).getRt();
  }
}

template <typename OpTy>
void LoopBuilder::storeAndRepeat(OpTy op, Value value) {
  Type type = op.getStatus().getType();
  Value rn = op.getRn(), status;
  bool ordered = op.getOrdered();
  switch (op.getWidth()) {
  case 1:
    status = ordered ? StlexbOp::create(builder, loc, type, value, rn).getRd()
                     : StrexbOp::create(builder, loc, type, value, rn).getRd();
    break;
  case 2:
    status = ordered ? StlexhOp::create(builder, loc, type, value, rn).getRd()
                     : StrexhOp::create(builder, loc, type, value, rn).getRd();
    break;
  default:
    status = ordered ? StlexOp::create(builder, loc, type, value, rn).getRd()
                     : StrexOp::create(builder, loc, type, value, rn).getRd();
  }
  Value flags = CmpImmOp::create(builder, loc, status, 0);
  BCondOp::create(builder, loc, Cond::ne, flags, loop, rest);
  op.getStatus().replaceAllUsesWith(status);
}

Value LoopBuilder::compute(AtomicRmwOp op, Value old) {
  Value rm = op.getRm(), result;
  switch (op.getKind()) {
  case AtomicKind::add:
    result = AddOp::create(builder, loc, old, rm);
    break;
  case AtomicKind::sub:
    result = SubOp::create(builder, loc, old, rm);
    break;
  case AtomicKind::bit_and:
    result = AndOp::create(builder, loc, old, rm);
    break;
  case AtomicKind::bit_or:
    result = OrrOp::create(builder, loc, old, rm);
    break;
  case AtomicKind::bit_xor:
    result = EorOp::create(builder, loc, old, rm);
    break;
  }
  result.setType(op.getUpdated().getType());
  return result;
}

void LoopBuilder::expand(AtomicRmwOp op) {
  Value old = load(op);
  Value updated = compute(op, old);
  storeAndRepeat(op, updated);
  op.getOld().replaceAllUsesWith(old);
  op.getUpdated().replaceAllUsesWith(updated);
}

void LoopBuilder::expand(AtomicExchangeOp op) {
  Value old = load(op);
  storeAndRepeat(op, op.getRm());
  op.getOld().replaceAllUsesWith(old);
}

/// The store stands in a block of its own.
void LoopBuilder::expand(AtomicCompareExchangeOp op) {
  Value old = load(op);
  Value flags = CmpOp::create(builder, loc, old, op.getExpected());
  auto *storing = new Block;
  loop->getParent()->getBlocks().insertAfter(loop->getIterator(), storing);
  BCondOp::create(builder, loc, Cond::ne, flags, rest, storing);
  builder.setInsertionPointToEnd(storing);
  storeAndRepeat(op, op.getRm());
  op.getOld().replaceAllUsesWith(old);
}

void warm::cortexm::expandAtomics(FuncOp func) {
  SmallVector<Operation *> loops;
  func.walk([&](Operation *op) {
    if (isa<AtomicRmwOp, AtomicExchangeOp, AtomicCompareExchangeOp>(op))
      loops.push_back(op);
  });
  for (Operation *op : loops) {
    LoopBuilder builder(op);
    llvm::TypeSwitch<Operation *>(op)
        .Case<AtomicRmwOp, AtomicExchangeOp, AtomicCompareExchangeOp>(
            [&](auto atomic) { builder.expand(atomic); });
    op->erase();
  }
}
