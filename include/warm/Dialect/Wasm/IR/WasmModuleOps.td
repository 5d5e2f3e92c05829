//===- WasmModuleOps.td - the entities of a module ------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Functions, memories, tables, globals, segments and the start function:
// WebAssembly 2.0, section 2.5. All stand directly in a `builtin.module`.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_IR_WASMMODULEOPS_TD
#define WARM_DIALECT_WASM_IR_WASMMODULEOPS_TD

include "mlir/IR/BuiltinAttributes.td"
include "mlir/IR/OpAsmInterface.td"
include "mlir/IR/RegionKindInterface.td"
include "mlir/IR/SymbolInterfaces.td"
include "mlir/Interfaces/ControlFlowInterfaces.td"
include "mlir/Interfaces/FunctionInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmAttrs.td"
include "warm/Dialect/Wasm/IR/WasmInterfaces.td"
include "warm/Dialect/Wasm/IR/WasmTypes.td"

//===----------------------------------------------------------------------===//
// Functions
//===----------------------------------------------------------------------===//

def Wasm_FuncOp : Wasm_Op<"func", "a function, defined or imported", [
    FunctionOpInterface, IsolatedFromAbove, OpAsmOpInterface,
    HasParent<"::mlir::ModuleOp">,
    ModuleEntityOpInterface
  ]> {
  let description = [{
    An imported function has no body. `weak` are those of its names that another
    object may define as well, or that need not be defined; `section` is where
    it is to be in an object file. One that is `used` stays though nothing refers
    to it; with `retain` linkers keep it too. `prototype` is what debug
    information says it is in C. A `variadic` one is called with further
    arguments, as C on Arm calls its variadic functions
    (`wasm.variadic_arguments`). Two functions have the same signature for
    `call_indirect` when their function types are equal.

    ```mlir
    wasm.func private @log(i32) attributes {import_module = "env", import_name = "log"}
    wasm.func @id(%x: i32) -> i32 attributes {exports = ["id"]} {
      wasm.return %x : i32
    }
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       TypeAttrOf<FunctionType>:$function_type,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       OptionalAttr<StrArrayAttr>:$exports,
                       OptionalAttr<StrAttr>:$import_module,
                       OptionalAttr<StrAttr>:$import_name,
                       OptionalAttr<StrArrayAttr>:$weak,
                       OptionalAttr<StrAttr>:$section,
                       UnitAttr:$used, UnitAttr:$retain,
                       OptionalAttr<Wasm_PrototypeAttr>:$prototype,
                       UnitAttr:$variadic,
                       OptionalAttr<DictArrayAttr>:$arg_attrs,
                       OptionalAttr<DictArrayAttr>:$res_attrs);
  let regions = (region AnyRegion:$body);
  let builders = [
    OpBuilder<(ins "::llvm::StringRef":$name, "::mlir::FunctionType":$type)>
  ];
  let extraClassDeclaration = [{
    /// The region of a call to this function, or null for an import.
    ::mlir::Region *getCallableRegion() {
      return isExternal() ? nullptr : &getBody();
    }
    ::llvm::ArrayRef<::mlir::Type> getArgumentTypes() {
      return getFunctionType().getInputs();
    }
    ::llvm::ArrayRef<::mlir::Type> getResultTypes() {
      return getFunctionType().getResults();
    }
    /// An exported symbol is never dropped, even when an import.
    bool canDiscardOnUseEmpty() {
      return isPrivate() && !getExportsAttr() && !getUsed();
    }
    /// Verifies that parameters and results are WebAssembly values.
    ::llvm::LogicalResult verifyType();
  }];
  let hasCustomAssemblyFormat = 1;
}

//===----------------------------------------------------------------------===//
// Memories, tables and globals
//===----------------------------------------------------------------------===//

class Wasm_EntityOp<string mnemonic, string summaryText,
                    list<Trait> traits = []>
    : Wasm_Op<mnemonic, summaryText, traits # [
        Symbol, HasParent<"::mlir::ModuleOp">,
        ModuleEntityOpInterface]> {
  code entityDeclarations = [{
    /// An exported symbol is never dropped, even when an import.
    bool canDiscardOnUseEmpty() { return isPrivate() && !getExportsAttr(); }
  }];
  let extraClassDeclaration = entityDeclarations;
}

def Wasm_MemoryOp : Wasm_EntityOp<"memory", "a linear memory"> {
  let description = [{
    Sizes are in pages of 64 KiB: the initial number and, when there is one,
    the maximum. `byte_size`, if it is there, is the whole size in bytes instead:
    the memory does not grow. `section` and `align` (in bytes) say where it is to
    be in an object file.

    ```mlir
    wasm.memory @memory_0 1 to 4 attributes {exports = ["memory"]}
    ```

    One that is `shared` has a maximum.
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       I64Attr:$min_pages, OptionalAttr<I64Attr>:$max_pages,
                       OptionalAttr<StrArrayAttr>:$exports,
                       OptionalAttr<StrAttr>:$import_module,
                       OptionalAttr<StrAttr>:$import_name,
                       OptionalAttr<StrAttr>:$object_symbol,
                       UnitAttr:$shared,
                       OptionalAttr<I64Attr>:$byte_size,
                       OptionalAttr<StrAttr>:$section,
                       OptionalAttr<I64Attr>:$align);
  let extraClassDeclaration = entityDeclarations # [{
    /// Bytes in a page.
    static constexpr uint64_t pageSize = 65536;
    /// The largest number of pages a 32-bit memory may have.
    static constexpr uint64_t pageLimit = 65536;
    /// The size below which the memory never is, in bytes.
    uint64_t getMinBytes() {
      return getByteSize().value_or(getMinPages() * pageSize);
    }
    /// The size above which the memory never grows, in bytes.
    uint64_t getMaxBytes() {
      return getByteSize().value_or(getMaxPages().value_or(pageLimit) *
                                    pageSize);
    }
  }];
  let assemblyFormat = [{
    `` custom<Visibility>($sym_visibility) $sym_name $min_pages
    (`to` $max_pages^)? attr-dict-with-keyword
  }];
  let hasVerifier = 1;
}

def Wasm_TableOp : Wasm_EntityOp<"table", "a table of references"> {
  let description = [{
    Sizes are in elements: the initial number and, when there is one, the
    maximum.

    ```mlir
    wasm.table private @table_0 10 to 10 : !wasm.funcref
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       I64Attr:$min_size, OptionalAttr<I64Attr>:$max_size,
                       TypeAttrOf<Wasm_Ref>:$element_type,
                       OptionalAttr<StrArrayAttr>:$exports,
                       OptionalAttr<StrAttr>:$import_module,
                       OptionalAttr<StrAttr>:$import_name,
                       OptionalAttr<StrAttr>:$object_symbol);
  let assemblyFormat = [{
    `` custom<Visibility>($sym_visibility) $sym_name $min_size
    (`to` $max_size^)? `:` $element_type attr-dict-with-keyword
  }];
  let hasVerifier = 1;
}

def Wasm_GlobalOp : Wasm_EntityOp<"global", "a global variable", [
    IsolatedFromAbove
  ]> {
  let description = [{
    The initializer is a constant expression that ends with `wasm.yield`; an
    imported global has none.

    ```mlir
    wasm.global private mutable @sp : i32 {
      %0 = wasm.const 65536 : i32
      wasm.yield %0 : i32
    }
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       UnitAttr:$is_mutable, TypeAttrOf<Wasm_Value>:$type,
                       OptionalAttr<StrArrayAttr>:$exports,
                       OptionalAttr<StrAttr>:$import_module,
                       OptionalAttr<StrAttr>:$import_name,
                       OptionalAttr<StrAttr>:$object_symbol);
  let regions = (region MaxSizedRegion<1>:$initializer);
  let assemblyFormat = [{
    `` custom<Visibility>($sym_visibility) (`mutable` $is_mutable^)? $sym_name
    `:` $type attr-dict-with-keyword ($initializer^)?
  }];
  let hasVerifier = 1;
}

//===----------------------------------------------------------------------===//
// Segments
//===----------------------------------------------------------------------===//

class Wasm_SegmentOp<string mnemonic, string summaryText>
    : Wasm_Op<mnemonic, summaryText, [
        Symbol, IsolatedFromAbove, HasParent<"::mlir::ModuleOp">,
        DeclareOpInterfaceMethods<SymbolUserOpInterface>]> {
  code segmentDeclarations = [{
    /// An active segment has an effect of its own.
    bool canDiscardOnUseEmpty() { return isPrivate() && !isActive(); }
  }];
  let hasVerifier = 1;
}

def Wasm_DataOp : Wasm_SegmentOp<"data", "a data segment"> {
  let description = [{
    An active segment names its memory, and its region computes the offset
    (an unsigned i32) the bytes are copied to at instantiation. A passive one
    has neither.

    What is known of the data as an object of C: words that are addresses are
    `relocations`, the bytes hold the same as numbers; `align` is in bytes;
    `size`, if greater than the number of bytes, counts zeros behind them;
    `symbols` are the names by which other objects know it, `weak` those that
    another object may define as well, `locals` the names that nobody else knows.
    `section` is where it is to be in an object file, `constant` says that it is
    never written, `used` that it stays though nothing refers to it, `retain` that
    linkers keep it too.

    ```mlir
    wasm.data private @data_0 "hello\00" into @memory_0 {
      %0 = wasm.const 1024 : i32
      wasm.yield %0 : i32
    }
    wasm.data private @data_1 "passive"
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility, StrAttr:$bytes,
                       OptionalAttr<FlatSymbolRefAttr>:$memory,
                       OptionalAttr<TypedArrayAttrBase<Wasm_RelocationAttr,
                           "relocations">>:$relocations,
                       OptionalAttr<I64Attr>:$align,
                       OptionalAttr<I64Attr>:$size,
                       OptionalAttr<TypedArrayAttrBase<Wasm_DataSymbolAttr,
                           "symbols">>:$symbols,
                       OptionalAttr<StrArrayAttr>:$weak,
                       OptionalAttr<TypedArrayAttrBase<Wasm_DataSymbolAttr,
                           "symbols">>:$locals,
                       OptionalAttr<StrAttr>:$section,
                       UnitAttr:$constant, UnitAttr:$used, UnitAttr:$retain);
  let regions = (region MaxSizedRegion<1>:$offset);
  let builders = [
    // Of a private segment of which no more is known.
    OpBuilder<(ins "::llvm::StringRef":$name, "::llvm::StringRef":$bytes,
                   "::mlir::FlatSymbolRefAttr":$memory)>
  ];
  let extraClassDeclaration = segmentDeclarations # [{
    bool isActive() { return static_cast<bool>(getMemoryAttr()); }
    /// The bytes and the zeros behind them.
    uint64_t getTotalSize() {
      return std::max<uint64_t>(getBytes().size(), getSize().value_or(0));
    }
  }];
  let assemblyFormat = [{
    `` custom<Visibility>($sym_visibility) $sym_name $bytes (`into` $memory^)?
    attr-dict-with-keyword ($offset^)?
  }];
}

def Wasm_ElemOp : Wasm_SegmentOp<"elem", "an element segment"> {
  let description = [{
    Each item is a symbol reference (a function), `unit` (null) or
    `#wasm.global_value<@g>` (the value of an immutable global). An active
    segment names its table and has an offset region. A declarative one only
    declares functions for `ref_func`.

    ```mlir
    wasm.elem private @elem_0 [@f, unit] : !wasm.funcref into @table_0 {
      %0 = wasm.const 1 : i32
      wasm.yield %0 : i32
    }
    wasm.elem private @elem_1 [@f] : !wasm.funcref
    wasm.elem private declarative @elem_2 [@f] : !wasm.funcref
    ```
  }];
  let arguments = (ins SymbolNameAttr:$sym_name,
                       OptionalAttr<StrAttr>:$sym_visibility,
                       ArrayAttr:$items, TypeAttrOf<Wasm_Ref>:$element_type,
                       UnitAttr:$declarative,
                       OptionalAttr<FlatSymbolRefAttr>:$table);
  let regions = (region MaxSizedRegion<1>:$offset);
  let extraClassDeclaration = segmentDeclarations # [{
    bool isActive() { return static_cast<bool>(getTableAttr()); }
  }];
  let assemblyFormat = [{
    `` custom<Visibility>($sym_visibility) (`declarative` $declarative^)?
    $sym_name $items `:` $element_type (`into` $table^)? attr-dict-with-keyword ($offset^)?
  }];
}

//===----------------------------------------------------------------------===//
// Start and initializers
//===----------------------------------------------------------------------===//

def Wasm_StartOp : Wasm_Op<"start", "names the start function", [
    HasParent<"::mlir::ModuleOp">,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>
  ]> {
  let description = [{
    The function, of type `() -> ()`, is called when the module is
    instantiated, after tables and memories are initialized.

    ```mlir
    wasm.start @main
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$function);
  let assemblyFormat = "$function attr-dict";
}

def Wasm_ConstructorOp : Wasm_Op<"constructor", "names a constructor", [
    HasParent<"::mlir::ModuleOp">,
    DeclareOpInterfaceMethods<SymbolUserOpInterface>
  ]> {
  let description = [{
    The function, without parameters, is called before the program begins. Those
    with a smaller priority come first; 65535 is the last one, and the default.

    ```mlir
    wasm.constructor @prepare priority 100
    ```
  }];
  let arguments = (ins FlatSymbolRefAttr:$function, I32Attr:$priority);
  let assemblyFormat = "$function `priority` $priority attr-dict";
}

def Wasm_YieldOp : Wasm_Op<"yield", "the value of a constant expression", [
    Pure, Terminator, ReturnLike,
    ParentOneOf<["GlobalOp", "DataOp", "ElemOp"]>
  ]> {
  let description = [{
    Ends the initializer of a global or the offset of a segment.
  }];
  let arguments = (ins Wasm_Value:$value);
  let assemblyFormat = "$value attr-dict `:` type($value)";
}

#endif // WARM_DIALECT_WASM_IR_WASMMODULEOPS_TD
