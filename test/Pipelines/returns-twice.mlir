// The pipelines know setjmp without help, and warmc's mark is kept.
// RUN: warm-opt %s --warm-optimize --warm-codegen="target=cortex-m4 native-pointer-abi=true" | FileCheck %s
// RUN: warm-opt %s --warm-mark-returns-twice=native-pointer-abi=true --warm-optimize \
// RUN:   --warm-codegen="target=cortex-m4 native-pointer-abi=true" | FileCheck %s

wasm.memory private @m 1
wasm.func private @setjmp(i32) -> i32 attributes {import_module = "env", import_name = "setjmp"}
wasm.func private @g(i32) -> i32 attributes {import_module = "env", import_name = "g"}

// No jump to @g, which may lead back.
// CHECK-LABEL: cortexm.func @f
// CHECK: bl @setjmp({{.*}}) in [0] out [0] {cortexm.returns_twice}
// CHECK: bl @g
// CHECK: pop_return
wasm.func @f(%x: i32) -> i32 attributes {exports = ["f"]} {
  %a = wasm.call @setjmp(%x) : (i32) -> i32
  %b = wasm.call @g(%a) : (i32) -> i32
  wasm.return %b : i32
}
