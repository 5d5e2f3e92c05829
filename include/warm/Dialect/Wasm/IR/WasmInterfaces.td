//===- WasmInterfaces.td - operation interfaces ---------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What passes ask of several operations alike: module entities that may be
// imported or exported, and accesses to linear memory.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMINTERFACES_TD
#define WARM_DIALECT_WASM_IR_WASMINTERFACES_TD

include "mlir/IR/OpBase.td"

def ModuleEntityOpInterface : OpInterface<"ModuleEntityOpInterface"> {
  let cppNamespace = "::warm::wasm";
  let description = [{
    A function, memory, table or global: something a WebAssembly module may
    import and export. The operation has the optional attributes
    `import_module`, `import_name` (both or neither) and `exports`; one that is
    no function and no import may have an `object_symbol`.
  }];
  let methods = [
    InterfaceMethod<"The module name of the import, or null.",
      "::mlir::StringAttr", "getImportModuleAttr">,
    InterfaceMethod<"The field name of the import, or null.",
      "::mlir::StringAttr", "getImportNameAttr">,
    InterfaceMethod<"The names it is exported under, or null.",
      "::mlir::ArrayAttr", "getExportsAttr">,
    InterfaceMethod<"The global symbol that a memory, table or global of this "
      "module has in an object file, or null.",
      "::mlir::StringAttr", "getObjectSymbolAttr", (ins), [{}],
      [{ return {}; }]>,
    InterfaceMethod<"Whether the entity is imported.",
      "bool", "isImport", (ins), [{}],
      [{ return static_cast<bool>($_op.getImportNameAttr()); }]>,
  ];
  let verify = [{ return detail::verifyModuleEntity($_op); }];
}

def MemoryAccessOpInterface : OpInterface<"MemoryAccessOpInterface"> {
  let cppNamespace = "::warm::wasm";
  let description = [{
    A load, a store, or the bounds check in front of one: it concerns the bytes
    `[addr + offset, addr + offset + size)` of a linear memory, computed
    without wrapping.
  }];
  let methods = [
    InterfaceMethod<"The memory.", "::mlir::FlatSymbolRefAttr",
      "getMemoryAttr">,
    InterfaceMethod<"The dynamic part of the address, an unsigned i32.",
      "::mlir::Value", "getAddr">,
    InterfaceMethod<"The constant part of the address in bytes, unsigned.",
      "uint64_t", "getOffset">,
    InterfaceMethod<"The number of bytes accessed.", "uint64_t",
      "getAccessSize">,
  ];
}

#endif // WARM_DIALECT_WASM_IR_WASMINTERFACES_TD
