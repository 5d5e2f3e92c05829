// RUN: warm-opt --wasm-promote-shadow-stack %s --split-input-file --verify-diagnostics | FileCheck %s

wasm.memory private @memory_0 2
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// CHECK-LABEL: @frame
// CHECK-NEXT: %[[FRAME:.*]] = wasm.stack_alloc 16
// CHECK-NOT: global
// CHECK: wasm.return
wasm.func private @frame() {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  %old = wasm.add %frame, %c16 : i32
  wasm.global_set @__stack_pointer, %old : i32
  wasm.return
}

// A leaf uses what is below the stack pointer without saying so. Its 20 bytes
// become a multiple of 16.
// CHECK-LABEL: @leaf
// CHECK-NEXT: wasm.stack_alloc 32
wasm.func private @leaf(%x: i32) -> i32 {
  %c20 = wasm.const 20 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c20 : i32
  wasm.store @memory_0[%frame + 4], %x align 4 : i32
  %y = wasm.load @memory_0[%frame] align 4 : i32
  wasm.return %y : i32
}

// An inlined function's frame is below its caller's.
// CHECK-LABEL: @inlined
// CHECK-NEXT: %[[ALLOC:.*]] = wasm.stack_alloc 48
// CHECK: %[[TOP:.*]] = wasm.add %[[ALLOC]], %{{.*}}
// CHECK: %[[OUTER:.*]] = wasm.sub %[[TOP]], %c16
// CHECK: %[[AGAIN:.*]] = wasm.add %[[TOP]], %c-16
// CHECK: %[[INNER:.*]] = wasm.sub %[[AGAIN]], %c32
// CHECK: wasm.call @use(%[[INNER]])
wasm.func private @inlined() {
  %c16 = wasm.const 16 : i32
  %c32 = wasm.const 32 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.br ^bb1
^bb1:
  %sp2 = wasm.global_get @__stack_pointer : i32
  %inner = wasm.sub %sp2, %c32 : i32
  wasm.global_set @__stack_pointer, %inner : i32
  wasm.call @use(%inner) : (i32) -> ()
  wasm.global_set @__stack_pointer, %sp2 : i32
  %c = wasm.load @memory_0[%frame] align 4 : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb2:
  %old = wasm.add %frame, %c16 : i32
  wasm.global_set @__stack_pointer, %old : i32
  wasm.return
}

// 64 bytes that are multiples of 64, somewhere in 64 + 64 - 8.
// CHECK-LABEL: @aligned
// CHECK-DAG: wasm.stack_alloc 0
// CHECK-DAG: %[[ALLOC:.*]] = wasm.stack_alloc 120
// CHECK: %[[SLACK:.*]] = wasm.const 56
// CHECK: %[[ABOVE:.*]] = wasm.add %[[ALLOC]], %[[SLACK]]
// CHECK: %[[FRAME:.*]] = wasm.and %[[ABOVE]], %c-64
// CHECK: wasm.call @use(%[[FRAME]])
wasm.func private @aligned() {
  %c64 = wasm.const 64 : i32
  %mask = wasm.const -64 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %below = wasm.sub %sp, %c64 : i32
  %frame = wasm.and %below, %mask : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return
}

// Whoever made an or of a sum has relied on frames that are multiples of 16.
// CHECK-LABEL: @or_is_sum
// CHECK: %[[FRAME:.*]] = wasm.sub
// CHECK: %[[INDEX:.*]] = wasm.shl
// CHECK: %[[SUM:.*]] = wasm.add %[[FRAME]], %[[INDEX]]
// CHECK: wasm.load @memory_0[%[[SUM]]]
// CHECK-NOT: wasm.or
wasm.func private @or_is_sum(%i: i32) -> i32 {
  %c16 = wasm.const 16 : i32
  %c3 = wasm.const 3 : i32
  %c2 = wasm.const 2 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  %low = wasm.and %i, %c3 : i32
  %index = wasm.shl %low, %c2 : i32
  %address = wasm.or %frame, %index : i32
  %x = wasm.load @memory_0[%address] align 4 : i32
  wasm.return %x : i32
}

// An index that is not known to be small: the frame must be what it was.
// CHECK-LABEL: @unknown_or
// CHECK: %[[ALLOC:.*]] = wasm.stack_alloc 24
// CHECK: %[[ABOVE:.*]] = wasm.add %[[ALLOC]], %c8
// CHECK: wasm.and %[[ABOVE]], %c-16
// CHECK: wasm.or
wasm.func private @unknown_or(%i: i32) -> i32 {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  %address = wasm.or %frame, %i : i32
  %x = wasm.load @memory_0[%address] align 4 : i32
  wasm.return %x : i32
}

// -----

// Without its name the stack pointer is known by how it is used; @counter is
// not restored.
wasm.memory private @memory_0 2
wasm.global private mutable @counter : i32 {
  %0 = wasm.const 16 : i32
  wasm.yield %0 : i32
}
wasm.global private mutable @global_1 : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// CHECK-LABEL: @unnamed
// CHECK: wasm.stack_alloc 16
// CHECK: wasm.global_set @counter
// CHECK-NOT: @global_1
// CHECK: wasm.return
wasm.func private @unnamed() {
  %c16 = wasm.const 16 : i32
  %count = wasm.global_get @counter : i32
  %more = wasm.add %count, %c16 : i32
  wasm.global_set @counter, %more : i32
  %sp = wasm.global_get @global_1 : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @global_1, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  wasm.global_set @global_1, %sp : i32
  wasm.return
}

// -----

wasm.memory private @memory_0 2
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// `alloca`: the machine's stack pointer does what the global did. A return
// gives everything back itself.
// CHECK-LABEL: @variable_size
// CHECK: %[[SP:.*]] = wasm.stack_top
// CHECK-NEXT: %[[ARRAY:.*]] = wasm.sub %[[SP]], %{{.*}}
// CHECK-NEXT: wasm.set_stack_top %[[ARRAY]]
// CHECK-NEXT: wasm.call @use(%[[ARRAY]])
// CHECK-NEXT: wasm.return
wasm.func private @variable_size(%n: i32) {
  %sp = wasm.global_get @__stack_pointer : i32
  %array = wasm.sub %sp, %n : i32
  wasm.global_set @__stack_pointer, %array : i32
  wasm.call @use(%array) : (i32) -> ()
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return
}

// Without a call nobody says that there is storage below the stack pointer.
// CHECK-LABEL: @leaf
// CHECK: %[[SP:.*]] = wasm.stack_top
// CHECK: %[[ARRAY:.*]] = wasm.sub %[[SP]], %{{.*}}
// CHECK-NEXT: wasm.set_stack_top lower %[[ARRAY]]
// CHECK-NEXT: wasm.store
wasm.func private @leaf(%n: i32) -> i32 {
  %sp = wasm.global_get @__stack_pointer : i32
  %array = wasm.sub %sp, %n : i32
  wasm.store @memory_0[%array], %n align 4 : i32
  %x = wasm.load @memory_0[%array] align 4 : i32
  wasm.return %x : i32
}

// Set before anything is done with it, and rounded to more than 16.
// CHECK-LABEL: @aligned_leaf
// CHECK: %[[BELOW:.*]] = wasm.sub
// CHECK-NEXT: %[[ARRAY:.*]] = wasm.and %[[BELOW]]
// CHECK-NEXT: wasm.set_stack_top lower %[[ARRAY]]
// CHECK-NEXT: wasm.store
wasm.func private @aligned_leaf(%n: i32) {
  %mask = wasm.const -64 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %below = wasm.sub %sp, %n : i32
  %array = wasm.and %below, %mask : i32
  wasm.store @memory_0[%array], %n align 4 : i32
  wasm.return
}

// Storage at a constant distance below the stack pointer, as well: the
// machine's is kept below that.
// CHECK-LABEL: @red_zone
// CHECK-NEXT: %[[ENTRY:.*]] = wasm.stack_top
// CHECK-NEXT: %[[SLACK:.*]] = wasm.const -32
// CHECK-NEXT: %[[LOWER:.*]] = wasm.add %[[ENTRY]], %[[SLACK]]
// CHECK-NEXT: wasm.set_stack_top %[[LOWER]]
// CHECK: %[[TOP:.*]] = wasm.stack_top
// CHECK: %[[SP:.*]] = wasm.add %[[TOP]], %c32
// CHECK: %[[FIXED:.*]] = wasm.sub %[[SP]], %{{.*}}
// CHECK: wasm.store @memory_0[%[[FIXED]]
wasm.func private @red_zone(%n: i32) {
  %c20 = wasm.const 20 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %fixed = wasm.sub %sp, %c20 : i32
  wasm.store @memory_0[%fixed], %n align 4 : i32
  %array = wasm.sub %fixed, %n : i32
  wasm.store @memory_0[%array], %n align 4 : i32
  wasm.return
}

// An array that is allocated again and again: no one state in the loop.
// CHECK-LABEL: @loop
// CHECK: ^bb1
// CHECK: wasm.set_stack_top
// CHECK: ^bb2
// CHECK-NOT: set_stack_top
// CHECK: wasm.return
wasm.func private @loop(%n: i32, %c: i32) {
  %sp = wasm.global_get @__stack_pointer : i32
  wasm.br ^bb1
^bb1:
  %array = wasm.sub %sp, %n : i32
  wasm.global_set @__stack_pointer, %array : i32
  wasm.call @use(%array) : (i32) -> ()
  wasm.cond_br %c, ^bb1, ^bb2
^bb2:
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return
}

// A difference of addresses in the frame is an index.
// CHECK-LABEL: @index
// CHECK-NEXT: wasm.stack_alloc 32
// CHECK-NOT: set_stack_top
// CHECK: wasm.return
wasm.func private @index(%i: i32) -> i32 {
  %c32 = wasm.const 32 : i32
  %c28 = wasm.const 28 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c32 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  %last = wasm.add %frame, %c28 : i32
  %element = wasm.sub %last, %i : i32
  %x = wasm.load @memory_0[%element] align 4 : i32
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return %x : i32
}

// An array that a leaf has only indexed: where it begins in what LLVM lets a
// leaf use is not known.
// CHECK-LABEL: @indexed_leaf
// CHECK-NEXT: wasm.stack_alloc 128
wasm.func private @indexed_leaf(%i: i32) -> i32 {
  %c4 = wasm.const 4 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %last = wasm.sub %sp, %c4 : i32
  %element = wasm.add %last, %i : i32
  %x = wasm.load @memory_0[%element] align 4 : i32
  wasm.return %x : i32
}

// -----

wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}

wasm.func private @not_restored() -> i32 {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  // expected-error@below {{the function returns without restoring the stack pointer, as far as can be seen}}
  wasm.return %frame : i32
}

wasm.func private @two_values(%c: i32) {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.br ^bb2
^bb2:
  // expected-error@below {{the function returns without restoring the stack pointer, as far as can be seen}}
  wasm.return
}
