// RUN: warm-opt %s --wasm-provide-heap="start=ram end=ram_end" --split-input-file --verify-diagnostics | FileCheck %s
// RUN: not warm-opt %s --wasm-provide-heap --split-input-file 2>&1 | FileCheck %s --check-prefix=SYMBOLS
// SYMBOLS: error: a heap has two symbols, start and end

// An allocator that grows the memory: pages are numbered from the first whole
// one of the heap on.

// CHECK-LABEL: @grows
// CHECK: wasm.global private mutable @heap_page : i32 {
// CHECK: wasm.extern private @ram_end
// CHECK: wasm.extern private @ram
// CHECK: wasm.func @more(%[[PAGES:.*]]: i32)
// CHECK-NEXT: %[[SIZE:.*]] = wasm.call @heap_size() : () -> i32
// CHECK-NEXT: %[[OLD:.*]] = wasm.call @grow_heap(%[[PAGES]]) : (i32) -> i32
// CHECK-NEXT: wasm.return %[[SIZE]], %[[OLD]]
// CHECK: wasm.func private @heap_size() -> i32
// CHECK: wasm.address_of @ram
// CHECK: wasm.address_of @ram_end
// CHECK: wasm.global_get @heap_page
// CHECK: wasm.func private @grow_heap(%[[DELTA:.*]]: i32) -> i32
// CHECK: %[[FITS:.*]] = wasm.le_u %[[DELTA]],
// CHECK: wasm.cond_br %[[FITS]], ^[[GIVEN:.*]], ^[[NONE:.*]]
// CHECK: ^[[GIVEN]]:
// CHECK: wasm.global_set @heap_page
// CHECK: wasm.memory_fill @memory_0
// CHECK: ^[[NONE]]:
// CHECK: wasm.const -1
// CHECK-NOT: wasm.constructor
module @grows attributes {wasm.addressed} {
  wasm.memory private @memory_0 1
  wasm.func @more(%pages: i32) -> (i32, i32) {
    %size = wasm.memory_size @memory_0
    %old = wasm.memory_grow @memory_0, %pages
    wasm.return %size, %old : i32, i32
  }
}

// -----

// An allocator that knows where the heap is: nothing is left to grow.

// CHECK-LABEL: @named
// CHECK-NOT: heap_page
// CHECK: wasm.func @begin
// CHECK-NEXT: wasm.address_of @ram{{$}}
// CHECK: wasm.func @more(%[[PAGES:.*]]: i32)
// CHECK-NEXT: %[[END:.*]] = wasm.address_of @ram_end
// CHECK-NEXT: %[[LOG2:.*]] = wasm.const 16 : i32
// CHECK-NEXT: %[[SIZE:.*]] = wasm.shr_u %[[END]], %[[LOG2]]
// CHECK-NEXT: %[[NONE:.*]] = wasm.const -1
// CHECK-NEXT: %[[OLD:.*]] = wasm.select %[[PAGES]], %[[NONE]], %[[SIZE]]
// CHECK-NEXT: wasm.return %[[OLD]]
// CHECK: wasm.func private @clear_heap()
// CHECK: wasm.memory_fill @memory_0
// CHECK: wasm.constructor @clear_heap priority 0
module @named attributes {wasm.addressed} {
  wasm.memory private @memory_0 1
  wasm.extern private @__heap_base
  wasm.func @begin() -> i32 {
    %begin = wasm.address_of @__heap_base
    wasm.return %begin : i32
  }
  wasm.func @more(%pages: i32) -> i32 {
    %old = wasm.memory_grow @memory_0, %pages
    wasm.return %old : i32
  }
}

// -----

// expected-error @below {{a heap is for modules whose addresses are the machine's}}
module {
  wasm.memory private @memory_0 1
}
