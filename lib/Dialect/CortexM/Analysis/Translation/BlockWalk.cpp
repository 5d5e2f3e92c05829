//===- BlockWalk.cpp - machine and virtual code through one block ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "BlockWalk.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::translation;

//===----------------------------------------------------------------------===//
// Places
//===----------------------------------------------------------------------===//

static constexpr unsigned stackPointer = 13;

static std::string nameRegister(unsigned number) {
  return number == flagsPlace ? std::string("the flags")
                              : stringifyGPR(static_cast<GPR>(number)).str();
}

Number BlockWalk::getContents(Value value) {
  if (isa<FlagsType>(value.getType()))
    return state.registers[flagsPlace];
  if (auto slot = dyn_cast<SlotType>(value.getType()))
    return state.stack.get(context.frame.getSlot(slot, state));
  return state.registers[cast<GPRType>(value.getType()).getNumber()];
}

void BlockWalk::setRegister(Operation *op, unsigned number, Number contents) {
  if (context.untouchable >> number & 1)
    context.reporter.report(op, "writes " + Twine(nameRegister(number)) +
                                    ", which is reserved");
  if (number == stackPointer)
    context.reporter.report(op, "moves the stack pointer to somewhere unknown");
  state.registers[number] = contents;
}

void BlockWalk::setContents(Operation *op, Value value, Number number) {
  if (isa<FlagsType>(value.getType()))
    state.registers[flagsPlace] = number;
  else if (auto slot = dyn_cast<SlotType>(value.getType()))
    setWord(op, context.frame.getSlot(slot, state), number);
  else
    setRegister(op, cast<GPRType>(value.getType()).getNumber(), number);
}

/// Whether a place holds what it should; an error at `op` if not.
bool BlockWalk::check(Operation *op, const Twine &place, Number held,
                      Number expected, bool reports) {
  if ((held == expected && held != 0) || numbers.isArbitrary(expected))
    return true;
  if (reports)
    context.reporter.reportContents(op, place, held, expected);
  return false;
}

/// What `op` destroys besides its results.
void BlockWalk::clobber(Operation *op) {
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  if (!inst)
    return;
  for (unsigned i = 0; i != flagsPlace; ++i)
    if (inst.getClobberMask() >> i & 1)
      state.registers[i] = 0;
  if (inst.getInstDesc().clobbersFlags || op->hasAttr("s"))
    state.registers[flagsPlace] = 0;
}

//===----------------------------------------------------------------------===//
// Instructions that move values
//===----------------------------------------------------------------------===//

void BlockWalk::copy(Operation *op) {
  // All are read before any is written.
  SmallVector<Number> copied;
  for (Value operand : op->getOperands())
    copied.push_back(getContents(operand));
  for (auto [result, number] : llvm::zip(op->getResults(), copied))
    setContents(op, result, number);
}

/// Three exclusive ors swap two registers.
static bool isPartOfSwap(Operation *op) {
  auto exclusive = dyn_cast<EorOp>(op);
  return exclusive && !exclusive.getShift() &&
         (isa<EorOp>(op->getNextNode()) ||
          isa_and_present<EorOp>(op->getPrevNode()));
}

void BlockWalk::exclusiveOr(EorOp op) {
  Number a = getContents(op.getRn()), b = getContents(op.getRm());
  Number result = 0;
  for (const Exclusive &known : exclusives) {
    if ((known.a == a && known.b == b) || (known.a == b && known.b == a))
      result = known.result;
    else if ((known.result == a && known.b == b) ||
             (known.result == b && known.b == a))
      result = known.a;
    else if ((known.result == a && known.a == b) ||
             (known.result == b && known.a == a))
      result = known.b;
  }
  if (!result && a && b) {
    result = numbers.getTemporary(op);
    exclusives.push_back({result, a, b});
  }
  clobber(op);
  setContents(op, op.getRd(), result);
}

/// Instructions that make an address of the stack from another, or that part of
/// the frame does not move; and a constant from another.
bool BlockWalk::computeAddress(Operation *op) {
  auto compute = [&](auto op, llvm::function_ref<Number(Number)> of) {
    Number result = of(getContents(op.getRn()));
    if (!result)
      return false;
    clobber(op);
    setContents(op, op.getRd(), result);
    return true;
  };
  auto getOffset = [&](Number number) -> std::optional<int64_t> {
    if (numbers[number].kind != Numbers::Address)
      return std::nullopt;
    return numbers[number].payload;
  };
  auto roundDown = [&](Number base, uint32_t mask) {
    auto offset = getOffset(base);
    uint64_t size = uint64_t(mask) + 1;
    bool rounds = size >= 8 && llvm::isPowerOf2_64(size);
    return offset && rounds ? numbers.getRoundedAddress(*offset) : 0;
  };
  auto addValue = [&](std::optional<int64_t> base, Value value, Operation *op) {
    auto bytes = numbers.getValue(getContents(value));
    if (!base || !bytes)
      return false;
    setContents(op, op->getResult(0), numbers.getAddress(*base + *bytes));
    return true;
  };
  auto setNumber = [&](std::optional<uint32_t> number) {
    if (!number)
      return false;
    clobber(op);
    Builder builder(op->getContext());
    auto word = builder.getI32IntegerAttr(static_cast<int32_t>(*number));
    setContents(op, op->getResult(0), numbers.getWord(word));
    return true;
  };
  auto getNumber = [&](Value value) -> std::optional<uint32_t> {
    return numbers.getValue(getContents(value));
  };
  return TypeSwitch<Operation *, bool>(op)
      .Case([&](MvnOp invert) {
        auto value = getNumber(invert.getRm());
        return setNumber(value ? std::optional(~*value) : std::nullopt);
      })
      .Case([&](LslImmOp shift) {
        auto value = getNumber(shift.getRn());
        return setNumber(value ? std::optional(*value << shift.getImm())
                               : std::nullopt);
      })
      .Case([&](AddSpRegOp add) {
        return !state.moved && addValue(state.sp, add.getRm(), add);
      })
      .Case([&](AddOp add) {
        return !add.getShift() &&
               addValue(getOffset(getContents(add.getRm())), add.getRn(), add);
      })
      .Case([&](AddImmOp add) {
        if (auto value = getNumber(add.getRn()))
          return setNumber(*value + add.getImm());
        return compute(add, [&](Number base) {
          auto offset = getOffset(base);
          int32_t bytes = static_cast<int32_t>(add.getImm());
          return offset ? numbers.getAddress(*offset + bytes) : 0;
        });
      })
      .Case([&](SubImmOp sub) {
        // Only sp is set to what this makes.
        return context.code.getFramePointer() && compute(sub, [&](Number base) {
                 return numbers.getBelow(base, sub.getImm());
               });
      })
      .Case([&](BicImmOp clear) {
        return compute(clear, [&](Number base) {
          return roundDown(base, clear.getImm());
        });
      })
      .Case([&](BicOp clear) {
        auto mask = numbers.getValue(getContents(clear.getRm()));
        return mask && !clear.getShift() && compute(clear, [&](Number base) {
                 return roundDown(base, *mask);
               });
      })
      .Default([](Operation *) { return false; });
}

void BlockWalk::loadLiteral(LdrLiteralOp op) {
  Attribute word = context.literals.lookup(op.getLiteral());
  if (!word)
    context.reporter.report(op, "loads a literal that is in no pool");
  setContents(op, op.getRt(), word ? numbers.getWord(word) : 0);
}

/// Whether `op` needs nothing of the virtual code.
bool BlockWalk::visitTransport(Operation *op) {
  // What finalize leaves as a name for what a register holds, or as a mark.
  if (isa<LiveInOp, ItOp>(op))
    return true;
  if (isCopy(op)) {
    copy(op);
    return true;
  }
  if (visitStack(op))
    return true;
  if (auto load = dyn_cast<LdrLiteralOp>(op)) {
    loadLiteral(load);
    return true;
  }
  if (isConstant(op)) {
    clobber(op);
    setContents(op, op->getResult(0), numbers.getConstant(op));
    return true;
  }
  if (isComparisonWithZero(op)) {
    Number compared = getContents(op->getOperand(0));
    state.registers[flagsPlace] =
        compared ? numbers.getComparedWithZero(compared) : 0;
    return true;
  }
  return false;
}

//===----------------------------------------------------------------------===//
// Instructions of the virtual code
//===----------------------------------------------------------------------===//

static bool sameAttributes(Operation *a, Operation *b) {
  if (a->getName() != b->getName() || returnsTwice(a) != returnsTwice(b))
    return false;
  if (a->getName().compareOpProperties(a->getPropertiesStorage(),
                                       b->getPropertiesStorage()))
    return true;
  // A short form that sets the flags computes the same.
  auto withoutFlagSetting = [](Operation *op) {
    NamedAttrList attributes(op->getAttrDictionary());
    attributes.erase("s");
    return attributes.getDictionary(op->getContext());
  };
  return (a->hasAttr("s") || b->hasAttr("s")) &&
         withoutFlagSetting(a) == withoutFlagSetting(b);
}

/// Whether the virtual code does next what `op` does, operands aside.
bool BlockWalk::isNext(Operation *op) {
  if (point.isTrapping)
    return false;
  return sameAttributes(point.op, op) || isObjectAccess(point.op, op) ||
         isStackTop(point.op, op);
}

/// The register in which the virtual code's instruction wants or leaves a
/// value: a fixed one, else the one that the machine code names. None if it
/// names none.
static std::optional<unsigned> getPlace(OperandConstraint constraint,
                                        Value inCode) {
  if (constraint.kind == OperandConstraint::Fixed)
    return constraint.number;
  if (!inCode)
    return std::nullopt;
  if (isa<FlagsType>(inCode.getType()))
    return flagsPlace;
  return cast<GPRType>(inCode.getType()).getNumber();
}

/// Passes over branches that are decided or idle if `op` is what the virtual
/// code does behind them.
void BlockWalk::passBranchesBefore(Operation *op) {
  if (point.isTrapping || !(isTwoWay(point.op) || isa<TrapIfOp>(point.op)))
    return;
  Point before = point;
  PersistentMap arguments = state.arguments;
  passBranches();
  // A value is kept in memory by stores that look like others.
  if (isNext(op) &&
      (isStackTop(point.op, op) || holdsOperands(op, /*reports=*/false)))
    return;
  point = before;
  state.arguments = arguments;
}

/// Whether the places that `op` reads hold what the virtual code reads.
bool BlockWalk::holdsOperands(Operation *op, bool reports) {
  auto expected = cast<MachineInstOpInterface>(point.op);
  // Arguments on the stack are no operands any more once the frame is made.
  SmallVector<Value> inRegisters;
  for (Value operand : op->getOperands())
    if (!isa<SlotType>(operand.getType()))
      inRegisters.push_back(operand);
  bool holds = true;
  unsigned next = 0;
  for (auto [index, operand] : llvm::enumerate(point.op->getOperands())) {
    Number number = context.specification.getNumber(operand, state);
    if (auto slot = dyn_cast<SlotType>(operand.getType())) {
      uint32_t word = context.frame.getSlot(slot, state);
      holds &= check(op, "stack argument " + Twine(slot.getIndex()),
                     state.stack.get(word), number, reports);
      continue;
    }
    Value inCode = next < inRegisters.size() ? inRegisters[next++] : Value();
    auto place = getPlace(expected.getOperandConstraint(index), inCode);
    if (!place) {
      if (reports)
        context.reporter.report(op, "lacks an operand of the virtual code",
                                point.op, "this is what it does");
      return false;
    }
    holds &= check(op, nameRegister(*place), state.registers[*place], number,
                   reports);
  }
  return holds;
}

/// What a call wants of the stack, and leaves there.
void BlockWalk::checkCall(Operation *op) {
  if (Frame::getEnd(state).offset % 8 != 0)
    context.reporter.report(op, "the stack pointer is not aligned to 8 bytes "
                                "at a call");
  if (context.frame.getLowestObject() < state.sp)
    context.reporter.report(op, "a frame object is below the stack pointer at "
                                "a call");
  // The callee may write over its arguments.
  for (Value operand : point.op->getOperands())
    if (auto slot = dyn_cast<SlotType>(operand.getType()))
      setWord(op, context.frame.getSlot(slot, state), 0);
  // What it may find when it returns again.
  for (uint32_t word : context.secondReturns.getChanged(op))
    state.stack.set(word, 0);
}

/// Both codes do what `op` does.
void BlockWalk::step(Operation *op) {
  Operation *expected = point.op;
  auto inst = cast<MachineInstOpInterface>(expected);
  if (inst.getClobberMask() & linkRegister)
    checkCall(op);
  if (auto exclusive = dyn_cast<EorOp>(op))
    if (!exclusive.getShift())
      exclusives.push_back({numbers.getComputed(expected->getResult(0)),
                            getContents(exclusive.getRn()),
                            getContents(exclusive.getRm())});
  clobber(op);
  for (auto [index, result] : llvm::enumerate(expected->getResults())) {
    auto place =
        getPlace(inst.getResultConstraint(index),
                 index < op->getNumResults() ? op->getResult(index) : Value());
    if (place)
      setRegister(op, *place, numbers.getComputed(result));
  }
  // What was computed may have the number of what was compared.
  state.fact = {};
  point = context.specification.advance(expected->getNextNode(), state);
  hasStepped = true;
}

/// Finalize makes `cset` of two conditional moves. Returns the second of them,
/// or null if these are not what the virtual code wants.
Operation *BlockWalk::visitCset(MovCondImmOp first) {
  auto cset = dyn_cast<CsetOp>(point.op);
  Operation *next = first->getNextNode();
  while (isa_and_present<LiveInOp, ImplicitDefOp, ItOp>(next))
    next = next->getNextNode();
  auto second = dyn_cast_if_present<MovCondImmOp>(next);
  if (!cset || !second || !same(first.getRd(), second.getRd()) ||
      first.getCond() != invert(second.getCond()))
    return nullptr;
  auto one = first.getCond() == cset.getCond() ? first : second;
  auto zero = one == first ? second : first;
  if (one.getCond() != cset.getCond() || one.getImm() != 1 ||
      zero.getImm() != 0)
    return nullptr;
  check(first, "the flags", state.registers[flagsPlace],
        context.specification.getNumber(cset.getFlags(), state));
  setContents(second, second.getRd(), numbers.getComputed(cset.getRd()));
  state.fact = {};
  point = context.specification.advance(cset->getNextNode(), state);
  hasStepped = true;
  return second;
}

/// The virtual code chooses between two ways that the machine code does not
/// tell apart: it must be right on both.
void BlockWalk::fork(Block *block, Operation *branch) {
  for (Block *successor : branch->getSuccessors()) {
    State copy = start;
    copy.arguments = state.arguments;
    Point there = context.specification.advance(&successor->front(), copy);
    edges.push_back({block, there, copy});
  }
}

void BlockWalk::mismatch(Operation *op) {
  isStuck = true;
  if (!hasStepped && !point.isTrapping && isTwoWay(point.op))
    return fork(op->getBlock(), point.op);
  context.reporter.report(op, "the virtual code does something else", point.op,
                          point.isTrapping ? "it traps here"
                                           : "this is what it does");
}

//===----------------------------------------------------------------------===//
// The block
//===----------------------------------------------------------------------===//

void BlockWalk::run(Block &block) {
  for (Operation *op = &block.front(); op && !isStuck; op = op->getNextNode()) {
    if (op->hasTrait<OpTrait::IsTerminator>())
      return visitTerminator(op);
    context.reporter.verify(op);
    if (Operation *last = visitStackTop(op)) {
      op = last;
      continue;
    }
    if (visitTransport(op))
      continue;
    passBranchesBefore(op);
    if (setStack(op))
      continue;
    bool isExpected = isNext(op);
    if (isExpected && holdsOperands(op, /*reports=*/false)) {
      step(op);
      continue;
    }
    if (isPartOfSwap(op)) {
      exclusiveOr(cast<EorOp>(op));
      continue;
    }
    if (computeAddress(op))
      continue;
    if (visitStackWord(op))
      continue;
    if (isExpected) {
      holdsOperands(op, /*reports=*/true);
      step(op);
      continue;
    }
    skipDecided();
    Operation *last = nullptr;
    if (auto move = dyn_cast<MovCondImmOp>(op))
      last = point.isTrapping ? nullptr : visitCset(move);
    if (last)
      op = last;
    else if (!visitAtomicLoop(op))
      mismatch(op);
  }
}
