// RUN: warm-opt %s --warm-optimize=level=0 | FileCheck %s --check-prefix=NONE
// RUN: warm-opt %s --warm-optimize="level=0 remove-bounds-checks" | FileCheck %s --check-prefix=TRUSTED
// RUN: warm-opt %s --warm-optimize=level=1 | FileCheck %s --check-prefix=QUICK
// RUN: warm-opt %s --warm-optimize=level=2 | FileCheck %s --check-prefix=SPEED
// RUN: warm-opt %s --warm-optimize | FileCheck %s --check-prefix=SPEED
// RUN: warm-opt %s --warm-optimize=level=s | FileCheck %s --check-prefix=SIZE

// NONE: wasm.func private @small(
// TRUSTED-NOT: wasm.check_bounds
// QUICK: wasm.func private @small(
// SPEED-NOT: wasm.func private @small(
// SIZE: wasm.func private @small(

wasm.memory private @m 1

// Larger than a call, but not much.
wasm.func private @small(%p: i32) -> i32 {
  wasm.check_bounds @m[%p] size 4
  %0 = wasm.load @m[%p] align 4 : i32
  %1 = wasm.mul %0, %0 : i32
  %2 = wasm.xor %1, %p : i32
  %3 = wasm.mul %2, %0 : i32
  %4 = wasm.shl %3, %0 : i32
  wasm.return %4 : i32
}

// Nothing is folded at level 0; nothing crosses functions at level 1.
// NONE-LABEL: @caller
// NONE: wasm.add
// NONE: wasm.call @small
// NONE: wasm.call @small
// QUICK-LABEL: @caller
// QUICK-NOT: wasm.add
// QUICK: wasm.call @small
// QUICK: wasm.call @small
// SPEED-LABEL: @caller
// SPEED-NOT: wasm.call
// SPEED: wasm.shl
// SPEED: wasm.shl
// SIZE-LABEL: @caller
// SIZE-NOT: wasm.add
// SIZE: wasm.call @small
// SIZE: wasm.call @small
wasm.func @caller(%x: i32) -> i32 attributes {exports = ["caller"]} {
  %c = wasm.const 3 : i32
  %d = wasm.const 4 : i32
  %s = wasm.add %c, %d : i32
  %0 = wasm.call @small(%x) : (i32) -> i32
  %1 = wasm.call @small(%s) : (i32) -> i32
  %2 = wasm.xor %0, %1 : i32
  wasm.return %2 : i32
}
