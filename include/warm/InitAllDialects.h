//===- InitAllDialects.h - every dialect Warm's tools know ----------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_INITALLDIALECTS_H
#define WARM_INITALLDIALECTS_H

#include "mlir/IR/DialectRegistry.h"
#include "warm/Dialect/CortexM/IR/CortexM.h"
#include "warm/Dialect/Wasm/IR/Wasm.h"

namespace warm {

/// Adds Warm's dialects to a registry. None has a name of upstream's.
inline void registerAllDialects(mlir::DialectRegistry &registry) {
  registry.insert<cortexm::CortexMDialect, wasm::WasmDialect>();
}

} // namespace warm

#endif // WARM_INITALLDIALECTS_H
