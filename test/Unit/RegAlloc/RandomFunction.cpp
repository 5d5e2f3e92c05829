//===- RandomFunction.cpp - functions to allocate, at random --------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "RandomFunction.h"
#include "RandomInstructions.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/RegAlloc/ControlFlow.h"
#include "llvm/ADT/STLExtras.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

//===----------------------------------------------------------------------===//
// Structured control flow
//===----------------------------------------------------------------------===//

namespace {
class StructuredFunction : public RandomInstructions {
public:
  StructuredFunction(MLIRContext *context, const RandomOptions &options)
      : RandomInstructions(context, options), budget(options.size) {}

private:
  void body() override;
  void statements(unsigned depth);
  void statement(unsigned depth);
  void ifElse(unsigned depth);
  void loop(unsigned depth);
  void multiway(unsigned depth);
  void leaveEarly();
  /// What comes into being behind a branch is not there elsewhere.
  struct Scope {
    size_t values, flags;
  };
  Scope scope() const { return {available.size(), flags.size()}; }
  void leave(Scope scope) {
    available.truncate(scope.values);
    flags.truncate(scope.flags);
  }

  int budget;
};
} // namespace

void StructuredFunction::ifElse(unsigned depth) {
  Block *thenBlock = addBlock(0), *elseBlock = addBlock(0);
  if (oneIn(2))
    BCondOp::create(builder, loc, cond(), someFlags(), thenBlock, elseBlock);
  else
    CbzOp::create(builder, loc, operand(), thenBlock, elseBlock);
  Block *merge = addBlock(below(oneIn(4) ? 24 : 4));
  Scope outside = scope();
  enter(thenBlock);
  statements(depth + 1);
  branchTo(merge);
  leave(outside);
  enter(elseBlock);
  if (!oneIn(3))
    statements(depth + 1);
  branchTo(merge);
  leave(outside);
  enter(merge);
}

void StructuredFunction::loop(unsigned depth) {
  Block *header = addBlock(below(oneIn(4) ? 20 : 6));
  branchTo(header);
  enter(header);
  statements(depth + 1);
  Block *latch = addBlock(0), *exit = addBlock(0);
  BCondOp::create(builder, loc, cond(), someFlags(), latch, exit);
  Scope inside = scope();
  enter(latch);
  if (oneIn(3))
    statements(depth + 2);
  branchTo(header);
  leave(inside);
  enter(exit);
}

void StructuredFunction::multiway(unsigned depth) {
  SmallVector<Block *> targets;
  for (unsigned i = 2 + below(oneIn(6) ? 40 : 5); i > 0; --i)
    targets.push_back(addBlock(0));
  SmallVector<Block *> table = targets;
  for (unsigned i = below(4); i > 0; --i)
    table.push_back(targets[below(targets.size())]);
  TableBranchOp::create(builder, loc, operand(), table);
  Block *merge = addBlock(below(oneIn(4) ? 16 : 3));
  Scope outside = scope();
  for (Block *target : targets) {
    leave(outside);
    enter(target);
    if (oneIn(2))
      statements(depth + 2);
    branchTo(merge);
  }
  leave(outside);
  enter(merge);
}

/// A path that returns or traps.
void StructuredFunction::leaveEarly() {
  Block *out = addBlock(0), *on = addBlock(0);
  CbzOp::create(builder, loc, operand(), out, on);
  Scope outside = scope();
  enter(out);
  for (unsigned i = below(4); i > 0; --i)
    instruction();
  if (oneIn(2))
    UdfOp::create(builder, loc, 0);
  else
    returnSomething();
  leave(outside);
  enter(on);
}

void StructuredFunction::statement(unsigned depth) {
  --budget;
  unsigned choice = below(20);
  if (choice < 15 || depth > 12 || (depth > 4 && choice < 18))
    return instruction();
  if (choice < 17)
    return ifElse(depth);
  if (choice < 18)
    return leaveEarly();
  if (choice < 19)
    return loop(depth);
  multiway(depth);
}

void StructuredFunction::statements(unsigned depth) {
  unsigned count = 1 + below(depth == 0 ? options.size : 10);
  while (count-- > 0 && budget > 0)
    statement(depth);
}

void StructuredFunction::body() {
  while (budget > 0)
    statements(0);
  // Everything from the entry is used once more.
  for (Value value : ArrayRef<Value>(available).take_front(20))
    StrOp::create(builder, loc, value, operand(), 0);
  returnSomething();
}

//===----------------------------------------------------------------------===//
// Any graph
//===----------------------------------------------------------------------===//

namespace {
/// Fills a graph whose critical edges are split, then takes some of the blocks
/// on edges out again: the edges become critical, the blocks unreachable.
class GraphFunction : public RandomInstructions {
public:
  using RandomInstructions::RandomInstructions;

private:
  void body() override;
  void makeBlocks();
  void fill(uint32_t number);
  void terminate(uint32_t number);
  Block *target(uint32_t succ);
  bool takesArguments(uint32_t number) const;

  regalloc::Program program;
  std::vector<Block *> blocks;
  /// By block: what may be used at its end.
  std::vector<SmallVector<Value>> values, flagsAtEnd;
};
} // namespace

bool GraphFunction::takesArguments(uint32_t number) const {
  return llvm::all_of(program.blocks[number].preds, [&](uint32_t pred) {
    return program.blocks[pred].succs.size() == 1;
  });
}

void GraphFunction::makeBlocks() {
  auto graph = regalloc::randomGraph(random, 3 + options.size / 6, !oneIn(4));
  program.blocks.resize(graph.size());
  for (auto [number, succs] : llvm::enumerate(graph))
    for (uint32_t succ : succs) {
      program.blocks[number].succs.push_back(succ);
      program.blocks[succ].preds.push_back(number);
    }
  regalloc::analyzeControlFlow(program);
  values.resize(graph.size());
  flagsAtEnd.resize(graph.size());
  blocks.push_back(&func.getBody().front());
  for (uint32_t b = 1; b < graph.size(); ++b)
    blocks.push_back(addBlock(
        takesArguments(b) && !oneIn(3) ? below(oneIn(5) ? 18 : 4) : 0));
}

/// The successor, or what it leads to where that takes no arguments.
Block *GraphFunction::target(uint32_t succ) {
  const regalloc::Block &edge = program.blocks[succ];
  if (edge.preds.size() != 1 || edge.succs.size() != 1)
    return blocks[succ];
  uint32_t behind = edge.succs[0];
  const regalloc::Block &next = program.blocks[behind];
  bool canSkip = next.preds.size() > 1 && next.idom != succ && behind != succ &&
                 blocks[behind]->getNumArguments() == 0 &&
                 blocks[succ]->getNumArguments() == 0;
  return canSkip && oneIn(2) ? blocks[behind] : blocks[succ];
}

void GraphFunction::terminate(uint32_t number) {
  const regalloc::Block &block = program.blocks[number];
  if (block.succs.empty()) {
    if (oneIn(3))
      UdfOp::create(builder, loc, 0);
    else
      returnSomething();
    return;
  }
  if (block.succs.size() == 1)
    return branchTo(blocks[block.succs[0]]);
  SmallVector<Block *> targets;
  for (uint32_t succ : block.succs)
    targets.push_back(target(succ));
  if (targets.size() > 2 || oneIn(4))
    TableBranchOp::create(builder, loc, operand(), targets);
  else if (oneIn(2))
    BCondOp::create(builder, loc, cond(), someFlags(), targets[0], targets[1]);
  else
    CbnzOp::create(builder, loc, operand(), targets[0], targets[1]);
}

void GraphFunction::fill(uint32_t number) {
  if (number != 0) {
    available = values[program.blocks[number].idom];
    flags = flagsAtEnd[program.blocks[number].idom];
    enter(blocks[number]);
  }
  for (unsigned i = below(oneIn(8) ? 40 : 12); i > 0; --i)
    instruction();
  values[number] = available;
  flagsAtEnd[number] = flags;
}

void GraphFunction::body() {
  makeBlocks();
  // A block's predecessors pass what they have at their ends.
  for (uint32_t b = 0; b < blocks.size(); ++b)
    fill(b);
  for (uint32_t b = 0; b < blocks.size(); ++b) {
    builder.setInsertionPointToEnd(blocks[b]);
    available = values[b];
    flags = flagsAtEnd[b];
    terminate(b);
  }
}

//===----------------------------------------------------------------------===//
// Options
//===----------------------------------------------------------------------===//

RandomOptions warm::cortexm::test::optionsForSeed(uint32_t seed) {
  regalloc::Random random(seed ^ 0x5eed);
  RandomOptions options;
  options.seed = seed;
  options.size = 10 + random.below(random.oneIn(10) ? 400 : 120);
  options.anyGraph = random.oneIn(3);
  options.constrained = random.oneIn(4);
  // From all 14 registers down to the six that some instructions need.
  SmallVector<GPR> registers;
  for (unsigned number = 0; number < 15; ++number)
    if (number != 13 && (number > 3 || random.oneIn(8)))
      registers.push_back(static_cast<GPR>(number));
  // Instructions of `constrained` write fixed registers whatever is reserved.
  unsigned most =
      options.constrained ? 0 : std::min<unsigned>(registers.size(), 8);
  for (unsigned count = random.oneIn(3) ? 0 : random.below(most + 1); count > 0;
       --count) {
    GPR *chosen = registers.begin() + random.below(registers.size());
    options.reserved.push_back(*chosen);
    registers.erase(chosen);
  }
  llvm::sort(options.reserved);
  GPR pointer = registers[random.below(registers.size())];
  bool isSaved = calleeSavedRegisters >> static_cast<unsigned>(pointer) & 1;
  // Six are left for the others.
  if (isSaved && registers.size() > 6 && !options.constrained &&
      random.oneIn(5))
    options.framePointer = pointer;
  options.secondReturns = random.oneIn(6);
  return options;
}

OwningOpRef<ModuleOp>
warm::cortexm::test::makeRandomFunction(MLIRContext *context,
                                        const RandomOptions &options) {
  if (options.anyGraph)
    return GraphFunction(context, options).run();
  return StructuredFunction(context, options).run();
}
