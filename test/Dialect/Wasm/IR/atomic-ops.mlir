// RUN: warm-opt %s --split-input-file --verify-roundtrip --verify-diagnostics | FileCheck %s
// RUN: warm-opt %s --split-input-file --verify-diagnostics --canonicalize --cse | FileCheck %s

// CHECK: wasm.memory private @m 1 to 1 attributes {shared}
wasm.memory private @m 1 to 1 attributes {shared}

// Whatever the order or result, all of them stay: other accesses see them.
// CHECK-LABEL: wasm.func @accesses
wasm.func @accesses(%a: i32, %v: i32, %w: i64) {
  // CHECK-NEXT: wasm.atomic_load @m[%arg0] bytes 4 : i32
  %0 = wasm.atomic_load @m[%a] bytes 4 : i32
  // CHECK-NEXT: wasm.atomic_load @m[%arg0] bytes 4 : i32
  %1 = wasm.atomic_load @m[%a] bytes 4 : i32
  // CHECK-NEXT: wasm.atomic_load @m[%arg0 + 4] bytes 2 : i64
  %2 = wasm.atomic_load @m[%a + 4] bytes 2 : i64
  // CHECK-NEXT: wasm.atomic_store @m[%arg0 + 8], %arg2 bytes 8 : i64
  wasm.atomic_store @m[%a + 8], %w bytes 8 : i64
  // CHECK-NEXT: wasm.atomic_rmw xchg @m[%arg0], %arg1 bytes 1 : i32
  %3 = wasm.atomic_rmw xchg @m[%a], %v bytes 1 : i32
  // CHECK-NEXT: wasm.atomic_cmpxchg @m[%arg0], %arg2, %arg2 bytes 4 : i64
  %4 = wasm.atomic_cmpxchg @m[%a], %w, %w bytes 4 : i64
  // CHECK-NEXT: wasm.atomic_fence
  wasm.atomic_fence
  wasm.return
}

// A plain load is not taken over an atomic one.
// CHECK-LABEL: wasm.func @order
wasm.func @order(%a: i32) -> i32 {
  // CHECK-COUNT-2: wasm.load
  %0 = wasm.load @m[%a] align 4 : i32
  wasm.atomic_fence
  %1 = wasm.load @m[%a] align 4 : i32
  %2 = wasm.add %0, %1 : i32
  wasm.return %2 : i32
}

// -----

wasm.memory private @m 1
wasm.func @width(%a: i32) {
  // expected-error @below {{cannot access 8 bytes of a value of type 'i32'}}
  %0 = wasm.atomic_load @m[%a] bytes 8 : i32
  wasm.return
}

// -----

wasm.func @memory(%a: i32) {
  // expected-error @below {{memory}}
  %0 = wasm.atomic_rmw add @m[%a], %a bytes 4 : i32
  wasm.return
}
