// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m max-table=4096" --split-input-file %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @written 4 to 6 : !wasm.funcref
wasm.elem private @elem [@f, @g] : !wasm.funcref into @written {
  %0 = wasm.const 1 : i32
  wasm.yield %0 : i32
}
wasm.func private @f(%a: i32) -> i32 { wasm.return %a : i32 }
wasm.func private @g() { wasm.return }

// c09: the three checks in order: index, null, type.
// CHECK-LABEL: @indirect
// CHECK: %[[IN:.*]]:2 = parallel_copy
// CHECK: trap_if hs, %{{.*}}, 5
// CHECK: %[[TABLE:.*]] = mov_sym @__warm_m_written :
// CHECK: %[[REF:.*]] = ldr_reg %[[TABLE]], %[[IN]]#0 lsl 2
// CHECK: cmp_imm %[[REF]], 0
// CHECK: trap_if eq, %{{.*}}, 7
// CHECK: %[[TYPE:.*]] = ldr %[[REF]], 4
// CHECK: cmp %[[TYPE]]
// CHECK: trap_if ne, %{{.*}}, 6
// CHECK: %[[CODE:.*]] = ldr %[[REF]], 0
// CHECK: blx %[[CODE]](%[[IN]]#1) in [0] out [0]
wasm.func private @indirect(%i: i32, %a: i32) -> i32 {
  %0 = wasm.call_indirect @written[%i](%a) : (i32) -> i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @set
// CHECK: trap_if hs, %{{.*}}, 9
// CHECK: str
wasm.func private @set(%i: i32, %r: !wasm.funcref) {
  wasm.table_set @written[%i], %r : !wasm.funcref
  wasm.return
}

// CHECK-LABEL: @grow
// CHECK: mov_sym @__warm_m_written.size
// CHECK: mov_cond_imm hi, -1
// CHECK: b ^[[TEST:.*]](%
// CHECK: ^[[TEST]](%[[P:.*]]: !cortexm.gpr):
// CHECK: cmp %[[P]]
// CHECK: str %{{.*}}, %[[P]], 0
// CHECK: %[[NEXT:.*]] = add_imm %[[P]], 4
// CHECK: b ^[[TEST]](%[[NEXT]]
wasm.func private @grow(%r: !wasm.funcref, %n: i32) -> i32 {
  %0 = wasm.table_grow @written, %r, %n : !wasm.funcref
  wasm.return %0 : i32
}

// CHECK-LABEL: @references
// CHECK: mov_sym @__warm_m_ref.f
// CHECK: %[[N:.*]] = clz
// CHECK: lsr_imm %[[N]], 5
wasm.func private @references(%r: !wasm.funcref) -> (!wasm.funcref, i32) {
  %0 = wasm.ref_func @f
  %1 = wasm.ref_is_null %r : !wasm.funcref
  wasm.return %0, %1 : !wasm.funcref, i32
}
}

// CHECK: @__warm_m_written "data" size 24 align 4 relocations {{\[\[}}4, @__warm_m_ref.f, 0], [8, @__warm_m_ref.g, 0]]
// CHECK: @__warm_m_written.size "data" size 4 align 4 "\04"
// CHECK: @__warm_m_ref.f "rodata" size 8 align 4 relocations {{\[\[}}0, @f, 0], [4, @__warm_type.i32.to.i32, 0]]

// -----

// A table nothing writes to, all of one type and without nulls: its index is
// all there is to check, and it is in flash.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @constant 2 : !wasm.funcref
wasm.elem private @elem [@f, @f] : !wasm.funcref into @constant {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.func private @f(%a: i32) -> i32 { wasm.return %a : i32 }
// CHECK-LABEL: @checks_index_only
// CHECK: trap_if hs, %{{.*}}, 5
// CHECK-NOT: trap_if
// CHECK: blx
wasm.func private @checks_index_only(%i: i32, %a: i32) -> i32 {
  %0 = wasm.call_indirect @constant[%i](%a) : (i32) -> i32
  wasm.return %0 : i32
}
}
// CHECK: @__warm_m_constant "rodata" size 8
