//===- WasmBranchCanonicalization.cpp - simplifies branches ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Canonicalization of branches: known conditions, blocks with one predecessor,
// and blocks that only pass on.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/Matchers.h"
#include "mlir/IR/PatternMatch.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"
#include "llvm/ADT/SmallPtrSet.h"

using namespace mlir;
using namespace warm::wasm;

//===----------------------------------------------------------------------===//
// Blocks that only pass on
//===----------------------------------------------------------------------===//

namespace {
/// Where a branch goes, and with what.
struct Edge {
  Block *dest;
  SmallVector<Value> operands;

  bool operator==(const Edge &other) const {
    return dest == other.dest && operands == other.operands;
  }
};
} // namespace

/// Whether following blocks that hold nothing but a branch comes back to one of
/// them: an endless loop that does nothing.
static bool leadsToEmptyLoop(Block *block) {
  SmallPtrSet<Block *, 8> seen;
  while (auto branch = dyn_cast<BrOp>(block->front())) {
    if (!seen.insert(block).second)
      return true;
    block = branch.getDest();
  }
  return false;
}

/// If the destination holds nothing but a branch, and its arguments are used by
/// nothing else, gives the edge a branch beyond it.
///
///   br ^bb1(%x)               br ^bb2(%x, %y)
///   ^bb1(%a): br ^bb2(%a, %y)
static std::optional<Edge> passOn(Block *dest, OperandRange operands) {
  auto branch = dyn_cast<BrOp>(dest->front());
  if (!branch || leadsToEmptyLoop(dest))
    return std::nullopt;
  for (BlockArgument argument : dest->getArguments())
    for (Operation *user : argument.getUsers())
      if (user != branch)
        return std::nullopt;
  Edge edge{branch.getDest(), {}};
  for (Value operand : branch.getDestOperands()) {
    auto argument = dyn_cast<BlockArgument>(operand);
    edge.operands.push_back(argument && argument.getOwner() == dest
                                ? operands[argument.getArgNumber()]
                                : operand);
  }
  return edge;
}

/// The edge as it is, or beyond a block that only passes on. Sets `changed`.
static Edge getEdge(Block *dest, OperandRange operands, bool &changed) {
  if (std::optional<Edge> beyond = passOn(dest, operands)) {
    changed = true;
    return *beyond;
  }
  return {dest, llvm::to_vector(operands)};
}

//===----------------------------------------------------------------------===//
// br
//===----------------------------------------------------------------------===//

LogicalResult BrOp::canonicalize(BrOp op, PatternRewriter &rewriter) {
  Block *block = op->getBlock(), *dest = op.getDest();
  if (dest != block && dest->getSinglePredecessor() == block) {
    SmallVector<Value> operands = llvm::to_vector(op.getDestOperands());
    rewriter.eraseOp(op);
    rewriter.mergeBlocks(dest, block, operands);
    return success();
  }
  std::optional<Edge> beyond = passOn(dest, op.getDestOperands());
  if (!beyond)
    return failure();
  rewriter.replaceOpWithNewOp<BrOp>(op, beyond->dest, beyond->operands);
  return success();
}

//===----------------------------------------------------------------------===//
// cond_br
//===----------------------------------------------------------------------===//

/// cond_br 1, ^a, ^b -> br ^a; equal edges -> br.
static LogicalResult simplifyToBranch(CondBrOp op, PatternRewriter &rewriter) {
  APInt condition;
  bool isKnown = matchPattern(op.getCondition(), m_ConstantInt(&condition));
  bool isSame = op.getTrueDest() == op.getFalseDest() &&
                op.getTrueOperands() == op.getFalseOperands();
  if (!isKnown && !isSame)
    return failure();
  if (isSame || !condition.isZero())
    rewriter.replaceOpWithNewOp<BrOp>(op, op.getTrueDest(),
                                      op.getTrueOperands());
  else
    rewriter.replaceOpWithNewOp<BrOp>(op, op.getFalseDest(),
                                      op.getFalseOperands());
  return success();
}

/// Branches past blocks that only pass on.
static LogicalResult threadEdges(CondBrOp op, PatternRewriter &rewriter) {
  bool changed = false;
  Edge onTrue = getEdge(op.getTrueDest(), op.getTrueOperands(), changed);
  Edge onFalse = getEdge(op.getFalseDest(), op.getFalseOperands(), changed);
  if (!changed)
    return failure();
  rewriter.replaceOpWithNewOp<CondBrOp>(
      op, op.getCondition(), onTrue.dest, onTrue.operands, onFalse.dest,
      onFalse.operands, op.getBranchWeightsAttr());
  return success();
}

/// cond_br (eqz x), ^a, ^b -> cond_br x, ^b, ^a.
static LogicalResult swapNegated(CondBrOp op, PatternRewriter &rewriter) {
  auto eqz = op.getCondition().getDefiningOp<EqzOp>();
  if (!eqz || !eqz.getOperand().getType().isInteger(32))
    return failure();
  DenseI32ArrayAttr weights = op.getBranchWeightsAttr();
  if (weights)
    weights = rewriter.getDenseI32ArrayAttr({weights[1], weights[0]});
  rewriter.replaceOpWithNewOp<CondBrOp>(op, eqz.getOperand(), op.getFalseDest(),
                                        op.getFalseOperands(), op.getTrueDest(),
                                        op.getTrueOperands(), weights);
  return success();
}

/// cond_br (ne x, 0) -> cond_br x.
static LogicalResult dropNotZero(CondBrOp op, PatternRewriter &rewriter) {
  auto ne = op.getCondition().getDefiningOp<NeOp>();
  if (!ne || !ne.getLhs().getType().isInteger(32) ||
      !matchPattern(ne.getRhs(), m_Zero()))
    return failure();
  rewriter.modifyOpInPlace(
      op, [&] { op.getConditionMutable().assign(ne.getLhs()); });
  return success();
}

void CondBrOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                           MLIRContext *) {
  patterns.add(simplifyToBranch);
  patterns.add(threadEdges);
  patterns.add(swapNegated);
  patterns.add(dropNotZero);
}

//===----------------------------------------------------------------------===//
// br_table
//===----------------------------------------------------------------------===//

/// br_table with a known index, or where all edges are equal -> br.
static LogicalResult simplifyTable(BrTableOp op, PatternRewriter &rewriter) {
  Edge chosen{op.getDefaultDest(), llvm::to_vector(op.getDefaultOperands())};
  auto getTarget = [&](unsigned i) {
    return Edge{op.getTargets()[i], llvm::to_vector(op.getTargetOperands()[i])};
  };
  unsigned size = op.getTargets().size();
  APInt index;
  if (matchPattern(op.getIndex(), m_ConstantInt(&index))) {
    if (index.ult(size))
      chosen = getTarget(index.getZExtValue());
  } else {
    for (unsigned i = 0; i < size; ++i)
      if (!(getTarget(i) == chosen))
        return failure();
  }
  rewriter.replaceOpWithNewOp<BrOp>(op, chosen.dest, chosen.operands);
  return success();
}

/// br_table x, [^a], ^b -> cond_br x, ^b, ^a.
static LogicalResult tableOfOne(BrTableOp op, PatternRewriter &rewriter) {
  if (op.getTargets().size() != 1)
    return failure();
  rewriter.replaceOpWithNewOp<CondBrOp>(
      op, op.getIndex(), op.getDefaultDest(), op.getDefaultOperands(),
      op.getTargets()[0], op.getTargetOperands()[0]);
  return success();
}

/// Branches past blocks that only pass on. In a large table only where nothing
/// is passed: time in region simplification is quadratic in the operands of a
/// branch, and an edge with operands gets a block for the copies in any case.
static LogicalResult threadTargets(BrTableOp op, PatternRewriter &rewriter) {
  constexpr unsigned smallTable = 16;
  bool isSmall = op.getTargets().size() <= smallTable;
  bool changed = false;
  auto thread = [&](Block *dest, OperandRange operands) -> Edge {
    std::optional<Edge> beyond = passOn(dest, operands);
    if (!beyond || !(isSmall || beyond->operands.empty()))
      return {dest, llvm::to_vector(operands)};
    changed = true;
    return *beyond;
  };
  Edge byDefault = thread(op.getDefaultDest(), op.getDefaultOperands());
  SmallVector<Edge> edges;
  for (auto [target, operands] :
       llvm::zip_equal(op.getTargets(), op.getTargetOperands()))
    edges.push_back(thread(target, operands));
  if (!changed)
    return failure();
  SmallVector<Block *> targets;
  SmallVector<ValueRange> operands;
  for (Edge &edge : edges) {
    targets.push_back(edge.dest);
    operands.push_back(edge.operands);
  }
  rewriter.replaceOpWithNewOp<BrTableOp>(op, op.getIndex(), byDefault.dest,
                                         byDefault.operands, targets, operands);
  return success();
}

void BrTableOp::getCanonicalizationPatterns(RewritePatternSet &patterns,
                                            MLIRContext *) {
  patterns.add(simplifyTable);
  patterns.add(tableOfOne);
  patterns.add(threadTargets);
}
