// RUN: warm-opt %s --wasm-split-frame-objects=max-work=6 | FileCheck %s

// Two variables in three blocks are six; with a third one the object stays.
// CHECK-LABEL: wasm.func @two
// CHECK-NEXT:    wasm.stack_alloc 4
// CHECK-NEXT:    wasm.stack_alloc 4
// CHECK-LABEL: wasm.func @three
// CHECK-NEXT:    %[[F:.*]] = wasm.stack_alloc 16
// CHECK-NEXT:    wasm.store @m[%[[F]]]
wasm.memory private @m 1
wasm.func @two(%x: i32) -> i32 {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame], %x align 4 : i32
  wasm.store @m[%frame + 4], %x align 4 : i32
  wasm.cond_br %x, ^a, ^b
^a:
  %0 = wasm.load @m[%frame] align 4 : i32
  wasm.return %0 : i32
^b:
  %1 = wasm.load @m[%frame + 4] align 4 : i32
  wasm.return %1 : i32
}
wasm.func @three(%x: i32) -> i32 {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame], %x align 4 : i32
  wasm.store @m[%frame + 4], %x align 4 : i32
  wasm.store @m[%frame + 8], %x align 4 : i32
  wasm.cond_br %x, ^a, ^b
^a:
  %0 = wasm.load @m[%frame] align 4 : i32
  wasm.return %0 : i32
^b:
  %1 = wasm.load @m[%frame + 4] align 4 : i32
  wasm.return %1 : i32
}
