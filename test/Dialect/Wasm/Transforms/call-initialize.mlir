// RUN: warm-opt --wasm-call-initialize --split-input-file %s | FileCheck %s
// RUN: warm-opt --wasm-call-initialize=keep=_initialize --split-input-file %s | FileCheck %s --check-prefix=KEEP

// A WASI reactor's initialization is a constructor.
// CHECK: wasm.func private @init()
// CHECK: wasm.constructor @init priority 65535
// KEEP: wasm.func @init() attributes {exports = ["_initialize"]}
// KEEP-NOT: wasm.constructor
wasm.func @init() attributes {exports = ["_initialize"]} {
  wasm.return
}

// -----

// Other names of the function stay.
// CHECK: wasm.func @init() attributes {exports = ["again"]}
// CHECK: wasm.constructor @init priority 65535
wasm.func @init() attributes {exports = ["_initialize", "again"]} {
  wasm.return
}

// -----

// With a parameter it is something else.
// CHECK: exports = ["_initialize"]
// CHECK-NOT: wasm.constructor
wasm.func @init(%x: i32) attributes {exports = ["_initialize"]} {
  wasm.return
}

// -----

// The functions of an object are those of C.
module attributes {wasm.object} {
// CHECK: exports = ["_initialize"]
// CHECK-NOT: wasm.constructor
wasm.func @init() attributes {exports = ["_initialize"]} {
  wasm.return
}
}
