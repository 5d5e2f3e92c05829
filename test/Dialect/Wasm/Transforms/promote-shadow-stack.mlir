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

// Storage of an aligned root reaches down to what is used before the root is
// accessed: 64 bytes from the root up, 64 for what is 32 below it.
// CHECK-LABEL: @used_before_access
// CHECK: wasm.stack_alloc 184
wasm.func private @used_before_access(%place: i32) {
  %c64 = wasm.const 64 : i32
  %c32 = wasm.const 32 : i32
  %mask = wasm.const -64 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %below = wasm.sub %sp, %c64 : i32
  %frame = wasm.and %below, %mask : i32
  %lower = wasm.sub %frame, %c32 : i32
  wasm.store @memory_0[%place], %lower align 4 : i32
  wasm.store @memory_0[%frame], %place align 4 : i32
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

// An address that is rounded to 16 is one at a known distance.
// CHECK-LABEL: @rounded
// CHECK-NEXT: %[[ALLOC:.*]] = wasm.stack_alloc 48
// CHECK: %[[SP:.*]] = wasm.add %[[ALLOC]], %{{.*}}
// CHECK: %[[ZERO:.*]] = wasm.const 0
// CHECK: %[[ROUNDED:.*]] = wasm.add %[[ALLOC]], %[[ZERO]]
// CHECK: wasm.store @memory_0[%[[ROUNDED]]]
wasm.func private @rounded(%x: i32) {
  %c40 = wasm.const 40 : i32
  %mask = wasm.const -16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %below = wasm.sub %sp, %c40 : i32
  %address = wasm.and %below, %mask : i32
  wasm.store @memory_0[%address], %x align 4 : i32
  wasm.return
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

// The stack pointer is the global that is exported as it; @counter is used alike
// and is none.
wasm.memory private @memory_0 2
wasm.global private mutable @counter : i32 {
  %0 = wasm.const 16 : i32
  wasm.yield %0 : i32
}
wasm.global mutable @global_1 : i32 attributes {exports = ["__stack_pointer"]} {
  %0 = wasm.const 65528 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// CHECK-LABEL: @exported
// CHECK: wasm.stack_alloc 16
// CHECK: wasm.global_set @counter
// CHECK: wasm.global_set @counter
// CHECK-NOT: @global_1
// CHECK: wasm.return
wasm.func private @exported() {
  %c16 = wasm.const 16 : i32
  %count = wasm.global_get @counter : i32
  %less = wasm.sub %count, %c16 : i32
  wasm.global_set @counter, %less : i32
  %sp = wasm.global_get @global_1 : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @global_1, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  wasm.global_set @global_1, %sp : i32
  wasm.global_set @counter, %count : i32
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
// CHECK: %[[ARRAY:.*]] = wasm.sub %[[SP]], %{{.*}}
// CHECK-NEXT: wasm.set_stack_top %[[ARRAY]]
// CHECK-NEXT: wasm.call @use(%[[ARRAY]])
// CHECK-NEXT: wasm.return
wasm.func private @variable_size(%elements: i32) {
  %c4 = wasm.const 4 : i32
  %n = wasm.shl %elements, %c4 : i32
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
wasm.func private @leaf(%elements: i32) -> i32 {
  %c4 = wasm.const 4 : i32
  %n = wasm.shl %elements, %c4 : i32
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
wasm.func private @aligned_leaf(%elements: i32) {
  %c4 = wasm.const 4 : i32
  %n = wasm.shl %elements, %c4 : i32
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
// CHECK: %[[FIXED:.*]] = wasm.sub %[[ENTRY]], %{{.*}}
// CHECK: wasm.store @memory_0[%[[FIXED]]
wasm.func private @red_zone(%elements: i32) {
  %c4 = wasm.const 4 : i32
  %n = wasm.shl %elements, %c4 : i32
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

// A difference of an address of the frame and another address is a number, on
// either side, whatever is done with it; so is an address that is rounded.
// CHECK-LABEL: @differences
// CHECK-NEXT: wasm.stack_alloc 16
// CHECK-NOT: stack_top
// CHECK: wasm.return
wasm.func private @differences(%base: i32) -> i32 {
  %c16 = wasm.const 16 : i32
  %c3 = wasm.const 3 : i32
  %mask = wasm.const -64 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  %depth = wasm.sub %base, %frame : i32
  wasm.call @use(%depth) : (i32) -> ()
  %height = wasm.sub %frame, %base : i32
  wasm.call @use(%height) : (i32) -> ()
  %scaled = wasm.mul %base, %c3 : i32
  %hash = wasm.sub %frame, %scaled : i32
  wasm.call @use(%hash) : (i32) -> ()
  %line = wasm.and %frame, %mask : i32
  wasm.call @use(%line) : (i32) -> ()
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return %depth : i32
}

// One value on two paths is restored.
// CHECK-LABEL: @restored_by_argument
// CHECK-NEXT: wasm.stack_alloc 16
// CHECK-NOT: stack_top
wasm.func private @restored_by_argument(%c: i32) {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  wasm.call @use(%frame) : (i32) -> ()
  wasm.br ^bb3(%sp : i32)
^bb2:
  %top = wasm.add %frame, %c16 : i32
  wasm.br ^bb3(%top : i32)
^bb3(%old: i32):
  wasm.global_set @__stack_pointer, %old : i32
  wasm.return
}

// What memcpy returns is its first argument: LLVM takes one for the other.
wasm.func private @memcpy(i32, i32, i32) -> i32 attributes {import_module = "env", import_name = "memcpy"}
// CHECK-LABEL: @restored_from_memcpy
// CHECK-NEXT: wasm.stack_alloc 16
// CHECK-NOT: stack_top
wasm.func private @restored_from_memcpy(%p: i32) {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  %copy = wasm.call @memcpy(%frame, %p, %c16) : (i32, i32, i32) -> i32
  %old = wasm.add %copy, %c16 : i32
  wasm.global_set @__stack_pointer, %old : i32
  wasm.return
}

// A leaf that walks through its array from the end: it may begin anywhere in
// what LLVM lets a leaf use.
// CHECK-LABEL: @walk_down
// CHECK-NEXT: wasm.stack_alloc 128
wasm.func private @walk_down(%n: i32) {
  %c4 = wasm.const 4 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %last = wasm.sub %sp, %c4 : i32
  wasm.br ^bb1(%last : i32)
^bb1(%p: i32):
  wasm.store @memory_0[%p], %n align 4 : i32
  %next = wasm.sub %p, %c4 : i32
  %c = wasm.load @memory_0[%next] align 4 : i32
  wasm.cond_br %c, ^bb1(%next : i32), ^bb2
^bb2:
  wasm.return
}

// ... and one that walks up: its begin is known.
// CHECK-LABEL: @walk_up
// CHECK-NEXT: wasm.stack_alloc 48
wasm.func private @walk_up(%n: i32) {
  %c4 = wasm.const 4 : i32
  %c40 = wasm.const 40 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %first = wasm.sub %sp, %c40 : i32
  wasm.br ^bb1(%first : i32)
^bb1(%p: i32):
  wasm.store @memory_0[%p], %n align 4 : i32
  %next = wasm.add %p, %c4 : i32
  %c = wasm.load @memory_0[%next] align 4 : i32
  wasm.cond_br %c, ^bb1(%next : i32), ^bb2
^bb2:
  wasm.return
}

// An array that is accessed on one path only: nothing is known of the size on
// the other one, so the stack pointer moves in front of the access.
// CHECK-LABEL: @guarded
// CHECK: wasm.sub
// CHECK-NEXT: wasm.cond_br
// CHECK: ^bb1:
// CHECK-NEXT: wasm.set_stack_top lower
// CHECK-NEXT: wasm.store
wasm.func private @guarded(%n: i32) {
  %c2 = wasm.const 2 : i32
  %size = wasm.shl %n, %c2 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %array = wasm.sub %sp, %size : i32
  wasm.cond_br %n, ^bb1, ^bb2
^bb1:
  wasm.store @memory_0[%array], %n align 4 : i32
  wasm.br ^bb2
^bb2:
  wasm.return
}

// -----

wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}

// expected-note@below {{if '__stack_pointer' is not the stack pointer, say --stack-pointer=none; if nobody needs this function, leave it out with --only-export}}
wasm.func private @not_restored() -> i32 {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  // expected-note@below {{it is set here}}
  wasm.global_set @__stack_pointer, %frame : i32
  // expected-error@below {{the function returns without restoring the stack pointer, as far as can be seen}}
  wasm.return %frame : i32
}

// expected-note@below {{if '__stack_pointer' is not the stack pointer}}
wasm.func private @two_values(%c: i32) {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  wasm.cond_br %c, ^bb1, ^bb2
^bb1:
  %frame = wasm.sub %sp, %c16 : i32
  // expected-note@below {{it is set here}}
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.br ^bb2
^bb2:
  // expected-error@below {{the function returns without restoring the stack pointer, as far as can be seen}}
  wasm.return
}

wasm.func private @number(%n: i32) {
  %c65536 = wasm.const 65536 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  // expected-error@below {{the stack pointer becomes a number, which is no address on the machine's stack; if '__stack_pointer' is not the stack pointer, say --stack-pointer=none}}
  wasm.global_set @__stack_pointer, %c65536 : i32
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return
}
