//===- Wasm.h - the wasm dialect ------------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The umbrella header of the wasm dialect.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASM_H
#define WARM_DIALECT_WASM_IR_WASM_H

#include "warm/Dialect/Wasm/IR/WasmDialect.h"
#include "warm/Dialect/Wasm/IR/WasmOps.h"

#endif // WARM_DIALECT_WASM_IR_WASM_H
