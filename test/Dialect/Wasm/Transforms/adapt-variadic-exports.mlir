// RUN: warm-opt %s --split-input-file --wasm-adapt-variadic-exports=variadic=sum --verify-diagnostics | FileCheck %s

wasm.memory private @memory 1
wasm.table private @table 1 : !wasm.funcref

// As asked: C gets an entry, the module calls the function.
// CHECK-LABEL: wasm.func private @sum(
// CHECK: wasm.func @sum.entry(%[[N:.*]]: i32) -> i32 attributes {exports = ["sum", "total"], variadic, weak = ["sum"]} {
// CHECK-NEXT: %[[A:.*]] = wasm.variadic_arguments
// CHECK-NEXT: %[[R:.*]] = wasm.call @sum(%[[N]], %[[A]])
// CHECK-NEXT: wasm.return %[[R]]
wasm.func @sum(%0: i32, %1: i32) -> i32 attributes {exports = ["sum", "total"], weak = ["sum"]} {
  wasm.return %0 : i32
}

// By its prototype. Its address is C's: nobody here calls functions of the type.
// CHECK-LABEL: wasm.func private @log(
// CHECK: wasm.func @log.entry(%{{.*}}: i32) attributes {exports = ["log"], variadic}
wasm.func @log(%0: i32, %1: i32) attributes {exports = ["log"],
    prototype = #wasm.prototype<(<pointer 4 "const char *">, ...) -> <void 0 "void">, "f.c" 1>} {
  wasm.return
}
// CHECK: wasm.func @f
// CHECK: wasm.call @sum(
// CHECK: wasm.address_of @log.entry
wasm.func @f(%0: i32) -> i32 attributes {exports = ["f"]} {
  %1 = wasm.call @sum(%0, %0) : (i32, i32) -> i32
  %2 = wasm.address_of @log
  %3 = wasm.add %1, %2 : i32
  wasm.return %3 : i32
}

// Not exported: an entry only if C has the address.
// CHECK: wasm.func private @callback(
// CHECK: wasm.func private @callback.entry() attributes {variadic}
wasm.func private @callback(%0: i32) attributes {
    prototype = #wasm.prototype<(...) -> <void 0 "void">, "f.c" 1>} {
  wasm.return
}
// CHECK: wasm.func private @here(
// CHECK-NOT: here.entry
// expected-warning @+1 {{the address of 'here', which is variadic, is taken}}
wasm.func private @here(%0: i32, %1: i32, %2: i32) attributes {
    prototype = #wasm.prototype<(<signed 4 "int">, <signed 4 "int">, ...) -> <void 0 "void">, "f.c" 1>} {
  wasm.return
}
// CHECK: wasm.elem private @elem [@callback.entry, @here]
wasm.elem private @elem [@callback, @here] : !wasm.funcref
wasm.func @g(%0: i32) attributes {exports = ["g"]} {
  wasm.call_indirect @table[%0](%0, %0, %0) : (i32, i32, i32) -> ()
  wasm.return
}

// -----

// expected-error @+1 {{'sum' of type '() -> i32' is not variadic: its last parameter is no address of arguments}}
wasm.func @sum() -> i32 attributes {exports = ["sum"]} {
  %0 = wasm.const 1 : i32
  wasm.return %0 : i32
}

// -----

// expected-error @+1 {{the module has no export 'sum'}}
builtin.module {
}

// -----

wasm.func @sum(%0: i32) attributes {exports = ["sum"]} {
  // expected-error @+1 {{'wasm.variadic_arguments' op is in a function that is not variadic}}
  %1 = wasm.variadic_arguments
  wasm.return
}
