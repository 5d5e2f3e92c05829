//===- LegalizeFlags.cpp - makes flags ranges disjoint --------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// There is one set of flags. Where it is overwritten between the definition of
// a flags value and a use, or the use is in another block, the definition is
// repeated in front of the use (libFirm's beflags.c does the same). A repeated
// definition may write the flags another use waits for: uses are visited in
// order, so that is found when that use is visited.
//
// BEFORE                                   AFTER
//   %f = cortexm.cmp %a, %b                  %f = cortexm.cmp %a, %b
//   %g = cortexm.cmp %c, %d                  %g = cortexm.cmp %c, %d
//   %x = cortexm.mov_cond eq, %a, %b, %g     %x = cortexm.mov_cond eq, %a, %b,
//   %g %y = cortexm.mov_cond lo, %c, %d, %f     %h = cortexm.cmp %a, %b
//                                            %y = cortexm.mov_cond lo, %c, %d,
//                                            %h
//
// A definition that needs flags itself (`adcs`) has them repeated in turn. Its
// other results are not used by the copy.
//
//===----------------------------------------------------------------------===//

#include "Phases.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_LEGALIZEFLAGS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

static bool isFlags(Value value) { return isa<FlagsType>(value.getType()); }

/// The flags value that an op makes, or null.
static Value getFlagsResult(Operation *op) {
  for (Value result : op->getResults())
    if (isFlags(result))
      return result;
  return {};
}

static bool writesFlags(Operation *op, bool isBaseline) {
  auto inst = dyn_cast<MachineInstOpInterface>(op);
  return getFlagsResult(op) || (inst && clobbersFlags(inst, isBaseline));
}

namespace {

/// Walks one block and keeps track of what the flags hold.
class FlagsLegalizer {
public:
  explicit FlagsLegalizer(bool isBaseline) : isBaseline(isBaseline) {}
  LogicalResult run(Block &block);

private:
  LogicalResult provide(OpOperand &use);
  FailureOr<Value> repeat(Value flags, Operation *before);

  /// Whether there are 16-bit encodings only, most of which write the flags.
  bool isBaseline;
  /// The value the flags hold at this point; null if it has no name.
  Value current;
  /// What a repeated definition stands for.
  llvm::SmallDenseMap<Value, Value> originals;
};

} // namespace

/// Repeats the definition of `flags` in front of an op.
FailureOr<Value> FlagsLegalizer::repeat(Value flags, Operation *before) {
  Operation *definition = flags.getDefiningOp();
  if (!definition)
    return before->emitOpError("reads flags that are a block argument");
  if (!isMemoryEffectFree(definition)) {
    InFlightDiagnostic diagnostic =
        before->emitOpError("reads flags that are overwritten before it");
    diagnostic.attachNote(definition->getLoc())
        << "their definition cannot be repeated";
    return diagnostic;
  }
  Operation *copy = definition->clone();
  before->getBlock()->getOperations().insert(before->getIterator(), copy);
  // What the definition itself reads.
  for (OpOperand &operand : copy->getOpOperands())
    if (isFlags(operand.get()) && failed(provide(operand)))
      return failure();
  current = getFlagsResult(copy);
  originals[current] = originals.lookup_or(flags, flags);
  return current;
}

/// Makes the flags hold what a use wants.
LogicalResult FlagsLegalizer::provide(OpOperand &use) {
  Value wanted = use.get();
  if (current && originals.lookup_or(current, current) ==
                     originals.lookup_or(wanted, wanted)) {
    use.set(current);
    return success();
  }
  FailureOr<Value> repeated = repeat(wanted, use.getOwner());
  if (failed(repeated))
    return failure();
  use.set(*repeated);
  return success();
}

LogicalResult FlagsLegalizer::run(Block &block) {
  current = {};
  originals.clear();
  for (Operation &op : block) {
    for (OpOperand &operand : op.getOpOperands())
      if (isFlags(operand.get()) && failed(provide(operand)))
        return failure();
    if (writesFlags(&op, isBaseline))
      current = getFlagsResult(&op);
  }
  return success();
}

/// Erases definitions of flags whose every use got a repeated one. Pure ones
/// only: what also makes a number is kept for that.
static void eraseUnusedDefinitions(FuncOp func) {
  for (Block &block : func.getBody())
    for (Operation &op : llvm::make_early_inc_range(llvm::reverse(block)))
      if (getFlagsResult(&op) && op.use_empty() && isMemoryEffectFree(&op))
        op.erase();
}

namespace {
struct LegalizeFlags : warm::cortexm::impl::LegalizeFlagsBase<LegalizeFlags> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal())
      return;
    if (failed(requirePhase(func, Phase::Virtual, getArgument())))
      return signalPassFailure();
    FlagsLegalizer legalizer(func.isBaseline());
    for (Block &block : func.getBody())
      if (failed(legalizer.run(block)))
        return signalPassFailure();
    eraseUnusedDefinitions(func);
  }
};
} // namespace
