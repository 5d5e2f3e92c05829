// RUN: warm-opt %s --wasm-cse | FileCheck %s

wasm.memory private @m 1 to 2
wasm.memory private @n 1 attributes {import_module = "env", import_name = "n"}
wasm.table private @t 2 : !wasm.funcref
wasm.global private mutable @g : i32 {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.global private mutable @h : i32 {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.func private @f() attributes {import_module = "env", import_name = "f"}
wasm.func private @use(i32, i32) attributes {import_module = "env", import_name = "use"}

// CHECK-LABEL: wasm.func @arithmetic
wasm.func @arithmetic(%x: i32, %y: i32) {
  // CHECK-NEXT: %[[A:.*]] = wasm.add %{{.*}}, %{{.*}}
  %0 = wasm.add %x, %y : i32
  wasm.call @f() : () -> ()
  // CHECK-NEXT: wasm.call @f
  // CHECK-NEXT: wasm.call @use(%[[A]], %[[A]])
  %1 = wasm.add %y, %x : i32
  wasm.call @use(%0, %1) : (i32, i32) -> ()
  wasm.return
}

// What trapped the first time is not reached again.
// CHECK-LABEL: wasm.func @traps
wasm.func @traps(%x: i32, %y: i32) {
  // CHECK-NEXT: %[[A:.*]] = wasm.div_s
  %0 = wasm.div_s %x, %y : i32
  wasm.call @f() : () -> ()
  // CHECK-NEXT: wasm.call @f
  // CHECK-NEXT: %[[B:.*]] = wasm.div_s %[[A]]
  // CHECK-NEXT: wasm.call @use(%[[A]], %[[B]])
  %1 = wasm.div_s %x, %y : i32
  %2 = wasm.div_s %1, %y : i32
  wasm.call @use(%1, %2) : (i32, i32) -> ()
  wasm.return
}

// Traps and checks do not change the memory; a promise of alignment is none of
// its contents.
// CHECK-LABEL: wasm.func @loads
wasm.func @loads(%p: i32) {
  // CHECK-NEXT: wasm.check_bounds
  wasm.check_bounds @m[%p] size 4
  // CHECK-NEXT: %[[A:.*]] = wasm.load @m
  %0 = wasm.load @m[%p] align 4 : i32
  // CHECK-NEXT: wasm.check_bounds @m[%[[A]]]
  wasm.check_bounds @m[%0] size 4
  wasm.check_bounds @m[%p] size 4
  %1 = wasm.load @m[%p] align 1 : i32
  // CHECK-NEXT: wasm.call @use(%[[A]], %[[A]])
  wasm.call @use(%0, %1) : (i32, i32) -> ()
  // CHECK-NEXT: %[[B:.*]] = wasm.load @m
  // CHECK-NEXT: wasm.call @use(%[[A]], %[[B]])
  %2 = wasm.load @m[%p] align 4 : i32
  wasm.call @use(%0, %2) : (i32, i32) -> ()
  wasm.return
}

// Other widths, extensions, offsets, memories.
// CHECK-LABEL: wasm.func @different_loads
wasm.func @different_loads(%p: i32) {
  // CHECK-COUNT-6: = wasm.load
  %0 = wasm.load @m[%p] align 1 : i32
  %1 = wasm.load @m[%p] align 1 : f32
  %2 = wasm.load8_u @m[%p] align 1 : i32
  %3 = wasm.load8_s @m[%p] align 1 : i32
  %4 = wasm.load @m[%p + 4] align 1 : i32
  %5 = wasm.load @n[%p] align 1 : i32
  wasm.call @use(%0, %2) : (i32, i32) -> ()
  wasm.call @use(%3, %4) : (i32, i32) -> ()
  %6 = wasm.reinterpret %1 : f32 to i32
  wasm.call @use(%5, %6) : (i32, i32) -> ()
  wasm.return
}

// CHECK-LABEL: wasm.func @stores
// CHECK-SAME: (%[[P:.*]]: i32, %[[Q:.*]]: i32)
wasm.func @stores(%p: i32, %q: i32) {
  // CHECK: wasm.store @m[%[[P]]], %[[Q]]
  wasm.store @m[%p], %q align 4 : i32
  // CHECK-NEXT: wasm.store8 @m[%[[P]] + 4]
  wasm.store8 @m[%p + 4], %q align 1 : i32
  %0 = wasm.load @m[%p] align 4 : i32
  // CHECK-NEXT: wasm.call @use(%[[Q]], %[[P]])
  wasm.call @use(%0, %p) : (i32, i32) -> ()
  wasm.return
}

// An overlapping store, an unknown address, the other memory (which may be the
// same), a part of a value: load.
// CHECK-LABEL: wasm.func @stores_in_the_way
wasm.func @stores_in_the_way(%p: i32, %q: i32) {
  wasm.store @m[%p], %q align 4 : i32
  wasm.store8 @m[%p + 3], %q align 1 : i32
  // CHECK: %[[A:.*]] = wasm.load @m
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.store @m[%q], %q align 4 : i32
  // CHECK: %[[B:.*]] = wasm.load @m
  %1 = wasm.load @m[%p] align 4 : i32
  wasm.store @n[%p + 8], %q align 4 : i32
  // CHECK: %[[C:.*]] = wasm.load @m
  %2 = wasm.load @m[%p] align 4 : i32
  wasm.store8 @m[%p], %q align 1 : i32
  // CHECK: %[[D:.*]] = wasm.load8_u @m
  %3 = wasm.load8_u @m[%p] align 1 : i32
  // CHECK: wasm.call @use(%[[A]], %[[B]])
  wasm.call @use(%0, %1) : (i32, i32) -> ()
  // CHECK: wasm.call @use(%[[C]], %[[D]])
  wasm.call @use(%2, %3) : (i32, i32) -> ()
  wasm.return
}

// CHECK-LABEL: wasm.func @volatile
wasm.func @volatile(%p: i32, %q: i32) {
  wasm.store @m[%p], %q align 4 : i32
  // CHECK-COUNT-2: = wasm.load volatile
  %0 = wasm.load volatile @m[%p] align 4 : i32
  %1 = wasm.load volatile @m[%p] align 4 : i32
  wasm.call @use(%0, %1) : (i32, i32) -> ()
  wasm.return
}

// CHECK-LABEL: wasm.func @globals
// CHECK-SAME: (%[[X:.*]]: i32)
wasm.func @globals(%x: i32) {
  // CHECK-NEXT: %[[H:.*]] = wasm.global_get @h
  %0 = wasm.global_get @h : i32
  // CHECK-NEXT: wasm.global_set @g
  wasm.global_set @g, %x : i32
  wasm.store @m[%x], %x align 4 : i32
  %1 = wasm.global_get @g : i32
  %2 = wasm.global_get @h : i32
  // CHECK-NEXT: wasm.store
  // CHECK-NEXT: wasm.call @use(%[[X]], %[[H]])
  wasm.call @use(%1, %2) : (i32, i32) -> ()
  // CHECK-NEXT: %[[G:.*]] = wasm.global_get @g
  // CHECK-NEXT: wasm.call @use(%[[G]], %[[H]])
  %3 = wasm.global_get @g : i32
  wasm.call @use(%3, %0) : (i32, i32) -> ()
  wasm.return
}

// CHECK-LABEL: wasm.func @sizes_and_tables
wasm.func @sizes_and_tables(%i: i32) {
  // CHECK-NEXT: %[[S:.*]] = wasm.memory_size
  %0 = wasm.memory_size @m
  // CHECK-NEXT: wasm.store
  wasm.store @m[%i], %i align 4 : i32
  %1 = wasm.memory_size @m
  // CHECK-NEXT: wasm.call @use(%[[S]], %[[S]])
  wasm.call @use(%0, %1) : (i32, i32) -> ()
  // CHECK-NEXT: %[[T:.*]] = wasm.table_size
  %2 = wasm.table_size @t
  %3 = wasm.table_size @t
  // CHECK-NEXT: %[[GROWN:.*]] = wasm.memory_grow
  %4 = wasm.memory_grow @m, %i
  // CHECK-NEXT: %[[N:.*]] = wasm.memory_size
  %5 = wasm.memory_size @m
  // CHECK-NEXT: %[[R:.*]] = wasm.table_get
  %6 = wasm.table_get @t[%i] : !wasm.funcref
  // CHECK-NEXT: wasm.table_set
  wasm.table_set @t[%i], %6 : !wasm.funcref
  // CHECK-NEXT: %[[R2:.*]] = wasm.table_get
  %7 = wasm.table_get @t[%i] : !wasm.funcref
  // CHECK-NEXT: wasm.table_set
  wasm.table_set @t[%5], %7 : !wasm.funcref
  // CHECK-NEXT: wasm.call @use(%[[T]], %[[T]])
  wasm.call @use(%2, %3) : (i32, i32) -> ()
  wasm.call @use(%4, %5) : (i32, i32) -> ()
  wasm.return
}

//       load
//      /    \       Nothing writes on the way: one load for all.
//    load    |
//      \    /
//       load
// CHECK-LABEL: wasm.func @diamond
wasm.func @diamond(%p: i32) -> i32 {
  // CHECK-NEXT: %[[A:.*]] = wasm.load
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.cond_br %0, ^bb1, ^bb2
^bb1:
  // CHECK: ^bb1:
  // CHECK-NEXT: wasm.global_set @g, %[[A]]
  %1 = wasm.load @m[%p] align 4 : i32
  wasm.global_set @g, %1 : i32
  wasm.br ^bb2
^bb2:
  // CHECK: ^bb2:
  // CHECK-NEXT: wasm.return %[[A]]
  %2 = wasm.load @m[%p] align 4 : i32
  wasm.return %2 : i32
}

// CHECK-LABEL: wasm.func @store_on_one_side
wasm.func @store_on_one_side(%c: i32, %p: i32) -> i32 {
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  wasm.store @m[%p], %0 align 4 : i32
  wasm.br ^bb2
^bb2:
  // CHECK: ^bb2:
  // CHECK-NEXT: %[[A:.*]] = wasm.load
  // CHECK-NEXT: wasm.return %[[A]]
  %2 = wasm.load @m[%p] align 4 : i32
  wasm.return %2 : i32
}

// The loop writes @g in its second block, so its first block sees several
// versions of it, but only one of the memory.
// CHECK-LABEL: wasm.func @loop
wasm.func @loop(%p: i32) -> i32 {
  // CHECK-NEXT: %[[A:.*]] = wasm.load
  %0 = wasm.load @m[%p] align 4 : i32
  %1 = wasm.global_get @g : i32
  wasm.br ^bb1(%0 : i32)
^bb1(%i: i32):
  // CHECK: ^bb1(%{{.*}}):
  // CHECK-NEXT: %[[G:.*]] = wasm.global_get
  // CHECK-NEXT: wasm.cond_br %[[G]]
  %2 = wasm.load @m[%p] align 4 : i32
  %3 = wasm.global_get @g : i32
  wasm.cond_br %3, ^bb2, ^bb3
^bb2:
  // CHECK: ^bb2:
  // CHECK-NEXT: %[[S:.*]] = wasm.add %[[G]], %[[A]]
  %4 = wasm.global_get @g : i32
  %5 = wasm.add %4, %2 : i32
  wasm.global_set @g, %5 : i32
  wasm.br ^bb1(%5 : i32)
^bb3:
  wasm.return %i : i32
}

// Beside each other, neither dominates.
// CHECK-LABEL: wasm.func @siblings
wasm.func @siblings(%c: i32, %p: i32) -> i32 {
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  // CHECK: wasm.load
  %0 = wasm.load @m[%p] align 4 : i32
  wasm.return %0 : i32
^bb2:
  // CHECK: wasm.load
  %1 = wasm.load @m[%p] align 4 : i32
  wasm.return %1 : i32
}
