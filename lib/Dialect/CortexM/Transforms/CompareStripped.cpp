//===- CompareStripped.cpp - compares a spilled function with its origin --===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Spilling moves values, it computes none: without the spills each op must have
// the operands that it had. Values are paired in the order of their definition;
// rematerializable ones are equal where their ops compute the same.
//
//===----------------------------------------------------------------------===//

#include "StripSpills.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {
class Comparison {
public:
  LogicalResult run(FuncOp original, FuncOp spilled) {
    if (original.getBody().getBlocks().size() !=
        spilled.getBody().getBlocks().size())
      return spilled.emitOpError("has other blocks after spilling");
    for (auto [a, b] : llvm::zip_equal(original.getBody(), spilled.getBody()))
      if (failed(pairBlocks(a, b)))
        return failure();
    for (auto [a, b] : paired)
      if (failed(compareOperands(a, b)))
        return failure();
    return success();
  }

private:
  static SmallVector<Operation *> withoutRecomputations(Block &block) {
    SmallVector<Operation *> result;
    for (Operation &op : block)
      if (!isRematerializable(&op))
        result.push_back(&op);
    return result;
  }

  LogicalResult pairBlocks(Block &a, Block &b) {
    if (a.getArgumentTypes() != b.getArgumentTypes())
      return b.front().emitOpError(
          "is in a block with other arguments after spilling");
    pairOf[&a] = &b;
    for (auto [x, y] : llvm::zip_equal(a.getArguments(), b.getArguments()))
      valueOf[x] = y;
    SmallVector<Operation *> aOps = withoutRecomputations(a);
    SmallVector<Operation *> bOps = withoutRecomputations(b);
    for (auto [x, y] : llvm::zip(aOps, bOps)) {
      if (!sameButOperands(x, y))
        return y->emitOpError("was another operation before spilling");
      paired.emplace_back(x, y);
      for (auto [p, q] : llvm::zip_equal(x->getResults(), y->getResults()))
        valueOf[p] = q;
    }
    if (aOps.size() != bOps.size())
      return b.back().emitOpError(
          "ends a block with other operations after spilling");
    return success();
  }

  static bool sameButOperands(Operation *a, Operation *b) {
    return a->getName() == b->getName() &&
           a->getName().compareOpProperties(a->getPropertiesStorage(),
                                            b->getPropertiesStorage()) &&
           a->getRawDictionaryAttrs() == b->getRawDictionaryAttrs() &&
           a->getResultTypes() == b->getResultTypes() &&
           a->getNumOperands() == b->getNumOperands() &&
           a->getNumSuccessors() == b->getNumSuccessors();
  }

  bool sameValue(Value a, Value b) {
    Operation *aOp = a.getDefiningOp(), *bOp = b.getDefiningOp();
    if (aOp && bOp && isRematerializable(aOp) && isRematerializable(bOp))
      return sameButOperands(aOp, bOp) &&
             llvm::all_of(
                 llvm::zip_equal(aOp->getOperands(), bOp->getOperands()),
                 [&](auto pair) {
                   return valueOf.lookup(std::get<0>(pair)) ==
                          std::get<1>(pair);
                 });
    return valueOf.lookup(a) == b;
  }

  LogicalResult compareOperands(Operation *a, Operation *b) {
    for (auto [index, x, y] :
         llvm::enumerate(a->getOperands(), b->getOperands()))
      if (!sameValue(x, y))
        return b->emitOpError()
               << "gets another operand #" << index << " after spilling";
    for (auto [x, y] : llvm::zip_equal(a->getSuccessors(), b->getSuccessors()))
      if (pairOf.lookup(x) != y)
        return b->emitOpError("goes to another block after spilling");
    return success();
  }

  llvm::DenseMap<Value, Value> valueOf;
  llvm::DenseMap<Block *, Block *> pairOf;
  SmallVector<std::pair<Operation *, Operation *>, 0> paired;
};
} // namespace

LogicalResult warm::cortexm::compareStripped(FuncOp original, FuncOp spilled) {
  stripSpills(original);
  stripSpills(spilled);
  return Comparison().run(original, spilled);
}
