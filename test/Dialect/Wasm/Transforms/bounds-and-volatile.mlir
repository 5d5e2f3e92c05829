// RUN: warm-opt %s --wasm-remove-bounds-checks | FileCheck %s --check-prefix=NONE
// RUN: warm-opt %s --wasm-make-memory-volatile | FileCheck %s --check-prefix=VOLATILE

wasm.memory private @m 1

// NONE-LABEL: wasm.func @access
// NONE-NOT: check_bounds
// VOLATILE-LABEL: wasm.func @access
wasm.func @access(%p: i32) {
  wasm.check_bounds @m[%p] size 4
  // VOLATILE: wasm.load volatile @m[%{{.*}}] align 4 : i32
  %0 = wasm.load @m[%p] align 4 : i32
  // VOLATILE: wasm.load8_u volatile @m[%{{.*}} + 1] align 1 : i64
  %1 = wasm.load8_u @m[%p + 1] align 1 : i64
  // VOLATILE: wasm.store @m
  wasm.store @m[%p], %0 align 4 : i32
  wasm.return
}
