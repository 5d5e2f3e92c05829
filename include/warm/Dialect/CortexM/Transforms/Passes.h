//===- Passes.h - the passes on machine code ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_CORTEXM_TRANSFORMS_PASSES_H
#define WARM_DIALECT_CORTEXM_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include <memory>

namespace warm::cortexm {

#define GEN_PASS_DECL
#define GEN_PASS_REGISTRATION
#include "warm/Dialect/CortexM/Transforms/Passes.h.inc"

} // namespace warm::cortexm

#endif // WARM_DIALECT_CORTEXM_TRANSFORMS_PASSES_H
