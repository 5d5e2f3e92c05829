//===- WasmOps.h - operations ---------------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The operations of the wasm dialect.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMOPS_H
#define WARM_DIALECT_WASM_IR_WASMOPS_H

#include "mlir/Bytecode/BytecodeOpInterface.h"
#include "mlir/IR/Builders.h"
#include "mlir/IR/BuiltinOps.h"
#include "mlir/IR/OpImplementation.h"
#include "mlir/IR/SymbolTable.h"
#include "mlir/Interfaces/CallInterfaces.h"
#include "mlir/Interfaces/ControlFlowInterfaces.h"
#include "mlir/Interfaces/FunctionInterfaces.h"
#include "mlir/Interfaces/InferIntRangeInterface.h"
#include "mlir/Interfaces/InferTypeOpInterface.h"
#include "mlir/Interfaces/MemorySlotInterfaces.h"
#include "mlir/Interfaces/SideEffectInterfaces.h"
#include "warm/Dialect/Wasm/IR/WasmDialect.h"
#include "warm/Dialect/Wasm/IR/WasmInterfaces.h"
#include "warm/Dialect/Wasm/IR/WasmTypes.h"

#define GET_OP_CLASSES
#include "warm/Dialect/Wasm/IR/WasmOps.h.inc"

#endif // WARM_DIALECT_WASM_IR_WASMOPS_H
