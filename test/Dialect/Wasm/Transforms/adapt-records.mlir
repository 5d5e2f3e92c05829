// RUN: warm-opt %s --split-input-file --wasm-adapt-records --verify-diagnostics | FileCheck %s

wasm.memory private @memory 1

// Words of an imported function's struct.
// CHECK-LABEL: wasm.func private @take(%{{.*}}: i32, %{{.*}}: i32) -> i32 attributes {prototype
// CHECK: %[[A:.*]] = wasm.load @memory[%[[P:.*]]] align 4 : i32
// CHECK: %[[B:.*]] = wasm.load @memory[%[[P]] + 4] align 4 : i32
// CHECK: %[[R:.*]] = wasm.call @take.native(%[[N:.*]], %[[A]], %[[B]]) : (i32, i32, i32) -> i32
// CHECK: wasm.return %[[R]] : i32
// CHECK: wasm.func private @take.native(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "take"
wasm.func private @take(i32, i32) -> i32 attributes {import_module = "env", import_name = "take",
  prototype = #wasm.prototype<(<signed 4 "int">, <record 8 "struct pair" align 4>) -> <signed 4 "int">, "f.h" 1>}

// Bytes: no byte behind the struct is read.
// CHECK-LABEL: wasm.func private @bytes(
// CHECK: wasm.load @memory[%{{.*}}] align 1 : i32
// CHECK: wasm.load16_u @memory[%{{.*}} + 4] align 1
// CHECK: wasm.load8_u @memory[%{{.*}} + 6] align 1
// CHECK: wasm.call @bytes.native(%{{.*}}, %{{.*}}) : (i32, i32) -> ()
wasm.func private @bytes(i32) attributes {import_module = "env", import_name = "bytes",
  prototype = #wasm.prototype<(<record 7 "struct bytes" align 1>) -> <void 0 "void">, "f.h" 1>}

// Pairs of words.
// CHECK-LABEL: wasm.func private @wide(
// CHECK: wasm.load @memory[%{{.*}}] align 8 : i64
// CHECK: wasm.load @memory[%{{.*}} + 8] align 8 : i64
// CHECK: (i32, i64, i64) -> ()
wasm.func private @wide(i32, i32) attributes {import_module = "env", import_name = "wide",
  prototype = #wasm.prototype<(<signed 4 "int">, <record 16 "struct wide" align 8>) -> <void 0 "void">, "f.h" 1>}

// A small result is in r0 on Arm.
// CHECK-LABEL: wasm.func private @small(
// CHECK: %[[R:.*]] = wasm.call @small.native(%{{.*}}) : (i32) -> i32
// CHECK: wasm.store16 @memory[%{{.*}}], %[[R]] align 2
// CHECK: wasm.store8 @memory[%{{.*}} + 2]
wasm.func private @small(i32, i32) attributes {import_module = "env", import_name = "small",
  prototype = #wasm.prototype<(<signed 4 "int">) -> <record 3 "struct small" align 2>, "f.h" 1>}

// A struct of one long long is in memory on Arm.
// CHECK-LABEL: wasm.func private @boxed(
// CHECK: %[[R:.*]]:2 = wasm.call @boxed.native() : () -> (i32, i32)
// CHECK: wasm.reinterpret
// CHECK: wasm.func private @boxed.native() -> (i32, i32)
wasm.func private @boxed() -> f64 attributes {import_module = "env", import_name = "boxed",
  prototype = #wasm.prototype<() -> <record 8 "struct boxed" align 8 of <float 8 "double">>, "f.h" 1>}

// What is the same stays.
// CHECK: wasm.func private @same(i32, i32, i64) attributes {import_module = "env", import_name = "same"
wasm.func private @same(i32, i32, i64) attributes {import_module = "env", import_name = "same",
  prototype = #wasm.prototype<(<record 4 "struct key" align 4 of <signed 4 "int">>, <record 8 "struct one" align 8 of <signed 8 "long long">>) -> <record 8 "struct pair" align 4>, "f.h" 1>}

// An exported function gets an entry.
// CHECK-LABEL: wasm.func private @give(
// CHECK: wasm.func @give.entry(%[[A:.*]]: i32, %[[B:.*]]: i32) -> i32 attributes {exports = ["give"]}
// CHECK: %[[S:.*]] = wasm.stack_alloc 2
// CHECK: %[[P:.*]] = wasm.stack_alloc 8
// CHECK: wasm.store @memory[%[[P]]], %[[A]] align 4
// CHECK: wasm.store @memory[%[[P]] + 4], %[[B]] align 4
// CHECK: wasm.call @give(%[[S]], %[[P]])
// CHECK: %[[R:.*]] = wasm.load16_u @memory[%[[S]]] align 2
// CHECK: wasm.return %[[R]]
wasm.func @give(%0: i32, %1: i32) attributes {exports = ["give"],
    prototype = #wasm.prototype<(<record 8 "struct pair" align 4>) -> <record 2 "struct tiny" align 2>, "f.h" 1>} {
  wasm.return
}

// Nobody at the seam knows it.
// CHECK: wasm.func private @inner(
// CHECK-NOT: inner.entry
wasm.func private @inner(%0: i32) attributes {
    prototype = #wasm.prototype<(<record 8 "struct pair" align 4>) -> <void 0 "void">, "f.h" 1>} {
  wasm.return
}

// -----

// A prototype that does not fit says nothing.
// CHECK: wasm.func private @other(i64) attributes {import_module
wasm.func private @other(i64) attributes {import_module = "env", import_name = "other",
  prototype = #wasm.prototype<(<record 8 "struct pair" align 4>) -> <void 0 "void">, "f.h" 1>}
