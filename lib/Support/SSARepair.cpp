//===- SSARepair.cpp - SSA form after a value got more definitions --------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The blocks the value is live into are found by walking from its uses back to
// its definitions. Over these, in reverse postorder, each block gets the one
// definition that reaches its start, as if edges not seen yet brought the same;
// a block where two meet gets an argument. Blocks that prove the assumption
// wrong get one too, and the others are computed anew: at most one round per
// level of loops.
//
//===----------------------------------------------------------------------===//

#include "warm/Support/SSARepair.h"
#include "mlir/IR/Block.h"
#include "mlir/IR/Operation.h"
#include "mlir/IR/RegionGraphTraits.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "llvm/ADT/PostOrderIterator.h"

using namespace mlir;
using namespace warm;

/// What is known of a block for one value.
struct SSARepair::BlockState {
  /// Definitions in the block, in order.
  SmallVector<Value, 1> definitions;
  /// The value is live into the block.
  bool liveIn = false;
  /// `reaching` is an argument of the block, made here.
  bool hasArgument = false;
  /// The definition that reaches the block's start.
  Value reaching;

  Value atEnd() const {
    return definitions.empty() ? reaching : definitions.back();
  }
  /// The last definition in the block before `op`; null if none.
  Value before(Operation *op) const {
    auto *it = llvm::partition_point(definitions, [&](Value definition) {
      Operation *definingOp = definition.getDefiningOp();
      return !definingOp || definingOp->isBeforeInBlock(op);
    });
    return it == definitions.begin() ? Value() : *std::prev(it);
  }
};

/// The repair of one value.
struct SSARepair::Variable {
  SSARepair &repair;
  Value value;
  llvm::function_ref<Type(Block *)> typeAtEntry;
  /// Numbers of the blocks the value is live into, and of those that define it.
  SmallVector<unsigned> liveBlocks, definingBlocks;

  BlockState &stateOf(Block *block) {
    return repair.states[repair.numberOf.lookup(block)];
  }
  void addDefinition(Value definition);
  void findLiveBlocks(ArrayRef<OpOperand *> uses);
  bool propagate();
  void addArgument(unsigned number);
  void passArguments();
};

SSARepair::SSARepair(Region &body) {
  for (Block *block : llvm::ReversePostOrderTraversal<Region *>(&body)) {
    numberOf[block] = blocks.size();
    blocks.push_back(block);
  }
  states.resize(blocks.size());
}

SSARepair::~SSARepair() = default;

void SSARepair::Variable::addDefinition(Value definition) {
  BlockState &state = stateOf(definition.getParentBlock());
  if (state.definitions.empty())
    definingBlocks.push_back(
        repair.numberOf.lookup(definition.getParentBlock()));
  state.definitions.push_back(definition);
}

void SSARepair::Variable::findLiveBlocks(ArrayRef<OpOperand *> uses) {
  SmallVector<Block *> worklist;
  auto enter = [&](Block *block) {
    BlockState &state = stateOf(block);
    if (state.liveIn)
      return;
    state.liveIn = true;
    liveBlocks.push_back(repair.numberOf.lookup(block));
    worklist.push_back(block);
  };
  for (OpOperand *use : uses)
    if (!stateOf(use->getOwner()->getBlock()).before(use->getOwner()))
      enter(use->getOwner()->getBlock());
  while (!worklist.empty())
    for (Block *pred : worklist.pop_back_val()->getPredecessors())
      if (repair.numberOf.contains(pred) && stateOf(pred).definitions.empty())
        enter(pred);
  llvm::sort(liveBlocks);
}

void SSARepair::Variable::addArgument(unsigned number) {
  Block *block = repair.blocks[number];
  BlockState &state = repair.states[number];
  state.hasArgument = true;
  state.reaching = block->addArgument(typeAtEntry(block), value.getLoc());
}

/// One round over the live blocks; true if another one is needed.
bool SSARepair::Variable::propagate() {
  for (unsigned number : liveBlocks)
    if (!repair.states[number].hasArgument)
      repair.states[number].reaching = Value();
  for (unsigned number : liveBlocks) {
    BlockState &state = repair.states[number];
    for (Block *pred : repair.blocks[number]->getPredecessors()) {
      if (state.hasArgument)
        break;
      Value incoming = stateOf(pred).atEnd();
      if (!state.reaching)
        state.reaching = incoming;
      else if (incoming && incoming != state.reaching)
        addArgument(number);
    }
  }
  // What back edges bring is known only now. All are compared before any
  // argument is made, which would change what others compare.
  SmallVector<unsigned> joins;
  for (unsigned number : liveBlocks) {
    BlockState &state = repair.states[number];
    bool differs = llvm::any_of(
        repair.blocks[number]->getPredecessors(),
        [&](Block *pred) { return stateOf(pred).atEnd() != state.reaching; });
    if (!state.hasArgument && differs)
      joins.push_back(number);
  }
  for (unsigned number : joins)
    addArgument(number);
  return !joins.empty();
}

void SSARepair::Variable::passArguments() {
  for (unsigned number : liveBlocks) {
    if (!repair.states[number].hasArgument)
      continue;
    Block *block = repair.blocks[number];
    for (auto edge = block->pred_begin(), end = block->pred_end(); edge != end;
         ++edge) {
      auto branch = cast<BranchOpInterface>((*edge)->getTerminator());
      branch.getSuccessorOperands(edge.getSuccessorIndex())
          .append(stateOf(*edge).atEnd());
    }
  }
}

void SSARepair::repair(Value value, ArrayRef<Value> definitions,
                       llvm::function_ref<Type(Block *)> typeAtEntry) {
  Variable variable{*this, value, typeAtEntry, {}, {}};
  SmallVector<Value> inOrder(definitions);
  inOrder.push_back(value);
  llvm::sort(inOrder, [&](Value a, Value b) {
    unsigned aBlock = numberOf.lookup(a.getParentBlock());
    unsigned bBlock = numberOf.lookup(b.getParentBlock());
    Operation *aOp = a.getDefiningOp(), *bOp = b.getDefiningOp();
    if (aBlock != bBlock || !aOp || !bOp)
      return std::make_pair(aBlock, aOp != nullptr) <
             std::make_pair(bBlock, bOp != nullptr);
    return aOp->isBeforeInBlock(bOp);
  });
  for (Value definition : inOrder)
    variable.addDefinition(definition);

  SmallVector<OpOperand *> uses =
      llvm::map_to_vector(value.getUses(), [](OpOperand &use) { return &use; });
  variable.findLiveBlocks(uses);
  while (variable.propagate())
    ;
  for (OpOperand *use : uses) {
    BlockState &state = variable.stateOf(use->getOwner()->getBlock());
    Value reaching = state.before(use->getOwner());
    use->set(reaching ? reaching : state.reaching);
  }
  // Growing a branch's operands moves its uses: last.
  variable.passArguments();

  for (unsigned number : variable.liveBlocks)
    states[number] = BlockState();
  for (unsigned number : variable.definingBlocks)
    states[number] = BlockState();
}
