//===- Wasm.td - the wasm dialect, all of it ------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The umbrella: TableGen reads the dialect through this file.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASM_TD
#define WARM_DIALECT_WASM_IR_WASM_TD

include "warm/Dialect/Wasm/IR/WasmDialect.td"
include "warm/Dialect/Wasm/IR/WasmTypes.td"
include "warm/Dialect/Wasm/IR/WasmAttrs.td"
include "warm/Dialect/Wasm/IR/WasmInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmModuleOps.td"
include "warm/Dialect/Wasm/IR/WasmNumericOps.td"
include "warm/Dialect/Wasm/IR/WasmConversionOps.td"
include "warm/Dialect/Wasm/IR/WasmMemoryOps.td"
include "warm/Dialect/Wasm/IR/WasmAtomicOps.td"
include "warm/Dialect/Wasm/IR/WasmTableOps.td"
include "warm/Dialect/Wasm/IR/WasmControlOps.td"
include "warm/Dialect/Wasm/IR/WasmAddressOps.td"

#endif // WARM_DIALECT_WASM_IR_WASM_TD
