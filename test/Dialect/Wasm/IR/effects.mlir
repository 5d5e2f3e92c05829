// RUN: warm-opt %s --cse --canonicalize | FileCheck %s

wasm.memory private @m 1
wasm.global private mutable @g : i32 {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.table private @t 1 : !wasm.funcref

// CHECK-LABEL: wasm.func @loads_merge
wasm.func @loads_merge(%p: i32) -> i32 {
  // CHECK: %[[L:.*]] = wasm.load
  %0 = wasm.load @m[%p] align 4 : i32
  %1 = wasm.load @m[%p] align 4 : i32
  // CHECK-NEXT: wasm.add %[[L]], %[[L]]
  %2 = wasm.add %0, %1 : i32
  wasm.return %2 : i32
}

// CHECK-LABEL: wasm.func @store_between
wasm.func @store_between(%p: i32) -> i32 {
  // CHECK: wasm.load
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.store @m[%p], %p align 4 : i32
  // CHECK: wasm.load
  %1 = wasm.load @m[%p] align 4 : i32
  %2 = wasm.add %0, %1 : i32
  wasm.return %2 : i32
}

// CHECK-LABEL: wasm.func @volatile
wasm.func @volatile(%p: i32) {
  // CHECK-NEXT: wasm.load volatile
  // CHECK-NEXT: wasm.load volatile
  // CHECK-NEXT: wasm.return
  %0 = wasm.load volatile @m[%p] align 4 : i32
  %1 = wasm.load volatile @m[%p] align 4 : i32
  wasm.return
}

// Dead reads go; what traps or writes stays.
// CHECK-LABEL: wasm.func @dead
wasm.func @dead(%p: i32, %f: f32) {
  // CHECK-NEXT: wasm.check_bounds
  wasm.check_bounds @m[%p] size 4
  %0 = wasm.load @m[%p] align 4 : i32
  %1 = wasm.global_get @g : i32
  %2 = wasm.memory_size @m
  // CHECK-NEXT: wasm.trunc_s
  %3 = wasm.trunc_s %f : f32 to i32
  %4 = wasm.trunc_sat_s %f : f32 to i32
  // CHECK-NEXT: wasm.table_get
  %5 = wasm.table_get @t[%p] : !wasm.funcref
  // CHECK-NEXT: wasm.memory_grow
  %6 = wasm.memory_grow @m, %p
  // CHECK-NEXT: wasm.global_set
  wasm.global_set @g, %p : i32
  // CHECK-NEXT: wasm.return
  wasm.return
}

// Each check may be the one that traps.
// CHECK-LABEL: wasm.func @checks
wasm.func @checks(%p: i32) {
  // CHECK-COUNT-2: wasm.check_bounds
  wasm.check_bounds @m[%p] size 4
  wasm.check_bounds @m[%p] size 4
  wasm.return
}

// A call may not return: it stays.
// CHECK-LABEL: wasm.func @call
wasm.func @call(%p: i32, %f: f32) {
  // CHECK-NEXT: wasm.call @dead
  wasm.call @dead(%p, %f) : (i32, f32) -> ()
  wasm.return
}
