//===- WasmAddressOps.td - addresses that are more than numbers -----------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// WebAssembly has numbers only. These operations, which are no instructions,
// keep what a linker would know of one: that it is the address of an object, of
// a function, or of storage in a function's frame. docs/ABI.md, "Native
// pointers".
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMADDRESSOPS_TD
#define WARM_DIALECT_WASM_IR_WASMADDRESSOPS_TD

include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/SideEffectInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmModuleOps.td"

def Wasm_AddressOfOp : Wasm_Op<"address_of", "the address of an object", [
    Pure, DeclareOpInterfaceMethods<SymbolUserOpInterface>
  ]> {
  let description = [{
    The symbol is an active data segment, or data of another object: then this
    is the address of its byte `offset` in linear memory. Or it is a function:
    then this is the function's index in the first table, which is how C's
    function pointers look. Where linear addresses are machine addresses, both
    are machine addresses.

    ```mlir
    %0 = wasm.address_of @data_0 + 8
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$symbol,
                       DefaultValuedAttr<I64Attr, "0">:$offset);
  let results = (outs I32:$result);
  let assemblyFormat = "$symbol (`+` $offset^)? attr-dict";
}

def Wasm_IsDefinedOp : Wasm_Op<"is_defined", "whether a function exists", [
    Pure, DeclareOpInterfaceMethods<SymbolUserOpInterface>
  ]> {
  let description = [{
    1 if some object of the program defines the function, else 0. Only of a weak
    import it is not certain.

    ```mlir
    %0 = wasm.is_defined @log
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$function);
  let results = (outs I32:$result);
  let assemblyFormat = "$function attr-dict";
}

def Wasm_StackAllocOp : Wasm_Op<"stack_alloc", "storage in the frame", [
    HasParent<"FuncOp">,
    DeclareOpInterfaceMethods<PromotableAllocationOpInterface>
  ]> {
  let description = [{
    The address of `size` bytes that belong to one call of the function, like a
    C variable. Each operation is one object, so it is in the entry block. The
    address counts as a multiple of 16, as frames on C's shadow stack are. What
    is in it at first is not defined.

    ```mlir
    %0 = wasm.stack_alloc 32
    ```
  }];
  let arguments = (ins I64Attr:$size);
  let results = (outs Res<I32, "", [MemAlloc]>:$result);
  let assemblyFormat = "$size attr-dict";
  let hasVerifier = 1;
}

def Wasm_VariadicArgumentsOp : Wasm_Op<"variadic_arguments",
    "the address of variadic arguments", [HasParent<"FuncOp">]> {
  let description = [{
    In a function that is `variadic`: where those arguments are that follow its
    parameters. What clang for wasm32 and C on Arm have in such a place is the
    same for all but structs, `_Complex` and `long double`.

    ```mlir
    %0 = wasm.variadic_arguments
    ```
  }];
  let results = (outs Res<I32, "", [MemAlloc]>:$result);
  let assemblyFormat = "attr-dict";
  let hasVerifier = 1;
}

def Wasm_StackTopOp : Wasm_Op<"stack_top", "the end of the stack", []> {
  let description = [{
    The address below which nothing belongs to this call of the function, a
    multiple of 16: the machine's form of C's shadow stack pointer.

    ```mlir
    %0 = wasm.stack_top
    ```
  }];
  let results = (outs Res<I32, "", [MemRead]>:$result);
  let assemblyFormat = "attr-dict";
}

def Wasm_SetStackTopOp : Wasm_Op<"set_stack_top", "storage of variable size", [
    MemoryEffects<[MemRead, MemWrite]>
  ]> {
  let description = [{
    Storage from `address` upwards belongs to this call of the function; with
    `lower` only if that is more than it has already. A return frees it.

    ```mlir
    wasm.set_stack_top %0
    wasm.set_stack_top lower %0
    ```
  }];
  let arguments = (ins I32:$address, UnitAttr:$lower);
  let assemblyFormat = "(`lower` $lower^)? $address attr-dict";
}

def Wasm_CheckStackOp : Wasm_Op<"check_stack",
    "traps unless a fact about the stack holds", [
    MemoryEffects<[Wasm_Traps]>
  ]> {
  let description = [{
    Traps (wrong stack) if `value` is greater than `limit`, both unsigned. What
    has been inferred of a shadow stack is tested so, if that is asked for.

    ```mlir
    wasm.check_stack %distance, %size
    ```
  }];
  let arguments = (ins I32:$value, I32:$limit);
  let assemblyFormat = "$value `,` $limit attr-dict";
  let hasCanonicalizeMethod = 1;
}

def Wasm_ExternOp : Wasm_Op<"extern", "data of another object", [
    Symbol, HasParent<"::mlir::ModuleOp">
  ]> {
  let description = [{
    A symbol that is not defined here, of which only the address is used. A
    `weak` one may be defined nowhere; its address is 0 then.

    ```mlir
    wasm.extern private @errno
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       UnitAttr:$weak);
  let assemblyFormat = [{
    `` custom<Visibility>($sym_visibility) (`weak` $weak^)? $sym_name attr-dict
  }];
}

#endif // WARM_DIALECT_WASM_IR_WASMADDRESSOPS_TD
