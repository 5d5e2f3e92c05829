//===- Passes.h - passes on the wasm dialect ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Constructors and registration of the passes in Passes.td.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_TRANSFORMS_PASSES_H
#define WARM_DIALECT_WASM_TRANSFORMS_PASSES_H

#include "mlir/Pass/Pass.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm::wasm {

#define GEN_PASS_DECL
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"

#define GEN_PASS_REGISTRATION
#include "warm/Dialect/Wasm/Transforms/Passes.h.inc"

} // namespace warm::wasm

#endif // WARM_DIALECT_WASM_TRANSFORMS_PASSES_H
