//===- Options.td - warmc's command line -*- tablegen -*-===//
//
// Part of the Warm project, under the Apache License v2.0 with LLVM Exceptions.
// See LICENSE for license information.
// SPDX-License-Identifier: Apache-2.0 WITH LLVM-exception
//
//===----------------------------------------------------------------------===//
//
// What a user can say, and the text of `warmc --help`. Options.cpp reads it.
//
//===----------------------------------------------------------------------===//

include "llvm/Option/OptParser.td"

class Switch<string name> : Flag<["--"], name>;

/// `--name=VALUE`, and `--name VALUE` for those who write it like that.
multiclass Value<string name, OptionGroup group, string meta, string help> {
  def NAME : Joined<["--"], name # "=">, Group<group>, MetaVarName<meta>,
             HelpText<help>;
  def NAME # _separate : Separate<["--"], name>, Group<group>,
                         Alias<!cast<Option>(NAME)>;
}

def output_group : OptionGroup<"output">, HelpText<"OUTPUT">;
def target_group : OptionGroup<"target">, HelpText<"TARGET">;
def memory_group : OptionGroup<"memory">, HelpText<"MEMORY AND ADDRESSES">;
def symbol_group : OptionGroup<"symbol">, HelpText<"SYMBOLS">;
def other_group : OptionGroup<"other">, HelpText<"OTHER">;

//===----------------------------------------------------------------------===//
// Output
//===----------------------------------------------------------------------===//

def o : JoinedOrSeparate<["-"], "o">, Group<output_group>, MetaVarName<"FILE">,
        HelpText<"Write to FILE, `-` for standard output (default: the input's "
                 "name with .o, .s or .mlir)">;
defm emit : Value<"emit", output_group, "KIND",
    "What to write: obj (default), asm, cortexm-mlir, wasm-mlir or c-header">;
def S : Flag<["-"], "S">, Group<output_group>, HelpText<"Same as --emit=asm">;
def g : Flag<["-"], "g">, Group<output_group>,
        HelpText<"Add a line table and function names">;
def O : Joined<["-"], "O">, Group<output_group>, MetaVarName<"LEVEL">,
        HelpText<"0: do not optimize; 1: optimize each function quickly; 2 "
                 "(default): make the code fast; 3: as 2; s: make it small">;
def stats : Switch<"stats">, Group<output_group>,
            HelpText<"Print sizes, stack use and spills of each function to "
                     "standard error">;
def stats_EQ : Joined<["--"], "stats=">, Group<output_group>,
               MetaVarName<"FORMAT">, HelpText<"Statistics as text or json">;
defm manifest : Value<"manifest", output_group, "FILE",
    "Write versions, flags, hashes and symbols to FILE, as JSON">;
def relocatable : Switch<"relocatable">, Group<output_group>,
                  HelpText<"Write an object to be linked: always so">;

// As gcc has them.
def funwind_tables : Flag<["-"], "funwind-tables">, Group<output_group>,
    HelpText<"Add .ARM.exidx, for exceptions and backtraces on the device">;
def fno_unwind_tables : Flag<["-"], "fno-unwind-tables">, Group<output_group>,
    HelpText<"Do not (default)">;
def ffile_prefix_map_EQ : Joined<["-"], "ffile-prefix-map=">,
    Group<output_group>, MetaVarName<"OLD=NEW">,
    HelpText<"In debug information, let names of files begin with NEW instead of "
             "OLD; may be repeated">;
def fdebug_prefix_map_EQ : Joined<["-"], "fdebug-prefix-map=">,
    Group<output_group>, Alias<ffile_prefix_map_EQ>, MetaVarName<"OLD=NEW">,
    HelpText<"Same as -ffile-prefix-map=">;
def MD : Flag<["-"], "MD">, Group<output_group>,
         HelpText<"Write for make which files the output depends on, to the "
                  "output's name with .d">;
def MMD : Flag<["-"], "MMD">, Alias<MD>;
def MF : JoinedOrSeparate<["-"], "MF">, Group<output_group>,
         MetaVarName<"FILE">, HelpText<"With -MD: write it to FILE">;
def MT : JoinedOrSeparate<["-"], "MT">, Group<output_group>,
         MetaVarName<"TARGET">,
         HelpText<"With -MD: what depends on them (default: the output)">;
def MQ : JoinedOrSeparate<["-"], "MQ">, Group<output_group>,
         MetaVarName<"TARGET">,
         HelpText<"As -MT, with what is special to make quoted">;
def MP : Flag<["-"], "MP">, Group<output_group>,
         HelpText<"With -MD: an empty rule for each file but the first">;

//===----------------------------------------------------------------------===//
// Target
//===----------------------------------------------------------------------===//

defm target : Value<"target", target_group, "CORE",
    "Core to compile for, for example cortex-m4; required">;
def mcpu_EQ : Joined<["-", "--"], "mcpu=">, Group<target_group>, Alias<target>,
              HelpText<"Same as --target=">, MetaVarName<"CORE">;
def list_targets : Switch<"list-targets">, Group<target_group>,
                   HelpText<"List the cores">;
def print_runtime : Switch<"print-runtime">, Group<target_group>,
    HelpText<"Print the path of the runtime library for --target=CORE, to be "
             "linked with the object">;
defm reserve : Value<"reserve", target_group, "REGISTERS",
    "Never use these registers, for example r9 or r9,r11">;

//===----------------------------------------------------------------------===//
// Memory and addresses
//===----------------------------------------------------------------------===//

defm bounds : Value<"bounds", memory_group, "MODE",
    "trap (default): stop at an access outside the memory; none: do not check">;
defm max_memory : Value<"max-memory", memory_group, "PAGES",
    "Reserve so many pages of 64 KiB for memory.grow (default: no growth)">;
defm max_table : Value<"max-table", memory_group, "ELEMENTS",
    "Reserve so many elements for table.grow (default: no growth)">;
def native_pointer_abi : Switch<"native-pointer-abi">, Group<memory_group>,
    HelpText<"Addresses are machine addresses: share memory with native code">;
defm ambiguous_address : Value<"ambiguous-address", memory_group, "MODE",
    "Take a constant that may be an address as one (default) or as a number, "
    "with a warning, or as an error">;
defm stack_pointer : Value<"stack-pointer", memory_group, "GLOBAL",
    "The global that is the stack pointer of C's code, or none (default: the "
    "one named, imported or exported as __stack_pointer)">;
def check_native_pointers : Switch<"check-native-pointers">,
    Group<memory_group>,
    HelpText<"With native pointers, trap (code 11) where what has been inferred "
             "of the stack is wrong: larger and slower, for tests">;
defm static_size : Value<"static-size", memory_group, "BYTES",
    "Size of the static data (default: what the module says); 0: none, no "
    "constant is an address">;
defm heap : Value<"heap", memory_group, "START,END",
    "With native pointers, let the module's own allocator have the memory between "
    "these symbols of the image">;
defm stack_size : Value<"stack-size", memory_group, "BYTES",
    "Size of the stack in the memory of objects (default: 65536)">;
defm memory_size : Value<"memory-size", memory_group, "BYTES",
    "Make the memory smaller than the module declares; what is beyond is out of "
    "bounds; auto: as large as stack, static data and heap">;
defm heap_size : Value<"heap-size", memory_group, "BYTES",
    "Size of the heap with --memory-size=auto (default: 0)">;
defm max_ram : Value<"max-ram", memory_group, "BYTES",
    "Refuse what takes more RAM (default: warn above 1 MiB, refuse above 512 MiB); "
    "K and M stand for 1024 and 1048576">;
defm max_flash : Value<"max-flash", memory_group, "BYTES",
    "Refuse what takes more flash">;
defm memory_init : Value<"memory-init", memory_group, "MODE",
    "data (default): the memory's initial contents are part of it, in flash as a "
    "whole; copy: what is not zero is copied when the program begins">;
defm memory_section : Value<"memory-section", memory_group, "SECTION",
    "Put the memory into this section (default: .bss.NAME or .data.NAME)">;
defm memory_align : Value<"memory-align", memory_group, "BYTES",
    "Align the memory so (default: 8)">;
def any_alignment : Switch<"any-alignment">, Group<memory_group>,
    HelpText<"On Armv6-M, let loads and stores be at any address, by bytes: not "
             "only at multiples of the alignment that their instructions give">;
def assume_nonvolatile : Switch<"assume-nonvolatile">, Group<memory_group>,
    HelpText<"Let accesses to memory be optimized although it is shared">;

//===----------------------------------------------------------------------===//
// Symbols
//===----------------------------------------------------------------------===//

def all_exports : Switch<"all-exports">, Group<symbol_group>,
    HelpText<"Make a global symbol of every export (default)">;
defm only_export : Value<"only-export", symbol_group, "NAMES",
    "Make global symbols of these exports only; may be repeated">;
defm rename : Value<"rename", symbol_group, "OLD=NEW",
    "Give an export or import another symbol name; may be repeated">;
defm rename_file : Value<"rename-file", symbol_group, "FILE",
    "Read OLD=NEW or `OLD NEW` lines; # starts a comment">;
defm symbol_prefix : Value<"symbol-prefix", symbol_group, "PREFIX",
    "Put PREFIX before the symbols of exports that no --rename names">;
defm import_prefix : Value<"import-prefix", symbol_group, "PREFIX",
    "Put PREFIX before the symbols of imports that neither --rename nor "
    "--import-map names; %m in it is the module that they come from">;
defm import_map : Value<"import-map", symbol_group, "MODULE.FIELD=SYMBOL",
    "The symbol of one import; may be repeated">;
defm import_body : Value<"import-body", symbol_group, "FILE",
    "Read bodies for imports, of the wasm or cortexm dialect, and inline them; "
    "may be repeated">;
defm returns_twice : Value<"returns-twice", symbol_group, "NAMES",
    "These imports return twice, as setjmp does; may be repeated">;
defm variadic : Value<"variadic", symbol_group, "NAME[=FUNCTION]",
    "Call a variadic import by a function that takes a va_list, for example "
    "log=vlog (C library: automatic), or let C call an export as a variadic "
    "function; may be repeated">;
defm prototypes : Value<"prototypes", symbol_group, "FILE",
    "Compare imports and exports with their prototypes in the debug information "
    "of this image, object or archive; may be repeated">;
defm module_name : Value<"module-name", symbol_group, "NAME",
    "Name of the module in local symbols (default: from the input's name)">;
defm section : Value<"section", symbol_group, "NAME:SECTION",
    "Put a function, or data with native pointers, into this section, for example "
    "f:.ramfunc; may be repeated">;
defm retain : Value<"retain", symbol_group, "NAMES",
    "Keep these functions and data, in the linker too; may be repeated">;
def retain_used : Switch<"retain-used">, Group<symbol_group>,
    HelpText<"Keep in the linker too what is __attribute__((used)) in C">;
defm init : Value<"init", symbol_group, "MODE",
    "Initialize what cannot be constant: array (default): by .init_array; call: "
    "by __warm_MODULE_init, and images that do not call it do not link; lazy: at "
    "the first call of an export">;
def no_init_array : Switch<"no-init-array">, Group<symbol_group>, Alias<init>,
    AliasArgs<["call"]>, HelpText<"Same as --init=call">;

//===----------------------------------------------------------------------===//
// Other
//===----------------------------------------------------------------------===//

def j : JoinedOrSeparate<["-"], "j">, Group<other_group>, MetaVarName<"N">,
        HelpText<"Use N threads (default: one for each processor)">;
defm remarks : Value<"remarks", other_group, "KIND",
    "address: say of each constant that may be an address of native code what it "
    "is; spill: say of each value that is spilled why, and where it is used next">;
def W : Joined<["-"], "W">, Group<other_group>, MetaVarName<"ID">,
        HelpText<"error, error=ID: warnings, or that one, are errors; no-ID: do "
                 "not print that one; no-error=ID, ID: take this back">;
defm explain : Value<"explain", other_group, "ID",
    "Explain a warning by its identifier; list: all identifiers">;
def mlir : Joined<["--"], "mlir-">, Group<other_group>, MetaVarName<"OPTION">,
           HelpText<"MLIR's options: --mlir-timing, --mlir-print-ir-after-all, ...">;
def help : Switch<"help">, Group<other_group>, HelpText<"Show this text">;
def h : Flag<["-"], "h">, Alias<help>;
def version : Switch<"version">, Group<other_group>,
              HelpText<"Show the version">;
