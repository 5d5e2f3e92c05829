// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

// CHECK: wasm.memory @exported 1 to 4 attributes {exports = ["memory", "mem2"]}
wasm.memory @exported 1 to 4 attributes {exports = ["memory", "mem2"]}
// CHECK: wasm.memory private @imported 0 attributes {import_module = "env", import_name = "m"}
wasm.memory private @imported 0 attributes {import_module = "env", import_name = "m"}

// CHECK: wasm.table private @functions 10 to 20 : !wasm.funcref
wasm.table private @functions 10 to 20 : !wasm.funcref
// CHECK: wasm.table @externs 0 : !wasm.externref attributes {exports = ["t"]}
wasm.table @externs 0 : !wasm.externref attributes {exports = ["t"]}

// CHECK: wasm.global private @base : i32 attributes {import_module = "env", import_name = "base"}
wasm.global private @base : i32 attributes {import_module = "env", import_name = "base"}
// CHECK: wasm.global private @callback : !wasm.funcref attributes
wasm.global private @callback : !wasm.funcref attributes {import_module = "env", import_name = "cb"}
// CHECK: wasm.global private mutable @counter : i64 {
// CHECK-NEXT: %[[C:.*]] = wasm.const -1 : i64
// CHECK-NEXT: wasm.yield %[[C]] : i64
wasm.global private mutable @counter : i64 {
  %0 = wasm.const -1 : i64
  wasm.yield %0 : i64
}
// CHECK: wasm.global @copy : i32 attributes {exports = ["copy"]} {
// CHECK-NEXT: wasm.global_get @base : i32
wasm.global @copy : i32 attributes {exports = ["copy"]} {
  %0 = wasm.global_get @base : i32
  wasm.yield %0 : i32
}

// CHECK: wasm.data private @active "a\00\FF\22" into @exported {
// CHECK-NEXT: wasm.const 1024
wasm.data private @active "a\00\FF\22" into @exported {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
// CHECK: wasm.data private @passive ""
wasm.data private @passive ""

// CHECK: wasm.elem private @active_elem [@f, unit, #wasm.global_value<@callback>] : !wasm.funcref into @functions {
wasm.elem private @active_elem [@f, unit, #wasm.global_value<@callback>] : !wasm.funcref into @functions {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
// CHECK: wasm.elem private @passive_elem [unit] : !wasm.externref
wasm.elem private @passive_elem [unit] : !wasm.externref
// CHECK: wasm.elem private declarative @declared [@f] : !wasm.funcref
wasm.elem private declarative @declared [@f] : !wasm.funcref

// CHECK: wasm.start @f
wasm.start @f

// CHECK: wasm.func @f() attributes {exports = ["f"]} {
wasm.func @f() attributes {exports = ["f"]} {
  wasm.return
}
// CHECK: wasm.func private @g(i32, f64) -> (i64, !wasm.funcref) attributes {import_module = "env", import_name = "g"}
wasm.func private @g(i32, f64) -> (i64, !wasm.funcref) attributes {import_module = "env", import_name = "g"}

// CHECK: wasm.func private @log(i32, i32) -> i32 attributes {import_module = "env", import_name = "log", prototype = #wasm.prototype<(<pointer 4 "const char *">, ...) -> <signed 4 "int">, "log.h" 12>}
wasm.func private @log(i32, i32) -> i32 attributes {
  import_module = "env", import_name = "log",
  prototype = #wasm.prototype<(<pointer 4 "const char *">, ...) -> <signed 4 "int">, "log.h" 12>}
// CHECK: wasm.func private @end() attributes {{.*}} prototype = #wasm.prototype<() -> <void 0 "void">, "end.c" 1>
wasm.func private @end() attributes {
  import_module = "env", import_name = "end",
  prototype = #wasm.prototype<() -> <void 0 "void">, "end.c" 1>}
// CHECK: wasm.func private @lock(i32) -> i32 attributes {{.*}} prototype = #wasm.prototype<(<pointer 4 "struct lock *">) -> <record 4 "struct key" align 4 of <signed 4 "int">>, "lock.c" 3>
wasm.func private @lock(i32) -> i32 attributes {
  import_module = "env", import_name = "lock",
  prototype = #wasm.prototype<(<pointer 4 "struct lock *">) -> <record 4 "struct key" align 4 of <signed 4 "int">>, "lock.c" 3>}
