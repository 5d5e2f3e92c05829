//===- LegalizeEncodings.cpp - instructions that the core can encode ------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Armv6-M Architecture Reference Manual, chapter A5. Registers are not known
// here; those that can be allocated on such a core are the ones the 16-bit
// encodings can name, and the allocator gives a result the register of an
// operand where the encoding wants that. What is left that has none is found
// when the code is final.
//
//===----------------------------------------------------------------------===//

#include "Encodings/Encodings.h"
#include "Phases.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"

namespace warm::cortexm {
#define GEN_PASS_DEF_LEGALIZEENCODINGS
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"
} // namespace warm::cortexm

using namespace mlir;
using namespace warm::cortexm;

/// Puts the operand that is not used elsewhere first: it is the one that the
/// result can overwrite.
static void orderOperands(Operation *op) {
  if (isa<AndOp, OrrOp, EorOp, AdcOp, AdcsOp, AndsOp, OrrsOp, EorsOp, MulOp>(
          op) &&
      !op->getOperand(0).hasOneUse() && op->getOperand(1).hasOneUse()) {
    Value first = op->getOperand(0);
    op->setOperand(0, op->getOperand(1));
    op->setOperand(1, first);
  }
}

namespace {
struct LegalizeEncodings
    : warm::cortexm::impl::LegalizeEncodingsBase<LegalizeEncodings> {
  void runOnOperation() override {
    FuncOp func = getOperation();
    if (func.isExternal() || !func.isBaseline())
      return;
    if (failed(requirePhase(func, Phase::Virtual, getArgument())))
      return signalPassFailure();
    for (Block &block : func.getBody())
      for (Operation &op : llvm::make_early_inc_range(block))
        if (!expandDataProcessing(&op))
          expandAccess(&op);
    expandConditionalMoves(func);
    for (Block &block : func.getBody())
      for (Operation &op : block)
        orderOperands(&op);
  }
};
} // namespace
