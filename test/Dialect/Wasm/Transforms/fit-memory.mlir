// RUN: warm-opt %s --wasm-find-stack-pointer --wasm-fit-memory=heap-size=256 --split-input-file --verify-diagnostics | FileCheck %s

// Stack first. Zeros reach up to __heap_base.

// CHECK: wasm.memory private @stack_first 1 attributes {byte_size = 5376 : i64}
// expected-remark @below {{the memory has 5376 bytes instead of the 131072 that the module declares: 4096 of stack, 1024 of static data, 256 of heap}}
wasm.memory private @stack_first 2
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 4096 : i32
  wasm.yield %0 : i32
}
wasm.global @heap : i32 attributes {exports = ["__heap_base"]} {
  %0 = wasm.const 5120 : i32
  wasm.yield %0 : i32
}
wasm.data private @data "abc" into @stack_first {
  %0 = wasm.const 4096 : i32
  wasm.yield %0 : i32
}

// -----

// Stack last: what the segments leave is stack and zeros.

// CHECK: wasm.memory private @stack_last 1 attributes {byte_size = 2304 : i64}
// expected-remark @below {{2304 bytes instead of the 65536 that the module declares: 1021 of stack, 1027 of static data, 256 of heap}}
wasm.memory private @stack_last 1
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 2048 : i32
  wasm.yield %0 : i32
}
wasm.data private @data "abc" into @stack_last {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}

// -----

// No stack, and more pages than are declared.

// CHECK: wasm.memory private @larger 2 to 2 attributes {byte_size = 65776 : i64}
// expected-remark @below {{the memory has 65776 bytes}}
wasm.memory private @larger 1 to 2
wasm.global @end : i32 attributes {exports = ["__data_end"]} {
  %0 = wasm.const 65520 : i32
  wasm.yield %0 : i32
}

// -----

// Stack first, and nobody says how many zeros there are after the segment.

// expected-error @below {{it is not known how far static data reach: export __heap_base when linking, or give the size in bytes}}
wasm.memory private @unknown 1
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
wasm.data private @data "abc" into @unknown {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}

// -----

// A stack, and no segment: zeros may be above it or below.

// expected-error @below {{it is not known how far static data reach}}
wasm.memory private @no_segment 1
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}

// -----

// expected-error @below {{a memory of 65776 bytes is larger than the 65536 that the module allows}}
wasm.memory private @most 1 to 1
wasm.global @end : i32 attributes {exports = ["__data_end"]} {
  %0 = wasm.const 65520 : i32
  wasm.yield %0 : i32
}

// -----

// expected-error @below {{the memory is imported: its definition says how large it is}}
wasm.memory private @imported 1 attributes {import_module = "env", import_name = "m"}

// -----

// expected-error @below {{what fits is known of a module with one memory}}
module {
  wasm.memory private @a 1
  wasm.memory private @b 1
}

// -----

wasm.memory private @memory_0 1
wasm.global private mutable @base : i32 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
// expected-error @below {{the address of a data segment is not known: nor is what the memory needs}}
wasm.data private @data "abc" into @memory_0 {
  %0 = wasm.global_get @base : i32
  wasm.yield %0 : i32
}
