// RUN: warm-opt %s --wasm-check-sizes --split-input-file --verify-diagnostics -o /dev/null
// RUN: not warm-opt %s --wasm-check-sizes=max-ram=65536 --split-input-file -o /dev/null 2>&1 | FileCheck %s
// CHECK: error: the memory takes 1114112 bytes of RAM, and 65536 are allowed by --max-ram
// CHECK-NOT: the memory takes 65536

// expected-warning @below {{the memory takes 1114112 bytes of RAM, as the module declares; --memory-size makes it smaller; --max-ram=BYTES says what there is}}
wasm.memory private @memory_0 17

// -----

// A memory of somebody else, and one that is not large.

wasm.memory private @imported 17 attributes {import_module = "env", import_name = "m"}
wasm.memory private @small 1

// -----

// expected-warning @below {{the table takes 4000000 bytes of RAM, as the module declares; --max-ram=BYTES}}
wasm.table private @table_0 1000000 : !wasm.funcref

// -----

// expected-error @below {{the memory takes 1073741824 bytes of RAM, and 536870912 are allowed; --memory-size makes it smaller}}
wasm.memory private @memory_0 16384

// -----

// The first instruction that asks for more; one that asks for the size is none.

wasm.memory private @memory_0 1
wasm.func @f(%more: i32) -> i32 {
  %none = wasm.const 0 : i32
  %size = wasm.memory_grow @memory_0, %none
  // expected-remark @below {{memory.grow can only fail: --max-memory=PAGES gives the memory room}}
  %old = wasm.memory_grow @memory_0, %more
  %again = wasm.memory_grow @memory_0, %more
  wasm.return %old : i32
}
