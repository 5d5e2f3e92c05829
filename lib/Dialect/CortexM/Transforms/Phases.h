//===- Phases.h - what phase a pass wants a function in -------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_PHASES_H
#define WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_PHASES_H

#include "warm/Dialect/CortexM/IR/CortexM.h"

namespace warm::cortexm {

/// An error at the function if it is not in the phase the pass requires.
inline llvm::LogicalResult requirePhase(FuncOp func, Phase required,
                                        llvm::StringRef passName) {
  Phase phase = func.getCurrentPhase();
  if (phase == required)
    return llvm::success();
  return func.emitOpError()
         << "is in phase " << stringifyPhase(phase) << "; " << passName
         << " requires " << stringifyPhase(required);
}

inline void setPhase(FuncOp func, Phase phase) {
  func.setPhaseAttr(PhaseAttr::get(func.getContext(), phase));
}

} // namespace warm::cortexm

#endif // WARM_LIB_DIALECT_CORTEXM_TRANSFORMS_PHASES_H
