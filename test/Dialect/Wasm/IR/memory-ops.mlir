// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

wasm.memory private @m 1
wasm.memory private @n 1
wasm.data private @d "abc"
wasm.global private mutable @g : f32 {
  %0 = wasm.const 0.0 : f32
  wasm.yield %0 : f32
}

// CHECK-LABEL: wasm.func @check
wasm.func @check(%p: i32) {
  // CHECK: wasm.check_bounds @m[%{{.*}}] size 4
  wasm.check_bounds @m[%p] size 4
  // CHECK: wasm.check_bounds @m[%{{.*}} + 4294967295] size 8
  wasm.check_bounds @m[%p + 4294967295] size 8
  wasm.return
}

// CHECK-LABEL: wasm.func @loads
wasm.func @loads(%p: i32) {
  // CHECK: wasm.load @m[%{{.*}} + 8] align 4 : i32
  %0 = wasm.load @m[%p + 8] align 4 : i32
  // CHECK: wasm.load @m[%{{.*}}] align 8 : f64
  %1 = wasm.load @m[%p] align 8 : f64
  // CHECK: wasm.load8_s @m[%{{.*}}] align 1 : i32
  %2 = wasm.load8_s @m[%p] align 1 : i32
  // CHECK: wasm.load8_u @m[%{{.*}}] align 1 : i64
  %3 = wasm.load8_u @m[%p] align 1 : i64
  // CHECK: wasm.load16_s @m[%{{.*}}] align 2 : i64
  %4 = wasm.load16_s @m[%p] align 2 : i64
  // CHECK: wasm.load16_u @m[%{{.*}}] align 1 : i32
  %5 = wasm.load16_u @m[%p] align 1 : i32
  // CHECK: wasm.load32_s @m[%{{.*}}] align 4 : i64
  %6 = wasm.load32_s @m[%p] align 4 : i64
  // CHECK: wasm.load32_u volatile @m[%{{.*}} + 1] align 4 : i64
  %7 = wasm.load32_u volatile @m[%p + 1] align 4 : i64
  wasm.return
}

// CHECK-LABEL: wasm.func @stores
wasm.func @stores(%p: i32, %v: i32, %w: i64, %x: f32) {
  // CHECK: wasm.store @m[%{{.*}} + 12], %{{.*}} align 4 : f32
  wasm.store @m[%p + 12], %x align 4 : f32
  // CHECK: wasm.store8 @m[%{{.*}}], %{{.*}} align 1 : i32
  wasm.store8 @m[%p], %v align 1 : i32
  // CHECK: wasm.store16 @m[%{{.*}}], %{{.*}} align 2 : i64
  wasm.store16 @m[%p], %w align 2 : i64
  // CHECK: wasm.store32 @m[%{{.*}}], %{{.*}} align 1 : i64
  wasm.store32 @m[%p], %w align 1 : i64
  wasm.return
}

// CHECK-LABEL: wasm.func @bulk
wasm.func @bulk(%a: i32, %b: i32, %n: i32) -> i32 {
  // CHECK: wasm.memory_size @m
  %0 = wasm.memory_size @m
  // CHECK: wasm.memory_grow @m, %{{.*}}
  %1 = wasm.memory_grow @m, %n
  // CHECK: wasm.memory_copy @m[%[[A:.*]]], @n[%[[B:.*]]], %[[N:.*]]
  wasm.memory_copy @m[%a], @n[%b], %n
  // CHECK: wasm.memory_fill @m[%[[A]]], %[[B]], %[[N]]
  wasm.memory_fill @m[%a], %b, %n
  // CHECK: wasm.memory_init @m[%[[A]]], @d[%[[B]]], %[[N]]
  wasm.memory_init @m[%a], @d[%b], %n
  // CHECK: wasm.data_drop @d
  wasm.data_drop @d
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @globals
wasm.func @globals() {
  // CHECK: %[[G:.*]] = wasm.global_get @g : f32
  %0 = wasm.global_get @g : f32
  // CHECK: wasm.global_set @g, %[[G]] : f32
  wasm.global_set @g, %0 : f32
  wasm.return
}
