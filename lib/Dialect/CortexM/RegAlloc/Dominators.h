//===- Dominators.h - the dominator tree of a program -----------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_REGALLOC_DOMINATORS_H
#define WARM_LIB_DIALECT_CORTEXM_REGALLOC_DOMINATORS_H

#include "warm/Dialect/CortexM/RegAlloc/Program.h"

namespace warm::cortexm::regalloc {

/// Fills in `idom`, from `preds` and `succs`. All blocks are reachable.
void computeDominators(Program &program);

} // namespace warm::cortexm::regalloc

#endif // WARM_LIB_DIALECT_CORTEXM_REGALLOC_DOMINATORS_H
