//===- SpillRemarks.h - why values are spilled ------------------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_SPILLREMARKS_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_SPILLREMARKS_H

#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"
#include "warm/Dialect/CortexM/RegAlloc/Spilling.h"

namespace warm::cortexm {

/// Emits a remark at the definition of each value that the plan stores,
/// computes again or keeps in a slot, with notes where there were too many
/// values first and where it is needed again. The function is still as it was.
void remarkSpills(const MachineProgram &machine,
                  const regalloc::SpillPlan &plan);

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_SPILLREMARKS_H
