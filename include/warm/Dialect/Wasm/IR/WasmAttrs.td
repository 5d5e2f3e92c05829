//===- WasmAttrs.td - attributes ------------------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Attributes that name another entity of the module where a plain symbol
// reference would not say how it is meant, and the prototypes that functions
// have in C.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMATTRS_TD
#define WARM_DIALECT_WASM_IR_WASMATTRS_TD

include "mlir/IR/AttrTypeBase.td"
include "mlir/IR/BuiltinAttributeInterfaces.td"
include "mlir/IR/EnumAttr.td"
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

def Wasm_StackPointerAttr : Wasm_Attr<"StackPointer", "stack_pointer"> {
  let summary = "the global that points to the stack in linear memory";
  let description = [{
    `global` is the symbol of the global, `start` its initial value if that is
    a constant: the end of the stack. Of a module, which keeps it when the
    global is gone.

    ```mlir
    module attributes {wasm.stack_pointer = #wasm.stack_pointer<"sp", 65536>}
    ```
  }];
  let parameters = (ins "::mlir::StringAttr":$global,
                        OptionalParameter<"std::optional<uint64_t>">:$start);
  let assemblyFormat = "`<` $global (`,` $start^)? `>`";
}

//===----------------------------------------------------------------------===//
// Prototypes
//===----------------------------------------------------------------------===//

def Wasm_CTypeKind : I32EnumAttr<"CTypeKind", "kind of a C type", [
    I32EnumAttrCase<"Void", 0, "void">,
    I32EnumAttrCase<"Pointer", 1, "pointer">,
    I32EnumAttrCase<"SignedInteger", 2, "signed">,
    I32EnumAttrCase<"UnsignedInteger", 3, "unsigned">,
    I32EnumAttrCase<"Boolean", 4, "boolean">,
    I32EnumAttrCase<"Enumeration", 5, "enumeration">,
    I32EnumAttrCase<"FloatingPoint", 6, "float">,
    I32EnumAttrCase<"Complex", 7, "complex">,
    I32EnumAttrCase<"Record", 8, "record">,
    I32EnumAttrCase<"Other", 9, "other">]> {
  let cppNamespace = "::warm::wasm";
}

def Wasm_CTypeAttr : Wasm_Attr<"CType", "c_type"> {
  let summary = "the C type of a parameter or result";
  let description = [{
    `size` is in bytes, `name` as a message shows it. A record is a struct, union
    or class; `align` is in bytes; `scalar` is its only scalar member, however
    deep, if that is all it has.
  }];
  let parameters = (ins EnumParameter<Wasm_CTypeKind>:$kind, "uint64_t":$size,
                        "::mlir::StringAttr":$name,
                        OptionalParameter<"uint64_t">:$align,
                        OptionalParameter<"::warm::wasm::CTypeAttr">:$scalar);
  let assemblyFormat = [{
    `<` $kind $size $name (`align` $align^)? (`of` $scalar^)? `>`
  }];
}

def Wasm_PrototypeAttr : Wasm_Attr<"Prototype", "prototype"> {
  let summary = "what debug information says of a function in C";
  let description = [{
    The parameters and the result as C has them, not as they are lowered:
    `warm::wasm::getValueKinds` says what they mean for the function's type. It
    is declared in `line` of `file`.

    ```mlir
    #wasm.prototype<(<pointer 4 "const char *">, ...) -> <signed 4 "int">, "stdio.h" 12>
    ```
  }];
  let parameters = (ins ArrayRefParameter<"::warm::wasm::CTypeAttr">:$parameters,
                        "bool":$isVariadic, "::warm::wasm::CTypeAttr":$result,
                        "::mlir::StringAttr":$file, "unsigned":$line);
  let assemblyFormat = [{
    `<` custom<CParameters>($parameters, $isVariadic) `->` $result `,`
    $file $line `>`
  }];
}

#endif // WARM_DIALECT_WASM_IR_WASMATTRS_TD
