//===- InlineFunctions.cpp - puts functions where they are called ---------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// MLIR's inliner with a policy of its own. A module is a whole program: where
// only some of its exports are kept (`--only-export`), functions that another
// linker had to leave alone become private and are called once.
//
// Two sorts of calls are inlined:
//
//   * the only call of a private function, for no copy of it stays;
//   * any call of a function that is not larger than a call, and the option
//     `growth`: with 0, the code becomes smaller in both cases.
//
// Functions that never return are left: they are reports of errors, cold. So
// are those to which a call returns twice: all of the caller would have to be
// ready for that.
//
//===----------------------------------------------------------------------===//

#include "mlir/Analysis/CallGraph.h"
#include "mlir/Transforms/Inliner.h"
#include "warm/Dialect/Wasm/IR/ReturnsTwice.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"

namespace warm::wasm {
#define GEN_PASS_DEF_INLINEFUNCTIONSPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
/// What is known of a function from its body.
struct FunctionSize {
  /// Operations that become instructions, roughly.
  unsigned operations = 0;
  bool returns = false;
};

/// Decides call by call.
class InliningPolicy {
public:
  InliningPolicy(ModuleOp module, unsigned growth);
  bool isProfitable(CallOp call, FuncOp caller, FuncOp callee) const;

private:
  /// Operations that a copy of a function may add.
  unsigned growth;
  /// Uses of each symbol, calls and others.
  llvm::DenseMap<StringAttr, unsigned> uses;
};
} // namespace

InliningPolicy::InliningPolicy(ModuleOp module, unsigned growth)
    : growth(growth) {
  if (auto all = SymbolTable::getSymbolUses(&module.getBodyRegion()))
    for (const SymbolTable::SymbolUse &use : *all)
      ++uses[use.getSymbolRef().getRootReference()];
}

/// Counts to a bit more than `limit`, to be cheap for large functions.
static FunctionSize measure(FuncOp func, unsigned limit) {
  FunctionSize size;
  for (Block &block : func.getBody()) {
    size.returns |= isa<ReturnOp>(block.getTerminator());
    for (Operation &op : block)
      size.operations += !isa<ConstOp, BrOp, ReturnOp>(op);
    if (size.returns && size.operations > limit)
      break;
  }
  return size;
}

bool InliningPolicy::isProfitable(CallOp call, FuncOp caller,
                                  FuncOp callee) const {
  // Large functions have long live ranges; beyond this they are no better
  // together.
  constexpr unsigned maxOperations = 2000;
  // The call itself, the clobbered registers around it.
  constexpr unsigned callCost = 2;
  if (callee == caller || callee.isExternal())
    return false;
  // Another object may have a definition that counts; the user has said where
  // the function is to be.
  if (callee.getWeakAttr() || callee.getSection())
    return false;
  FunctionSize size = measure(callee, maxOperations);
  if (!size.returns || callsReturnTwice(callee))
    return false;
  if (size.operations <= callCost + call.getArgs().size() + growth)
    return true;
  bool isOnlyUse = callee.canDiscardOnUseEmpty() &&
                   uses.lookup(callee.getSymNameAttr()) == 1;
  return isOnlyUse && size.operations <= maxOperations &&
         measure(caller, maxOperations).operations <= maxOperations;
}

namespace {
struct InlineFunctionsPass
    : warm::wasm::impl::InlineFunctionsPassBase<InlineFunctionsPass> {
  using InlineFunctionsPassBase::InlineFunctionsPassBase;

  void runOnOperation() override {
    InliningPolicy policy(getOperation(), growth);
    auto isProfitable = [&](const Inliner::ResolvedCall &resolved) {
      CallOpInterface interface = resolved.call;
      auto call = dyn_cast<CallOp>(interface.getOperation());
      auto callee = dyn_cast<FuncOp>(
          resolved.targetNode->getCallableRegion()->getParentOp());
      return call && callee &&
             policy.isProfitable(call, call->getParentOfType<FuncOp>(), callee);
    };
    // Nothing is run in between: the pipeline does that afterwards.
    auto runNothing = [](Pass &, OpPassManager &, Operation *) {
      return success();
    };
    InlinerConfig config([](OpPassManager &) {}, /*maxInliningIterations=*/1);
    Inliner inliner(getOperation(), getAnalysis<CallGraph>(), *this,
                    getAnalysisManager(), runNothing, config, isProfitable);
    if (failed(inliner.doInlining()))
      signalPassFailure();
  }
};
} // namespace
