// RUN: warm-opt %s --warm-optimize | FileCheck %s
// RUN: warm-opt %s --warm-optimize=remove-bounds-checks | FileCheck %s --check-prefix=TRUSTED
// RUN: warm-opt %s --warm-optimize=volatile-memory | FileCheck %s --check-prefix=VOLATILE

// CHECK: wasm.memory private @m
wasm.memory private @m 1
// CHECK-NOT: @unused_global
wasm.global private @unused_global : i32 {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
// An active segment writes: it stays. A passive one nobody uses does not.
// CHECK: wasm.data private @active
wasm.data private @active "x" into @m {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
// CHECK-NOT: @passive
wasm.data private @passive "x"
// CHECK: wasm.start @start
wasm.start @start
// CHECK: wasm.func private @start
wasm.func private @start() {
  wasm.return
}
// CHECK-NOT: @unused
wasm.func private @unused() {
  wasm.call @unused_import() : () -> ()
  wasm.return
}
wasm.func private @unused_import() attributes {import_module = "env", import_name = "f"}
// An import that is exported again stays.
// CHECK: wasm.func private @reexported
wasm.func private @reexported() attributes {exports = ["g"], import_module = "env", import_name = "g"}

// CHECK-LABEL: wasm.func @twice
// CHECK: wasm.check_bounds @m[%{{.*}} + 4] size 4
// CHECK-NEXT: %[[L:.*]] = wasm.load
// CHECK-NEXT: wasm.shl
// CHECK-NOT: wasm.load
// TRUSTED-LABEL: wasm.func @twice
// TRUSTED-NOT: check_bounds
// VOLATILE-LABEL: wasm.func @twice
// VOLATILE-COUNT-2: wasm.load volatile
wasm.func @twice(%p: i32) -> i32 attributes {exports = ["twice"]} {
  %c1 = wasm.const 1 : i32
  wasm.check_bounds @m[%p + 4] size 4
  %0 = wasm.load @m[%p + 4] align 4 : i32
  %1 = wasm.shl %0, %c1 : i32
  wasm.check_bounds @m[%p + 4] size 4
  %2 = wasm.load @m[%p + 4] align 4 : i32
  %3 = wasm.add %1, %2 : i32
  wasm.return %3 : i32
}
