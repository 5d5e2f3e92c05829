// RUN: warm-opt %s --wasm-inline | FileCheck %s
// RUN: warm-opt %s --wasm-inline | FileCheck %s --check-prefix=GONE
// RUN: warm-opt %s --wasm-inline=growth=1 | FileCheck %s --check-prefix=GROWTH

// GONE-NOT: wasm.func private @once(
// GONE-NOT: wasm.func private @small(

wasm.memory private @m 1
wasm.table private @t 1 : !wasm.funcref
wasm.func private @ext(i32) -> i32 attributes {import_module = "env", import_name = "ext"}

wasm.func private @once(%x: i32, %c: i32) -> i32 {
  %0 = wasm.call @ext(%x) : (i32) -> i32
  %1 = wasm.call @ext(%0) : (i32) -> i32
  %2 = wasm.call @ext(%1) : (i32) -> i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  wasm.return %2 : i32
^bb2:
  %3 = wasm.call @ext(%2) : (i32) -> i32
  wasm.return %3 : i32
}

wasm.func private @small(%p: i32) -> i32 {
  wasm.check_bounds @m[%p] size 4
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.return %0 : i32
}

wasm.func private @twice(%x: i32) -> i32 {
  %0 = wasm.call @ext(%x) : (i32) -> i32
  %1 = wasm.call @ext(%0) : (i32) -> i32
  %2 = wasm.call @ext(%1) : (i32) -> i32
  %3 = wasm.call @ext(%2) : (i32) -> i32
  wasm.return %3 : i32
}

// Its copy stays, as others may call it.
wasm.func @visible(%x: i32) -> i32 attributes {exports = ["visible"]} {
  %0 = wasm.call @twice(%x) : (i32) -> i32
  %1 = wasm.call @ext(%0) : (i32) -> i32
  %2 = wasm.call @ext(%1) : (i32) -> i32
  %3 = wasm.call @ext(%2) : (i32) -> i32
  wasm.return %3 : i32
}

// Also used by the table.
wasm.func private @in_table(%x: i32) -> i32 {
  %0 = wasm.call @ext(%x) : (i32) -> i32
  %1 = wasm.call @ext(%0) : (i32) -> i32
  %2 = wasm.call @ext(%1) : (i32) -> i32
  %3 = wasm.call @ext(%2) : (i32) -> i32
  wasm.return %3 : i32
}
wasm.elem private @e [@in_table] : !wasm.funcref into @t {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}

wasm.func private @panics(%x: i32) -> i32 {
  %0 = wasm.call @ext(%x) : (i32) -> i32
  wasm.unreachable
}

wasm.func private @recursive(%x: i32) -> i32 {
  %0 = wasm.call @recursive(%x) : (i32) -> i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @caller
wasm.func @caller(%x: i32) -> i32 {
  // CHECK-COUNT-3: wasm.call @ext
  // CHECK: wasm.cond_br
  // CHECK: wasm.call @ext
  %0 = wasm.call @once(%x, %x) : (i32, i32) -> i32
  // CHECK: wasm.check_bounds
  // CHECK-NEXT: wasm.load
  // CHECK-NEXT: wasm.check_bounds
  // CHECK-NEXT: wasm.load
  %1 = wasm.call @small(%0) : (i32) -> i32
  %2 = wasm.call @small(%1) : (i32) -> i32
  // CHECK-NEXT: wasm.call @twice
  %3 = wasm.call @twice(%2) : (i32) -> i32
  // CHECK-NEXT: wasm.call @visible
  %4 = wasm.call @visible(%3) : (i32) -> i32
  // CHECK-NEXT: wasm.call @in_table
  %5 = wasm.call @in_table(%4) : (i32) -> i32
  // CHECK-NEXT: wasm.call @panics
  %6 = wasm.call @panics(%5) : (i32) -> i32
  // CHECK-NEXT: wasm.call @recursive
  %7 = wasm.call @recursive(%6) : (i32) -> i32
  wasm.return %7 : i32
}

// `@twice` has four operations, a call of it three.
// GROWTH-LABEL: wasm.func @caller
// GROWTH: wasm.load
// GROWTH: wasm.load
// GROWTH-NEXT: wasm.call @ext
// GROWTH-NEXT: wasm.call @ext
// GROWTH-NEXT: wasm.call @ext
// GROWTH-NEXT: wasm.call @ext

// A function to which a call returns twice stays.
wasm.func private @saves(%x: i32) -> i32 {
  %0 = wasm.call @ext(%x) {wasm.returns_twice} : (i32) -> i32
  wasm.return %0 : i32
}
// CHECK-LABEL: wasm.func @calls_saves
// CHECK-NEXT:    wasm.call @saves
// GROWTH-LABEL: wasm.func @calls_saves
// GROWTH-NEXT:    wasm.call @saves
wasm.func @calls_saves(%x: i32) -> i32 attributes {exports = ["calls_saves"]} {
  %0 = wasm.call @saves(%x) : (i32) -> i32
  wasm.return %0 : i32
}
