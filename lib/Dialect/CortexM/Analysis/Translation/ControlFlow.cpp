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

/// Whether the virtual code goes on by a condition.
static bool isConditional(const Point &point) {
  return !point.isTrapping && (isTwoWay(point.op) || isa<TrapIfOp>(point.op));
}

static Condition getExpectedCondition(Context &context, Operation *op,
                                      const State &state) {
  return getCondition(op, context.numbers, [&](Value value) {
    return context.specification.getNumber(value, state);
  });
}

std::optional<bool>
warm::cortexm::translation::getDecision(Context &context, const Point &point,
                                        const State &state) {
  if (state.fact.flags == 0 || !isConditional(point))
    return std::nullopt;
  Condition condition = getExpectedCondition(context, point.op, state);
  return state.fact.holds(condition.cond, condition.flags);
}

/// Passes over branches and traps of the virtual code that the last branch has
/// decided, up to what the machine code branches on.
void BlockWalk::skipDecided(Condition actual) {
  llvm::SmallDenseSet<Operation *, 4> passed;
  while (auto decision = getDecision(context, point, state)) {
    if (!passed.insert(point.op).second ||
        actual.chooses(getExpectedCondition(context, point.op, state)))
      return;
    if (!isa<TrapIfOp>(point.op)) {
      Block *next = point.op->getSuccessor(*decision ? 0 : 1);
      point = context.specification.advance(&next->front(), state);
    } else if (*decision) {
      point.isTrapping = true;
    } else {
      point = context.specification.advance(point.op->getNextNode(), state);
    }
  }
}

/// The machine code goes to `target`, the virtual code to `expected`.
void BlockWalk::goTo(Block *target, Block *expected, Fact fact) {
  State after = state;
  after.fact = fact;
  Point there = context.specification.advance(&expected->front(), after);
  edges.push_back({target, there, std::move(after)});
}

/// Whether all arguments that may be asked for from `block` on are the same.
static bool haveSameArguments(const State &a, const State &b, Block *block,
                              Specification &specification) {
  bool same = true;
  a.arguments.forEachDifference(
      b.arguments, [&](uint32_t index, Number, Number) {
        same &= !specification.mayBeAskedFor(index, block);
      });
  return same;
}

/// Passes over branches of the virtual code after which it does the same either
/// way. The machine code may have none, but if it branches on the same, it is
/// that one.
void BlockWalk::passIdleBranches(Point &there, State &after, Condition actual,
                                 unsigned depth) {
  llvm::SmallDenseSet<Operation *, 4> passed;
  while (depth > 0 && !there.isTrapping && isTwoWay(there.op) &&
         passed.insert(there.op).second) {
    Condition idle = getExpectedCondition(context, there.op, after);
    if (actual.chooses(idle))
      return;
    Point points[2];
    State states[2] = {after, after};
    for (unsigned i : {0, 1}) {
      Block *next = there.op->getSuccessor(i);
      points[i] = context.specification.advance(&next->front(), states[i]);
      passIdleBranches(points[i], states[i], actual, depth - 1);
    }
    if (!(points[0] == points[1]) ||
        !haveSameArguments(states[0], states[1], points[0].op->getBlock(),
                           context.specification))
      return;
    there = points[0];
    after = std::move(states[0]);
  }
}

/// Passes over decided and idle branches, one behind the other.
void BlockWalk::passBranches(Condition actual) {
  for (unsigned i = 0; i < maxNestedBranches; ++i) {
    Operation *last = point.op;
    skipDecided(actual);
    if (isConditional(point) &&
        !actual.chooses(getExpectedCondition(context, point.op, state)))
      passIdleBranches(point, state, actual);
    if (point.op == last)
      return;
  }
}

/// Before the machine code branches on something else: passes over idle
/// branches to one that the last branch has decided, and that the next one
/// would make us forget, if the virtual code goes on with the same branch
/// behind it.
void BlockWalk::passToDecided(Condition actual) {
  if (state.fact.flags == 0 || !isConditional(point))
    return;
  Point before = point;
  State stateBefore = state;
  passIdleBranches(point, state);
  if (getDecision(context, point, state)) {
    passBranches(actual);
    if (isConditional(point) &&
        actual.chooses(getExpectedCondition(context, point.op, state)))
      return;
  }
  point = before;
  state = std::move(stateBefore);
}

std::optional<bool> BlockWalk::decideNext() {
  if (auto decision = getDecision(context, point, state))
    return decision;
  if (state.fact.flags == 0 || !isConditional(point))
    return std::nullopt;
  passIdleBranches(point, state);
  return getDecision(context, point, state);
}

/// The machine code branches as the virtual code does.
void BlockWalk::branchOn(Operation *op, Condition actual, Condition expected) {
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
  std::optional<bool> known = state.fact.holds(expected.cond, expected.flags);
  Fact fact{expected.flags, expected.cond};
  Fact inverse{expected.flags, invert(expected.cond)};
  hasStepped = true;
  auto trap = dyn_cast<TrapIfOp>(point.op);
  if (known != false) {
    if (trap)
      edges.push_back({holds, {trap, /*isTrapping=*/true}, state});
    else
      goTo(holds, point.op->getSuccessor(0), fact);
  }
  if (known == true)
    return;
  if (!trap)
    return goTo(holdsNot, point.op->getSuccessor(1), inverse);
  State after = state;
  after.fact = inverse;
  Point there = context.specification.advance(trap->getNextNode(), after);
  edges.push_back({holdsNot, there, std::move(after)});
}

void BlockWalk::visitTwoWay(Operation *op) {
  Condition actual = getCondition(
      op, numbers, [&](Value value) { return getContents(value); });
  skipDecided(actual);
  passToDecided(actual);
  bool isSame = isConditional(point) &&
                actual.chooses(getExpectedCondition(context, point.op, state));
  std::optional<bool> known = state.fact.holds(actual.cond, actual.flags);
  if (known && !isSame) {
    // It branches once more on what it has branched on.
    edges.push_back({op->getSuccessor(*known ? 0 : 1), point, state});
    return;
  }
  if (!isSame)
    passBranches(actual);
  if (!isConditional(point))
    return mismatch(op);
  branchOn(op, actual, getExpectedCondition(context, point.op, state));
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
    StackByte last = Frame::getEnd(state);
    last.offset += 4 * (llvm::popcount(popped) - 1);
    returnAddress = loadWord(op, last);
    pop(op, popped);
  }
  holdsOperands(op, /*reports=*/true);
  checkLeaving(op, returnAddress);
}

/// Another function goes on where the virtual code's does, and returns to the
/// caller.
void BlockWalk::visitTailCall(TailCallOp op) {
  if (!isNext(op))
    return mismatch(op);
  hasStepped = true;
  holdsOperands(op, /*reports=*/true);
  checkLeaving(op, state.registers[llvm::countr_zero(linkRegister)]);
}

/// All that is the caller's is as it was.
void BlockWalk::checkLeaving(Operation *op, Number returnAddress) {
  if (!context.frame.isLaidOut())
    return;
  for (unsigned number = 0; number != flagsPlace; ++number)
    if (calleeSavedRegisters >> number & 1)
      check(op, stringifyGPR(static_cast<GPR>(number)), state.registers[number],
            numbers.getFromCaller(number));
  check(op, "the return address", returnAddress,
        numbers.getFromCaller(llvm::countr_zero(linkRegister)));
  if (state.moved)
    context.reporter.report(op, "returns with the stack pointer where it was "
                                "set");
  else if (state.sp != 0)
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
  if (!isTwoWay(op) && !isa<BOp, BFarOp, FallthroughOp>(op))
    skipDecided();
  TypeSwitch<Operation *>(op)
      .Case<BOp, BFarOp, FallthroughOp>([&](Operation *branch) {
        clobber(branch);
        edges.push_back({branch->getSuccessor(0), point, state});
      })
      .Case<BCondOp, CbzOp, CbnzOp>([&](Operation *op) { visitTwoWay(op); })
      .Case<TableBranchOp, TbbOp, TbhOp>([&](Operation *op) { visitTable(op); })
      .Case<RetOp, BxLrOp, PopReturnOp>([&](Operation *op) { visitReturn(op); })
      .Case([&](TailCallOp op) { visitTailCall(op); })
      .Case([&](UdfOp op) { visitTrap(op); })
      .Default([&](Operation *op) { mismatch(op); });
}
