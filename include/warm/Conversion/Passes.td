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

def ReadImportBodies : Pass<"warm-read-import-bodies", "::mlir::ModuleOp"> {
  let summary = "Give imported functions bodies from files";
  let description = [{
    Each file is a module of the `wasm` or `cortexm` dialect. Its functions have
    the names of imports, as the object file would have them, and are what calls
    of these become: docs/ABI.md, "Bodies for imports".

    A `wasm.func` with a body takes the import's place and is inlined. A
    `cortexm.func` with a body, and what the file declares for it, goes to the
    nested module `@import_bodies`, for `cortexm-inline-import-bodies`.

    Bodies of what the module does not import are left out; a file of which
    nothing is used is a warning.

    Errors: another signature, a body that cannot be inlined.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect",
                           "::warm::wasm::WasmDialect"];
  let options = [ListOption<"files", "files", "std::string", "Files to read">];
}

def MarkReturnsTwice : Pass<"warm-mark-returns-twice", "::mlir::ModuleOp"> {
  let summary = "Mark calls that return twice, end blocks at calls that never do";
  let description = [{
    A call of an import whose name in the object file, or in the module, is
    `setjmp`, `_setjmp`, `sigsetjmp`, `__sigsetjmp`, `vfork` or one of `names`
    gets the attribute `wasm.returns_twice`; `cortexm.returns_twice` does one in a body for an import
    (`warm-read-import-bodies`). Behind a call of `longjmp`, `_longjmp` or
    `siglongjmp` there is `wasm.unreachable`.

    Errors: a name that no import has; an address of such a function, as nobody
    would know a call through it; a body for one that does not return twice;
    without `native-pointer-abi` a call that returns twice, as nobody restores
    the stack pointer in linear memory.
  }];
  let dependentDialects = ["::warm::wasm::WasmDialect"];
  let options = [
    ListOption<"names", "names", "std::string", "Further functions that return "
               "twice, by their names in the object file">,
    Option<"nativePointerABI", "native-pointer-abi", "bool", "false",
           "Linear addresses are machine addresses">
  ];
}

def ApplyPrototypes : Pass<"warm-apply-prototypes", "::mlir::ModuleOp"> {
  let summary = "Compare functions with their prototypes in native files";
  let description = [{
    Each file is an image, object or archive with debug information. Functions
    that the module imports or exports get the prototype that it has for their
    symbols, unless they have one that says the same. Two that make calls mean
    different things are an error, with both declarations.
  }];
  let dependentDialects = ["::warm::wasm::WasmDialect"];
  let options = [ListOption<"files", "files", "std::string", "Files to read">];
}

def ConvertWasmToCortexM : Pass<"convert-wasm-to-cortexm", "::mlir::ModuleOp"> {
  let summary = "Select machine instructions";
  let description = [{
    Replaces the entities of a WebAssembly module by machine functions, static
    data and undefined symbols. docs/ABI.md says what they look like from
    outside. i64 and f64 values become two core registers, f32 values one;
    floating-point arithmetic calls the run-time ABI's helpers.

    Requires a module of the wasm dialect with the attribute `cortexm.target`;
    for `native-pointer-abi` one that `wasm-find-addresses` and
    `wasm-promote-shadow-stack` have run on.
    Afterwards no wasm op is left, and each function is in phase `virtual`.
  }];
  let dependentDialects = ["::warm::cortexm::CortexMDialect",
                           "::warm::wasm::WasmDialect"];
  let options = [
    Option<"moduleName", "module-name", "std::string", "\"\"",
           "Name of the module in local symbols; default: the symbol name of "
           "the module op, else `module`">,
    Option<"maxMemory", "max-memory", "uint64_t", "0",
           "Pages of 64 KiB that a memory may grow to; 0: no growth">,
    Option<"maxTable", "max-table", "uint64_t", "0",
           "Elements that a table may grow to; 0: no growth">,
    Option<"nativePointerABI", "native-pointer-abi", "bool", "false",
           "Linear memory addresses are machine addresses">,
    Option<"init", "init", "std::string", "\"array\"",
           "Who calls the initialization function: start-up code (`array`), "
           "the program (`call`), or the first call of an export (`lazy`)">,
    Option<"anyAlignment", "any-alignment", "bool", "false",
           "On Armv6-M: loads and stores may be at any address, whatever they "
           "promise">
  ];
}

#endif
