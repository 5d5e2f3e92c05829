// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

wasm.table private @t 1 : !wasm.funcref

// CHECK-LABEL: wasm.func @branches
wasm.func @branches(%c: i32, %x: i64) -> i64 {
  // CHECK: wasm.cond_br %{{.*}}, ^bb1(%{{.*}} : i64), ^bb2
  wasm.cond_br %c, ^bb1(%x : i64), ^bb2
^bb1(%0: i64):
  // CHECK: wasm.br ^bb3(%{{.*}} : i64)
  wasm.br ^bb3(%0 : i64)
^bb2:
  // CHECK: wasm.cond_br %{{.*}} weights([1, 2000]), ^bb1
  wasm.cond_br %c weights([1, 2000]), ^bb1(%x : i64), ^bb4
^bb3(%1: i64):
  // CHECK: wasm.return %{{.*}} : i64
  wasm.return %1 : i64
^bb4:
  // CHECK: wasm.unreachable
  wasm.unreachable
}

// CHECK-LABEL: wasm.func @tables
wasm.func @tables(%i: i32, %x: i32) {
  // CHECK: wasm.br_table %[[I:.*]], [], ^bb1
  wasm.br_table %i, [], ^bb1
^bb1:
  // CHECK: wasm.br_table %[[I]], [^bb2(%[[X:.*]] : i32), ^bb3, ^bb2(%[[I]] : i32)], ^bb4(%[[X]], %[[I]] : i32, i32)
  wasm.br_table %i, [^bb2(%x : i32), ^bb3, ^bb2(%i : i32)], ^bb4(%x, %i : i32, i32)
^bb2(%0: i32):
  // CHECK: wasm.return{{$}}
  wasm.return
^bb3:
  wasm.return
^bb4(%1: i32, %2: i32):
  wasm.return
}

// CHECK-LABEL: wasm.func @calls
wasm.func @calls(%i: i32, %x: i64) -> (i64, f32) {
  // CHECK: wasm.call @nothing() : () -> ()
  wasm.call @nothing() : () -> ()
  // CHECK: %{{.*}}:2 = wasm.call @two(%{{.*}}, %{{.*}}) : (i32, i64) -> (i64, f32)
  %0:2 = wasm.call @two(%i, %x) : (i32, i64) -> (i64, f32)
  // CHECK: %{{.*}}:2 = wasm.call_indirect @t[%{{.*}}](%{{.*}}) : (i64) -> (i64, f32)
  %1:2 = wasm.call_indirect @t[%i](%x) : (i64) -> (i64, f32)
  wasm.return %1#0, %0#1 : i64, f32
}
wasm.func private @nothing() attributes {import_module = "", import_name = ""}
wasm.func private @two(i32, i64) -> (i64, f32) attributes {import_module = "a", import_name = "b"}

// CHECK-LABEL: wasm.func @select
wasm.func @select(%c: i32, %x: f64, %y: f64) -> f64 {
  // CHECK: wasm.select %{{.*}}, %{{.*}}, %{{.*}} : f64
  %0 = wasm.select %c, %x, %y : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @constants
wasm.func @constants() {
  // CHECK: %c-1 = wasm.const -1 : i32
  %0 = wasm.const -1 : i32
  // CHECK: %c7_i64 = wasm.const 7 : i64
  %1 = wasm.const 7 : i64
  // CHECK: wasm.const -0.000000e+00 : f32
  %2 = wasm.const -0.0 : f32
  // A signalling NaN keeps its payload.
  // CHECK: wasm.const 0x7FA00001 : f32
  %3 = wasm.const 0x7FA00001 : f32
  // CHECK: wasm.const 0xFFF8000000000000 : f64
  %4 = wasm.const 0xFFF8000000000000 : f64
  wasm.return
}
