//===- RandomFunction.cpp - functions to allocate, at random ------------- ===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomFunction.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

namespace {

class Generator {
public:
  Generator(MLIRContext *context, RandomOptions options)
      : context(context), options(options), random(options.seed),
        builder(context), gpr(GPRType::get(context)),
        flags(FlagsType::get(context)), loc(builder.getUnknownLoc()),
        budget(options.size) {}

  OwningOpRef<ModuleOp> run();

private:
  unsigned below(unsigned limit) { return random() % limit; }
  Value any() { return available[below(available.size())]; }
  Value recent() {
    unsigned window = std::min<unsigned>(available.size(), 6);
    return available[available.size() - 1 - below(window)];
  }
  Value operand() { return below(3) ? any() : recent(); }
  void define(Value value) { available.push_back(value); }
  Value compare() {
    return CmpOp::create(builder, loc, operand(), operand()).getFlags();
  }
  Cond cond() { return static_cast<Cond>(below(14)); }
  SmallVector<Value> pick(unsigned count) {
    SmallVector<Value> values;
    for (unsigned i = 0; i < count; ++i)
      values.push_back(operand());
    return values;
  }
  Block *addBlock(unsigned arguments) {
    Block *block = new Block();
    func.getBody().push_back(block);
    for (unsigned i = 0; i < arguments; ++i)
      block->addArgument(gpr, loc);
    return block;
  }
  void enter(Block *block) {
    builder.setInsertionPointToEnd(block);
    for (Value argument : block->getArguments())
      define(argument);
  }

  void entry();
  void body(unsigned depth);
  void statement(unsigned depth);
  void arithmetic();
  void overwriting();
  void conditional();
  void call();
  void ifElse(unsigned depth);
  void loop(unsigned depth);
  void multiway(unsigned depth);

  MLIRContext *context;
  RandomOptions options;
  std::mt19937 random;
  OpBuilder builder;
  Type gpr, flags;
  Location loc;
  int budget;
  FuncOp func;
  /// Values that dominate the insertion point.
  SmallVector<Value> available;
};

} // namespace

void Generator::arithmetic() {
  switch (below(7)) {
  case 0:
    return define(AddOp::create(builder, loc, operand(), operand()));
  case 1:
    return define(SubImmOp::create(builder, loc, operand(), below(256)));
  case 2:
    return define(MovImmOp::create(builder, loc, below(65536)));
  case 3:
    return define(Mov32Op::create(builder, loc, random()));
  case 4:
    return define(LdrOp::create(builder, loc, operand(), below(256) * 4));
  case 5:
    StrOp::create(builder, loc, operand(), operand(), 4);
    return;
  default: {
    auto product = UmullOp::create(builder, loc, operand(), operand());
    define(product.getLo());
    if (below(2))
      define(product.getHi());
  }
  }
}

void Generator::overwriting() {
  if (below(2))
    return define(BfiOp::create(builder, loc, operand(), operand(), 4, 8));
  auto sum =
      UmlalOp::create(builder, loc, operand(), operand(), operand(), operand());
  define(sum.getLo());
  define(sum.getHi());
}

void Generator::conditional() {
  switch (below(4)) {
  case 0:
    return define(CsetOp::create(builder, loc, cond(), compare()));
  case 1:
    TrapIfOp::create(builder, loc, cond(), compare(), 1);
    return;
  case 2: {
    // A carry chain.
    auto low = AddsOp::create(builder, loc, operand(), operand());
    define(AdcOp::create(builder, loc, operand(), operand(), low.getFlags()));
    return define(low.getRd());
  }
  default: {
    Value chosen = operand(), otherwise = operand();
    return define(
        MovCondOp::create(builder, loc, cond(), chosen, otherwise, compare()));
  }
  }
}

void Generator::call() {
  SmallVector<Value> args = pick(below(5));
  SmallVector<int32_t> argRegs, resultRegs;
  for (unsigned i = 0; i < args.size(); ++i)
    argRegs.push_back(i);
  if (below(4) == 0 && argRegs.size() == 2)
    argRegs = {0, 3};
  SmallVector<Type> results(below(3), gpr);
  for (unsigned i = 0; i < results.size(); ++i)
    resultRegs.push_back(i);
  ValueRange values;
  if (below(4) == 0) {
    auto inst = BlxOp::create(builder, loc, results, operand(), args, argRegs,
                              resultRegs);
    values = inst.getResults();
    llvm::for_each(values, [&](Value value) { define(value); });
    return;
  }
  unsigned onStack = below(8) == 0 ? below(4) : 0;
  for (unsigned i = 0; i < onStack; ++i)
    args.push_back(SpillOp::create(
        builder, loc, SlotType::get(context, SlotArea::out, i), operand()));
  auto inst =
      BlOp::create(builder, loc, results, "callee", args, argRegs, resultRegs);
  for (Value value : inst.getResults())
    define(value);
}

void Generator::ifElse(unsigned depth) {
  unsigned passed = below(4);
  Block *thenBlock = addBlock(0), *elseBlock = addBlock(0);
  if (below(2))
    BCondOp::create(builder, loc, cond(), compare(), thenBlock, elseBlock);
  else
    CbzOp::create(builder, loc, operand(), thenBlock, elseBlock);
  size_t scope = available.size();
  enter(thenBlock);
  body(depth + 1);
  SmallVector<Value> thenValues = pick(passed);
  OpBuilder::InsertPoint thenEnd = builder.saveInsertionPoint();
  available.truncate(scope);
  enter(elseBlock);
  if (below(3))
    body(depth + 1);
  SmallVector<Value> elseValues = pick(passed);
  Block *merge = addBlock(passed);
  BOp::create(builder, loc, elseValues, merge);
  builder.restoreInsertionPoint(thenEnd);
  BOp::create(builder, loc, thenValues, merge);
  available.truncate(scope);
  enter(merge);
}

void Generator::loop(unsigned depth) {
  unsigned carried = below(6);
  Block *header = addBlock(carried);
  BOp::create(builder, loc, pick(carried), header);
  enter(header);
  body(depth + 1);
  size_t scope = available.size();
  SmallVector<Value> next = pick(carried);
  Block *latch = addBlock(0), *exit = addBlock(0);
  BCondOp::create(builder, loc, cond(), compare(), latch, exit);
  builder.setInsertionPointToEnd(latch);
  BOp::create(builder, loc, next, header);
  available.truncate(scope);
  enter(exit);
}

void Generator::multiway(unsigned depth) {
  unsigned ways = 2 + below(5), passed = below(3);
  SmallVector<Block *> targets;
  for (unsigned i = 0; i < ways; ++i)
    targets.push_back(addBlock(0));
  TableBranchOp::create(builder, loc, operand(), targets);
  Block *merge = addBlock(passed);
  size_t scope = available.size();
  for (Block *target : targets) {
    available.truncate(scope);
    enter(target);
    if (below(2))
      body(depth + 2);
    BOp::create(builder, loc, pick(passed), merge);
  }
  available.truncate(scope);
  enter(merge);
}

void Generator::statement(unsigned depth) {
  --budget;
  unsigned choice = below(20);
  if (choice < 9)
    arithmetic();
  else if (choice < 11)
    overwriting();
  else if (choice < 13)
    conditional();
  else if (choice < 16)
    call();
  else if (depth > 4)
    arithmetic();
  else if (choice < 18)
    ifElse(depth);
  else if (choice < 19)
    loop(depth);
  else
    multiway(depth);
}

void Generator::body(unsigned depth) {
  unsigned statements = 1 + below(depth == 0 ? options.size : 10);
  while (statements-- > 0 && budget > 0)
    statement(depth);
}

void Generator::entry() {
  Block *block = &func.getBody().front();
  builder.setInsertionPointToEnd(block);
  SmallVector<Value> inRegisters, onStack;
  for (Value argument : block->getArguments())
    (isa<GPRType>(argument.getType()) ? inRegisters : onStack)
        .push_back(argument);
  SmallVector<Type> types(inRegisters.size(), gpr);
  auto copies = ParallelCopyOp::create(builder, loc, types, inRegisters);
  for (Value copy : copies.getResults())
    define(copy);
  for (Value slot : onStack)
    define(ReloadOp::create(builder, loc, slot));
  // Values to keep alive until the end.
  for (unsigned i = below(12); i > 0; --i)
    define(LdrOp::create(builder, loc, any(), i * 4));
}

OwningOpRef<ModuleOp> Generator::run() {
  OwningOpRef<ModuleOp> module = ModuleOp::create(loc);
  SmallVector<GPR> reserved;
  for (unsigned i = 0; i < options.reservedCount; ++i)
    reserved.push_back(static_cast<GPR>(11 - i));
  (*module)->setAttr(TargetAttr::getAttrName(),
                     TargetAttr::get(context, "cortex-m4", reserved));
  builder.setInsertionPointToEnd(module->getBody());
  auto callee =
      FuncOp::create(builder, loc, "callee", builder.getFunctionType({}, {}));
  SymbolTable::setSymbolVisibility(callee, SymbolTable::Visibility::Private);
  SmallVector<Type> inputs;
  for (unsigned i = 0, e = 1 + below(4); i < e; ++i)
    inputs.push_back(GPRType::get(context, static_cast<GPR>(i)));
  if (inputs.size() == 4)
    for (unsigned i = 0, e = below(4); i < e; ++i)
      inputs.push_back(SlotType::get(context, SlotArea::in, i));
  func = FuncOp::create(builder, loc, "f", builder.getFunctionType(inputs, {}));
  Block *first = new Block();
  func.getBody().push_back(first);
  for (Type type : inputs)
    first->addArgument(type, loc);
  entry();
  while (budget > 0)
    body(0);
  SmallVector<Value> results = pick(below(3));
  SmallVector<int32_t> regs;
  for (unsigned i = 0; i < results.size(); ++i)
    regs.push_back(i);
  // Everything from the entry is used once more.
  for (Value value : ArrayRef<Value>(available).take_front(20))
    StrOp::create(builder, loc, value, any(), 0);
  RetOp::create(builder, loc, results, regs);
  return module;
}

OwningOpRef<ModuleOp>
warm::cortexm::test::makeRandomFunction(MLIRContext *context,
                                        RandomOptions options) {
  return Generator(context, options).run();
}
