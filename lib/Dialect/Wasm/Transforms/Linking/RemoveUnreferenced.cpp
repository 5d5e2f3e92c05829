//===- RemoveUnreferenced.cpp - what no export needs goes -----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Mark and sweep over symbols, as a linker's --gc-sections. Upstream's
// symbol-dce cannot do it: an active segment is never dead for it, and keeps
// the functions whose addresses it has.
//
//===----------------------------------------------------------------------===//

#include "mlir/IR/SymbolTable.h"
#include "warm/Dialect/Wasm/IR/Relocatable.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "llvm/ADT/DenseSet.h"

namespace warm::wasm {
#define GEN_PASS_DEF_REMOVEUNREFERENCEDPASS
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"
} // namespace warm::wasm

using namespace mlir;
using namespace warm::wasm;

namespace {
struct RemoveUnreferencedPass
    : warm::wasm::impl::RemoveUnreferencedPassBase<RemoveUnreferencedPass> {
  void runOnOperation() override;
};
} // namespace

/// True if nothing but references by name can reach `op`. Data that an object
/// file describes (it has an alignment) has no other address than its symbol;
/// a segment of a linked module has one that any number may be, and its memory
/// says which numbers.
static bool isReachedByNameOnly(Operation &op) {
  auto symbol = dyn_cast<SymbolOpInterface>(op);
  if (!symbol || !symbol.isPrivate())
    return false;
  if (isa<MemoryOp>(op))
    return isRelocatable(cast<ModuleOp>(op.getParentOp()));
  if (auto data = dyn_cast<DataOp>(op); data && data.isActive())
    return data.getAlign() && !data.getUsed();
  return symbol.canDiscardOnUseEmpty();
}

void RemoveUnreferencedPass::runOnOperation() {
  SymbolTable table(getOperation());
  SmallVector<Operation *> worklist;
  llvm::DenseSet<Operation *> reached;
  auto reach = [&](Operation *op) {
    if (reached.insert(op).second)
      worklist.push_back(op);
  };
  for (Operation &op : *getOperation().getBody())
    if (!isReachedByNameOnly(op))
      reach(&op);
  while (!worklist.empty()) {
    Operation *op = worklist.pop_back_val();
    auto uses = SymbolTable::getSymbolUses(op);
    if (!uses) {
      op->emitError("contains an operation that hides its symbols");
      return signalPassFailure();
    }
    for (const SymbolTable::SymbolUse &use : *uses)
      if (Operation *used = table.lookup(use.getSymbolRef().getRootReference()))
        reach(used);
  }
  for (Operation &op : llvm::make_early_inc_range(*getOperation().getBody()))
    if (!reached.contains(&op))
      op.erase();
}
