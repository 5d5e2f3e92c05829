//===- AtomicLoops.cpp - loops of exclusive accesses ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What is one op in the virtual code is a loop in the final code:
//
//   loop:  ldrex old, [rn]
//          (cmp old, expected; bne rest)
//          (op updated, old, rm)
//          strex status, updated or rm, [rn]
//          cmp status, #0
//          bne loop
//   rest:
//
// It is recognized as a whole. No register that the next round reads is written
// in it, so all rounds do the same.
//
//===----------------------------------------------------------------------===//

#include "BlockWalk.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

namespace {
/// What the three ops have in common.
struct AtomicLoop {
  Value rn, rm, expected, old, updated, status;
  unsigned width;
  bool ordered;
  /// The mnemonic of what computes the new value.
  StringRef compute;
};
} // namespace

static StringRef getMnemonic(AtomicKind kind) {
  switch (kind) {
  case AtomicKind::add:
    return "cortexm.add";
  case AtomicKind::sub:
    return "cortexm.sub";
  case AtomicKind::bit_and:
    return "cortexm.and";
  case AtomicKind::bit_or:
    return "cortexm.orr";
  case AtomicKind::bit_xor:
    return "cortexm.eor";
  }
  llvm_unreachable("all kinds are handled");
}

static std::optional<AtomicLoop> getLoop(Operation *op) {
  return TypeSwitch<Operation *, std::optional<AtomicLoop>>(op)
      .Case([](AtomicRmwOp op) {
        return AtomicLoop{
            op.getRn(),    op.getRm(),      {},
            op.getOld(),   op.getUpdated(), op.getStatus(),
            op.getWidth(), op.getOrdered(), getMnemonic(op.getKind())};
      })
      .Case([](AtomicExchangeOp op) {
        return AtomicLoop{
            op.getRn(),    op.getRm(),      {}, op.getOld(), {}, op.getStatus(),
            op.getWidth(), op.getOrdered(), ""};
      })
      .Case([](AtomicCompareExchangeOp op) {
        return AtomicLoop{
            op.getRn(),     op.getRm(),    op.getExpected(), op.getOld(), {},
            op.getStatus(), op.getWidth(), op.getOrdered(),  ""};
      })
      .Default([](Operation *) { return std::nullopt; });
}

/// `op`, or the next one that is an instruction.
static Operation *skipNames(Operation *op) {
  while (isa_and_present<LiveInOp, ImplicitDefOp>(op))
    op = op->getNextNode();
  return op;
}

static bool isExclusive(Operation *op, const AtomicLoop &loop, bool stores) {
  std::string name = stores
                         ? (loop.ordered ? "cortexm.stlex" : "cortexm.strex")
                         : (loop.ordered ? "cortexm.ldaex" : "cortexm.ldrex");
  name += loop.width == 1 ? "b" : loop.width == 2 ? "h" : "";
  return op->getName().getStringRef() == name;
}

/// Where a branch goes if the flags that `compare` sets say "equal"; `unequal`
/// is the other way.
static Block *getEqualWay(Operation *compare, Block *&unequal) {
  auto branch = dyn_cast_if_present<BCondOp>(skipNames(compare->getNextNode()));
  if (!branch || (branch.getCond() != Cond::eq && branch.getCond() != Cond::ne))
    return nullptr;
  bool isEqual = branch.getCond() == Cond::eq;
  unequal = isEqual ? branch.getOtherwise() : branch.getDest();
  return isEqual ? branch.getDest() : branch.getOtherwise();
}

/// If `op` begins the loop that the virtual code's op stands for: its edges.
bool BlockWalk::visitAtomicLoop(Operation *op) {
  std::optional<AtomicLoop> loop = getLoop(point.op);
  Block *head = op->getBlock();
  if (!loop || point.isTrapping || skipNames(&head->front()) != op ||
      !isExclusive(op, *loop, /*stores=*/false))
    return false;
  auto holds = [&](Value inCode, Value wanted) {
    Number number = context.specification.getNumber(wanted, state);
    return number && getContents(inCode) == number;
  };
  Value rn = op->getOperand(0), old = op->getResult(0);
  SmallVector<Value> kept = {rn}, written = {old};
  if (!holds(rn, loop->rn))
    return false;

  Operation *next = skipNames(op->getNextNode());
  Block *left = nullptr;
  if (loop->expected) {
    auto compare = dyn_cast_if_present<CmpOp>(next);
    if (!compare || compare.getShift() || !same(compare.getRn(), old) ||
        !holds(compare.getRm(), loop->expected))
      return false;
    kept.push_back(compare.getRm());
    Block *storing = getEqualWay(compare, left);
    if (!storing)
      return false;
    next = skipNames(&storing->front());
  }
  Value stored;
  if (!loop->compute.empty()) {
    if (next->getName().getStringRef() != loop->compute ||
        next->getAttr("shift") || !same(next->getOperand(0), old) ||
        !holds(next->getOperand(1), loop->rm))
      return false;
    kept.push_back(next->getOperand(1));
    stored = next->getResult(0);
    written.push_back(stored);
    next = skipNames(next->getNextNode());
  }
  if (!next || !isExclusive(next, *loop, /*stores=*/true) ||
      !same(next->getOperand(1), rn))
    return false;
  if (stored ? !same(next->getOperand(0), stored)
             : !holds(next->getOperand(0), loop->rm))
    return false;
  if (!stored)
    kept.push_back(next->getOperand(0));
  Value status = next->getResult(0);
  written.push_back(status);
  auto test = dyn_cast_if_present<CmpImmOp>(skipNames(next->getNextNode()));
  Block *again = nullptr;
  Block *rest = test && test.getImm() == 0 && same(test.getRn(), status)
                    ? getEqualWay(test, again)
                    : nullptr;
  if (!rest || again != head)
    return false;
  for (Value value : written)
    for (Value other : kept)
      if (same(value, other))
        return false;

  // All has been read. What is written last counts.
  Operation *atomic = point.op;
  state.registers[flagsPlace] = 0;
  setContents(op, old, numbers.getComputed(loop->old));
  if (left) {
    State early = state;
    Point there = context.specification.advance(atomic->getNextNode(), early);
    edges.push_back({left, there, std::move(early)});
  }
  if (stored)
    setContents(op, stored, numbers.getComputed(loop->updated));
  setContents(op, status, numbers.getComputed(loop->status));
  point = context.specification.advance(atomic->getNextNode(), state);
  edges.push_back({rest, point, state});
  hasStepped = isStuck = true;
  return true;
}
