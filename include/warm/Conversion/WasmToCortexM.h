//===- WasmToCortexM.h - instruction selection ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The pass from the wasm dialect to the cortexm dialect, and those that prepare
// a module for it.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_WASMTOCORTEXM_H
#define WARM_CONVERSION_WASMTOCORTEXM_H

#include "mlir/IR/BuiltinOps.h"
#include "mlir/Pass/Pass.h"
#include <memory>
#include <string>

namespace warm {

#define GEN_PASS_DECL_CONVERTWASMTOCORTEXM
#define GEN_PASS_DECL_MARKRETURNSTWICE
#define GEN_PASS_DECL_READIMPORTBODIES
#include "warm/Conversion/Passes.h.inc"

} // namespace warm

#endif // WARM_CONVERSION_WASMTOCORTEXM_H
