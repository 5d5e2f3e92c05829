//===- Passes.td - the conversion passes -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//

#ifndef WARM_CONVERSION_PASSES_TD
#define WARM_CONVERSION_PASSES_TD

include "mlir/Pass/PassBase.td"

def MarkFloatInterface : Pass<"mark-float-interface", "::mlir::ModuleOp"> {
  let summary = "Note whether floats are passed to other objects";
  let description = [{
    Sets the module's attribute `cortexm.float_interface` if an exported or
    imported function has a floating-point parameter or result: linkers then
    refuse objects that pass these in VFP registers. For a core with a
    floating-point unit this is an error.

    Requires a module of the wasm dialect with the attribute `cortexm.target`.
  }];
}

def ConvertWasmToCortexM : Pass<"convert-wasm-to-cortexm", "::mlir::ModuleOp"> {
  let summary = "Select machine instructions";
  let description = [{
    Replaces the entities of a WebAssembly module by machine functions, static
    data and undefined symbols. docs/ABI.md says what they look like from
    outside. i64 and f64 values become two core registers, f32 values one;
    floating-point arithmetic calls the run-time ABI's helpers.

    Requires a module of the wasm dialect with the attribute `cortexm.target`.
    Afterwards no wasm op is left, and each function is in phase `virtual`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect"];
  let options = [
    Option<"moduleName", "module-name", "std::string", "\"\"",
           "Name of the module in local symbols; default: the symbol name of "
           "the module op, else `module`">,
    Option<"maxMemory", "max-memory", "uint64_t", "0",
           "Pages of 64 KiB that a memory may grow to; 0: no growth">,
    Option<"nativePointerABI", "native-pointer-abi", "bool", "false",
           "Linear memory addresses are machine addresses">,
    Option<"initArray", "init-array", "bool", "true",
           "List the initialization function in .init_array">,
    Option<"ambiguousAddress", "ambiguous-address", "std::string",
           "\"address\"",
           "What a constant is that may be a native address or a number: "
           "`address` or `number` (with a warning), or an `error`">
  ];
}

#endif
