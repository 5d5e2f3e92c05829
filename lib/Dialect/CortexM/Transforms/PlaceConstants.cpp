//===- PlaceConstants.cpp - where constants are made ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Generic passes merge equal constants at the function's start, where they
// would hold registers across calls.
//
// BEFORE
//   %zero = cortexm.mov_imm 0
//   cortexm.bl @f(%zero) ...
//   cortexm.bl @g(%zero) ...
// AFTER
//   %zero = cortexm.mov_imm 0
//   cortexm.bl @f(%zero) ...
//   %zero0 = cortexm.mov_imm 0
//   cortexm.bl @g(%zero0) ...
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "mlir/Analysis/CFGLoopInfo.h"
#include "mlir/IR/Dominance.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "llvm/ADT/MapVector.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_PLACECONSTANTS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

/// The result of an op that may be made anywhere; null otherwise.
static Value constantOf(Operation &op) {
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  if (!inst || !inst.getInstDesc().rematerializable ||
      op.getNumOperands() != 0 || op.getNumResults() != 1)
    return {};
  auto type = dyn_cast<GPRType>(op.getResult(0).getType());
  return type && type.isVirtual() ? op.getResult(0) : Value();
}

static bool isCall(Operation &op) {
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  return inst && inst.getClobberMask() != 0;
}

namespace {

struct PlaceConstants
    : warm::cortexm::impl::PlaceConstantsBase<PlaceConstants> {
  void runOnOperation() override;

private:
  void repeatInBlock(Block &block);
  void share(ArrayRef<Operation *> equal);
  Operation *getPlaceBefore(Operation *op);
  unsigned depthOf(Block *block) {
    return loops ? loops->getLoopDepth(block) : 0;
  }

  /// Null for a function of one block.
  std::shared_ptr<CFGLoopInfo> loops;
  DominanceInfo *dominance = nullptr;
  /// Whether making a constant may write the flags.
  bool isBaseline = false;
  /// The constants to repeat, by result.
  llvm::SmallDenseSet<Value> repeated;
};

} // namespace

/// Where a constant for `op` is made: in front of what makes the flags that the
/// op reads, if making it may write them.
Operation *PlaceConstants::getPlaceBefore(Operation *op) {
  for (OpOperand &operand : op->getOpOperands()) {
    Operation *definition = operand.get().getDefiningOp();
    if (isBaseline && isa<FlagsType>(operand.get().getType()) && definition &&
        definition->getBlock() == op->getBlock())
      return getPlaceBefore(definition);
  }
  return op;
}

/// Replaces, in one block, the uses of constants by copies made there: one for
/// all uses between two calls.
void PlaceConstants::repeatInBlock(Block &block) {
  llvm::SmallDenseMap<Value, Value> local;
  for (Operation &op : llvm::make_early_inc_range(block)) {
    for (OpOperand &operand : op.getOpOperands()) {
      Value value = operand.get();
      if (!repeated.contains(value) ||
          depthOf(&block) > depthOf(value.getParentBlock()))
        continue;
      Value &copy = local[value];
      if (!copy)
        copy = OpBuilder(getPlaceBefore(&op))
                   .clone(*value.getDefiningOp())
                   ->getResult(0);
      operand.set(copy);
    }
    if (isCall(op))
      local.clear();
  }
}

/// Makes equal constants one, in a block that dominates all of them.
void PlaceConstants::share(ArrayRef<Operation *> equal) {
  if (equal.size() < 2)
    return;
  Block *block = equal.front()->getBlock();
  for (Operation *op : equal.drop_front())
    if (!dominance->dominates(block, op->getBlock()))
      block = dominance->findNearestCommonDominator(block, op->getBlock());
  // Not where it would be made more often than before.
  unsigned depth = depthOf(block);
  if (llvm::any_of(equal, [&](Operation *op) {
        return depthOf(op->getBlock()) < depth;
      }))
    return;
  Operation *first = equal.front();
  Operation *place = block->getTerminator();
  for (Operation *op : equal)
    if (op->getBlock() == block && op->isBeforeInBlock(place))
      place = op;
  // Flags that the terminator reads stay next to it.
  if (place == block->getTerminator())
    while (Operation *previous = place->getPrevNode()) {
      if (llvm::none_of(previous->getResultTypes(),
                        [](Type type) { return isa<FlagsType>(type); }))
        break;
      place = previous;
    }
  if (first != place)
    first->moveBefore(place);
  for (Operation *op : equal.drop_front()) {
    op->replaceAllUsesWith(first);
    op->erase();
  }
}

void PlaceConstants::runOnOperation() {
  FuncOp func = getOperation();
  if (func.isExternal())
    return;
  if (failed(requirePhase(func, Phase::Virtual, getArgument())))
    return signalPassFailure();
  dominance = &getAnalysis<DominanceInfo>();
  loops.reset();
  isBaseline = func.isBaseline();
  if (!func.getBody().hasOneBlock())
    loops =
        std::make_shared<CFGLoopInfo>(dominance->getDomTree(&func.getBody()));
  repeated.clear();
  llvm::MapVector<std::pair<OperationName, Attribute>, SmallVector<Operation *>>
      expensive;
  SmallVector<Operation *> cheap;
  for (Operation &op : func.getBody().getOps()) {
    Value value = constantOf(op);
    if (!value)
      continue;
    if (cast<MachineInstOpInterface>(op).getEncodedSize() > 4) {
      expensive[{op.getName(), op.getAttrDictionary()}].push_back(&op);
    } else {
      cheap.push_back(&op);
      repeated.insert(value);
    }
  }
  for (auto &[key, ops] : expensive)
    share(ops);
  for (Block &block : func.getBody())
    repeatInBlock(block);
  for (Operation *op : cheap)
    if (op->use_empty())
      op->erase();
}
