// RUN: warm-opt --wasm-inline-stack-helpers %s --split-input-file 2>&1 | FileCheck %s
// RUN: warm-opt --wasm-inline-stack-helpers="keep=restore" %s --split-input-file 2>&1 | FileCheck %s --check-prefix=KEEP

// CHECK: remark: 'stackAlloc' is left out: it sets the stack pointer for its caller
// CHECK: remark: 'restore' is left out
// CHECK: module attributes {
// CHECK-SAME: wasm.left_out = ["stackAlloc", "restore"]
// KEEP-NOT: remark: 'restore'
// KEEP: wasm.left_out = ["stackAlloc"]
module attributes {wasm.stack_pointer = #wasm.stack_pointer<"sp", 65536>} {
  wasm.memory private @memory_0 2
  wasm.global private mutable @sp : i32 {
    %0 = wasm.const 65536 : i32
    wasm.yield %0 : i32
  }
  wasm.table private @table_0 1 to 1 : !wasm.funcref
  wasm.elem private @elem_0 [@in_table] : !wasm.funcref into @table_0 {
    %0 = wasm.const 0 : i32
    wasm.yield %0 : i32
  }

  // Called inside: becomes part of its callers.
  // CHECK-NOT: @alloc
  wasm.func @alloc(%n: i32) -> i32 attributes {exports = ["stackAlloc"]} {
    %c-16 = wasm.const -16 : i32
    %sp = wasm.global_get @sp : i32
    %below = wasm.sub %sp, %n : i32
    %new = wasm.and %below, %c-16 : i32
    wasm.global_set @sp, %new : i32
    wasm.return %new : i32
  }
  // CHECK-NOT: @restore
  // KEEP: wasm.func @restore
  wasm.func @restore(%p: i32) attributes {exports = ["restore"]} {
    wasm.global_set @sp, %p : i32
    wasm.return
  }
  // Nobody sets anything: it can be what it is.
  // CHECK-LABEL: wasm.func @current
  wasm.func @current() -> i32 attributes {exports = ["current"]} {
    %sp = wasm.global_get @sp : i32
    wasm.return %sp : i32
  }
  // Gives back what it takes.
  // CHECK-LABEL: wasm.func @balanced
  wasm.func @balanced() -> i32 attributes {exports = ["balanced"]} {
    %c16 = wasm.const 16 : i32
    %sp = wasm.global_get @sp : i32
    %frame = wasm.sub %sp, %c16 : i32
    wasm.global_set @sp, %frame : i32
    %old = wasm.add %frame, %c16 : i32
    wasm.global_set @sp, %old : i32
    wasm.return %c16 : i32
  }
  // Its address is taken: not decided here.
  // CHECK-LABEL: wasm.func private @in_table
  wasm.func private @in_table(%p: i32) {
    wasm.global_set @sp, %p : i32
    wasm.return
  }
  // CHECK-LABEL: wasm.func @caller
  // CHECK-NEXT: %[[OLD:.*]] = wasm.global_get @sp
  // CHECK-NEXT: %[[MASK:.*]] = wasm.const -16
  // CHECK-NEXT: %[[SP:.*]] = wasm.global_get @sp
  // CHECK-NEXT: %[[BELOW:.*]] = wasm.sub %[[SP]], %{{.*}}
  // CHECK-NEXT: %[[P:.*]] = wasm.and %[[BELOW]], %[[MASK]]
  // CHECK-NEXT: wasm.global_set @sp, %[[P]]
  // CHECK-NEXT: wasm.store @memory_0[%[[P]]]
  // CHECK-NEXT: wasm.global_set @sp, %[[OLD]]
  wasm.func @caller(%n: i32) attributes {exports = ["caller"]} {
    %old = wasm.global_get @sp : i32
    %p = wasm.call @alloc(%n) : (i32) -> i32
    wasm.store @memory_0[%p], %n align 4 : i32
    wasm.call @restore(%old) : (i32) -> ()
    wasm.return
  }
}

// -----

// No stack pointer, no helper.
// CHECK-LABEL: wasm.func @set
module attributes {wasm.stack_pointer} {
  wasm.global private mutable @g : i32 {
    %0 = wasm.const 1 : i32
    wasm.yield %0 : i32
  }
  wasm.func @set(%p: i32) attributes {exports = ["set"]} {
    wasm.global_set @g, %p : i32
    wasm.return
  }
}
