// RUN: warm-opt %s --wasm-split-frame-objects | FileCheck %s
// RUN: warm-opt %s --wasm-split-frame-objects --mem2reg --canonicalize \
// RUN:   | FileCheck %s --check-prefix=VALUES

wasm.memory private @m 1
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// A variable is what overlapping accesses have in common.
// CHECK-LABEL: wasm.func @variables
// CHECK-NEXT:    %[[X:.*]] = wasm.stack_alloc 4
// CHECK-NEXT:    %[[F:.*]] = wasm.stack_alloc 4
// VALUES-LABEL: wasm.func @variables
// VALUES-SAME:    %[[X:.*]]: i32, %[[F:.*]]: f32
wasm.func @variables(%x: i32, %f: f32) -> (i32, f32) {
  %frame = wasm.stack_alloc 16
  %four = wasm.const 4 : i32
  %inner = wasm.add %frame, %four : i32
  wasm.store @m[%inner + 4], %x align 4 : i32
  // CHECK:         wasm.store @m[%[[X]]], %{{.*}} align 1 : i32
  wasm.store @m[%frame + 12], %f align 4 : f32
  // CHECK:         wasm.store @m[%[[F]]], %{{.*}} align 1 : f32
  %a = wasm.load volatile @m[%frame + 8] align 4 : i32
  // CHECK:         wasm.load @m[%[[X]]] align 1 : i32
  %b = wasm.load @m[%frame + 12] align 4 : f32
  // CHECK:         wasm.load @m[%[[F]]] align 1 : f32
  // VALUES-NEXT:   wasm.return %[[X]], %[[F]]
  wasm.return %a, %b : i32, f32
}

// The frame is a multiple of 16, so that `or` adds.
// VALUES-LABEL: wasm.func @or_adds
// VALUES-SAME:    %[[X:.*]]: i32)
// VALUES-NEXT:    wasm.return %[[X]]
wasm.func @or_adds(%x: i32) -> i32 {
  %frame = wasm.stack_alloc 32
  %four = wasm.const 4 : i32
  %eight = wasm.const 8 : i32
  %p = wasm.or %frame, %four : i32
  %q = wasm.or %p, %eight : i32
  wasm.store @m[%q + 4], %x align 4 : i32
  %a = wasm.load @m[%frame + 16] align 4 : i32
  wasm.return %a : i32
}

// CHECK-LABEL: wasm.func @or_does_not_add
// CHECK-NEXT:    %[[F:.*]] = wasm.stack_alloc 32
// CHECK:         wasm.load @m[%[[F]] + 16]
wasm.func @or_does_not_add(%x: i32) -> i32 {
  %frame = wasm.stack_alloc 32
  %four = wasm.const 4 : i32
  %p = wasm.add %frame, %four : i32
  %q = wasm.or %p, %four : i32
  wasm.store8 @m[%q], %x align 1 : i32
  %a = wasm.load @m[%frame + 16] align 4 : i32
  wasm.return %a : i32
}

// VALUES-LABEL: wasm.func @parts
// VALUES-SAME:    %[[X:.*]]: i32)
// VALUES-DAG:     %[[EIGHT:.*]] = wasm.const 8 : i32
// VALUES-DAG:     %[[BYTE:.*]] = wasm.const 255 : i32
// VALUES:         %[[SHIFTED:.*]] = wasm.shr_u %[[X]], %[[EIGHT]]
// VALUES-NEXT:    %[[A:.*]] = wasm.and %[[SHIFTED]], %[[BYTE]]
// VALUES-NEXT:    %[[SHIFTED16:.*]] = wasm.shr_u %[[X]], %{{.*}}
// VALUES-NEXT:    %[[B:.*]] = wasm.extend16_s %[[SHIFTED16]]
// VALUES-NEXT:    %[[C:.*]] = wasm.shr_u %[[X]], %{{.*}}
// VALUES-NEXT:    wasm.return %[[A]], %[[B]], %[[C]]
wasm.func @parts(%x: i32) -> (i32, i32, i32) {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame], %x align 4 : i32
  %a = wasm.load8_u @m[%frame + 1] align 1 : i32
  %b = wasm.load16_s @m[%frame + 2] align 2 : i32
  %c = wasm.load8_u @m[%frame + 3] align 1 : i32
  wasm.return %a, %b, %c : i32, i32, i32
}

// A store to a part keeps the others.
// VALUES-LABEL: wasm.func @insert
// VALUES-SAME:    %[[X:.*]]: i32, %[[Y:.*]]: i32)
// VALUES-DAG:     %[[OTHERS:.*]] = wasm.const -65281 : i32
// VALUES-DAG:     %[[BYTE:.*]] = wasm.const 255 : i32
// VALUES:         %[[LOW:.*]] = wasm.and %[[Y]], %[[BYTE]]
// VALUES-NEXT:    %[[KEPT:.*]] = wasm.and %[[X]], %[[OTHERS]]
// VALUES-NEXT:    %[[HIGH:.*]] = wasm.shl %[[LOW]], %{{.*}}
// VALUES-NEXT:    %[[R:.*]] = wasm.or %[[KEPT]], %[[HIGH]]
// VALUES-NEXT:    wasm.return %[[R]]
wasm.func @insert(%x: i32, %y: i32) -> i32 {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame], %x align 4 : i32
  wasm.store8 @m[%frame + 1], %y align 1 : i32
  %a = wasm.load @m[%frame] align 4 : i32
  wasm.return %a : i32
}

// Halves of a double, and a double of halves.
// VALUES-LABEL: wasm.func @doubles
// VALUES-SAME:    %[[D:.*]]: f64, %[[X:.*]]: i32)
// VALUES:         %[[BITS:.*]] = wasm.reinterpret %[[D]]
// VALUES-NEXT:    %[[HIGH:.*]] = wasm.shr_u %[[BITS]], %{{.*}}
// VALUES-NEXT:    %[[A:.*]] = wasm.wrap %[[HIGH]]
// VALUES-NEXT:    %[[LOW:.*]] = wasm.extend_i32_u %[[X]]
// VALUES-NEXT:    %[[KEPT:.*]] = wasm.and %[[BITS]]
// VALUES-NEXT:    %[[BOTH:.*]] = wasm.or %[[KEPT]], %[[LOW]]
// VALUES-NEXT:    %[[B:.*]] = wasm.reinterpret %[[BOTH]] : i64 to f64
// VALUES-NEXT:    wasm.return %[[A]], %[[B]]
wasm.func @doubles(%d: f64, %x: i32) -> (i32, f64) {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame], %d align 8 : f64
  %a = wasm.load @m[%frame + 4] align 4 : i32
  wasm.store @m[%frame], %x align 4 : i32
  %b = wasm.load @m[%frame] align 8 : f64
  wasm.return %a, %b : i32, f64
}

// A byte that is loaded as an unsigned number is kept as one: it is masked once.
// VALUES-LABEL: wasm.func @byte
// VALUES:         wasm.and
// VALUES-NEXT:    wasm.cond_br
// VALUES:       ^[[JOIN:.*]](%[[V:.*]]: i32):
// VALUES-NEXT:    wasm.return %[[V]], %[[V]]
wasm.func @byte(%x: i32, %c: i32) -> (i32, i32) {
  %one = wasm.const 1 : i32
  %frame = wasm.stack_alloc 16
  wasm.store8 @m[%frame + 3], %x align 1 : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  wasm.store8 @m[%frame + 3], %one align 1 : i32
  wasm.br ^bb2
^bb2:
  %a = wasm.load8_u @m[%frame + 3] align 1 : i32
  %b = wasm.load8_u @m[%frame + 3] align 1 : i32
  wasm.return %a, %b : i32, i32
}

// VALUES-LABEL: wasm.func @signs
// VALUES:         wasm.extend8_s
// VALUES:         wasm.extend_i32_s
// VALUES-NEXT:    wasm.return
wasm.func @signs(%x: i32) -> (i32, i64) {
  %frame = wasm.stack_alloc 16
  wasm.store8 @m[%frame + 3], %x align 1 : i32
  %a = wasm.load8_s @m[%frame + 3] align 1 : i32
  wasm.store @m[%frame + 8], %x align 4 : i32
  %b = wasm.load32_s @m[%frame + 8] align 4 : i64
  wasm.return %a, %b : i32, i64
}

// Twelve bytes that overlap are no value.
// CHECK-LABEL: wasm.func @too_wide
// CHECK-NEXT:    %[[F:.*]] = wasm.stack_alloc 16
// CHECK-NEXT:    wasm.store @m[%[[F]]]
// CHECK-NEXT:    wasm.store @m[%[[F]] + 4]
wasm.func @too_wide(%x: i64) -> i64 {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame], %x align 8 : i64
  wasm.store @m[%frame + 4], %x align 4 : i64
  %a = wasm.load @m[%frame] align 8 : i64
  wasm.return %a : i64
}

// CHECK-LABEL: wasm.func @beyond
// CHECK-NEXT:    wasm.stack_alloc 16
// CHECK-NEXT:    wasm.store @m[%{{.*}} + 14]
wasm.func @beyond(%x: i32) {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame + 14], %x align 1 : i32
  wasm.return
}

// Whoever gets the address may read all of it, below the address too.
// CHECK-LABEL: wasm.func @escapes
// CHECK-NEXT:    wasm.stack_alloc 16
// CHECK-NEXT:    wasm.store @m[%{{.*}} + 8]
wasm.func @escapes(%x: i32) {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame + 8], %x align 4 : i32
  %four = wasm.const 4 : i32
  %p = wasm.add %frame, %four : i32
  wasm.call @use(%p) : (i32) -> ()
  wasm.return
}

// CHECK-LABEL: wasm.func @stores_its_address
// CHECK-NEXT:    wasm.stack_alloc 16
// CHECK-NEXT:    wasm.store @m[%{{.*}} + 8]
wasm.func @stores_its_address() {
  %frame = wasm.stack_alloc 16
  wasm.store @m[%frame + 8], %frame align 4 : i32
  wasm.return
}

// CHECK-LABEL: wasm.func @unknown_distance
// CHECK-NEXT:    wasm.stack_alloc 16
// CHECK:         wasm.store8 @m[%{{.*}} + 8]
wasm.func @unknown_distance(%x: i32) {
  %frame = wasm.stack_alloc 16
  %p = wasm.add %frame, %x : i32
  wasm.store8 @m[%p], %x align 1 : i32
  wasm.store8 @m[%frame + 8], %x align 1 : i32
  wasm.return
}

// Where a call returns twice the variable is what was stored last when it does:
// it stays in memory.
// CHECK-LABEL: wasm.func @returns_twice
// CHECK-NEXT:    wasm.stack_alloc 16
// VALUES-LABEL: wasm.func @returns_twice
// VALUES:         wasm.stack_alloc 16
// VALUES:         wasm.stack_alloc 4
// VALUES:         wasm.store
// VALUES:         wasm.store
// VALUES:         wasm.load volatile
// VALUES:         wasm.load @m
wasm.func @returns_twice(%x: i32) -> (i32, i32) {
  %frame = wasm.stack_alloc 16
  %variable = wasm.stack_alloc 4
  wasm.store @m[%frame + 8], %x align 4 : i32
  wasm.store @m[%variable], %x align 4 : i32
  wasm.call @use(%x) {wasm.returns_twice} : (i32) -> ()
  %y = wasm.load volatile @m[%frame + 8] align 4 : i32
  %z = wasm.load @m[%variable] align 4 : i32
  wasm.return %y, %z : i32, i32
}
