// RUN: warm-opt %s --split-input-file --wasm-adapt-variadic-imports=variadic=log=vlog,plain=plain --verify-diagnostics | FileCheck %s

wasm.memory private @memory 1
wasm.table private @table 1 : !wasm.funcref

// The C library's, by name and type.
// CHECK: wasm.func private @printf(i32, i32) -> i32 attributes {import_module = "env", import_name = "vprintf"}
// expected-remark @+1 {{'printf' is variadic: calls of it are calls of 'vprintf'}}
wasm.func private @printf(i32, i32) -> i32 attributes {import_module = "env", import_name = "printf"}
// CHECK: wasm.func private @syslog(i32, i32, i32) attributes {import_module = "env", import_name = "vsyslog"}
// expected-remark @+1 {{calls of 'vsyslog'}}
wasm.func private @syslog(i32, i32, i32) attributes {import_module = "env", import_name = "syslog"}

// Another function of that name.
// CHECK: wasm.func private @scanf(i64) attributes {import_module = "env", import_name = "scanf"}
// expected-warning @+1 {{'scanf' has the type '(i64) -> ()' here, which is not that of the C library's variadic function: it is called as one that is not variadic}}
wasm.func private @scanf(i64) attributes {import_module = "env", import_name = "scanf"}
// CHECK: wasm.func private @sprintf(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "sprintf"
wasm.func private @sprintf(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "sprintf",
  prototype = #wasm.prototype<(<pointer 4 "char *">, <pointer 4 "const char *">, <signed 4 "int">) -> <signed 4 "int">, "f.h" 1>}

// As asked.
// CHECK: wasm.func private @log(i32, i32) attributes {import_module = "os", import_name = "vlog"
// expected-remark @+1 {{'log' is variadic: calls of it are calls of 'vlog'}}
wasm.func private @log(i32, i32) attributes {import_module = "os", import_name = "log", weak = ["log"]}
// CHECK: wasm.func private @plain(i32, i32) attributes {import_module = "os", import_name = "plain"
wasm.func private @plain(i32, i32) attributes {import_module = "os", import_name = "plain",
  prototype = #wasm.prototype<(<pointer 4 "const char *">, ...) -> <void 0 "void">, "f.h" 1>}

// A function with a body is the module's own.
// CHECK: wasm.func @fprintf
wasm.func @fprintf(%0: i32, %1: i32, %2: i32) -> i32 attributes {exports = ["fprintf"]} {
  wasm.return %0 : i32
}

// -----

wasm.memory private @memory 1
wasm.table private @table 1 : !wasm.funcref
wasm.func private @plain() attributes {import_module = "env", import_name = "plain"}
// expected-remark @+1 {{calls of 'vlog'}}
wasm.func private @log(i32, i32) attributes {import_module = "env", import_name = "log"}

// C gets the address of the variadic function: nobody here calls by it.
// CHECK-LABEL: wasm.func private @printf(i32, i32) -> i32 attributes {import_module = "env", import_name = "printf"}
// CHECK: wasm.func private @[[CALLED:printf_[0-9]+]](i32, i32) -> i32 attributes {import_module = "env", import_name = "vprintf"}
// expected-remark @+1 {{calls of 'vprintf'}}
wasm.func private @printf(i32, i32) -> i32 attributes {import_module = "env", import_name = "printf"}
// Somebody does.
// CHECK: import_name = "vsprintf"
// expected-warning @+2 {{the address of 'sprintf', which is variadic, is taken: C cannot call it by this address, which is one for calls in the module}}
// expected-remark @+1 {{calls of 'vsprintf'}}
wasm.func private @sprintf(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "sprintf"}
// CHECK: wasm.func @f
// CHECK: wasm.address_of @printf
// CHECK: wasm.address_of @sprintf
// CHECK: wasm.call @[[CALLED]](
wasm.func @f(%0: i32) -> i32 attributes {exports = ["f"]} {
  %1 = wasm.address_of @printf
  %2 = wasm.address_of @sprintf
  %3 = wasm.call @printf(%1, %2) : (i32, i32) -> i32
  %4 = wasm.call_indirect @table[%0](%0, %1, %3) : (i32, i32, i32) -> i32
  wasm.return %4 : i32
}
