//===- WasmMemoryOps.td - linear memory and globals -----------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Accesses to linear memory and to globals: WebAssembly 2.0, sections 4.4.4
// and 4.4.7. An instruction that loads or stores is two operations: a bounds
// check that may trap, and an unchecked access, which is undefined unless a
// check (or a proof) stands before it. Addresses are unsigned i32 values plus
// a constant offset, summed without wrapping.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMMEMORYOPS_TD
#define WARM_DIALECT_WASM_IR_WASMMEMORYOPS_TD

include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/MemorySlotInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmNumericOps.td"

defvar Wasm_SymbolUser = DeclareOpInterfaceMethods<SymbolUserOpInterface>;
/// An access to a whole object of the frame, which upstream's `mem2reg` turns
/// into a value.
defvar Wasm_SlotAccess = DeclareOpInterfaceMethods<PromotableMemOpInterface>;

//===----------------------------------------------------------------------===//
// Bounds check
//===----------------------------------------------------------------------===//

def Wasm_CheckBoundsOp : Wasm_Op<"check_bounds",
    "traps unless an access is inside the memory", [
    MemoryEffects<[Wasm_Traps, MemRead<MemorySizeResource>]>,
    MemoryAccessOpInterface, Wasm_SymbolUser
  ]> {
  let description = [{
    Traps (memory out of bounds) unless all bytes of
    `[addr + offset, addr + offset + size)` are in the memory. In a module whose
    addresses are not final the offset may count from a `symbol`
    (`wasm.address_of`) instead of 0.

    ```mlir
    wasm.check_bounds @memory_0[%addr + 8] size 4
    wasm.check_bounds @memory_0[%addr + 8] size 4 from @data_0
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$addr,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$size,
                       OptionalAttr<FlatSymbolRefAttr>:$symbol);
  let assemblyFormat = [{
    $memory `[` $addr (`+` $offset^)? `]` `size` $size (`from` $symbol^)?
    attr-dict
  }];
  let extraClassDeclaration = [{
    uint64_t getAccessSize() { return getSize(); }
  }];
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Loads
//===----------------------------------------------------------------------===//

/// A load of `bytes` bytes, or of the result's width if that is 0.
class Wasm_LoadOpBase<string mnemonic, Type type, int bytes,
                      string summaryText, list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, [
        DeclareOpInterfaceMethods<MemoryEffectsOpInterface>,
        MemoryAccessOpInterface, Wasm_SymbolUser] # traits> {
  let description = [{
    The access is not checked. `align` is a promise in bytes that the program
    may break. A `volatile` load counts as a write too: it is never removed,
    merged or moved.

    ```mlir
    %v = wasm.}] # mnemonic # [{ @memory_0[%addr + 8] align 1 : i32
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$addr,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$align,
                       UnitAttr:$is_volatile);
  let results = (outs type:$result);
  let assemblyFormat = [{
    (`volatile` $is_volatile^)? $memory `[` $addr (`+` $offset^)? `]`
    `align` $align attr-dict `:` type($result)
  }];
  let extraClassDeclaration = [{
    uint64_t getAccessSize() {
      return }] # bytes # [{ ? }] # bytes # [{ :
             getResult().getType().getIntOrFloatBitWidth() / 8;
    }
  }];
  let hasVerifier = 1;
}

class Wasm_LoadPartOp<string mnemonic, Type type, int bytes,
                      string summaryText>
    : Wasm_LoadOpBase<mnemonic, type, bytes, summaryText, [Wasm_InferRange]>;

def Wasm_LoadOp : Wasm_LoadOpBase<"load", Wasm_Num, 0,
    "loads a value of the result's width, little-endian", [Wasm_SlotAccess]>;
def Wasm_Load8SOp : Wasm_LoadPartOp<"load8_s", Wasm_Int, 1,
    "loads 8 bits, sign-extended">;
def Wasm_Load8UOp : Wasm_LoadPartOp<"load8_u", Wasm_Int, 1,
    "loads 8 bits, zero-extended">;
def Wasm_Load16SOp : Wasm_LoadPartOp<"load16_s", Wasm_Int, 2,
    "loads 16 bits, sign-extended">;
def Wasm_Load16UOp : Wasm_LoadPartOp<"load16_u", Wasm_Int, 2,
    "loads 16 bits, zero-extended">;
def Wasm_Load32SOp : Wasm_LoadPartOp<"load32_s", I64, 4,
    "loads 32 bits, sign-extended">;
def Wasm_Load32UOp : Wasm_LoadPartOp<"load32_u", I64, 4,
    "loads 32 bits, zero-extended">;

//===----------------------------------------------------------------------===//
// Stores
//===----------------------------------------------------------------------===//

/// A store of `bytes` bytes, or of the value's width if that is 0.
class Wasm_StoreOpBase<string mnemonic, Type type, int bytes,
                       string summaryText, list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, [
        MemoryEffects<[MemWrite<MemoryResource>, Wasm_AfterTraps]>,
        MemoryAccessOpInterface, Wasm_SymbolUser] # traits> {
  let description = [{
    The access is not checked. `align` is a promise in bytes that the program
    may break.

    ```mlir
    wasm.}] # mnemonic # [{ @memory_0[%addr + 8], %v align 1 : i32
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$addr, type:$value,
                       DefaultValuedAttr<I64Attr, "0">:$offset, I64Attr:$align);
  let assemblyFormat = [{
    $memory `[` $addr (`+` $offset^)? `]` `,` $value `align` $align attr-dict
    `:` type($value)
  }];
  let extraClassDeclaration = [{
    uint64_t getAccessSize() {
      return }] # bytes # [{ ? }] # bytes # [{ :
             getValue().getType().getIntOrFloatBitWidth() / 8;
    }
  }];
  let hasVerifier = 1;
}

def Wasm_StoreOp : Wasm_StoreOpBase<"store", Wasm_Num, 0,
    "stores a value of its width, little-endian", [Wasm_SlotAccess]>;
def Wasm_Store8Op : Wasm_StoreOpBase<"store8", Wasm_Int, 1,
    "stores the low 8 bits">;
def Wasm_Store16Op : Wasm_StoreOpBase<"store16", Wasm_Int, 2,
    "stores the low 16 bits">;
def Wasm_Store32Op : Wasm_StoreOpBase<"store32", I64, 4,
    "stores the low 32 bits">;

//===----------------------------------------------------------------------===//
// Size and bulk operations
//===----------------------------------------------------------------------===//

def Wasm_MemorySizeOp : Wasm_Op<"memory_size", "the size in pages", [
    MemoryEffects<[MemRead<MemorySizeResource>]>, Wasm_SymbolUser,
    Wasm_InferRange
  ]> {
  let arguments = (ins FlatSymbolRefAttr:$memory);
  let results = (outs I32:$result);
  let assemblyFormat = "$memory attr-dict";
}

def Wasm_MemoryGrowOp : Wasm_Op<"memory_grow", "grows a memory", [
    MemoryEffects<[MemRead<MemorySizeResource>, MemWrite<MemorySizeResource>,
                   MemWrite<MemoryResource>, Wasm_AfterTraps]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    Grows the memory by a number of pages. The result is the old size in
    pages, or -1 if the memory cannot grow that far.

    ```mlir
    %old = wasm.memory_grow @memory_0, %delta
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$delta);
  let results = (outs I32:$result);
  let assemblyFormat = "$memory `,` $delta attr-dict";
}

def Wasm_MemoryCopyOp : Wasm_Op<"memory_copy", "copies memory", [
    MemoryEffects<[Wasm_Traps, MemRead<MemorySizeResource>,
                   MemRead<MemoryResource>, MemWrite<MemoryResource>]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    Copies `size` bytes; the ranges may overlap. Traps, before anything is
    written, if one of them leaves its memory.

    ```mlir
    wasm.memory_copy @memory_0[%dst], @memory_0[%src], %size
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$dst_memory, I32:$dst,
                       FlatSymbolRefAttr:$src_memory, I32:$src, I32:$size);
  let assemblyFormat = [{
    $dst_memory `[` $dst `]` `,` $src_memory `[` $src `]` `,` $size attr-dict
  }];
}

def Wasm_MemoryFillOp : Wasm_Op<"memory_fill", "fills memory", [
    MemoryEffects<[Wasm_Traps, MemRead<MemorySizeResource>,
                   MemWrite<MemoryResource>]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    Sets `size` bytes to the low 8 bits of `value`. Traps, before anything is
    written, if the range leaves the memory.

    ```mlir
    wasm.memory_fill @memory_0[%dst], %value, %size
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$dst, I32:$value,
                       I32:$size);
  let assemblyFormat = [{
    $memory `[` $dst `]` `,` $value `,` $size attr-dict
  }];
}

def Wasm_MemoryInitOp : Wasm_Op<"memory_init", "copies from a data segment", [
    MemoryEffects<[Wasm_Traps, MemRead<MemorySizeResource>,
                   MemRead<SegmentResource>, MemWrite<MemoryResource>]>,
    Wasm_SymbolUser
  ]> {
  let description = [{
    Copies `size` bytes from offset `src` of the segment. Traps, before
    anything is written, if a range leaves the memory or the segment.

    ```mlir
    wasm.memory_init @memory_0[%dst], @data_0[%src], %size
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$memory, I32:$dst,
                       FlatSymbolRefAttr:$segment, I32:$src, I32:$size);
  let assemblyFormat = [{
    $memory `[` $dst `]` `,` $segment `[` $src `]` `,` $size attr-dict
  }];
}

def Wasm_DataDropOp : Wasm_Op<"data_drop", "makes a data segment empty", [
    MemoryEffects<[MemWrite<SegmentResource>, Wasm_AfterTraps]>,
    Wasm_SymbolUser
  ]> {
  let arguments = (ins FlatSymbolRefAttr:$segment);
  let assemblyFormat = "$segment attr-dict";
}

//===----------------------------------------------------------------------===//
// Globals
//===----------------------------------------------------------------------===//

def Wasm_GlobalGetOp : Wasm_Op<"global_get", "the value of a global", [
    MemoryEffects<[MemRead<GlobalResource>]>, Wasm_SymbolUser
  ]> {
  let arguments = (ins FlatSymbolRefAttr:$global);
  let results = (outs Wasm_Value:$result);
  let assemblyFormat = "$global attr-dict `:` type($result)";
}

def Wasm_GlobalSetOp : Wasm_Op<"global_set", "assigns to a global", [
    MemoryEffects<[MemWrite<GlobalResource>, Wasm_AfterTraps]>,
    Wasm_SymbolUser
  ]> {
  let arguments = (ins FlatSymbolRefAttr:$global, Wasm_Value:$value);
  let assemblyFormat = "$global `,` $value attr-dict `:` type($value)";
}

#endif // WARM_DIALECT_WASM_IR_WASMMEMORYOPS_TD
