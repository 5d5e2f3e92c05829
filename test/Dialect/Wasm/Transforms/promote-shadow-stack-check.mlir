// RUN: warm-opt --wasm-promote-shadow-stack="check=true" %s --split-input-file | FileCheck %s

wasm.memory private @memory_0 2
wasm.global private mutable @__stack_pointer : i32 {
  %0 = wasm.const 65536 : i32
  wasm.yield %0 : i32
}
wasm.func private @use(i32) attributes {import_module = "env", import_name = "use"}

// The model of the global, compared at the call and at the return; the access
// with an index is within the 32 bytes of the frame.
// CHECK-LABEL: @frame
// CHECK: %[[FRAME:.*]] = wasm.stack_alloc 32
// CHECK: %[[CELL:.*]] = wasm.stack_alloc 8
// CHECK: wasm.store @memory_0[%[[CELL]]]
// CHECK: wasm.store @memory_0[%[[CELL]]]
// CHECK: %[[INDEX:.*]] = wasm.shl %arg0
// CHECK: %[[ADDRESS:.*]] = wasm.add %{{.*}}, %[[INDEX]]
// CHECK: %[[MODEL:.*]] = wasm.load @memory_0[%[[CELL]]]
// CHECK: %[[DIFFERENCE:.*]] = wasm.sub %[[MODEL]], %{{.*}}
// CHECK: %[[ZERO:.*]] = wasm.const 0
// CHECK: wasm.check_stack %[[DIFFERENCE]], %[[ZERO]]
// CHECK-NEXT: wasm.call @use
// CHECK: wasm.sub %[[ADDRESS]], %{{.*}}
// CHECK: %[[BELOW:.*]] = wasm.const -40
// CHECK: %[[DISTANCE:.*]] = wasm.sub %{{.*}}, %[[BELOW]]
// CHECK: %[[LIMIT:.*]] = wasm.const 28
// CHECK: wasm.check_stack %[[DISTANCE]], %[[LIMIT]]
// CHECK-NEXT: wasm.load @memory_0[%[[ADDRESS]] + 8]
// CHECK: wasm.load @memory_0[%[[CELL]]]
// CHECK: wasm.check_stack
// CHECK-NEXT: wasm.return
wasm.func private @frame(%i: i32) -> i32 {
  %c32 = wasm.const 32 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c32 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  %c2 = wasm.const 2 : i32
  %index = wasm.shl %i, %c2 : i32
  %address = wasm.add %frame, %index : i32
  wasm.call @use(%frame) : (i32) -> ()
  %x = wasm.load @memory_0[%address + 8] align 4 : i32
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return %x : i32
}

// Perhaps an address of the frame: it must not be one just below.
// CHECK-LABEL: @perhaps
// CHECK: %[[P:.*]] = wasm.select
// CHECK: %[[DOWN:.*]] = wasm.sub %{{.*}}, %[[P]]
// CHECK: %[[NUMBER:.*]] = wasm.const 273
// CHECK: %[[DISTANCE:.*]] = wasm.sub %[[DOWN]], %[[NUMBER]]
// CHECK: %[[LIMIT:.*]] = wasm.const -257
// CHECK: wasm.check_stack %[[DISTANCE]], %[[LIMIT]]
// CHECK-NEXT: wasm.load @memory_0[%[[P]]]
wasm.func private @perhaps(%c: i32, %other: i32) -> i32 {
  %c16 = wasm.const 16 : i32
  %sp = wasm.global_get @__stack_pointer : i32
  %frame = wasm.sub %sp, %c16 : i32
  wasm.global_set @__stack_pointer, %frame : i32
  wasm.call @use(%frame) : (i32) -> ()
  %p = wasm.select %c, %frame, %other : i32
  %x = wasm.load @memory_0[%p] align 4 : i32
  wasm.global_set @__stack_pointer, %sp : i32
  wasm.return %x : i32
}

// CHECK-LABEL: @without_frame
// CHECK-NOT: wasm.check_stack
wasm.func private @without_frame(%p: i32) -> i32 {
  %x = wasm.load @memory_0[%p] align 4 : i32
  wasm.return %x : i32
}
