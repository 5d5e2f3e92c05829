// RUN: warm-opt %s --wasm-simplify-block-arguments | FileCheck %s

// %b always gets %x.
// CHECK-LABEL: wasm.func @loop_invariant
// CHECK-SAME: (%[[X:[a-z0-9]+]]: i32)
wasm.func @loop_invariant(%x: i32) -> i32 {
  // CHECK: wasm.br ^bb1(%[[X]] : i32)
  wasm.br ^bb1(%x, %x : i32, i32)
// CHECK: ^bb1(%[[A:[a-z0-9]+]]: i32):
^bb1(%a: i32, %b: i32):
  // CHECK: %[[C:[a-z0-9]+]] = wasm.sub %[[A]], %[[X]]
  %c = wasm.sub %a, %b : i32
  // CHECK: wasm.cond_br %[[C]], ^bb1(%[[C]] : i32), ^bb2
  wasm.cond_br %c, ^bb1(%c, %b : i32, i32), ^bb2
^bb2:
  // CHECK: wasm.return %[[X]]
  wasm.return %b : i32
}

// Arguments that are trivial only together: %b -> %a -> %x.
//
//   ^bb0 -> ^bb1 <-> ^bb2, ^bb1 -> ^bb3
// CHECK-LABEL: wasm.func @nested_loops
// CHECK-SAME: (%[[C:[a-z0-9]+]]: i32, %[[X:[a-z0-9]+]]: i64)
wasm.func @nested_loops(%c: i32, %x: i64) -> i64 {
  wasm.br ^bb1(%x : i64)
// CHECK: ^bb1:
^bb1(%a: i64):
  wasm.br ^bb2(%a : i64)
// CHECK: ^bb2:
^bb2(%b: i64):
  wasm.br_table %c, [^bb1(%b : i64), ^bb2(%b : i64)], ^bb3(%b : i64)
// CHECK: ^bb3:
^bb3(%d: i64):
  // CHECK: wasm.return %[[X]]
  wasm.return %d : i64
}

// %a and %b only feed each other.
// CHECK-LABEL: wasm.func @unused_cycle
wasm.func @unused_cycle(%c: i32, %x: i64, %y: i64) {
  // CHECK: wasm.br ^bb1{{$}}
  wasm.br ^bb1(%x, %y : i64, i64)
^bb1(%a: i64, %b: i64):
  // CHECK: wasm.cond_br %{{.*}}, ^bb1, ^bb2{{$}}
  wasm.cond_br %c, ^bb1(%b, %a : i64, i64), ^bb2
^bb2:
  wasm.return
}

// Two values that trade places are not the same.
// CHECK-LABEL: wasm.func @swap
wasm.func @swap(%c: i32, %x: i64, %y: i64) -> i64 {
  wasm.br ^bb1(%x, %y : i64, i64)
^bb1(%a: i64, %b: i64):
  // CHECK: wasm.cond_br %{{.*}}, ^bb1(%[[B:[a-z0-9]+]], %[[A:[a-z0-9]+]] : i64, i64), ^bb2
  wasm.cond_br %c, ^bb1(%b, %a : i64, i64), ^bb2
^bb2:
  // CHECK: wasm.return %[[A]]
  wasm.return %a : i64
}

// CHECK-LABEL: wasm.func @differing_table
wasm.func @differing_table(%c: i32, %x: i64, %y: i64) -> i64 {
  // CHECK: wasm.br_table %{{.*}}, [^bb1(%[[X:[a-z0-9]+]] : i64), ^bb1(%[[Y:[a-z0-9]+]] : i64)], ^bb1(%[[X]] : i64)
  wasm.br_table %c, [^bb1(%x, %c : i64, i32), ^bb1(%y, %c : i64, i32)], ^bb1(%x, %c : i64, i32)
^bb1(%a: i64, %b: i32):
  wasm.return %a : i64
}
