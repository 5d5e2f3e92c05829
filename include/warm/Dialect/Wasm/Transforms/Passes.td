//===- Passes.td - passes on the wasm dialect -----------------------------===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// Optimizations of WebAssembly as WebAssembly; upstream's passes do the rest.
//
//===----------------------------------------------------------------------===//

#ifndef WARM_DIALECT_WASM_TRANSFORMS_PASSES_TD
#define WARM_DIALECT_WASM_TRANSFORMS_PASSES_TD

include "mlir/Pass/PassBase.td"

def SimplifyBlockArgumentsPass
    : Pass<"wasm-simplify-block-arguments", "::warm::wasm::FuncOp"> {
  let summary = "Removes block arguments that are always the same or not used";
  let description = [{
    Removes the arguments that get one value on all ways to their block, or
    themselves, and those that only feed arguments nobody uses. Linear.

    Afterwards no function has a redundant block argument.
  }];
}

def EliminateBoundsChecksPass
    : Pass<"wasm-eliminate-bounds-checks", "::warm::wasm::FuncOp"> {
  let summary = "Removes bounds checks that cannot fail";
  let description = [{
    A check is removed if another one of the same address and at least the same
    extent dominates it (a memory never shrinks), or if the largest address it
    can meet is inside the memory's declared minimum. A check is widened to
    cover a later one of the same address if nothing between them can be
    observed: then only the place of the trap changes, not what has happened
    before it.

    Afterwards every access is as safe as before.
  }];
}

def EliminateCommonSubexpressionsPass
    : Pass<"wasm-cse", "::warm::wasm::FuncOp"> {
  let summary = "Computes and loads once";
  let description = [{
    Removes what has been computed, checked or loaded before on all ways here,
    unless the memory, global or table it depends on may have changed since;
    replaces a load behind a store to the same place by what was stored. No
    store is removed. Volatile loads stay, and make other loads stay behind
    them. Near-linear.

    Afterwards every remaining trap is the one that came first.
  }];
}

def InlineFunctionsPass : Pass<"wasm-inline", "::mlir::ModuleOp"> {
  let summary = "Inlines what is called once or not larger than a call";
  let description = [{
    Puts private functions with one call, and functions not larger than a call
    and `growth` instructions, where they are called. Functions that never
    return stay, and those with a call that returns twice.

    Afterwards a private function that was inlined everywhere is gone.
  }];
  let options = [
    Option<"growth", "growth", "unsigned", "0",
           "How much larger than a call a function may be">
  ];
}

def RemoveBoundsChecksPass
    : Pass<"wasm-remove-bounds-checks", "::warm::wasm::FuncOp"> {
  let summary = "Removes all bounds checks";
  let description = [{
    For programs that are trusted: an access outside the memory is undefined
    afterwards.
  }];
}

def MakeMemoryVolatilePass
    : Pass<"wasm-make-memory-volatile", "::warm::wasm::FuncOp"> {
  let summary = "Makes all loads volatile";
  let description = [{
    For programs whose addresses are the machine's: WebAssembly has lost C's
    `volatile`, so any access may be one to a device or to another thread's
    data. Afterwards no pass removes, merges or moves an access.
  }];
}

def SplitFrameObjectsPass
    : Pass<"wasm-split-frame-objects", "::warm::wasm::FuncOp"> {
  let summary = "Gives each variable in the frame an object of its own";
  let description = [{
    An object whose address is used for loads and stores only, at distances
    that are known, is private to the call: nobody else may read or write it,
    `volatile` or not. Bytes of it that overlapping accesses have in common, and
    no others, become an object that is loaded and stored as a whole; accesses
    to a part of it insert and extract bits. Where that would be more than eight
    bytes the accesses stay as they are, and all do where a call returns twice.

    Afterwards upstream's `mem2reg` makes values of them. It looks at all blocks
    once for each object, so an object with too many variables is left as it is.
  }];
  let options = [
    Option<"maxWork", "max-work", "uint64_t", /*default=*/"1048576",
           "How many variables times blocks a function may get">];
}

def ResolveConditionsPass
    : Pass<"wasm-resolve-conditions", "::warm::wasm::FuncOp"> {
  let summary = "Decides conditions by the branches that lead to them";
  let description = [{
    A branch says something of its condition, and of what that is made of, to
    the blocks it leads to alone. Conditions that are known so become constants,
    selects their arm. A branch on a select of which an arm is known becomes a
    branch on the select's condition.
  }];
}

def ThreadBranchesPass
    : Pass<"wasm-thread-branches", "::warm::wasm::FuncOp"> {
  let summary = "Leads ways to a branch that they decide past it";
  let description = [{
    Jump threading: where the arguments an edge passes to a block decide the
    block's own branch, the edge goes to a copy of the block that has no branch.
    Loop headers stay, so that reducible loops are reducible afterwards. Blocks
    with more than `limit` operations are not copied.
  }];
  let options = [
    Option<"limit", "limit", "unsigned", "4",
           "How many operations a block may have that is copied">
  ];
}

def LinkObjectsPass : Pass<"wasm-link-objects", "::mlir::ModuleOp"> {
  let summary = "Links the modules of relocatable objects into one";
  let description = [{
    The modules inside of the module are objects, as `clang -c` and `wasm-ld -r`
    make them; their contents become those of the outer module. Imports from
    `env` and `wasm.extern` that another object defines become references to it.
    Of several definitions the one that is not weak counts, else the first. Two
    that are not weak, and a function imported with another type than it has,
    are errors. Imports that no object defines stay imports.

    Afterwards there is one memory, one table and one `__stack_pointer`; names
    of symbols differ. Linear addresses have no meaning between objects: the
    result is for machine addresses, or for `wasm-lay-out-memory`.
  }];
}

def FindStackPointerPass
    : Pass<"wasm-find-stack-pointer", "::mlir::ModuleOp"> {
  let summary = "Find the global that is the stack pointer of C's code";
  let description = [{
    It is the one that is named, imported or exported as `__stack_pointer`, or
    the one that `stack-pointer` names (by its symbol, import or export). With
    `native-pointers` a global without a name that is used like a stack pointer
    is an error.

    Sets the attribute `wasm.stack_pointer` of the module, unless it has it.
    Wants to run before anything is removed.
  }];
  let dependentDialects = ["::warm::wasm::WasmDialect"];
  let options = [
    Option<"stackPointer", "stack-pointer", "std::string", "\"\"",
           "The global that is the stack pointer, or `none`; default: what the "
           "module says">,
    Option<"nativePointers", "native-pointers", "bool", "false",
           "Linear memory addresses are machine addresses">
  ];
}

def InlineStackHelpersPass
    : Pass<"wasm-inline-stack-helpers", "::mlir::ModuleOp"> {
  let summary = "Inline functions that set the stack pointer for their caller";
  let description = [{
    Functions of one block that do nothing but leave another stack pointer than
    they found: tools for WebAssembly export them for their JavaScript. They are
    inlined where the module calls them; those that nothing refers to are left
    out with a remark, unless `keep` has an export name of theirs. The module's
    attribute `wasm.left_out` lists the exports that are gone.

    Requires the attribute `wasm.stack_pointer`, for machine addresses.
  }];
  let dependentDialects = ["::warm::wasm::WasmDialect"];
  let options = [
    ListOption<"keep", "keep", "std::string", "Export names to keep">
  ];
}

def LayOutMemoryPass : Pass<"wasm-lay-out-memory", "::mlir::ModuleOp"> {
  let summary = "Gives the data and functions of objects linear addresses";
  let description = [{
    What a linker of linear memory does last, for a module that was an object
    (`wasm.object`; others stay as they are). From address 0 on there are: the
    stack, if there is a `__stack_pointer`, which becomes a global of the
    module; static data; the heap. The memory gets as many pages as that takes.
    Functions whose addresses are taken get elements of the table.

    Afterwards each `wasm.address_of` and each relocation is a number, and
    `__data_end`, `__heap_base` and their like are, too. Data that no object
    defines are an error, or at address 0 if weak. The address of a weak function
    that no object defines is its index if the image defines it, else 0; data that
    hold it are assigned by a constructor. That holds for linked modules as well.
  }];
  let options = [
    Option<"stackSize", "stack-size", "uint64_t", /*default=*/"65536",
           "The bytes of the stack, rounded up to a multiple of 16">,
    Option<"fit", "fit", "bool", "false",
           "End the memory with the heap, not with a page">,
    Option<"heapSize", "heap-size", "uint64_t", "0",
           "The bytes of the heap of a memory that fits">
  ];
}

def FitMemoryPass : Pass<"wasm-fit-memory", "::mlir::ModuleOp"> {
  let summary = "Make a memory as large as what is in it";
  let description = [{
    The memory of a linked module gets the size of its stack, its static data and
    `heap-size` bytes of heap, with a remark that lists them. Objects get theirs
    from `wasm-lay-out-memory`.

    Errors: a module that has another number of memories than one, or imports it;
    one that does not say how far its static data reach: by an export of
    `__heap_base` or `__data_end`, or by a stack above them.

    Wants to run after `wasm-find-stack-pointer`, and before bounds checks are
    optimized.
  }];
  let options = [
    Option<"heapSize", "heap-size", "uint64_t", "0", "The bytes of the heap">
  ];
}

def ProvideHeapPass : Pass<"wasm-provide-heap", "::mlir::ModuleOp"> {
  let summary = "Give a module's allocator a part of the machine's memory";
  let description = [{
    For modules whose addresses are the machine's: their allocator gets what is
    between the symbols `start` and `end` of the image. If the module refers to
    `__heap_base`, that is `start`, and `__heap_end` is `end`; the heap is
    cleared by a constructor, and `memory.size` is its last whole page. Else
    `memory.grow` takes zeroed pages of 64 KiB from the heap.

    Afterwards no memory operation asks for the size of a memory.
  }];
  let options = [
    Option<"start", "start", "std::string", "\"\"",
           "The symbol where the heap begins">,
    Option<"end", "end", "std::string", "\"\"",
           "The symbol of the first byte after it">
  ];
}

def RemoveUnreferencedPass
    : Pass<"wasm-remove-unreferenced", "::mlir::ModuleOp"> {
  let summary = "Removes functions and data that no export needs";
  let description = [{
    Private symbols stay if something that stays names them, or if they are
    `used`. Data of an object
    file, which says how it is aligned, is known by its name alone; where
    addresses are the machine's nothing else can reach it. Segments of linked
    modules stay: a number may be their address.

    Afterwards every private function and every object of data is needed.
  }];
}

def RenameSymbolsPass
    : Pass<"wasm-rename-symbols", "::mlir::ModuleOp"> {
  let summary = "Chooses exports and the names of symbols";
  let description = [{
    First `import-map` gives single imports another field name, then `rename`
    changes field names of imports and export names, then `only-export` keeps
    those exports only; the others become private. Functions and the data of
    object files have their export names as symbols; a memory, table or global
    has the one that `rename` or `only-export` mentions, and no other. A name of
    `only-export` that the module does not have, or that two entities would have,
    is an error; a list of the others of which it has none is a warning.

    Last, `symbol-prefix` goes before the exports' symbols and `import-prefix`
    before the imports', where no other option names these; `%m` in the latter is
    the module that the import comes from.

    Afterwards the symbols that exports have differ.
  }];
  let options = [
    ListOption<"rename", "rename", "std::string", "OLD=NEW entries">,
    ListOption<"onlyExport", "only-export", "std::string",
               "Export names to keep; default: all">,
    ListOption<"importMap", "import-map", "std::string",
               "MODULE.FIELD=SYMBOL entries">,
    Option<"symbolPrefix", "symbol-prefix", "std::string", "\"\"",
           "What goes before the symbols of exports">,
    Option<"importPrefix", "import-prefix", "std::string", "\"\"",
           "What goes before the symbols of imports">
  ];
}

def RetainSymbolsPass : Pass<"wasm-retain-symbols", "::mlir::ModuleOp"> {
  let summary = "Makes linkers keep functions and data";
  let description = [{
    `names` are export names or own names of functions and data; with `used` what
    the program wants to stay is kept as well. A name that the module does not
    have is an error.

    Wants to run before `wasm-remove-unreferenced`.
  }];
  let options = [
    ListOption<"names", "names", "std::string", "Functions and data to keep">,
    Option<"used", "used", "bool", "false",
           "Keep what is `used` in linkers too">
  ];
}

def CheckSizesPass : Pass<"wasm-check-sizes", "::mlir::ModuleOp"> {
  let summary = "Refuses memories and tables that no core has";
  let description = [{
    A memory, a table or, with `native-pointers`, an object of static data that
    takes more than `max-ram` is an error, and so are all together. Without that
    limit more than 512 MiB is one, and more than 1 MiB a warning. Where an
    instruction asks for more memory or elements that it cannot get, as
    `max-memory` or `max-table` is 0, that is said once.

    Wants to run when memories have their sizes and addresses of native code are
    found, and before anything is made of that size.
  }];
  let options = [
    Option<"maxRAM", "max-ram", "uint64_t", "0",
           "Bytes that one of them may take; 0: what the architecture allows">,
    Option<"maxMemory", "max-memory", "uint64_t", "0",
           "Pages that a memory has room for">,
    Option<"maxTable", "max-table", "uint64_t", "0",
           "Elements that a table has room for">,
    Option<"nativePointers", "native-pointers", "bool", "false",
           "Linear memory addresses are machine addresses">
  ];
}

def CopySegmentsPass : Pass<"wasm-copy-segments", "::mlir::ModuleOp"> {
  let summary = "Copies initial contents into memories when the program begins";
  let description = [{
    A memory whose active segments are part of it has to be in flash as a whole.
    With `mode=copy` the segments' bytes, without longer runs of zeros, become
    passive segments, and a constructor that comes before all others copies them,
    so that the memory is zero at first. With `mode=data` a remark says what that
    would save, if it is much.

    Segments for imported memories, and those whose place is not constant, are
    copied by other means anyway.
  }];
  let options = [
    Option<"mode", "mode", "std::string", "\"copy\"", "copy or data">
  ];
}

def PlaceEntitiesPass
    : Pass<"wasm-place-entities", "::mlir::ModuleOp"> {
  let summary = "Chooses sections and sizes of functions, data and memories";
  let description = [{
    `section` puts functions and, with native pointers, data, known by an export
    name or their own name, into sections of the object file; `memory-section`
    and `memory-align` do so with the memories. `memory-size` makes a memory
    smaller than it declares, with a warning: what is beyond is outside its
    bounds. A name that the module does not have, a size that is not smaller, and
    a module without a memory are errors; so is a shadow stack that begins beyond
    the size.

    Sections that the program has chosen itself are lost, with a warning, where
    its data are no objects of their own: without native pointers, or without
    relocations.

    Wants to run before bounds checks are optimized.
  }];
  let options = [
    ListOption<"section", "section", "std::string", "NAME:SECTION entries">,
    Option<"nativePointers", "native-pointers", "bool", "false",
           "Linear memory addresses are machine addresses">,
    Option<"memorySection", "memory-section", "std::string", "\"\"",
           "Section of the memories">,
    Option<"memoryAlign", "memory-align", "uint64_t", "0",
           "Alignment of the memories in bytes; 0: 8">,
    Option<"memorySize", "memory-size", "uint64_t", "0",
           "Bytes in a memory; 0: what it declares">
  ];
}

def CallInitializePass : Pass<"wasm-call-initialize", "::mlir::ModuleOp"> {
  let summary = "Makes the export `_initialize` a constructor";
  let description = [{
    A module that is a WASI reactor exports `_initialize`, of type `() -> ()`,
    which its host has to call once before any other export. It becomes a
    `wasm.constructor` and no longer is an export, unless `keep` has it. Objects
    (`wasm.object`) have constructors of their own, and are left alone.

    Wants to run before `wasm-rename-symbols`, which would forget an export that
    nobody asks for.
  }];
  let options = [
    ListOption<"keep", "keep", "std::string", "Export names to keep">
  ];
}

def GuardNativeNamesPass
    : Pass<"wasm-guard-native-names", "::mlir::ModuleOp"> {
  let summary = "Keeps a module apart from the C library and start-up code";
  let description = [{
    Functions of the C library that take or return addresses (`memcpy`,
    `malloc`, `printf`, `_write`, ...) are known to every native object by their
    names; so are those that start-up code, the C library and the vector table
    look for (`main`, `_exit`, `SysTick_Handler`, ...).

    An export of such a name would replace the image's function for the whole
    program: it becomes private, with a warning, unless `keep` has it. An import
    of a name of the first kind is an error where linear addresses are not machine
    addresses: the native function would not know the module's memory.
  }];
  let options = [
    ListOption<"keep", "keep", "std::string", "Export names to keep">,
    Option<"nativePointers", "native-pointers", "bool", "false",
           "Linear memory addresses are machine addresses">
  ];
}

def AdaptRecordsPass : Pass<"wasm-adapt-records", "::mlir::ModuleOp"> {
  let summary = "Pass structs by value as C on Arm does";
  let description = [{
    For programs whose addresses are the machine's. Imports and exports whose
    prototype has structs by value, or a result that C on Arm returns otherwise
    than C for wasm32, get a function in between. A `long double`, and a
    variadic function with such a struct, are errors.

    Afterwards imports and exports with prototypes have the parameters and
    results of C on Arm.
  }];
}

def AdaptVariadicImportsPass
    : Pass<"wasm-adapt-variadic-imports", "::mlir::ModuleOp"> {
  let summary = "Call variadic C functions by the forms that take a va_list";
  let description = [{
    For programs whose addresses are the machine's. WebAssembly passes the
    address of a buffer of the variadic arguments, which is what a `va_list` on
    Arm is: so `printf` is `vprintf`, with a remark. Imports are variadic by
    their prototype; without one, if C libraries have a variadic function of
    that name and type. One that has no such form is an error.

    `variadic` names forms: `log=vlog`; `log=log` keeps an import as it is.

    Afterwards no variadic function is called but by such a form.
  }];
  let options = [
    ListOption<"variadic", "variadic", "std::string", "NAME=FORM entries">
  ];
}

def AdaptVariadicExportsPass
    : Pass<"wasm-adapt-variadic-exports", "::mlir::ModuleOp"> {
  let summary = "Make entries by which C calls variadic functions";
  let description = [{
    For programs whose addresses are the machine's. An exported function that
    is variadic by its prototype, or by the option `variadic`, gets an entry
    that takes variadic arguments as C on Arm passes them. The entry has its
    export names; its address, too, where no instruction of the module calls
    functions of that type by address, else there is a warning.

    Afterwards C can call all exports that are known to be variadic.
  }];
  let options = [
    ListOption<"variadic", "variadic", "std::string", "Export names">
  ];
}

def PromoteShadowStackPass
    : Pass<"wasm-promote-shadow-stack", "::mlir::ModuleOp"> {
  let summary = "Make frames on the shadow stack storage of their functions";
  let description = [{
    C's compilers keep what has an address on a stack in linear memory, to which
    a global points: see `wasm-find-stack-pointer`. A function's frame becomes a
    `wasm.stack_alloc`, which is part of its frame on the machine stack. In a
    function whose frame has no constant size, `wasm.stack_top` and
    `wasm.set_stack_top` take the place of the global. A function that does not
    restore the stack pointer is an error.

    With `check`, what has been inferred is tested when the function runs:
    `wasm.check_stack`.

    Afterwards no function uses the global.
  }];
  let dependentDialects = ["::warm::wasm::WasmDialect"];
  let options = [
    Option<"check", "check", "bool", "false",
           "Trap where an inferred fact about the stack is wrong">
  ];
}

def FindAddressesPass : Pass<"wasm-find-addresses", "::mlir::ModuleOp"> {
  let summary = "Find the constants that are addresses of static data";
  let description = [{
    For modules without relocations whose addresses are to be the machine's:
    docs/ABI.md, "Native pointers". All active data segments become one, and the
    constants and words of data that are addresses in it `wasm.address_of`s and
    relocations. What cannot be told is reported. Wants to run before
    `wasm-promote-shadow-stack`, and before optimizations make constants of
    several ones. Does nothing to a module with the attribute `wasm.relocatable`
    or `wasm.addressed`.

    Afterwards linear addresses of static data do not matter, and the module has
    the attribute `wasm.addressed`.
  }];
  let dependentDialects = ["::warm::wasm::WasmDialect"];
  let options = [
    Option<"ambiguousAddress", "ambiguous-address", "std::string",
           "\"address\"",
           "What a constant is that may be an address or a number: `address` "
           "or `number` (with a warning), or an `error`">,
    Option<"staticSize", "static-size", "int64_t", "-1",
           "Bytes of static data, zeros included; -1: what the module says">,
    Option<"remarks", "remarks", "bool", "false",
           "Say of each constant that may be an address what it is">
  ];
}

#endif // WARM_DIALECT_WASM_TRANSFORMS_PASSES_TD
