// RUN: warm-opt --wasm-lay-out-memory --split-input-file %s | FileCheck %s

// The address of a function that may be defined nowhere is its index, or 0. In
// an object:
// CHECK-LABEL: module @object
module @object attributes {wasm.object, wasm.relocatable} {
  // CHECK: wasm.elem private @functions [@maybe, @own] : !wasm.funcref
  wasm.memory private @memory_0 1
  wasm.func private @maybe() attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
  wasm.func private @own() {
    wasm.return
  }
  // CHECK: wasm.func @f()
  wasm.func @f() -> (i32, i32) {
    // CHECK: %[[DEFINED:.*]] = wasm.is_defined @maybe
    // CHECK-DAG: %[[ONE:.*]] = wasm.const 1 : i32
    // CHECK-DAG: %[[NULL:.*]] = wasm.const 0 : i32
    // CHECK: %[[INDEX:.*]] = wasm.select %[[DEFINED]], %[[ONE]], %[[NULL]] : i32
    %0 = wasm.address_of @maybe
    // CHECK: %[[OWN:.*]] = wasm.const 2 : i32
    %1 = wasm.address_of @own
    // CHECK: wasm.return %[[INDEX]], %[[OWN]]
    wasm.return %0, %1 : i32, i32
  }
}

// -----

// In a linked module, whose table has no room for it yet:
// CHECK-LABEL: module @linked
module @linked attributes {wasm.relocatable} {
  // CHECK: wasm.table private @table_0 4 to 4 : !wasm.funcref
  // CHECK-NEXT: wasm.elem private @weak_functions [@maybe] : !wasm.funcref into @table_0 {
  // CHECK-NEXT: wasm.const 3 : i32
  wasm.table private @table_0 3 to 3 : !wasm.funcref
  wasm.func private @maybe() attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
  // CHECK: wasm.func @f()
  wasm.func @f() -> (i32, i32) {
    // CHECK: wasm.is_defined @maybe
    // CHECK: wasm.const 3 : i32
    // CHECK: wasm.select
    // CHECK: wasm.is_defined @maybe
    %0 = wasm.address_of @maybe
    %1 = wasm.address_of @maybe
    wasm.return %0, %1 : i32, i32
  }
}

// -----

// In data it is assigned before anything else runs.
// CHECK-LABEL: module @data
module @data attributes {wasm.object, wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.func private @maybe() attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
  wasm.func private @own() {
    wasm.return
  }
  // CHECK: wasm.data private @words "\00\00\00\00\01\00\00\00" into
  wasm.data private @words "\07\00\00\00\07\00\00\00" into @memory_0 attributes {align = 4 : i64, relocations = [#wasm.relocation<0, @maybe, 0>, #wasm.relocation<4, @own, 0>]} {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }
  // CHECK: wasm.func private @assign_weak_functions() {
  // CHECK: %[[PLACE:.*]] = wasm.const 1024 : i32
  // CHECK: %[[DEFINED:.*]] = wasm.is_defined @maybe
  // CHECK: %[[INDEX:.*]] = wasm.select %[[DEFINED]],
  // CHECK: wasm.store @memory_0[%[[PLACE]]], %[[INDEX]] align 1 : i32
  // CHECK: wasm.constructor @assign_weak_functions priority 0
}

// -----

// CHECK-LABEL: module @linked_data
module @linked_data attributes {wasm.relocatable} {
  wasm.memory private @memory_0 1
  wasm.table private @table_0 1 to 1 : !wasm.funcref
  wasm.func private @maybe() attributes {import_module = "env", import_name = "maybe", weak = ["maybe"]}
  // CHECK: wasm.data private @words "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, relocations = []}
  wasm.data private @words "\00\00\00\00" into @memory_0 attributes {align = 4 : i64, relocations = [#wasm.relocation<0, @maybe, 0>]} {
    %0 = wasm.const 2048 : i32
    wasm.yield %0 : i32
  }
  // CHECK: %[[PLACE:.*]] = wasm.address_of @words
  // CHECK: wasm.store @memory_0[%[[PLACE]]], %{{.*}} align 1 : i32
  // CHECK: wasm.constructor @assign_weak_functions priority 0
}
