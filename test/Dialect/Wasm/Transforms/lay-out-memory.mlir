// RUN: warm-opt --wasm-lay-out-memory --split-input-file %s | FileCheck %s
// RUN: warm-opt --wasm-lay-out-memory=stack-size=100 --split-input-file %s | FileCheck %s --check-prefix=SMALL

// The stack is below static data, which have the order and the alignment of the
// segments. Addresses of functions are indices, in the order in which they are
// taken.

// CHECK: module {
// CHECK-NOT: wasm.extern
// CHECK: wasm.memory private @memory_0 2
// CHECK: wasm.table private @t 3 to 3 : !wasm.funcref
// CHECK-NEXT: wasm.elem private @functions [@f, @g] : !wasm.funcref into @t {
// CHECK-NEXT: wasm.const 1
// CHECK-NOT: wasm.elem
// CHECK: wasm.global private mutable @sp : i32 {
// CHECK-NEXT: wasm.const 65536
// CHECK: wasm.data private @text "hello\00" into @memory_0 attributes {align = 1 : i64} {
// CHECK-NEXT: wasm.const 65536
// 65536 + 2, 65552 + 4, 1, and 2: what the words held is not added.
// CHECK: wasm.data @words "\02\00\01\00\14\00\01\00\01\00\00\00\02\00\00\00" into @memory_0 attributes {align = 16 : i64} {
// CHECK-NEXT: wasm.const 65552
// CHECK: wasm.data private @zeros "" into @memory_0 attributes {align = 4 : i64, size = 10 : i64} {
// CHECK-NEXT: wasm.const 65568
// 112 is 100, rounded up to a multiple of 16.
// SMALL: wasm.memory private @memory_0 1
// SMALL: wasm.global private mutable @sp : i32 {
// SMALL-NEXT: wasm.const 112
// SMALL: wasm.data private @text
// SMALL-NEXT: wasm.const 112
// SMALL: wasm.data @words
// SMALL-NEXT: wasm.const 128
module attributes {wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.table private @t 1 : !wasm.funcref
  wasm.elem private @old [@g] : !wasm.funcref into @t {
    %0 = wasm.const 5 : i32
    wasm.yield %0 : i32
  }
  wasm.global private mutable @sp : i32 attributes {import_module = "env", import_name = "__stack_pointer"}
  wasm.extern private @__heap_base
  wasm.extern private @__data_end
  wasm.extern private @__heap_end
  wasm.extern private @__stack_low
  wasm.extern private @__stack_high
  wasm.extern private @__global_base
  wasm.extern private weak @nowhere
  wasm.data private @text "hello\00" into @memory_0 attributes {align = 1 : i64} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.data @words "\07\00\00\00\07\00\00\00\07\00\00\00\07\00\00\00" into @memory_0 attributes {align = 16 : i64, symbols = [#wasm.data_symbol<"words", 0, 16>], relocations = [#wasm.relocation<0, @text, 2>, #wasm.relocation<4, @words, 4>, #wasm.relocation<8, @f, 0>, #wasm.relocation<12, @g, 0>]} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.data private @zeros "" into @memory_0 attributes {align = 4 : i64, size = 10 : i64} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.func private @f() {
    wasm.return
  }
  wasm.func private @g() attributes {import_module = "env", import_name = "g"}

  // CHECK-LABEL: wasm.func @addresses
  // CHECK-NEXT: wasm.const 65556
  // CHECK-NEXT: wasm.const 2
  // CHECK-NEXT: wasm.const 65584
  // CHECK-NEXT: wasm.const 65578
  // CHECK-NEXT: wasm.const 131072
  // CHECK-NEXT: wasm.const 0
  // CHECK-NEXT: wasm.const 65536
  // CHECK-NEXT: wasm.const 65536
  // CHECK-NEXT: wasm.const 0
  // SMALL-LABEL: wasm.func @addresses
  // SMALL: wasm.const 65536
  wasm.func @addresses() -> (i32, i32, i32, i32, i32, i32, i32, i32, i32) {
    %0 = wasm.address_of @words + 4
    %1 = wasm.address_of @g
    %2 = wasm.address_of @__heap_base
    %3 = wasm.address_of @__data_end
    %4 = wasm.address_of @__heap_end
    %5 = wasm.address_of @__stack_low
    %6 = wasm.address_of @__stack_high
    %7 = wasm.address_of @__global_base
    %8 = wasm.address_of @nowhere
    wasm.return %0, %1, %2, %3, %4, %5, %6, %7, %8 : i32, i32, i32, i32, i32, i32, i32, i32, i32
  }

  // A check is of the final offset: the sum cannot wrap behind it.
  // CHECK-LABEL: wasm.func @checked
  // CHECK-NEXT: wasm.check_bounds @memory_0[%arg0 + 65560] size 4
  // CHECK-NEXT: wasm.check_bounds @memory_0[%arg0 + 65548] size 4
  // CHECK-NEXT: wasm.check_bounds @memory_0[%arg0 + 8] size 4
  wasm.func @checked(%a: i32) {
    wasm.check_bounds @memory_0[%a + 8] size 4 from @words
    wasm.check_bounds @memory_0[%a + -4] size 4 from @words
    wasm.check_bounds @memory_0[%a + 8] size 4
    wasm.return
  }
}

// -----

// Without a stack pointer there is no stack; nothing is at the null pointer. A
// function has an index although the object has no table.
// CHECK: module {
// CHECK: wasm.table private @__indirect_function_table 2 to 2 : !wasm.funcref
// CHECK: wasm.data private @d
// CHECK-NEXT: wasm.const 1024
module attributes {wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.data private @d "a" into @memory_0 attributes {align = 1 : i64} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  wasm.func @f() -> i32 {
    %0 = wasm.address_of @f
    wasm.return %0 : i32
  }
}

// -----

// A linked module has its addresses.
// CHECK: module attributes {wasm.relocatable} {
// CHECK: wasm.data private @d
// CHECK-NEXT: wasm.const 16
module attributes {wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.data private @d "a" into @memory_0 attributes {align = 1 : i64} {
    %0 = wasm.const 16 : i32
    wasm.yield %0 : i32
  }
}
