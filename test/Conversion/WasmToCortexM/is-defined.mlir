// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" | FileCheck %s

// Of a function that nobody defines the linker makes the address 0.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  // CHECK: cortexm.func private @maybe() attributes {{.*}}weak = ["maybe"]
  wasm.func private @maybe() attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
  // CHECK-LABEL: cortexm.func @f(
  wasm.func @f() -> i32 attributes {exports = ["f"]} {
    // CHECK: %[[ADDRESS:.*]] = mov_sym @maybe
    // CHECK: cmp_imm %[[ADDRESS]], 0
    %0 = wasm.is_defined @maybe
    wasm.return %0 : i32
  }
}
