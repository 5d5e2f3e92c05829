//===- WasmAtomicOps.td - atomic accesses ---------------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// The atomic accesses of the WebAssembly threads proposal, which are
// sequentially consistent. Its 64 instructions are four operations with the
// width (`bytes`), and the operator, as attributes: no pass treats one width or
// operator in a way of its own. What is narrower than the type is zero-extended
// when read, and wrapped when written or compared.
//
// Like other accesses they are unchecked; a bounds check stands before. Each
// traps if the address is not a multiple of the width.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMATOMICOPS_TD
#define WARM_DIALECT_WASM_IR_WASMATOMICOPS_TD

include "mlir/IR/EnumAttr.td"
include "warm/Dialect/Wasm/IR/WasmMemoryOps.td"

def Wasm_RmwKind : I32EnumAttr<"RmwKind", "operator of an atomic access", [
    I32EnumAttrCase<"Add", 0, "add">, I32EnumAttrCase<"Sub", 1, "sub">,
    I32EnumAttrCase<"And", 2, "and">, I32EnumAttrCase<"Or", 3, "or">,
    I32EnumAttrCase<"Xor", 4, "xor">, I32EnumAttrCase<"Xchg", 5, "xchg">]> {
  let cppNamespace = "::warm::wasm";
}

/// Nothing is removed, moved or merged: each reads and writes memory, even if
/// it only loads, for other accesses are ordered by it.
class Wasm_AtomicOp<string mnemonic, string summaryText,
                    list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, [
        MemoryEffects<[MemRead<MemoryResource>, MemWrite<MemoryResource>,
                       Wasm_AfterTraps, Wasm_Traps]>,
        MemoryAccessOpInterface, Wasm_SymbolUser] # traits> {
  let extraClassDeclaration = [{
    uint64_t getAccessSize() { return getBytes(); }
  }];
  let hasVerifier = 1;
}

def Wasm_AtomicLoadOp : Wasm_AtomicOp<"atomic_load", "loads atomically"> {
  let description = [{
    ```mlir
    %v = wasm.atomic_load @memory_0[%addr + 8] bytes 2 : i64
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$addr,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$bytes);
  let results = (outs Wasm_Int:$result);
  let assemblyFormat = [{
    $memory `[` $addr (`+` $offset^)? `]` `bytes` $bytes attr-dict `:`
    type($result)
  }];
}

def Wasm_AtomicStoreOp : Wasm_AtomicOp<"atomic_store", "stores atomically"> {
  let description = [{
    ```mlir
    wasm.atomic_store @memory_0[%addr + 8], %v bytes 4 : i32
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$addr, Wasm_Int:$value,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$bytes);
  let assemblyFormat = [{
    $memory `[` $addr (`+` $offset^)? `]` `,` $value `bytes` $bytes attr-dict
    `:` type($value)
  }];
}

def Wasm_AtomicRmwOp : Wasm_AtomicOp<"atomic_rmw",
    "replaces by the value of an operator; gives the old value",
    [AllTypesMatch<["value", "result"]>]> {
  let description = [{
    ```mlir
    %old = wasm.atomic_rmw add @memory_0[%addr], %v bytes 4 : i32
    ```
  }];
  let arguments = (ins Wasm_RmwKind:$kind, FlatSymbolRefAttr:$memory, I32:$addr,
                       Wasm_Int:$value,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$bytes);
  let results = (outs Wasm_Int:$result);
  let assemblyFormat = [{
    $kind $memory `[` $addr (`+` $offset^)? `]` `,` $value `bytes` $bytes
    attr-dict `:` type($value)
  }];
}

def Wasm_AtomicCmpxchgOp : Wasm_AtomicOp<"atomic_cmpxchg",
    "replaces what is as expected; gives the old value",
    [AllTypesMatch<["expected", "replacement", "result"]>]> {
  let description = [{
    ```mlir
    %old = wasm.atomic_cmpxchg @memory_0[%addr], %expected, %new bytes 4 : i32
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$addr, Wasm_Int:$expected,
                       Wasm_Int:$replacement,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$bytes);
  let results = (outs Wasm_Int:$result);
  let assemblyFormat = [{
    $memory `[` $addr (`+` $offset^)? `]` `,` $expected `,` $replacement `bytes`
    $bytes attr-dict `:` type($result)
  }];
}

def Wasm_AtomicFenceOp : Wasm_Op<"atomic_fence",
    "orders all accesses before and after", [
    MemoryEffects<[MemRead<MemoryResource>, MemWrite<MemoryResource>,
                   Wasm_AfterTraps]>
  ]> {
  let assemblyFormat = "attr-dict";
}

#endif // WARM_DIALECT_WASM_IR_WASMATOMICOPS_TD
