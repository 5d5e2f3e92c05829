//===- ControlFlow.h - dominators and loops of a Program ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_REGALLOC_CONTROLFLOW_H
#define WARM_DIALECT_CORTEXM_REGALLOC_CONTROLFLOW_H

#include "warm/Dialect/CortexM/RegAlloc/Program.h"

namespace warm::cortexm::regalloc {

/// Fills in `idom`, `loopDepth`, `loopHeader`, `outerLoop` and `isLoopHeader`
/// of the blocks, from their `preds` and `succs`. Blocks are in reverse
/// postorder.
///
/// Loops are natural loops; an edge back to a block that
/// does not dominate its source makes none.
void analyzeControlFlow(Program &program);

/// The closest block that dominates both.
uint32_t commonDominator(const Program &program, uint32_t a, uint32_t b);

/// By value: the block that defines it.
std::vector<uint32_t> definingBlocks(const Program &program);

/// How much an instruction in the block counts against those in others: eight
/// rounds per loop, as good a guess as any; hardly ever if cold.
uint64_t weightOf(const Block &block);

} // namespace warm::cortexm::regalloc

#endif // WARM_DIALECT_CORTEXM_REGALLOC_CONTROLFLOW_H
