//===- ControlFlow.cpp - where both codes go on ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockWalk.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

bool warm::cortexm::translation::isTwoWay(Operation *op) {
  return isa<BCondOp, CbzOp, CbnzOp>(op);
}

namespace {
/// On what a branch or trap depends.
struct Condition {
  Cond cond;
  Number flags;
};
} // namespace

/// `get` gives the number of an operand.
static Condition getCondition(Operation *op, Numbers &numbers,
                              llvm::function_ref<Number(Value)> get) {
  auto withZero = [&](Value value) {
    Number number = get(value);
    return number ? numbers.getComparedWithZero(number) : 0;
  };
  return TypeSwitch<Operation *, Condition>(op)
      .Case([&](BCondOp branch) {
        return Condition{branch.getCond(), get(branch.getFlags())};
      })
      .Case([&](TrapIfOp trap) {
        return Condition{trap.getCond(), get(trap.getFlags())};
      })
      .Case([&](CbzOp branch) {
        return Condition{Cond::eq, withZero(branch.getRn())};
      })
      .Case([&](CbnzOp branch) {
        return Condition{Cond::ne, withZero(branch.getRn())};
      });
}

/// The machine code goes to `target`, the virtual code to `expected`.
void BlockWalk::goTo(Block *target, Block *expected) {
  State copy = state;
  Point there = context.specification.advance(&expected->front(), copy);
  edges.push_back({target, there, std::move(copy)});
}

/// Where a branch goes if its condition does not matter: to two blocks that do
/// nothing but go to a third, without arguments. Null if it matters.
static Block *getCommonTarget(Operation *branch) {
  if (!isTwoWay(branch))
    return nullptr;
  Block *targets[2];
  for (unsigned i = 0; i != 2; ++i) {
    auto next = dyn_cast<BOp>(branch->getSuccessor(i)->front());
    if (!next || next->getNumOperands() != 0)
      return nullptr;
    targets[i] = next.getDest();
  }
  return targets[0] == targets[1] ? targets[0] : nullptr;
}

/// The machine code may have no branch where the virtual code has one that does
/// not matter: `op` is the next one that does.
void BlockWalk::passIdleBranches(Operation *op) {
  Number flags =
      getCondition(op, numbers, [&](Value v) { return getContents(v); }).flags;
  llvm::SmallDenseSet<Operation *, 4> passed;
  while (Block *target = getCommonTarget(point.op)) {
    Condition idle = getCondition(point.op, numbers, [&](Value value) {
      return context.specification.getNumber(value, state);
    });
    if (idle.flags == flags || !passed.insert(point.op).second)
      return;
    point = context.specification.advance(&target->front(), state);
  }
}

void BlockWalk::visitTwoWay(Operation *op) {
  if (!point.isTrapping)
    passIdleBranches(op);
  auto trap = dyn_cast<TrapIfOp>(point.op);
  if (point.isTrapping || !(trap || isTwoWay(point.op)))
    return mismatch(op);
  Condition actual = getCondition(
      op, numbers, [&](Value value) { return getContents(value); });
  Condition expected = getCondition(point.op, numbers, [&](Value value) {
    return context.specification.getNumber(value, state);
  });
  check(op, isa<BCondOp>(op) ? "the flags" : "the register compared",
        actual.flags, expected.flags);
  bool isInverse = actual.cond == invert(expected.cond);
  if (!isInverse && actual.cond != expected.cond)
    context.reporter.report(op,
                            "branches on " + stringifyCond(actual.cond) +
                                ", the virtual code on " +
                                stringifyCond(expected.cond),
                            point.op, "this is what it does");
  // Where the virtual code's condition holds, and where it does not.
  Block *holds = op->getSuccessor(isInverse ? 1 : 0);
  Block *holdsNot = op->getSuccessor(isInverse ? 0 : 1);
  hasStepped = true;
  if (!trap) {
    goTo(holds, point.op->getSuccessor(0));
    goTo(holdsNot, point.op->getSuccessor(1));
    return;
  }
  edges.push_back({holds, {trap, /*isTrapping=*/true}, state});
  State copy = state;
  Point there = context.specification.advance(trap->getNextNode(), copy);
  edges.push_back({holdsNot, there, std::move(copy)});
}

void BlockWalk::visitTable(Operation *op) {
  if (point.isTrapping || !isa<TableBranchOp>(point.op) ||
      point.op->getNumSuccessors() != op->getNumSuccessors())
    return mismatch(op);
  Number index =
      context.specification.getNumber(point.op->getOperand(0), state);
  check(op, "the index", getContents(op->getOperand(0)), index);
  hasStepped = true;
  for (auto [target, expected] :
       llvm::zip(op->getSuccessors(), point.op->getSuccessors()))
    goTo(target, expected);
}

/// A return of the virtual code is here what `op` does: results are where the
/// calling convention wants them, and all that is the caller's is as it was.
void BlockWalk::visitReturn(Operation *op) {
  if (point.isTrapping || !isa<RetOp>(point.op))
    return mismatch(op);
  hasStepped = true;
  uint32_t popped = 0;
  Number returnAddress = state.registers[llvm::countr_zero(linkRegister)];
  if (auto ret = dyn_cast<PopReturnOp>(op)) {
    popped = ret.getRegisters();
    // pc is the last word.
    returnAddress = loadWord(op, state.sp + 4 * (llvm::popcount(popped) - 1));
    pop(op, popped);
  }
  holdsOperands(op, /*reports=*/true);
  if (!context.frame.isLaidOut())
    return;
  for (unsigned number = 0; number != flagsPlace; ++number)
    if (calleeSavedRegisters >> number & 1)
      check(op, stringifyGPR(static_cast<GPR>(number)), state.registers[number],
            numbers.getFromCaller(number));
  check(op, "the return address", returnAddress,
        numbers.getFromCaller(llvm::countr_zero(linkRegister)));
  if (state.sp != 0)
    context.reporter.report(op, "returns with the stack pointer at " +
                                    Twine(state.sp) + " from where it was");
}

void BlockWalk::visitTrap(UdfOp op) {
  uint32_t code = 0;
  bool traps = true;
  if (auto trap = dyn_cast<TrapIfOp>(point.op); trap && point.isTrapping)
    code = trap.getCode();
  else if (auto udf = dyn_cast<UdfOp>(point.op))
    code = udf.getCode();
  else
    traps = false;
  if (!traps || code != op.getCode())
    return mismatch(op);
  hasStepped = true;
}

void BlockWalk::visitTerminator(Operation *op) {
  TypeSwitch<Operation *>(op)
      .Case<BOp, FallthroughOp>([&](Operation *branch) {
        edges.push_back({branch->getSuccessor(0), point, state});
      })
      .Case<BCondOp, CbzOp, CbnzOp>([&](Operation *op) { visitTwoWay(op); })
      .Case<TableBranchOp, TbbOp, TbhOp>([&](Operation *op) { visitTable(op); })
      .Case<RetOp, BxLrOp, PopReturnOp>([&](Operation *op) { visitReturn(op); })
      .Case([&](UdfOp op) { visitTrap(op); })
      .Default([&](Operation *op) { mismatch(op); });
}
