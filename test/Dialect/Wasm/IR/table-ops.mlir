// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

wasm.table private @t 1 : !wasm.funcref
wasm.table private @u 1 : !wasm.funcref
wasm.elem private @e [@references] : !wasm.funcref

// CHECK-LABEL: wasm.func @references
wasm.func @references() -> (i32, !wasm.externref) {
  // CHECK: wasm.ref_null : !wasm.externref
  %0 = wasm.ref_null : !wasm.externref
  // CHECK: wasm.ref_func @references
  %1 = wasm.ref_func @references
  // CHECK: wasm.ref_is_null %{{.*}} : !wasm.funcref
  %2 = wasm.ref_is_null %1 : !wasm.funcref
  wasm.return %2, %0 : i32, !wasm.externref
}

// CHECK-LABEL: wasm.func @tables
wasm.func @tables(%i: i32, %j: i32, %n: i32) {
  // CHECK: %[[F:.*]] = wasm.table_get @t[%[[I:.*]]] : !wasm.funcref
  %0 = wasm.table_get @t[%i] : !wasm.funcref
  // CHECK: wasm.table_set @t[%[[I]]], %[[F]] : !wasm.funcref
  wasm.table_set @t[%i], %0 : !wasm.funcref
  // CHECK: wasm.table_size @t
  %1 = wasm.table_size @t
  // CHECK: wasm.table_grow @t, %[[F]], %[[N:.*]] : !wasm.funcref
  %2 = wasm.table_grow @t, %0, %n : !wasm.funcref
  // CHECK: wasm.table_fill @t[%[[I]]], %[[F]], %[[N]] : !wasm.funcref
  wasm.table_fill @t[%i], %0, %n : !wasm.funcref
  // CHECK: wasm.table_copy @t[%[[I]]], @u[%[[J:.*]]], %[[N]]
  wasm.table_copy @t[%i], @u[%j], %n
  // CHECK: wasm.table_init @t[%[[I]]], @e[%[[J]]], %[[N]]
  wasm.table_init @t[%i], @e[%j], %n
  // CHECK: wasm.elem_drop @e
  wasm.elem_drop @e
  wasm.return
}
