// RUN: warm-opt %s --wasm-make-memory-volatile | FileCheck %s

wasm.memory private @m 1

// Loads become volatile, of any width; stores are never removed anyway.
// CHECK-LABEL: wasm.func @access
// CHECK-NEXT: wasm.load volatile @m[%{{.*}}] align 4 : i32
// CHECK-NEXT: wasm.load8_u volatile @m[%{{.*}} + 1] align 1 : i64
// CHECK-NEXT: wasm.load volatile @m[%{{.*}} + 8] align 4 : i32
// CHECK-NEXT: wasm.store @m[%{{.*}}], %{{.*}} align 4 : i32
// CHECK-NEXT: wasm.return
wasm.func @access(%p: i32) {
  %0 = wasm.load @m[%p] align 4 : i32
  %1 = wasm.load8_u @m[%p + 1] align 1 : i64
  %2 = wasm.load volatile @m[%p + 8] align 4 : i32
  wasm.store @m[%p], %0 align 4 : i32
  wasm.return
}
