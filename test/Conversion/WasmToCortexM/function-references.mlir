// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m" --split-input-file %s | FileCheck %s

// A descriptor has the address of its function and that of its type, which is
// one object for each signature, named after it. Of a module that keeps its
// references to itself, only types that a call checks are there.
// CHECK-LABEL: module attributes {cortexm.target
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @table 4 : !wasm.funcref
wasm.elem private @elem [@f, @g, @h] : !wasm.funcref into @table {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.func private @f(%a: i32) -> i32 { wasm.return %a : i32 }
wasm.func private @g(%a: i32) -> i32 { wasm.return %a : i32 }
wasm.func private @h() { wasm.return }
// CHECK-LABEL: @call
// CHECK-DAG: %[[TYPE:.*]] = ldr %[[REF:.*]], 4
// CHECK-DAG: %[[EXPECTED:.*]] = mov_sym @__warm_type.i32.to.i32 :
// CHECK: cmp %[[TYPE]], %[[EXPECTED]]
// CHECK: trap_if ne, %{{.*}}, 6
wasm.func private @call(%i: i32) {
  %0 = wasm.call_indirect @table[%i](%i) : (i32) -> i32
  wasm.return
}
}
// CHECK: @__warm_m_ref.f "rodata" size 8 align 4 relocations {{\[\[}}0, @f, 0], [4, @__warm_type.i32.to.i32, 0]]
// CHECK: @__warm_m_ref.g "rodata" size 8 align 4 relocations {{\[\[}}0, @g, 0], [4, @__warm_type.i32.to.i32, 0]]
// CHECK: @__warm_m_ref.h "rodata" size 8 align 4 relocations {{\[\[}}0, @h, 0]]
// CHECK: cortexm.data @__warm_type.i32.to.i32 "rodata" size 1 align 1 {cortexm.comdat}
// CHECK-NOT: cortexm.data @__warm_type

// -----

// Nothing is checked, nothing leaves the module.
// CHECK-LABEL: module attributes {cortexm.target
// CHECK-NOT: __warm_type
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @table 1 : !wasm.funcref
wasm.elem private @elem [@f] : !wasm.funcref into @table {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.func private @f(%a: i32) -> i32 { wasm.return %a : i32 }
wasm.func private @call(%i: i32) {
  %0 = wasm.call_indirect @table[%i](%i) : (i32) -> i32
  wasm.return
}
}

// -----

// A function that takes references of others: they may call what is in the
// table, all have to mean the same by a reference.
// CHECK-LABEL: module attributes {cortexm.target
// CHECK: @__warm_m_ref.f "rodata" {{.*}} [4, @__warm_type.i64.f32.f64.funcref.externref.to.i32.i64, 0]]
// CHECK: cortexm.data @__warm_type.i64.f32.f64.funcref.externref.to.i32.i64 "rodata" size 1 align 1 {cortexm.comdat}
// CHECK: cortexm.extern @__warm_abi_2
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.func private @f(%a: i64, %b: f32, %c: f64, %d: !wasm.funcref, %e: !wasm.externref) -> (i32, i64) {
  %0 = wasm.const 0 : i32
  wasm.return %0, %a : i32, i64
}
wasm.func private @passes(%r: !wasm.funcref) -> !wasm.funcref attributes {exports = ["passes"]} {
  %0 = wasm.ref_func @f
  wasm.return %0 : !wasm.funcref
}
}

// -----

// A table that others know.
// CHECK-LABEL: module attributes {cortexm.target
// CHECK: cortexm.data @__warm_type.to "rodata"
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @table 1 : !wasm.funcref attributes {exports = ["t"]}
wasm.elem private @elem [@f] : !wasm.funcref into @table {
  %0 = wasm.const 0 : i32
  wasm.yield %0 : i32
}
wasm.func private @f() { wasm.return }
}

// -----

// What only passes references on depends on nothing in them, nor does what
// shares references of the host's own.
// CHECK-LABEL: module attributes {cortexm.target
// CHECK-NOT: __warm_abi
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.table private @table 1 : !wasm.externref attributes {exports = ["t"]}
wasm.func private @passes(%r: !wasm.funcref) -> !wasm.funcref attributes {exports = ["passes"]} {
  wasm.return %r : !wasm.funcref
}
}
