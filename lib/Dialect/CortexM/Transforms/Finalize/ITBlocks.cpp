//===- ITBlocks.cpp - conditional moves in IT blocks ----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv7-M ARM, section A7.3: one `it` makes up to four instructions
// conditional, on its condition or the inverse. Conditional moves leave the
// flags alone, so consecutive ones on the same flags share an `it`.
//
// BEFORE
//   %a = cortexm.mov_cond eq, %x, %y, %f : ...
//   %b = cortexm.mov_cond ne, %z, %w, %f : ...
// AFTER
//   cortexm.it eq "e"
//   %a = cortexm.mov_cond eq, %x, %y, %f : ...
//   %b = cortexm.mov_cond ne, %z, %w, %f : ...
//
//===----------------------------------------------------------------------===//

#include "Finalize.h"

using namespace mlir;
using namespace warm::cortexm;

/// rd = 1 on the condition, 0 on its inverse.
static void expandCset(CsetOp cset) {
  OpBuilder builder(cset);
  Location loc = cset.getLoc();
  Type type = cset.getType();
  Value rd = ImplicitDefOp::create(builder, loc, type);
  rd = MovCondImmOp::create(builder, loc, type, cset.getCond(), 1, rd,
                            cset.getFlags());
  rd = MovCondImmOp::create(builder, loc, type, invert(cset.getCond()), 0, rd,
                            cset.getFlags());
  cset.replaceAllUsesWith(rd);
  cset.erase();
}

/// Makes the IT block that begins with `first`. Returns its last instruction.
static Operation *formITBlock(Operation *first, MovePredicate predicate) {
  Operation *last = first;
  std::string pattern;
  for (Operation *op = first->getNextNode(); op && pattern.size() < 3;
       op = op->getNextNode()) {
    if (getSize(op) == 0 && !op->hasTrait<OpTrait::IsTerminator>())
      continue;
    auto next = getMovePredicate(op);
    if (!next || next->flags != predicate.flags ||
        (next->cond != predicate.cond && next->cond != invert(predicate.cond)))
      break;
    pattern += next->cond == predicate.cond ? 't' : 'e';
    last = op;
  }
  OpBuilder builder(first);
  ItOp::create(builder, first->getLoc(), predicate.cond, pattern);
  return last;
}

void warm::cortexm::formITBlocks(FuncOp func) {
  func.walk([](CsetOp cset) { expandCset(cset); });
  for (Block &block : func.getBody())
    for (Operation *op = &block.front(); op; op = op->getNextNode())
      if (auto predicate = getMovePredicate(op))
        op = formITBlock(op, *predicate);
}
