//===- MachineReductions.cpp - makes machine code smaller -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Upstream's `reduction-tree` takes ops out whose results are still used, which
// only works where nothing has results. Here an instruction becomes undefined
// values, and a branch goes one way; whatever is then dead or unreachable goes.
// The result need not mean the same: it has to show the same bug, which MLIR's
// Tester asks the user's script after each step.
//
// Half of the instructions first, then quarters and so on (Zeller and
// Hildebrandt, "Simplifying and Isolating Failure-Inducing Input", 2002).
//
//===----------------------------------------------------------------------===//

#include "MachineReductions.h"
#include "mlir/IR/PatternMatch.h"
#include "mlir/IR/Verifier.h"
#include "mlir/Pass/Pass.h"
#include "mlir/Reducer/Tester.h"
#include "mlir/Transforms/RegionUtils.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"

using namespace mlir;
using namespace warm::cortexm;

static bool isVirtual(Value value) {
  auto gpr = dyn_cast<GPRType>(value.getType());
  return gpr && gpr.isVirtual();
}

/// Whether the op can become simpler, now or once its results are not used.
static bool isCandidate(Operation *op) {
  if (!isa<MachineInstOpInterface>(op) || isa<ImplicitDefOp>(op))
    return false;
  return !op->hasTrait<OpTrait::IsTerminator>() || op->getNumSuccessors() > 1;
}

static SmallVector<Operation *> candidatesOf(ModuleOp module) {
  SmallVector<Operation *> result;
  module.walk([&](Operation *op) {
    if (isCandidate(op))
      result.push_back(op);
  });
  return result;
}

static void simplify(Operation *op) {
  OpBuilder builder(op);
  if (op->hasTrait<OpTrait::IsTerminator>()) {
    // The last way is the one out of a loop.
    BOp::create(builder, op->getLoc(), ValueRange(),
                op->getSuccessors().back());
    op->erase();
    return;
  }
  for (OpResult result : op->getResults())
    if (!result.use_empty() && isVirtual(result))
      result.replaceAllUsesWith(
          ImplicitDefOp::create(builder, op->getLoc(), result.getType())
              .getRd());
  if (op->use_empty())
    op->erase();
}

static void cleanUp(ModuleOp module) {
  IRRewriter rewriter(module.getContext());
  module.walk([&](FuncOp func) {
    if (!func.isExternal())
      (void)eraseUnreachableBlocks(rewriter, func.getBody());
  });
  SmallVector<Operation *> unused;
  module.walk([&](ImplicitDefOp op) {
    if (op->use_empty())
      unused.push_back(op);
  });
  for (Operation *op : unused)
    op->erase();
}

namespace {
struct ReduceMachineCode
    : PassWrapper<ReduceMachineCode, OperationPass<ModuleOp>> {
  MLIR_DEFINE_EXPLICIT_INTERNAL_INLINE_TYPE_ID(ReduceMachineCode)
  ReduceMachineCode() = default;
  ReduceMachineCode(const ReduceMachineCode &other) : PassWrapper(other) {}

  StringRef getArgument() const override { return "reduce-machine-code"; }
  StringRef getDescription() const override {
    return "Make machine code smaller as long as a script says so";
  }

  void runOnOperation() override {
    ModuleOp module = getOperation();
    Tester tester(test, {});
    if (tester.isInteresting(module).first != Tester::Interestingness::True) {
      module.emitError("the input is not interesting");
      return signalPassFailure();
    }
    for (bool changed = true; changed;)
      changed = reduce(module, tester);
  }

private:
  static bool reduce(ModuleOp module, const Tester &tester) {
    bool changed = false;
    size_t size = candidatesOf(module).size();
    for (; size > 0; size /= 2)
      for (size_t end = candidatesOf(module).size(); end > 0;) {
        size_t first = end > size ? end - size : 0;
        changed |= tryWithout(module, first, end, tester);
        end = std::min(first, candidatesOf(module).size());
      }
    return changed;
  }

  /// Simplifies some candidates; keeps the result if it is interesting.
  static bool tryWithout(ModuleOp module, size_t first, size_t end,
                         const Tester &tester) {
    OwningOpRef<ModuleOp> copy = module.clone();
    size_t before = candidatesOf(*copy).size();
    auto chosen = candidatesOf(*copy);
    for (Operation *op :
         llvm::reverse(ArrayRef(chosen).slice(first, end - first)))
      simplify(op);
    cleanUp(*copy);
    if (candidatesOf(*copy).size() >= before || failed(verify(*copy)) ||
        tester.isInteresting(*copy).first != Tester::Interestingness::True)
      return false;
    module.getBodyRegion().takeBody(copy->getBodyRegion());
    return true;
  }

  Option<std::string> test{*this, "test",
                           llvm::cl::desc("Exits with 1 as long as the file it "
                                          "is given shows the bug")};
};
} // namespace

void warm::cortexm::registerReduceMachineCode() {
  PassRegistration<ReduceMachineCode>();
}
