//===- WasmTableOps.td - tables and references ----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// References and tables: WebAssembly 2.0, sections 4.4.2 and 4.4.6. Table
// indices and sizes are unsigned i32 values. These operations check their own
// bounds.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMTABLEOPS_TD
#define WARM_DIALECT_WASM_IR_WASMTABLEOPS_TD

include "warm/Dialect/Wasm/IR/WasmMemoryOps.td"

//===----------------------------------------------------------------------===//
// References
//===----------------------------------------------------------------------===//

def Wasm_RefNullOp : Wasm_Op<"ref_null", "the null reference",
                             [ConstantLike, Pure]> {
  let results = (outs Wasm_Ref:$result);
  let assemblyFormat = "attr-dict `:` type($result)";
  let hasFolder = 1;
}

def Wasm_RefIsNullOp : Wasm_Op<"ref_is_null",
    "1 if the reference is null, else 0", [Pure]> {
  let arguments = (ins Wasm_Ref:$operand);
  let results = (outs I32:$result);
  let assemblyFormat = "$operand attr-dict `:` type($operand)";
  let hasFolder = 1;
}

def Wasm_RefFuncOp : Wasm_Op<"ref_func", "a reference to a function",
                             [ConstantLike, Pure, Wasm_SymbolUser]> {
  let arguments = (ins FlatSymbolRefAttr:$function);
  let results = (outs Wasm_FuncRef:$result);
  let assemblyFormat = "$function attr-dict";
  let hasFolder = 1;
}

//===----------------------------------------------------------------------===//
// Tables
//===----------------------------------------------------------------------===//

def Wasm_TableGetOp : Wasm_Op<"table_get", "an element of a table", [
    MemoryEffects<[Wasm_Traps, MemRead<TableResource>]>, Wasm_SymbolUser
  ]> {
  let description = [{
    Traps if the index is not below the table's size.

    ```mlir
    %f = wasm.table_get @table_0[%i] : !wasm.funcref
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$table, I32:$index);
  let results = (outs Wasm_Ref:$result);
  let assemblyFormat = "$table `[` $index `]` attr-dict `:` type($result)";
}

def Wasm_TableSetOp : Wasm_Op<"table_set", "assigns to an element", [
    MemoryEffects<[Wasm_Traps, MemWrite<TableResource>]>, Wasm_SymbolUser
  ]> {
  let description = [{
    Traps if the index is not below the table's size.

    ```mlir
    wasm.table_set @table_0[%i], %f : !wasm.funcref
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$table, I32:$index, Wasm_Ref:$value);
  let assemblyFormat = [{
    $table `[` $index `]` `,` $value attr-dict `:` type($value)
  }];
}

def Wasm_TableSizeOp : Wasm_Op<"table_size", "the size in elements", [
    MemoryEffects<[MemRead<TableResource>]>, Wasm_SymbolUser
  ]> {
  let arguments = (ins FlatSymbolRefAttr:$table);
  let results = (outs I32:$result);
  let assemblyFormat = "$table attr-dict";
}

def Wasm_TableGrowOp : Wasm_Op<"table_grow", "grows a table", [
    MemoryEffects<[MemRead<TableResource>, MemWrite<TableResource>,
                   Wasm_AfterTraps]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    Grows the table by `delta` elements that are `value`. The result is the
    old size, or -1 if the table cannot grow that far.

    ```mlir
    %old = wasm.table_grow @table_0, %value, %delta : !wasm.funcref
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$table, Wasm_Ref:$value, I32:$delta);
  let results = (outs I32:$result);
  let assemblyFormat = [{
    $table `,` $value `,` $delta attr-dict `:` type($value)
  }];
}

def Wasm_TableFillOp : Wasm_Op<"table_fill", "fills a part of a table", [
    MemoryEffects<[Wasm_Traps, MemWrite<TableResource>]>, Wasm_SymbolUser
  ]> {
  let description = [{
    ```mlir
    wasm.table_fill @table_0[%dst], %value, %size : !wasm.funcref
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$table, I32:$dst, Wasm_Ref:$value,
                       I32:$size);
  let assemblyFormat = [{
    $table `[` $dst `]` `,` $value `,` $size attr-dict `:` type($value)
  }];
}

def Wasm_TableCopyOp : Wasm_Op<"table_copy", "copies elements", [
    MemoryEffects<[Wasm_Traps, MemRead<TableResource>,
                   MemWrite<TableResource>]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    ```mlir
    wasm.table_copy @table_0[%dst], @table_1[%src], %size
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$dst_table, I32:$dst,
                       FlatSymbolRefAttr:$src_table, I32:$src, I32:$size);
  let assemblyFormat = [{
    $dst_table `[` $dst `]` `,` $src_table `[` $src `]` `,` $size attr-dict
  }];
}

def Wasm_TableInitOp : Wasm_Op<"table_init", "copies from an element segment", [
    MemoryEffects<[Wasm_Traps, MemRead<SegmentResource>,
                   MemWrite<TableResource>]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    ```mlir
    wasm.table_init @table_0[%dst], @elem_0[%src], %size
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$table, I32:$dst,
                       FlatSymbolRefAttr:$segment, I32:$src, I32:$size);
  let assemblyFormat = [{
    $table `[` $dst `]` `,` $segment `[` $src `]` `,` $size attr-dict
  }];
}

def Wasm_ElemDropOp : Wasm_Op<"elem_drop", "makes an element segment empty", [
    MemoryEffects<[MemWrite<SegmentResource>, Wasm_AfterTraps]>,
    Wasm_SymbolUser
  ]> {
  let arguments = (ins FlatSymbolRefAttr:$segment);
  let assemblyFormat = "$segment attr-dict";
}

#endif // WARM_DIALECT_WASM_IR_WASMTABLEOPS_TD
