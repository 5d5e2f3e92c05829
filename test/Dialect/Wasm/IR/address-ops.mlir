// RUN: warm-opt %s --verify-roundtrip | FileCheck %s

wasm.memory private @m 1
// CHECK: wasm.extern private @errno
wasm.extern private @errno
// CHECK: wasm.data private @d "abcdefgh" into @m attributes {align = 4 : i64, relocations = [#wasm.relocation<4, @errno, -8>, #wasm.relocation<0, @f, 0>], size = 12 : i64} {
wasm.data private @d "abcdefgh" into @m attributes {align = 4 : i64, relocations = [#wasm.relocation<4, @errno, -8>, #wasm.relocation<0, @f, 0>], size = 12 : i64} {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}

// CHECK-LABEL: wasm.func @f
wasm.func @f() -> (i32, i32, i32, i32) {
  // CHECK: wasm.address_of @d + 8
  %0 = wasm.address_of @d + 8
  // CHECK: wasm.address_of @errno
  %1 = wasm.address_of @errno
  // CHECK: wasm.address_of @f
  %2 = wasm.address_of @f
  // CHECK: wasm.stack_alloc 32
  %3 = wasm.stack_alloc 32
  // CHECK: wasm.check_stack %{{.*}}, %{{.*}}
  wasm.check_stack %0, %3
  wasm.return %0, %1, %2, %3 : i32, i32, i32, i32
}
