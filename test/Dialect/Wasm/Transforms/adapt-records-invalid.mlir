// RUN: not warm-opt %s --wasm-adapt-records 2>&1 | FileCheck %s

wasm.memory private @memory 1

// CHECK: error: 'precise' has a `long double`, which is a `double` on Arm: declare it so
// CHECK: f.h:3:0: note: declared here
wasm.func private @precise(i64, i64) attributes {import_module = "env", import_name = "precise",
  prototype = #wasm.prototype<(<float 16 "long double">) -> <void 0 "void">, "f.h" 3>}

// CHECK: error: 'log' is variadic and passes a struct by value, which C on Arm does otherwise: pass a pointer
// CHECK: f.h:4:0: note: declared here
wasm.func private @log(i32, i32) attributes {import_module = "env", import_name = "log",
  prototype = #wasm.prototype<(<record 8 "struct pair" align 4>, ...) -> <void 0 "void">, "f.h" 4>}
