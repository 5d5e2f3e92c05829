//===- CoreProgram.h - a function as an allocator sees it -------*- C++ -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_ANALYSIS_COREPROGRAM_H
#define WARM_DIALECT_CORTEXM_ANALYSIS_COREPROGRAM_H

#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/CortexM/RegAlloc/Liveness.h"
#include "warm/Dialect/CortexM/RegAlloc/MachineProgram.h"

namespace warm::cortexm {

/// The values in core registers of a function with a body, and where they live:
/// an analysis, valid until the function changes.
struct CoreProgram {
  explicit CoreProgram(mlir::Operation *func)
      : machine(mlir::cast<FuncOp>(func).getBody(),
                MachineProgram::Class::Core),
        liveness(machine.program) {}

  MachineProgram machine;
  regalloc::Liveness liveness;
};

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_ANALYSIS_COREPROGRAM_H
