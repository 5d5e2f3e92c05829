// RUN: warm-opt --wasm-remove-unreferenced --split-input-file %s | FileCheck %s

// As from an object: data says how it is aligned. A vtable nobody names keeps
// neither its functions nor the data they use; that they name each other does
// not help them.
// CHECK-LABEL: module attributes
module attributes {wasm.relocatable} {
  // CHECK: wasm.memory private @memory_0
  wasm.memory private @memory_0 1
  // CHECK-NOT: @.vtable
  wasm.data private @".vtable" "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, relocations = [#wasm.relocation<0, @drop, 0>]} {
    %c0 = wasm.const 0 : i32
    wasm.yield %c0 : i32
  }
  // CHECK: wasm.data private @".used.vtable"
  wasm.data private @".used.vtable" "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, relocations = [#wasm.relocation<0, @show, 0>]} {
    %c4 = wasm.const 4 : i32
    wasm.yield %c4 : i32
  }
  // CHECK: wasm.data private @".text"
  wasm.data private @".text" "text" into @memory_0 attributes {align = 1 : i64} {
    %c8 = wasm.const 8 : i32
    wasm.yield %c8 : i32
  }
  // CHECK: wasm.data @".public"
  wasm.data @".public" "data" into @memory_0 attributes {align = 1 : i64} {
    %c12 = wasm.const 12 : i32
    wasm.yield %c12 : i32
  }
  // CHECK-NOT: @drop
  wasm.func private @drop(%x: i32) {
    %a = wasm.address_of @".vtable"
    wasm.call @drop(%a) : (i32) -> ()
    wasm.return
  }
  // CHECK: wasm.func private @show
  wasm.func private @show(%x: i32) -> i32 {
    %a = wasm.address_of @".text"
    wasm.return %a : i32
  }
  // CHECK: wasm.func @get
  wasm.func @get() -> i32 attributes {exports = ["get"]} {
    %a = wasm.address_of @".used.vtable"
    wasm.return %a : i32
  }
  // CHECK-NOT: @imported
  wasm.func private @imported(i32) attributes {import_module = "env", import_name = "imported"}
}

// -----

// Linked: any number may be an address in the segment. What a constructor or
// the start function needs stays.
// CHECK-LABEL: {{^module {$}}
module {
  // CHECK: wasm.memory private @memory_0
  wasm.memory private @memory_0 1
  // CHECK: wasm.data private @data_0
  wasm.data private @data_0 "linked" into @memory_0 {
    %c0 = wasm.const 1024 : i32
    wasm.yield %c0 : i32
  }
  // CHECK-NOT: @passive
  wasm.data private @passive "passive"
  // CHECK: wasm.func private @begin
  wasm.func private @begin() {
    wasm.return
  }
  // CHECK: wasm.func private @prepare
  wasm.func private @prepare() {
    wasm.return
  }
  wasm.constructor @prepare priority 100
  wasm.start @begin
}

// -----

// What the program wants to stay does, with what it names.
// CHECK-LABEL: module @used
module @used attributes {wasm.relocatable} {
  wasm.memory private @memory_0 1
  // CHECK: wasm.data private @".entries"
  wasm.data private @".entries" "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, relocations = [#wasm.relocation<0, @entry, 0>], used} {
    %c0 = wasm.const 0 : i32
    wasm.yield %c0 : i32
  }
  // CHECK: wasm.func private @entry
  wasm.func private @entry() {
    wasm.return
  }
  // CHECK: wasm.func private @kept
  wasm.func private @kept() attributes {used} {
    wasm.return
  }
  // CHECK-NOT: @dropped
  wasm.func private @dropped() {
    wasm.return
  }
}

// -----

// A number of a linked module may be an address in its memory.
// CHECK-LABEL: module {
// CHECK-NEXT: wasm.memory private @memory_0
module {
  wasm.memory private @memory_0 1
}

// -----

// An object has symbols for addresses.
// CHECK-LABEL: module attributes {wasm.relocatable} {
// CHECK-NEXT: }
module attributes {wasm.relocatable} {
  wasm.memory private @memory_0 1
}
