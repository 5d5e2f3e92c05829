// RUN: warm-opt %s --cortexm-set-target=cpu=cortex-m4 --convert-wasm-to-cortexm=module-name=m | FileCheck %s
// RUN: warm-opt %s --cortexm-set-target=cpu=cortex-m33 --convert-wasm-to-cortexm=module-name=m | FileCheck %s --check-prefix=V8

module {
wasm.memory private @mem 1

// The address is the symbol's, plus what is known to be aligned: no check.
// CHECK-LABEL: @count
// CHECK-NEXT:    %[[P:.*]] = mov_sym @__warm_m_mem + 8
// CHECK-NEXT:    dmb
// CHECK-NEXT:    %[[ONE:.*]] = mov_imm 1
// CHECK-NEXT:    %[[OLD:.*]], %{{.*}}, %{{.*}} = atomic_rmw add 4 %[[P]], %[[ONE]]
// CHECK-NEXT:    dmb
// CHECK-NEXT:    ret %[[OLD]]
// V8-LABEL: @count
// V8-NOT:     dmb
// V8:         atomic_rmw ordered add 4
// V8-NOT:     dmb
// V8:         ret
wasm.func @count() -> i32 attributes {exports = ["count"]} {
  %p = wasm.const 8 : i32
  %1 = wasm.const 1 : i32
  %old = wasm.atomic_rmw add @mem[%p], %1 bytes 4 : i32
  wasm.return %old : i32
}

// Any other address is checked in its low bits.
// CHECK-LABEL: @exchange
// CHECK:         %[[P:.*]] = add
// CHECK-NEXT:    %[[F:.*]] = tst_imm %[[P]], 1
// CHECK-NEXT:    trap_if ne, %[[F]], 10
// CHECK:         atomic_exchange 2 %[[P]], %
wasm.func @exchange(%p: i32, %v: i64) -> i64 attributes {exports = ["exchange"]} {
  %old = wasm.atomic_rmw xchg @mem[%p], %v bytes 2 : i64
  wasm.return %old : i64
}

// What is expected is wrapped to the width.
// CHECK-LABEL: @compare
// CHECK-NOT:     tst
// CHECK:         %[[E:.*]] = {{uxtb|and_imm}} %{{.*}}
// CHECK:         atomic_compare_exchange 1 %{{.*}}, %[[E]], %
wasm.func @compare(%p: i32, %e: i32, %v: i32) -> i32 attributes {exports = ["compare"]} {
  %old = wasm.atomic_cmpxchg @mem[%p], %e, %v bytes 1 : i32
  wasm.return %old : i32
}

// CHECK-LABEL: @load_store
// CHECK:         %[[V:.*]] = ldrh %
// CHECK-NEXT:    dmb
// CHECK:         dmb
// CHECK-NEXT:    strb %[[V]], %
// CHECK-NEXT:    dmb
// CHECK-NEXT:    dmb
// CHECK-NEXT:    ret
// V8-LABEL: @load_store
// V8:         %[[V:.*]] = ldah %
// V8-NOT:     dmb
// V8:         stlb %[[V]], %
// V8-NEXT:    dmb
// V8-NEXT:    ret
wasm.func @load_store(%p: i32) attributes {exports = ["load_store"]} {
  %v = wasm.atomic_load @mem[%p] bytes 2 : i32
  wasm.atomic_store @mem[%p + 3], %v bytes 1 : i32
  wasm.atomic_fence
  wasm.return
}

// Two words are a call; what follows the value is the address, on the stack
// behind two values.
// CHECK-LABEL: @long
// CHECK:         bl @__warm_i64_atomic_load(%{{[0-9]+}}) in [0] out [0, 1]
// CHECK:         bl @__warm_i64_atomic_sub(%{{[0-9]+}}#0, %{{[0-9]+}}#1, %{{[0-9]+}}) in [0, 1, 2] out [0, 1]
// CHECK:         %[[S:.*]] = spill %{{.*}} : (!cortexm.gpr) -> !cortexm.slot<out 0>
// CHECK:         bl @__warm_i64_atomic_cmpxchg(%{{.*}}, %[[S]]) in [0, 1, 2, 3] out [0, 1]
wasm.func @long(%p: i32) -> i64 attributes {exports = ["long"]} {
  %v = wasm.atomic_load @mem[%p] bytes 8 : i64
  %w = wasm.atomic_rmw sub @mem[%p], %v bytes 8 : i64
  %x = wasm.atomic_cmpxchg @mem[%p], %v, %w bytes 8 : i64
  wasm.return %x : i64
}
}
