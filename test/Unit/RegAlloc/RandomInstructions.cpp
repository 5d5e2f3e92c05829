//===- RandomInstructions.cpp - instructions at random --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomInstructions.h"
#include "Constrained.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

RandomInstructions::RandomInstructions(MLIRContext *context,
                                       const RandomOptions &options)
    : context(context), options(options), random(options.seed),
      builder(context), gpr(GPRType::get(context)),
      slot(SlotType::get(context)), loc(builder.getUnknownLoc()) {
  static constexpr unsigned reaches[] = {4, 8, 12, 20, 60};
  reach = reaches[below(5)];
  slotArguments = oneIn(4) ? 1 + below(4) : 0;
  static constexpr unsigned calls[] = {0, 4, 8, 30};
  callEvery = calls[below(4)];
  numResults = below(5);
  jumpEvery = oneIn(3) && !options.framePointer ? 1 + below(3) : 0;
  if (options.secondReturns) {
    // A call that returns again is not for a function that is left by a jump.
    jumpEvery = 0;
    callEvery = 4 + below(8);
  }
  static constexpr int32_t sizes[] = {0, 4, 8, 60, 508, 1024, 4096, 70000};
  for (unsigned i = oneIn(3) ? below(4) : 0; i > 0; --i)
    frameObjects.push_back(sizes[below(8)]);
}

//===----------------------------------------------------------------------===//
// Values and blocks
//===----------------------------------------------------------------------===//

Value RandomInstructions::operand() {
  unsigned window = available.size();
  if (!oneIn(8))
    window = std::min(window, reach);
  return available[available.size() - 1 - below(window)];
}

SmallVector<Value> RandomInstructions::pick(unsigned count) {
  SmallVector<Value> values;
  for (unsigned i = 0; i < count; ++i)
    values.push_back(operand());
  return values;
}

void RandomInstructions::defineAll(ValueRange values) {
  // Some results are dead.
  for (Value value : values)
    if (!oneIn(10))
      define(value);
}

Value RandomInstructions::someFlags() {
  if (!flags.empty() && oneIn(4))
    return flags[below(flags.size())];
  Value result;
  if (oneIn(3))
    result = CmpImmOp::create(builder, loc, operand(), below(256)).getFlags();
  else if (oneIn(3))
    result = TstOp::create(builder, loc, operand(), operand()).getFlags();
  else
    result = CmpOp::create(builder, loc, operand(), operand()).getFlags();
  flags.push_back(result);
  return result;
}

Block *RandomInstructions::addBlock(unsigned arguments) {
  auto *block = new Block();
  func.getBody().push_back(block);
  for (unsigned i = 0; i < arguments; ++i)
    block->addArgument(slotArguments && oneIn(slotArguments) ? slot : gpr, loc);
  return block;
}

void RandomInstructions::enter(Block *block) {
  builder.setInsertionPointToEnd(block);
  for (Value argument : block->getArguments()) {
    if (isa<GPRType>(argument.getType()))
      define(argument);
    else if (!oneIn(6)) // Some are only passed on, or dead.
      define(ReloadOp::create(builder, loc, argument));
  }
}

SmallVector<Value> RandomInstructions::passTo(Block *block) {
  SmallVector<Value> values;
  for (Type type : block->getArgumentTypes()) {
    Value value = operand();
    if (isa<SlotType>(type))
      value = SpillOp::create(builder, loc, value);
    values.push_back(value);
  }
  return values;
}

void RandomInstructions::branchTo(Block *block) {
  BOp::create(builder, loc, passTo(block), block);
}

//===----------------------------------------------------------------------===//
// Instructions
//===----------------------------------------------------------------------===//

void RandomInstructions::arithmetic() {
  switch (below(8)) {
  case 0:
    return define(AddOp::create(builder, loc, operand(), operand()));
  case 1:
    return define(SubImmOp::create(builder, loc, operand(), below(256)));
  case 2:
    return define(MlaOp::create(builder, loc, operand(), operand(), operand()));
  case 3:
    return define(LslOp::create(builder, loc, operand(), operand()));
  case 4:
    return define(MovOp::create(builder, loc, operand()));
  case 5:
    return define(UbfxOp::create(builder, loc, operand(), below(8), 8));
  default:
    return defineAll(
        UmullOp::create(builder, loc, operand(), operand()).getResults());
  }
}

void RandomInstructions::memory() {
  switch (below(4)) {
  case 0:
    return define(LdrOp::create(builder, loc, operand(), below(1024) * 4));
  case 1:
    return define(
        LdrbRegOp::create(builder, loc, operand(), operand(), below(4)));
  case 2:
    StrOp::create(builder, loc, operand(), operand(), 4);
    return;
  default:
    StrRegOp::create(builder, loc, operand(), operand(), operand(), below(4));
  }
}

void RandomInstructions::constant() {
  switch (below(4)) {
  case 0:
    return define(MovImmOp::create(builder, loc, below(65536)));
  case 1:
    return define(Mov32Op::create(builder, loc, below(~0u)));
  case 2:
    return define(MovSymOp::create(builder, loc, "callee", below(100)));
  default:
    return define(MvnImmOp::create(builder, loc, below(256)));
  }
}

void RandomInstructions::overwriting() {
  if (oneIn(2))
    return define(BfiOp::create(builder, loc, operand(), operand(), 4, 8));
  defineAll(
      UmlalOp::create(builder, loc, operand(), operand(), operand(), operand())
          .getResults());
}

void RandomInstructions::carryChain() {
  auto low = AddsOp::create(builder, loc, operand(), operand());
  Value carry = low.getFlags();
  define(low.getRd());
  for (unsigned i = below(3); i > 0; --i) {
    auto middle = AdcsOp::create(builder, loc, operand(), operand(), carry);
    carry = middle.getFlags();
    define(middle.getRd());
  }
  define(AdcOp::create(builder, loc, operand(), operand(), carry));
  if (oneIn(3))
    flags.push_back(carry);
}

void RandomInstructions::conditional() {
  switch (below(5)) {
  case 0:
    return define(CsetOp::create(builder, loc, cond(), someFlags()));
  case 1:
    TrapIfOp::create(builder, loc, cond(), someFlags(), below(10));
    return;
  case 2:
    return carryChain();
  case 3:
    return define(MovCondImmOp::create(builder, loc, cond(), below(256),
                                       operand(), someFlags()));
  default: {
    Value chosen = operand(), otherwise = operand();
    return define(MovCondOp::create(builder, loc, cond(), chosen, otherwise,
                                    someFlags()));
  }
  }
}

void RandomInstructions::call() {
  bool indirect = oneIn(4);
  Value address = operand();
  SmallVector<Value> args = pick(below(5));
  SmallVector<int32_t> argRegs, resultRegs;
  for (unsigned i = 0; i < args.size(); ++i)
    argRegs.push_back(i);
  if (oneIn(4) && argRegs.size() == 2)
    argRegs = {0, 3};
  unsigned onStack =
      args.size() == 4 && oneIn(2) ? below(oneIn(4) ? 30 : 5) : 0;
  for (unsigned i = 0; i < onStack; ++i)
    args.push_back(SpillOp::create(
        builder, loc, SlotType::get(context, SlotArea::out, i), operand()));
  SmallVector<Type> results(below(oneIn(4) ? 5 : 3), gpr);
  for (unsigned i = 0; i < results.size(); ++i)
    resultRegs.push_back(i);
  Operation *inst;
  if (indirect)
    inst = BlxOp::create(builder, loc, results, address, args, argRegs,
                         resultRegs);
  else
    inst = BlOp::create(builder, loc, results, "callee", args, argRegs,
                        resultRegs);
  if (options.secondReturns && !indirect && oneIn(3))
    setReturnsTwice(cast<BlOp>(inst));
  defineAll(inst->getResults());
}

/// Makes an `Op` whose operands and results are core registers.
template <typename Op>
static void create(OpBuilder &builder, Location loc, ValueRange operands,
                   Type gpr, unsigned results, Operation *&made) {
  made = Op::create(builder, loc, SmallVector<Type>(results, gpr), operands);
}

void RandomInstructions::constrained() {
  Operation *made = nullptr;
  switch (below(11)) {
  case 0:
    create<FixedInOp>(builder, loc, pick(2), gpr, 1, made);
    break;
  case 1:
    create<FixedSavedInOp>(builder, loc, pick(2), gpr, 1, made);
    break;
  case 2:
    create<FixedOutOp>(builder, loc, pick(1), gpr, 2, made);
    break;
  case 3:
    create<FixedThroughOp>(builder, loc, pick(2), gpr, 2, made);
    break;
  case 4:
    create<EarlyOp>(builder, loc, pick(2), gpr, 1, made);
    break;
  case 5:
    create<EarlyFixedOp>(builder, loc, pick(1), gpr, 1, made);
    break;
  case 6:
    create<TiedEarlyOp>(builder, loc, pick(2), gpr, 2, made);
    break;
  case 7:
    create<TiedTwiceOp>(builder, loc, pick(3), gpr, 2, made);
    break;
  case 8:
    create<TiedFixedOp>(builder, loc, pick(2), gpr, 1, made);
    break;
  case 9:
    create<ClobberOp>(builder, loc, pick(1), gpr, 1, made);
    break;
  default:
    create<ClobberLowOp>(builder, loc, pick(2), gpr, 0, made);
  }
  defineAll(made->getResults());
}

/// Takes room on the stack, uses it, or gives it back.
void RandomInstructions::moveStack() {
  if (oneIn(3)) {
    SetStackTopOp::create(builder, loc, firstTop);
    return;
  }
  Value top = StackTopOp::create(builder, loc);
  Value size = AndImmOp::create(builder, loc, operand(), 0x70);
  top = SubOp::create(builder, loc, top, size);
  SetStackTopOp::create(builder, loc, top);
  StrOp::create(builder, loc, operand(), top, 0);
  define(top);
}

void RandomInstructions::frame() {
  if (options.framePointer && oneIn(2))
    return moveStack();
  if (frameObjects.empty())
    return constant();
  auto object = builder.getI32IntegerAttr(below(frameObjects.size()));
  int32_t size = frameObjects[object.getInt()];
  int32_t offset = size >= 4 ? below(size / 4) * 4 : 0;
  // An empty object has an address, but no word that is its own.
  switch (size >= 4 ? below(3) : 0) {
  case 0:
    return define(FrameAddressOp::create(builder, loc, object, offset));
  case 1:
    return define(LdrSpOp::create(builder, loc, object, offset));
  default:
    StrSpOp::create(builder, loc, operand(), object,
                    builder.getI32IntegerAttr(offset));
  }
}

void RandomInstructions::instruction() {
  if (callEvery && oneIn(callEvery))
    return call();
  if (options.constrained && oneIn(4))
    return constrained();
  unsigned choice = below(16);
  if (choice < 5)
    return arithmetic();
  if (choice < 8)
    return memory();
  if (choice < 10)
    return constant();
  if (choice < 12)
    return overwriting();
  if (choice < 15)
    return conditional();
  frame();
}

void RandomInstructions::jumpToCallee() {
  SmallVector<Value> args = pick(below(5));
  SmallVector<int32_t> regs;
  for (unsigned i = 0; i < args.size(); ++i)
    regs.push_back(i);
  TailCallOp::create(builder, loc, "callee", args, regs);
}

void RandomInstructions::returnSomething() {
  if (jumpEvery && oneIn(jumpEvery))
    return jumpToCallee();
  SmallVector<Value> results = pick(numResults);
  SmallVector<int32_t> regs;
  for (unsigned i = 0; i < results.size(); ++i)
    regs.push_back(i);
  RetOp::create(builder, loc, results, regs);
}

//===----------------------------------------------------------------------===//
// The function around them
//===----------------------------------------------------------------------===//

SmallVector<Type> RandomInstructions::chooseInputs() {
  SmallVector<Type> inputs;
  for (unsigned i = 0, e = 1 + below(4); i < e; ++i)
    inputs.push_back(GPRType::get(context, static_cast<GPR>(i)));
  if (inputs.size() == 4)
    for (unsigned i = 0, e = below(oneIn(4) ? 30 : 4); i < e; ++i)
      inputs.push_back(SlotType::get(context, SlotArea::in, i));
  return inputs;
}

void RandomInstructions::entry(ArrayRef<Type> inputs) {
  auto *block = new Block();
  func.getBody().push_back(block);
  builder.setInsertionPointToEnd(block);
  SmallVector<Value> inRegisters, onStack;
  for (Type type : inputs) {
    Value argument = block->addArgument(type, loc);
    (isa<GPRType>(type) ? inRegisters : onStack).push_back(argument);
  }
  SmallVector<Type> types(inRegisters.size(), gpr);
  auto copies = ParallelCopyOp::create(builder, loc, types, inRegisters);
  for (Value copy : copies.getResults())
    define(copy);
  for (Value argument : onStack)
    define(ReloadOp::create(builder, loc, argument));
  if (options.framePointer)
    firstTop = StackTopOp::create(builder, loc);
  // Values to keep alive until the end.
  for (unsigned i = below(12); i > 0; --i)
    define(LdrOp::create(builder, loc, operand(), i * 4));
}

OwningOpRef<ModuleOp> RandomInstructions::run() {
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  (*module)->setAttr(TargetAttr::getAttrName(),
                     TargetAttr::get(context, "cortex-m4", options.reserved,
                                     options.optimizeFor));
  builder.setInsertionPointToEnd(module->getBody());
  auto callee =
      FuncOp::create(builder, loc, "callee", builder.getFunctionType({}, {}));
  SymbolTable::setSymbolVisibility(callee, SymbolTable::Visibility::Private);
  SmallVector<Type> inputs = chooseInputs();
  func = FuncOp::create(builder, loc, "f", builder.getFunctionType(inputs, {}));
  if (!frameObjects.empty())
    func.setFrameObjects(frameObjects);
  if (options.framePointer)
    func.setFramePointer(*options.framePointer);
  entry(inputs);
  body();
  return module;
}
