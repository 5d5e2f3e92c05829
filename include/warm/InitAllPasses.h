//===- InitAllPasses.h - every pass and pipeline of Warm ------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_INITALLPASSES_H
#define WARM_INITALLPASSES_H

#include "warm/Conversion/Passes.h"
#include "warm/Dialect/CortexM/Transforms/Passes.h"
#include "warm/Dialect/Wasm/Transforms/Passes.h"
#include "warm/Dialect/Wasm/Transforms/Pipelines.h"
#include "warm/Pipelines.h"

namespace warm {

/// Makes Warm's passes and pipelines known by name.
inline void registerAllPasses() {
  cortexm::registerWarmCortexMPasses();
  wasm::registerWarmWasmPasses();
  wasm::registerOptimizePipeline();
  registerWarmConversionPasses();
  registerCodegenPipeline();
}

} // namespace warm

#endif // WARM_INITALLPASSES_H
