// RUN: warm-opt %s --int-range-optimizations | FileCheck %s

wasm.memory private @m 1

// CHECK-LABEL: wasm.func @known
wasm.func @known(%p: i32, %x: i64) -> (i32, i32, i32, i32) {
  %c255 = wasm.const 255 : i32
  %c256 = wasm.const 256 : i32
  %0 = wasm.load8_u @m[%p] align 1 : i32
  // CHECK-DAG: %[[T:.*]] = wasm.const 1 : i32
  %1 = wasm.le_u %0, %c255 : i32
  %2 = wasm.clz %x : i64
  %3 = wasm.wrap %2 : i64 to i32
  %4 = wasm.lt_s %3, %c256 : i32
  %5 = wasm.and %p, %c255 : i32
  // CHECK-DAG: %[[F:.*]] = wasm.const 0 : i32
  %6 = wasm.eq %5, %c256 : i32
  %7 = wasm.eqz %x : i64
  %8 = wasm.lt_u %7, %c255 : i32
  // CHECK: wasm.return %[[T]], %[[T]], %[[F]], %[[T]]
  wasm.return %1, %4, %6, %8 : i32, i32, i32, i32
}

// The amount of a shift counts modulo the width: nothing is known here.
// CHECK-LABEL: wasm.func @unknown_shift
wasm.func @unknown_shift(%s: i32) -> i32 {
  %c1 = wasm.const 1 : i32
  %c0 = wasm.const 0 : i32
  %0 = wasm.shl %c1, %s : i32
  // CHECK: %[[R:.*]] = wasm.gt_s
  %1 = wasm.gt_s %0, %c0 : i32
  // CHECK: wasm.return %[[R]]
  wasm.return %1 : i32
}

// Floats have no range; their comparisons are 0 or 1, not unreachable.
// CHECK-LABEL: wasm.func @floats
wasm.func @floats(%x: f32, %c: i32) -> i32 {
  %0 = wasm.add %x, %x : f32
  %1 = wasm.ne %0, %x : f32
  %c5 = wasm.const 5 : i32
  wasm.cond_br %c, ^bb1(%1 : i32), ^bb1(%c5 : i32)
^bb1(%2: i32):
  // CHECK: ^bb1(%[[A:[a-z0-9]+]]: i32):
  // CHECK: wasm.return %[[A]]
  wasm.return %2 : i32
}
