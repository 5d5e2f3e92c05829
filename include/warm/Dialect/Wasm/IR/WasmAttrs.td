//===- WasmAttrs.td - attributes ------------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Attributes that name another entity of the module where a plain symbol
// reference would not say how it is meant.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMATTRS_TD
#define WARM_DIALECT_WASM_IR_WASMATTRS_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmDialect.td"

class Wasm_Attr<string name, string attrMnemonic, list<Trait> traits = []>
    : AttrDef<Wasm_Dialect, name, traits> {
  let mnemonic = attrMnemonic;
}

def Wasm_GlobalValueAttr : Wasm_Attr<"GlobalValue", "global_value"> {
  let summary = "the initial value of an immutable global";
  let description = [{
    An item of an element segment that is not a function but what `global.get`
    of an imported global gives.
  }];
  let parameters = (ins "::mlir::FlatSymbolRefAttr":$global);
  let assemblyFormat = "`<` $global `>`";
}

def Wasm_RelocationAttr : Wasm_Attr<"Relocation", "relocation"> {
  let summary = "an address in a data segment";
  let description = [{
    The word at byte `offset` of a segment is the address of `symbol` plus
    `addend`: see `wasm.address_of`.
  }];
  let parameters = (ins "uint64_t":$offset, "::mlir::FlatSymbolRefAttr":$symbol,
                        "int64_t":$addend);
  let assemblyFormat = "`<` $offset `,` $symbol `,` $addend `>`";
}

def Wasm_DataSymbolAttr : Wasm_Attr<"DataSymbol", "data_symbol"> {
  let summary = "a name of data";
  let description = [{
    `name` is the object of `size` bytes at byte `offset` of a segment.
  }];
  let parameters = (ins "::mlir::StringAttr":$name, "uint64_t":$offset,
                        "uint64_t":$size);
  let assemblyFormat = "`<` $name `,` $offset `,` $size `>`";
}

#endif // WARM_DIALECT_WASM_IR_WASMATTRS_TD
