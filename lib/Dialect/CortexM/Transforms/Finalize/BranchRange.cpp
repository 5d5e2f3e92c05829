//===- BranchRange.cpp - forms of branches that reach ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Branches start in their shortest form. All that do not reach get a longer
// one, distances are measured again, until all reach (Szymanski, "Assembling
// Code for Machines with Span-Dependent Instructions", CACM 1978).
//
//   cbz      forward to 126 bytes, low registers   else cmp, b<cond>
//   b<cond>  1 MiB                                 else inverted over b
//   tbb      forward to 510 bytes                  else tbh
//   tbh      forward to 131070 bytes               else to a b behind the table
//   b        16 MiB                                else an error
//
// Armv7-M ARM, sections A7.7.12, A7.7.21 and A7.7.185; distances count from
// the instruction's address plus 4.
//
//===----------------------------------------------------------------------===//

#include "CodeLayout.h"
#include "llvm/ADT/DenseSet.h"
#include "llvm/ADT/TypeSwitch.h"

using namespace mlir;
using namespace warm::cortexm;

namespace {

class BranchMender {
public:
  explicit BranchMender(FuncOp func)
      : body(func.getBody()), isBaseline(func.isBaseline()), layout(body) {}
  LogicalResult run();

private:
  bool reaches(Operation *branch, Block *target, int64_t least,
               int64_t most) const {
    return layout.reaches(branch, target, least, most);
  }

  void makeTable(TableBranchOp jump);
  FailureOr<bool> mend(Operation *branch);
  FailureOr<bool> mendConditional(BCondOp branch);
  bool mendCompare(Operation *branch, Value rn, Cond cond);
  bool mendBaselineJump(BOp jump);
  bool mendByteTable(TbbOp jump);
  FailureOr<bool> mendHalfwordTable(TbhOp jump);

  Region &body;
  /// Whether branches have 16-bit encodings only.
  bool isBaseline;
  CodeLayout layout;
  /// Blocks made for table entries that do not reach.
  llvm::DenseSet<Block *> tableWays;
};

} // namespace

//===----------------------------------------------------------------------===//
// Longer forms
//===----------------------------------------------------------------------===//

/// cbz, cbnz: a compare and a branch on `cond`.
bool BranchMender::mendCompare(Operation *branch, Value rn, Cond cond) {
  if (low(rn) && reaches(branch, branch->getSuccessor(0), -2, 126))
    return false;
  OpBuilder builder(branch);
  Location loc = branch->getLoc();
  auto compare = CmpImmOp::create(builder, loc,
                                  FlagsType::get(builder.getContext()), rn, 0);
  layout.grow(branch->getBlock(), getSize(compare));
  BCondOp::create(builder, loc, cond, compare.getFlags(),
                  branch->getSuccessor(0), branch->getSuccessor(1));
  branch->erase();
  return true;
}

FailureOr<bool> BranchMender::mendConditional(BCondOp branch) {
  if (isBaseline
          ? BCondOp::isShort(layout.getDistance(branch, branch.getDest()))
          : reaches(branch, branch.getDest(), -1048576, 1048574))
    return false;
  Block *far =
      createTrampoline(branch->getBlock(), branch.getDest(), branch.getLoc());
  branch.setCond(invert(branch.getCond()));
  branch->setSuccessor(branch.getOtherwise(), 0);
  branch->setSuccessor(far, 1);
  return true;
}

/// Makes the jump a far one.
bool BranchMender::mendBaselineJump(BOp jump) {
  if (BOp::isShort(layout.getDistance(jump, jump.getDest())))
    return false;
  OpBuilder builder(jump);
  BFarOp::create(builder, jump.getLoc(), jump.getDest());
  jump.erase();
  return true;
}

/// The jump with a table of bytes. Targets behind it are reached by a branch
/// that stands after the table.
void BranchMender::makeTable(TableBranchOp jump) {
  Block *block = jump->getBlock();
  llvm::SmallDenseMap<Block *, Block *> ways;
  SmallVector<Block *> targets;
  for (Block *target : jump.getTargets()) {
    Block *&way = ways[target];
    if (!way)
      way = layout.getOffset(target) > layout.getOffset(block)
                ? target
                : createTrampoline(block, target, jump.getLoc());
    targets.push_back(way);
  }
  OpBuilder builder(jump);
  TbbOp::create(builder, jump.getLoc(), jump.getRn(), targets);
  jump.erase();
}

bool BranchMender::mendByteTable(TbbOp jump) {
  auto isNear = [&](Block *target) { return reaches(jump, target, 0, 510); };
  if (llvm::all_of(jump.getTargets(), isNear))
    return false;
  OpBuilder builder(jump);
  TbhOp::create(builder, jump.getLoc(), jump.getRn(), jump.getTargets());
  jump.erase();
  return true;
}

FailureOr<bool> BranchMender::mendHalfwordTable(TbhOp jump) {
  llvm::SmallDenseMap<Block *, Block *> ways;
  for (unsigned i = 0, e = jump->getNumSuccessors(); i != e; ++i) {
    Block *target = jump->getSuccessor(i);
    if (reaches(jump, target, 0, 131070))
      continue;
    if (tableWays.contains(target))
      return jump.emitOpError("has too many targets for one table");
    Block *&way = ways[target];
    if (!way)
      way = createTrampoline(jump->getBlock(), target, jump.getLoc());
    tableWays.insert(way);
    jump->setSuccessor(way, i);
  }
  return !ways.empty();
}

/// Gives a branch that does not reach a longer form. Whether it did.
FailureOr<bool> BranchMender::mend(Operation *branch) {
  return TypeSwitch<Operation *, FailureOr<bool>>(branch)
      .Case([&](CbzOp op) { return mendCompare(op, op.getRn(), Cond::eq); })
      .Case([&](CbnzOp op) { return mendCompare(op, op.getRn(), Cond::ne); })
      .Case([&](BCondOp op) { return mendConditional(op); })
      .Case([&](TbbOp op) { return mendByteTable(op); })
      .Case([&](TbhOp op) { return mendHalfwordTable(op); })
      .Case([&](BOp op) -> FailureOr<bool> {
        if (isBaseline)
          return mendBaselineJump(op);
        if (reaches(op, op.getDest(), -16777216, 16777214))
          return false;
        return op.emitOpError("goes farther than 16 MiB");
      })
      .Default([](Operation *) { return false; });
}

LogicalResult BranchMender::run() {
  layout.measure();
  SmallVector<TableBranchOp> tables;
  for (Block &block : body)
    if (auto jump = dyn_cast<TableBranchOp>(block.getTerminator()))
      tables.push_back(jump);
  for (TableBranchOp jump : tables)
    makeTable(jump);
  for (bool changed = true; changed;) {
    layout.measure();
    changed = false;
    for (Block &block : llvm::make_early_inc_range(body)) {
      FailureOr<bool> mended = mend(block.getTerminator());
      if (failed(mended))
        return failure();
      changed |= *mended;
    }
  }
  return success();
}

LogicalResult warm::cortexm::mendBranches(FuncOp func) {
  return BranchMender(func).run();
}
