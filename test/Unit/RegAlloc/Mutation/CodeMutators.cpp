//===- CodeMutators.cpp - instructions and branches gone wrong ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#include "Mutators.h"

using namespace mlir;
using namespace warm::cortexm;
using namespace warm::cortexm::test;

static bool isTerminator(Operation *op) {
  return op->hasTrait<OpTrait::IsTerminator>();
}
static bool isInstruction(Operation *op) {
  return !isTerminator(op) && !isa<LiveInOp, ImplicitDefOp>(op);
}

static bool drop(Operation *op) {
  if (!op || !detachResults(op))
    return false;
  op->erase();
  return true;
}

static bool dropMove(FuncOp func, Random &random) {
  return drop(pick(collect(func, isTransport), random));
}

static bool dropInstruction(FuncOp func, Random &random) {
  return drop(pick(collect(func, isInstruction), random));
}

/// A spill stores into nothing, a reload gets nothing.
static bool dropStackAccess(FuncOp func, Random &random) {
  auto isAccess = [](Operation *op) {
    return isa<SpillOp, ReloadOp, LdrSpOp, StrSpOp, LdrdSpOp, StrdSpOp>(op);
  };
  return drop(pick(collect(func, isAccess), random));
}

static bool duplicate(FuncOp func, Random &random) {
  Operation *op = pick(collect(func, isInstruction), random);
  if (!op)
    return false;
  OpBuilder builder(op->getContext());
  builder.setInsertionPointAfter(op);
  builder.clone(*op);
  return true;
}

/// A move is done once more, further down.
static bool repeatMoveLater(FuncOp func, Random &random) {
  Operation *op = pick(collect(func, isTransport), random);
  if (!op)
    return false;
  SmallVector<Operation *> later;
  for (Operation *next = op->getNextNode(); next; next = next->getNextNode())
    later.push_back(next);
  OpBuilder builder(pick(later, random));
  builder.clone(*op);
  return true;
}

/// Two neighbours change places, whatever they read of each other.
static bool reorder(FuncOp func, Random &random) {
  auto hasNext = [](Operation *op) {
    return isInstruction(op) && isInstruction(op->getNextNode());
  };
  Operation *op = pick(collect(func, hasNext), random);
  if (!op)
    return false;
  Operation *next = op->getNextNode();
  for (OpOperand &operand : next->getOpOperands()) {
    if (operand.get().getDefiningOp() != op)
      continue;
    if (!isa<GPRType>(operand.get().getType()))
      return false;
    operand.set(readPlace(op, operand.get().getType()));
  }
  next->moveBefore(op);
  return true;
}

/// A move at the end of one block is done at the end of another.
static bool moveToAnotherEdge(FuncOp func, Random &random) {
  auto isLast = [](Operation *op) {
    return isTransport(op) && isTerminator(op->getNextNode());
  };
  Operation *op = pick(collect(func, isLast), random);
  Operation *end = pick(collect(func, isTerminator), random);
  if (!op || end->getBlock() == op->getBlock() || !detachResults(op))
    return false;
  for (OpOperand &operand : op->getOpOperands()) {
    if (!isa<GPRType>(operand.get().getType()))
      return false;
    operand.set(readPlace(end, operand.get().getType()));
  }
  op->moveBefore(end);
  return true;
}

static bool takesArguments(Block *block) { return block->getNumArguments(); }

static bool retargetBranch(FuncOp func, Random &random) {
  auto isBranch = [](Operation *op) {
    return op->getNumSuccessors() != 0 && op->getNumOperands() <= 1 &&
           !llvm::any_of(op->getSuccessors(), takesArguments);
  };
  Operation *branch = pick(collect(func, isBranch), random);
  SmallVector<Block *> targets;
  for (Block &block : llvm::drop_begin(func.getBody()))
    if (!takesArguments(&block))
      targets.push_back(&block);
  if (!branch || targets.empty())
    return false;
  Block *target = targets[random() % targets.size()];
  unsigned index = random() % branch->getNumSuccessors();
  if (branch->getSuccessor(index) == target)
    return false;
  branch->setSuccessor(target, index);
  return true;
}

static bool swapSuccessors(FuncOp func, Random &random) {
  auto hasTwo = [](Operation *op) { return op->getNumSuccessors() >= 2; };
  Operation *branch = pick(collect(func, hasTwo), random);
  if (!branch)
    return false;
  Block *first = branch->getSuccessor(0), *second = branch->getSuccessor(1);
  branch->setSuccessor(second, 0);
  branch->setSuccessor(first, 1);
  return first != second;
}

static bool changeCondition(FuncOp func, Random &random) {
  auto isConditional = [](Operation *op) {
    return op->getAttrOfType<CondAttr>("cond") != nullptr;
  };
  Operation *op = pick(collect(func, isConditional), random);
  if (!op)
    return false;
  Cond cond = op->getAttrOfType<CondAttr>("cond").getValue();
  auto other =
      static_cast<Cond>((static_cast<unsigned>(cond) + 1 + random() % 13) % 14);
  op->setAttr("cond", CondAttr::get(func.getContext(), other));
  return true;
}

/// Something compares between the instruction that sets the flags and one that
/// reads them.
static bool useStaleFlags(FuncOp func, Random &random) {
  auto readsFlags = [](Operation *op) {
    return llvm::any_of(op->getOperandTypes(),
                        [](Type type) { return isa<FlagsType>(type); });
  };
  Operation *op = pick(collect(func, readsFlags), random);
  if (!op)
    return false;
  OpBuilder builder(op);
  Value read = readPlace(op, randomRegister(func.getContext(), random));
  CmpImmOp::create(builder, op->getLoc(), FlagsType::get(func.getContext()),
                   read, 1 + random() % 200);
  return true;
}

/// Whether flags are set further up in the block and read further down.
static bool areFlagsLive(Operation *op) {
  for (Operation *above = op->getPrevNode(); above;
       above = above->getPrevNode())
    for (Value result : above->getResults())
      if (isa<FlagsType>(result.getType()) &&
          llvm::any_of(result.getUsers(), [&](Operation *user) {
            return user->getBlock() == op->getBlock() &&
                   op->isBeforeInBlock(user);
          }))
        return true;
  return false;
}

/// An instruction takes the short form that sets the flags.
static bool setFlags(FuncOp func, Random &random) {
  auto hasForm = [](Operation *op) {
    auto inst = dyn_cast<MachineInstOpInterface>(op);
    return inst && inst.hasNarrowFlagSettingForm() && !op->hasAttr("s") &&
           areFlagsLive(op);
  };
  Operation *op = pick(collect(func, hasForm), random);
  if (!op)
    return false;
  op->setAttr("s", UnitAttr::get(func.getContext()));
  return true;
}

static bool changeConstant(FuncOp func, Random &random) {
  auto hasConstant = [](Operation *op) {
    return isa<MovImmOp, Mov32Op, AddImmOp, SubImmOp, AndImmOp, BicImmOp, BfiOp,
               UdfOp, TrapIfOp>(op);
  };
  Operation *op = pick(collect(func, hasConstant), random);
  if (!op)
    return false;
  StringRef name = isa<BfiOp>(op)             ? "lsb"
                   : isa<UdfOp, TrapIfOp>(op) ? "code"
                                              : "imm";
  auto value = op->getAttrOfType<IntegerAttr>(name);
  op->setAttr(name, IntegerAttr::get(value.getType(), value.getValue() ^ 1));
  return true;
}

static bool breakIT(FuncOp func, Random &random) {
  Operation *op =
      pick(collect(func, [](Operation *op) { return isa<ItOp>(op); }), random);
  if (!op)
    return false;
  auto it = cast<ItOp>(op);
  std::string pattern = it.getPattern().str();
  if (pattern.size() == 3 || random() % 2 == 0)
    pattern = pattern.empty() ? "t" : pattern.substr(1);
  else
    pattern += random() % 2 ? 't' : 'e';
  it.setPattern(pattern);
  return true;
}

ArrayRef<Mutator> warm::cortexm::test::getCodeMutators() {
  static constexpr Mutator mutators[] = {
      {"drop a move", dropMove},
      {"drop an instruction", dropInstruction},
      {"drop a spill or reload", dropStackAccess},
      {"do an instruction twice", duplicate},
      {"repeat a move later", repeatMoveLater},
      {"reorder two instructions", reorder},
      {"copy on the wrong edge", moveToAnotherEdge},
      {"retarget a branch", retargetBranch},
      {"swap two successors", swapSuccessors},
      {"change a condition", changeCondition},
      {"use stale flags", useStaleFlags},
      {"set the flags", setFlags},
      {"change a constant", changeConstant},
      {"change what an it covers", breakIT},
  };
  return mutators;
}
