// RUN: warm-opt %s --wasm-eliminate-bounds-checks | FileCheck %s

wasm.memory private @m 1 to 2
wasm.memory private @n 1
wasm.func private @f() attributes {import_module = "env", import_name = "f"}

// CHECK-LABEL: wasm.func @covered
wasm.func @covered(%p: i32) {
  // CHECK: wasm.check_bounds @m[%{{.*}} + 4] size 4
  // CHECK-NOT: check_bounds
  wasm.check_bounds @m[%p + 4] size 4
  wasm.store @m[%p + 4], %p align 4 : i32
  wasm.check_bounds @m[%p] size 4
  wasm.store @m[%p], %p align 4 : i32
  wasm.call @f() : () -> ()
  wasm.check_bounds @m[%p + 7] size 1
  wasm.return
}

// Another memory, another address, a larger extent behind a store.
// CHECK-LABEL: wasm.func @not_covered
wasm.func @not_covered(%p: i32, %q: i32) {
  // CHECK-COUNT-4: wasm.check_bounds
  wasm.check_bounds @m[%p] size 4
  wasm.check_bounds @n[%p] size 4
  wasm.check_bounds @m[%q] size 4
  wasm.store @m[%p], %p align 4 : i32
  wasm.check_bounds @m[%p + 4] size 4
  wasm.return
}

// Loads do not show when the trap comes.
// CHECK-LABEL: wasm.func @widened
wasm.func @widened(%p: i32) -> i32 {
  // CHECK: wasm.check_bounds @m[%{{.*}} + 4] size 8
  // CHECK-NEXT: wasm.load
  wasm.check_bounds @m[%p + 4] size 4
  %0 = wasm.load @m[%p + 4] align 4 : i32
  // CHECK-NEXT: wasm.load
  wasm.check_bounds @m[%p + 8] size 4
  %1 = wasm.load @m[%p + 8] align 4 : i32
  %2 = wasm.add %0, %1 : i32
  wasm.return %2 : i32
}

// What comes between would be seen, or would trap otherwise.
// CHECK-LABEL: wasm.func @not_widened
wasm.func @not_widened(%p: i32) {
  // CHECK: wasm.check_bounds @m[%{{.*}}] size 1
  wasm.check_bounds @m[%p] size 1
  // CHECK-NEXT: wasm.call
  wasm.call @f() : () -> ()
  // CHECK-NEXT: wasm.check_bounds @m[%{{.*}}] size 2
  wasm.check_bounds @m[%p] size 2
  // CHECK-NEXT: wasm.div_u
  %0 = wasm.div_u %p, %p : i32
  // CHECK-NEXT: wasm.check_bounds @m[%{{.*}}] size 4
  wasm.check_bounds @m[%p] size 4
  // CHECK-NEXT: wasm.load volatile
  %1 = wasm.load volatile @m[%p] align 4 : i32
  // CHECK-NEXT: wasm.check_bounds @m[%{{.*}}] size 8
  wasm.check_bounds @m[%p] size 8
  wasm.return
}

// A memory never shrinks: growing it changes nothing.
// CHECK-LABEL: wasm.func @grow
wasm.func @grow(%p: i32) {
  // CHECK: wasm.check_bounds
  wasm.check_bounds @m[%p] size 4
  // CHECK-NEXT: wasm.memory_grow
  %0 = wasm.memory_grow @m, %p
  // CHECK-NEXT: wasm.return
  wasm.check_bounds @m[%p] size 4
  wasm.return
}

//   ^bb0 -> ^bb1, ^bb2 -> ^bb3: only ^bb0 dominates ^bb3
// CHECK-LABEL: wasm.func @dominance
wasm.func @dominance(%c: i32, %p: i32, %q: i32) {
  // CHECK: wasm.check_bounds @m[%[[P:[a-z0-9]+]]] size 4
  wasm.check_bounds @m[%p] size 4
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  // CHECK: ^bb1:
  // CHECK-NEXT: wasm.check_bounds @m[%[[Q:[a-z0-9]+]]] size 4
  wasm.check_bounds @m[%q] size 4
  wasm.br ^bb3
^bb2:
  // CHECK: ^bb2:
  // CHECK-NEXT: wasm.br
  wasm.check_bounds @m[%p] size 2
  wasm.br ^bb3
^bb3:
  // CHECK: ^bb3:
  // CHECK-NEXT: wasm.check_bounds @m[%[[Q]]] size 4
  wasm.check_bounds @m[%q] size 4
  wasm.check_bounds @m[%p] size 4
  // CHECK-NEXT: wasm.return
  wasm.return
}

// Inside the declared minimum of 65536 bytes, or just not.
// CHECK-LABEL: wasm.func @minimum
wasm.func @minimum(%x: i32, %p: i32) {
  %c0 = wasm.const 65532 : i32
  %c1 = wasm.const 65533 : i32
  %mask = wasm.const 1023 : i32
  %sixteen = wasm.const 16 : i32
  // CHECK-NOT: wasm.check_bounds @m[%c65532]
  wasm.check_bounds @m[%c0] size 4
  // CHECK: wasm.check_bounds @m[%c65533] size 4
  wasm.check_bounds @m[%c1] size 4
  %0 = wasm.and %x, %mask : i32
  // CHECK-NOT: wasm.check_bounds @m[%{{.*}} + 64512] size 1
  wasm.check_bounds @m[%0 + 64512] size 1
  // CHECK: wasm.check_bounds @m[%{{.*}} + 64512] size 2
  wasm.check_bounds @m[%0 + 64512] size 2
  %1 = wasm.shr_u %x, %sixteen : i32
  // CHECK-NOT: wasm.check_bounds @m[%{{.*}}] size 1
  wasm.check_bounds @m[%1] size 1
  // CHECK: wasm.return
  wasm.return
}

// An address is unsigned.
// CHECK-LABEL: wasm.func @negative
wasm.func @negative() {
  %c = wasm.const -4 : i32
  // CHECK: wasm.check_bounds
  wasm.check_bounds @m[%c] size 4
  wasm.return
}
