// RUN: warm-opt %s --wasm-guard-native-names="native-pointers=true" 2>&1 | FileCheck %s
// RUN: warm-opt %s --wasm-guard-native-names="native-pointers=true keep=memset" 2>&1 | FileCheck %s --check-prefix=KEEP
// RUN: not warm-opt %s --wasm-guard-native-names 2>&1 | FileCheck %s --check-prefix=SANDBOX

// A module's own memset would replace everyone's.
// CHECK: warning: the export 'memset' is no global symbol: it would replace the native function of that name; --only-export=memset makes it one
// CHECK: wasm.func private @memset()
// CHECK-NOT: exports
// CHECK: wasm.func @strlen() attributes {exports = ["length"]}
// KEEP: wasm.func @memset() attributes {exports = ["memset"]}

// The native function takes native addresses.
// SANDBOX: error: the import 'memcpy' would be the native function, which does not know the module's memory
module {
  wasm.func private @memcpy(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "memcpy"}
  wasm.func private @abs(i32) -> i32 attributes {import_module = "env", import_name = "abs"}
  wasm.func @memset() attributes {exports = ["memset"]} {
    wasm.return
  }
  wasm.func @strlen() attributes {exports = ["strlen", "length"]} {
    wasm.return
  }
}
