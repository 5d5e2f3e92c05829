//===- PressureAnalysis.h - register pressure of a function ---------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_ANALYSIS_PRESSUREANALYSIS_H
#define WARM_DIALECT_CORTEXM_ANALYSIS_PRESSUREANALYSIS_H

#include "warm/Dialect/CortexM/Analysis/CoreProgram.h"

namespace warm::cortexm {

/// Computes the pressure anew, for the function as it is in `core`, and
/// compares it with the registers of `target`: an error at each op, or at each
/// block's terminator or first op, where they do not suffice.
mlir::LogicalResult verifyPressure(FuncOp func, TargetAttr target,
                                   const CoreProgram &core);

/// The largest number of registers needed at any point.
unsigned getPeakPressure(FuncOp func, TargetAttr target);

/// Prints the pressure at every op.
void printPressure(FuncOp func, TargetAttr target, llvm::raw_ostream &os);

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_ANALYSIS_PRESSUREANALYSIS_H
