//===- Branches.cpp - branches whose targets come later -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// See Branches.h.
//
//===----------------------------------------------------------------------===//

#include "Branches.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

using namespace mlir;
using namespace warm::wasm;

unsigned Branches::add(Block *from, Location loc, unsigned numEdges,
                       Value condition) {
  branches.push_back({from, loc, condition, {}, {}, {}});
  branches.back().edges.resize(numEdges);
  return branches.size() - 1;
}

static void emitTable(OpBuilder &builder, const Branch &branch) {
  SmallVector<Block *> targets;
  SmallVector<ValueRange> operands;
  for (unsigned index : ArrayRef(branch.table).drop_back()) {
    targets.push_back(branch.edges[index].dest);
    operands.push_back(branch.edges[index].operands);
  }
  const Edge &byDefault = branch.edges[branch.table.back()];
  BrTableOp::create(builder, branch.loc, branch.condition, byDefault.dest,
                    byDefault.operands, targets, operands);
}

void Branches::emit(OpBuilder &builder) {
  OpBuilder::InsertionGuard guard(builder);
  for (const Branch &branch : branches) {
    if (!branch.from)
      continue;
    builder.setInsertionPointToEnd(branch.from);
    ArrayRef<Edge> edges = branch.edges;
    if (!branch.table.empty())
      emitTable(builder, branch);
    else if (branch.condition)
      CondBrOp::create(builder, branch.loc, branch.condition, edges[0].dest,
                       edges[0].operands, edges[1].dest, edges[1].operands,
                       branch.weights);
    else
      BrOp::create(builder, branch.loc, edges[0].dest, edges[0].operands);
  }
}
