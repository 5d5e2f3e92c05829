// RUN: warm-opt %s --mark-float-interface --split-input-file --verify-diagnostics | FileCheck %s

// CHECK-LABEL: module @integers
// CHECK-NOT:   cortexm.float_interface
// CHECK:       wasm.func
module @integers attributes {cortexm.target = #cortexm.target<"cortex-m4f">} {
  wasm.func private @inner(%x: f32) -> f32 {
    wasm.return %x : f32
  }
  wasm.func @f(%x: i64) -> i64 attributes {exports = ["f"]} {
    wasm.return %x : i64
  }
}

// -----

// CHECK-LABEL: module @parameter
// CHECK-SAME:  cortexm.float_interface
module @parameter attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  wasm.func @f(%x: f32) attributes {exports = ["f"]} {
    wasm.return
  }
}

// -----

// CHECK-LABEL: module @import
// CHECK-SAME:  cortexm.float_interface
module @import attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
  wasm.func private @f() -> f64 attributes {import_module = "env", import_name = "f"}
}

// -----

module attributes {cortexm.target = #cortexm.target<"cortex-m33f">} {
  // expected-error @+1 {{passing floating-point values in VFP registers is not supported yet}}
  wasm.func @f(%x: f32) attributes {exports = ["f"]} {
    wasm.return
  }
}
