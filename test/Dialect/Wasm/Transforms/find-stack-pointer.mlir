// RUN: warm-opt --wasm-find-stack-pointer="native-pointers=true" --split-input-file %s | FileCheck %s
// RUN: warm-opt --wasm-find-stack-pointer="native-pointers=true stack-pointer=none" --split-input-file %s | FileCheck %s --check-prefix=NONE

// NONE-COUNT-5: module attributes {wasm.stack_pointer} {

// By its name.
// CHECK: module attributes {wasm.stack_pointer = #wasm.stack_pointer<"__stack_pointer", 65536>}
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}

// -----

// By its import, whose value is not known.
// CHECK: module attributes {wasm.stack_pointer = #wasm.stack_pointer<"global_0">}
wasm.global private mutable @global_0 : i32 attributes {import_module = "env", import_name = "__stack_pointer"}

// -----

// By its export.
// CHECK: module attributes {wasm.stack_pointer = #wasm.stack_pointer<"global_1", 66568>}
wasm.global private mutable @global_0 : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.global mutable @global_1 : i32 attributes {exports = ["sp", "__stack_pointer"]} {
  %0 = wasm.const 66568 : i32
  wasm.yield %0 : i32
}

// -----

// A global that goes down and up, but has another name, is none; nor is a
// constant of the name.
// CHECK: module attributes {wasm.stack_pointer}
wasm.global private mutable @depth : i32 {
  %0 = wasm.const 64 : i32
  wasm.yield %0 : i32
}
wasm.global private @__stack_pointer : i32 {
  %0 = wasm.const 64 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}
wasm.func private @down_and_up() {
  %c1 = wasm.const 1 : i32
  %depth = wasm.global_get @depth : i32
  %less = wasm.sub %depth, %c1 : i32
  wasm.global_set @depth, %less : i32
  wasm.call @use(%less) : (i32) -> ()
  wasm.global_set @depth, %depth : i32
  wasm.return
}

// -----

// Without a name: counters, and what only goes up.
// CHECK: module attributes {wasm.stack_pointer}
wasm.memory private @memory_0 1
wasm.global private mutable @global_0 : i32 {
  %0 = wasm.const 64 : i32
  wasm.yield %0 : i32
}
wasm.global private mutable @global_1 : i32 {
  %0 = wasm.const 1024 : i32
  wasm.yield %0 : i32
}
wasm.func private @count_and_allocate(%n: i32) -> i32 {
  %c1 = wasm.const 1 : i32
  %count = wasm.global_get @global_0 : i32
  %less = wasm.sub %count, %c1 : i32
  wasm.global_set @global_0, %less : i32
  %heap = wasm.global_get @global_1 : i32
  %more = wasm.add %heap, %n : i32
  wasm.global_set @global_1, %more : i32
  wasm.store @memory_0[%heap], %n align 4 : i32
  wasm.return %heap : i32
}

// -----

// What has been decided stays.
// CHECK: module attributes {wasm.stack_pointer = #wasm.stack_pointer<"gone", 4096>}
module attributes {wasm.stack_pointer = #wasm.stack_pointer<"gone", 4096>} {
}
