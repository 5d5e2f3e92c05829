//===- WasmDialect.td - the wasm dialect's definition ---------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The dialect, its effect resources and the base class of its operations.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMDIALECT_TD
#define WARM_DIALECT_WASM_IR_WASMDIALECT_TD

include "mlir/IR/OpBase.td"
include "mlir/Interfaces/SideEffectInterfaces.td"

def Wasm_Dialect : Dialect {
  let name = "wasm";
  let cppNamespace = "::warm::wasm";
  let summary = "WebAssembly in SSA form";
  let description = [{
    One operation per WebAssembly instruction, under the specification's name
    without its type prefix and with the specification's semantics and traps.
    Structured control is a CFG of blocks, locals are SSA values, and the
    entities of a module (functions, memories, tables, globals, segments) are
    symbols of a `builtin.module`.

    Conditions and results of comparisons are `i32`, as in WebAssembly.

    Effects are on four resources: linear memory, its size, globals, tables
    and segments, and *traps*. What may trap writes the trap resource. What
    must not happen after a trap, or depends on a check before it, reads it.
  }];
  let useDefaultTypePrinterParser = 1;
  let useDefaultAttributePrinterParser = 1;
  let hasConstantMaterializer = 1;
}

//===----------------------------------------------------------------------===//
// Effects
//===----------------------------------------------------------------------===//

def MemoryResource : Resource<"::warm::wasm::MemoryResource">;
def MemorySizeResource : Resource<"::warm::wasm::MemorySizeResource">;
def GlobalResource : Resource<"::warm::wasm::GlobalResource">;
def TableResource : Resource<"::warm::wasm::TableResource">;
def SegmentResource : Resource<"::warm::wasm::SegmentResource">;
def TrapResource : Resource<"::warm::wasm::TrapResource">;

/// May end the execution with a trap.
defvar Wasm_Traps = MemWrite<TrapResource>;
/// Must stay behind the traps before it.
defvar Wasm_AfterTraps = MemRead<TrapResource>;

//===----------------------------------------------------------------------===//
// Operations
//===----------------------------------------------------------------------===//

class Wasm_Op<string mnemonic, string summaryText, list<Trait> traits = []>
    : Op<Wasm_Dialect, mnemonic, traits> {
  let summary = summaryText;
}

#endif // WARM_DIALECT_WASM_IR_WASMDIALECT_TD
