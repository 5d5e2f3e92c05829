//===- FormTailCalls.cpp - leaves for the function called last ------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// BEFORE
//   ^bb1:
//     %a = cortexm.bl @f(%x) in [0] out [0] : ...
//     cortexm.b ^end(%a : ...)
//   ^end(%r: ...):
//     cortexm.ret %r in [0] : ...
// AFTER
//   ^bb1:
//     cortexm.tail_call @f(%x) in [0] : ...
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Dialect/CortexM/Analysis/RegisterLiveness.h"
#include "warm/Dialect/CortexM/IR/ReturnsTwice.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_FORMTAILCALLS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

/// The return that a block ends with, or that it goes to and that stands alone;
/// null if there is none.
static RetOp getReturn(Block &block) {
  Operation *terminator = block.getTerminator();
  if (auto branch = dyn_cast<BOp>(terminator))
    return dyn_cast<RetOp>(branch.getDest()->front());
  return dyn_cast<RetOp>(terminator);
}

/// What the block returns for an operand of its return.
static Value getReturned(Block &block, Value operand) {
  auto argument = dyn_cast<BlockArgument>(operand);
  auto branch = dyn_cast<BOp>(block.getTerminator());
  if (!branch || !argument || argument.getOwner() != branch.getDest())
    return operand;
  return branch.getOperands()[argument.getArgNumber()];
}

/// Whether the call leaves in the registers of results what the block returns.
static bool returnsResults(BlOp call, RetOp ret, Block &block) {
  return llvm::all_of(
      llvm::zip_equal(ret.getOperands(), ret.getRegs()), [&](auto returned) {
        auto [operand, reg] = returned;
        auto result = dyn_cast<OpResult>(getReturned(block, operand));
        return result && result.getOwner() == call &&
               call.getResultRegs()[result.getResultNumber()] == reg;
      });
}

/// The call that can be left for at the end of a block; null if there is none.
static BlOp findTailCall(Block &block) {
  auto call = dyn_cast_if_present<BlOp>(block.getTerminator()->getPrevNode());
  RetOp ret = getReturn(block);
  if (!call || !ret || !returnsResults(call, ret, block))
    return {};
  auto isSlot = [](Type type) { return isa<SlotType>(type); };
  return llvm::any_of(call.getArgs().getTypes(), isSlot) ? BlOp() : call;
}

static unsigned countCalls(FuncOp func) {
  unsigned count = 0;
  for (Block &block : func.getBody())
    count += llvm::count_if(block, [](Operation &op) { return isCall(&op); });
  return count;
}

static void replaceCall(BlOp call) {
  Operation *terminator = call->getBlock()->getTerminator();
  OpBuilder builder(terminator);
  TailCallOp::create(builder, call.getLoc(), call.getCalleeAttr(),
                     call.getArgs(), call.getArgRegsAttr());
  terminator->erase();
  call.erase();
}

namespace {
struct FormTailCalls : warm::cortexm::impl::FormTailCallsBase<FormTailCalls> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    auto target = func.getTarget();
    if (failed(target) ||
        failed(requirePhase(func, Phase::Virtual, getArgument())))
      return signalPassFailure();
    // Armv6-M has no branch that reaches any function, and pops no lr.
    if (!func.getFrameObjects().value_or(ArrayRef<int32_t>()).empty() ||
        func.getFramePointer() || func.isBaseline() ||
        findCallReturningTwice(func))
      return;
    SmallVector<BlOp> calls;
    for (Block &block : func.getBody())
      if (BlOp call = findTailCall(block))
        calls.push_back(call);
    bool isForSize = target->getOptimizeFor() == OptimizeFor::size;
    if (calls.empty() || (isForSize && calls.size() != countCalls(func)))
      return;
    llvm::for_each(calls, replaceCall);
    // Returns that nobody goes to any more.
    IRRewriter rewriter(&getContext());
    (void)eraseUnreachableBlocks(rewriter, func->getRegions());
  }
};
} // namespace
