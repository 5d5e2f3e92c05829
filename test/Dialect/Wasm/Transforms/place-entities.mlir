// RUN: warm-opt %s --wasm-place-entities="section=get:.ramfunc,local:.text.fast memory-section=.noinit memory-align=32" | FileCheck %s
// RUN: warm-opt %s --wasm-place-entities="memory-size=4096" 2>&1 | FileCheck %s --check-prefix=SIZE
// RUN: not warm-opt %s --wasm-place-entities="section=none:.ramfunc" 2>&1 | FileCheck %s --check-prefix=NONE
// RUN: not warm-opt %s --wasm-place-entities="section=log:.ramfunc" 2>&1 | FileCheck %s --check-prefix=IMPORT
// RUN: not warm-opt %s --wasm-place-entities="section=get:.a,get:.b" 2>&1 | FileCheck %s --check-prefix=BOTH
// RUN: not warm-opt %s --wasm-place-entities="section=get:a/b" 2>&1 | FileCheck %s --check-prefix=NAME
// RUN: not warm-opt %s --wasm-place-entities="memory-align=12" 2>&1 | FileCheck %s --check-prefix=ALIGN
// RUN: not warm-opt %s --wasm-place-entities="memory-size=65536" 2>&1 | FileCheck %s --check-prefix=LARGE
// RUN: not warm-opt %s --wasm-place-entities="memory-size=1000" 2>&1 | FileCheck %s --check-prefix=STACK

// CHECK: wasm.memory private @memory_0 1 attributes {align = 32 : i64, section = ".noinit"}
// CHECK: wasm.func @get() attributes {exports = ["get"], section = ".ramfunc"}
// CHECK: wasm.func private @local() attributes {section = ".text.fast"}

// SIZE: warning: the memory has 4096 bytes instead of the 65536 that the module declares
// SIZE: wasm.memory private @memory_0 1 attributes {byte_size = 4096 : i64}

// NONE: error: the module has no function or data 'none' to place in '.ramfunc'
// IMPORT: error: the module has no function or data 'log' to place in '.ramfunc'
// BOTH: error: 'get' is to be both in '.a' and in '.b'
// NAME: error: 'a/b' is no section name
// ALIGN: error: a memory cannot be aligned to 12 bytes: that is no power of two
// LARGE: error: a memory of 65536 bytes is not smaller than the 65536 that the module declares
// STACK: error: the stack begins at 2048, beyond the memory's 1000 bytes
module {
  wasm.memory private @memory_0 1
  wasm.global private mutable @__stack_pointer : i32 {
    %0 = wasm.const 2048 : i32
    wasm.yield %0 : i32
  }
  wasm.func private @log(i32) attributes {import_module = "env", import_name = "log"}
  wasm.func @get() attributes {exports = ["get"]} {
    wasm.return
  }
  wasm.func private @local() {
    wasm.return
  }
}
