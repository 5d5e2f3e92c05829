// RUN: warm-opt %s --wasm-remove-bounds-checks | FileCheck %s

wasm.memory private @m 1

// Accesses stay; of the checks none does, whatever its address.
// CHECK-LABEL: wasm.func @access
// CHECK-NEXT: wasm.load @m[%{{.*}}] align 4 : i32
// CHECK-NEXT: wasm.store @m[%{{.*}} + 65535], %{{.*}} align 4 : i32
// CHECK-NEXT: wasm.return
wasm.func @access(%p: i32) {
  wasm.check_bounds @m[%p] size 4
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.check_bounds @m[%p + 65535] size 4
  wasm.store @m[%p + 65535], %0 align 4 : i32
  wasm.return
}
