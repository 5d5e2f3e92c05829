// RUN: warm-opt %s --split-input-file --wasm-adapt-variadic-imports --verify-diagnostics
// RUN: not warm-opt --wasm-adapt-variadic-imports=variadic=log=vlog %S/Inputs/empty.mlir 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: not warm-opt --wasm-adapt-variadic-imports=variadic=log %S/Inputs/empty.mlir 2>&1 | FileCheck %s --check-prefix=FORM
// RUN: not warm-opt --wasm-adapt-variadic-imports=variadic=log=a,log=b %S/Inputs/empty.mlir 2>&1 | FileCheck %s --check-prefix=TWICE
// RUN: not warm-opt --wasm-adapt-variadic-imports %S/Inputs/variadic-import.mlir 2>&1 | FileCheck %s --check-prefix=DECLARED
// NONE: error: the module needs no import 'log'
// FORM: error: expected NAME=FORM, not 'log'
// TWICE: error: 'log' is to be called as both 'a' and 'b'
// DECLARED: error: 'trace' is variadic
// DECLARED: trace.h:7:0: note: declared here

// expected-error @+1 {{'ioctl' is variadic: WebAssembly has the address of its variadic arguments, C on Arm wants them in registers and on the stack; import a function that is not variadic, or name one that takes a va_list by --variadic=ioctl=FUNCTION}}
wasm.func private @ioctl(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "ioctl"}
