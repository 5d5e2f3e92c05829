// RUN: warm-opt %s --wasm-guard-native-names="native-pointers=true" 2>&1 | FileCheck %s
// RUN: warm-opt %s --wasm-guard-native-names="native-pointers=true keep=memset" 2>&1 | FileCheck %s --check-prefix=KEEP
// RUN: not warm-opt %s --wasm-guard-native-names 2>&1 | FileCheck %s --check-prefix=SANDBOX

// A module's own memset would replace everyone's.
// CHECK: warning: the export 'memset' is no global symbol: it would replace the image's function of that name; --only-export=memset makes it one
// CHECK: wasm.func private @memset()
// CHECK-NOT: exports
// CHECK: wasm.func @strlen() attributes {exports = ["length"]}

// So would handlers, and what start-up code and the C library look for.
// CHECK: wasm.func private @start()
// CHECK-NOT: exports
// CHECK: wasm.func @Handler() attributes {exports = ["HandlerOf", "_close_file", "main2"]}
// CHECK: wasm.func private @write
// CHECK: wasm.func private @rust()
// CHECK-NOT: exports
// CHECK: wasm.func @Rust() attributes {exports = ["HardFaults", "Reset"]}
// KEEP: wasm.func @memset() attributes {exports = ["memset"]}

// The native function takes native addresses.
// SANDBOX: error: the import 'memcpy' would be the native function, which does not know the module's memory
// SANDBOX-NOT: '_exit'
// SANDBOX: error: the import '_write' would be the native function
module {
  wasm.func private @memcpy(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "memcpy"}
  wasm.func private @abs(i32) -> i32 attributes {import_module = "env", import_name = "abs"}
  wasm.func private @exit(i32) attributes {import_module = "env", import_name = "_exit"}
  wasm.func private @_write(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "_write"}
  wasm.func @memset() attributes {exports = ["memset"]} {
    wasm.return
  }
  wasm.func @strlen() attributes {exports = ["strlen", "length"]} {
    wasm.return
  }
  wasm.func @start() attributes {exports = ["_start", "_init", "_fini", "main", "_exit", "__errno_location", "Reset_Handler", "SysTick_Handler", "TIM2_IRQHandler"]} {
    wasm.return
  }
  wasm.func @Handler() attributes {exports = ["HandlerOf", "_close_file", "main2"]} {
    wasm.return
  }
  wasm.func @write() attributes {exports = ["_sbrk"]} {
    wasm.return
  }
  wasm.func @rust() attributes {exports = ["HardFault", "DefaultHandler", "SysTick", "__pre_init"]} {
    wasm.return
  }
  wasm.func @Rust() attributes {exports = ["HardFaults", "Reset"]} {
    wasm.return
  }
}
