// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m" %s | FileCheck %s
// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m max-memory=3 max-table=9" %s | FileCheck %s --check-prefix=GROW

// Memories and tables that several modules share say how large they are.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.memory private @theirs 1 to 4 attributes {import_module = "env", import_name = "theirs"}
wasm.memory private @fixed 2 to 2 attributes {import_module = "env", import_name = "fixed"}
wasm.memory @mine 1 attributes {exports = ["mine"]}
wasm.table private @calls 3 : !wasm.funcref attributes {import_module = "env", import_name = "calls"}
wasm.table @hooks 2 to 5 : !wasm.funcref attributes {exports = ["hooks"]}
wasm.table @open 2 : !wasm.funcref attributes {exports = ["open"]}

// CHECK-LABEL: @check
// CHECK: %[[VAR:.*]] = mov_sym @theirs.size
// CHECK: %[[SIZE:.*]] = ldr %[[VAR]], 0
// CHECK: %[[LAST:.*]] = sub_imm %[[SIZE]], 4
// CHECK: cmp %{{.*}}, %[[LAST]]
// CHECK-NEXT: trap_if hi, %{{.*}}, 1
wasm.func private @check(%a: i32) -> i32 {
  wasm.check_bounds @theirs[%a] size 4
  %0 = wasm.load @theirs[%a] align 4 : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @grow
// CHECK: %[[LIMIT_VAR:.*]] = mov_sym @theirs.limit
// CHECK: %[[LIMIT:.*]] = ldr %[[LIMIT_VAR]], 0
// CHECK: %[[VAR:.*]] = mov_sym @theirs.size
// CHECK: %[[SIZE:.*]] = ldr %[[VAR]], 0
// CHECK: %[[ROOM:.*]] = sub %[[LIMIT]], %[[SIZE]]
// CHECK: str %{{.*}}, %[[VAR]], 0
wasm.func private @grow(%n: i32) -> i32 {
  %0 = wasm.memory_grow @theirs, %n
  wasm.return %0 : i32
}

// CHECK-LABEL: @size_of_fixed
// CHECK: %[[SIZE:.*]] = mov_imm 2
// CHECK: ret %[[SIZE]]
wasm.func private @size_of_fixed() -> i32 {
  %0 = wasm.memory_size @fixed
  wasm.return %0 : i32
}

// CHECK-LABEL: @size_of_table
// CHECK: mov_sym @calls.size
wasm.func private @size_of_table() -> i32 {
  %0 = wasm.table_size @calls
  wasm.return %0 : i32
}

// Whoever imports an exported memory may grow it, so that its size is a variable
// as soon as there is room.
// CHECK-LABEL: @size_of_mine
// CHECK: %[[SIZE:.*]] = mov_imm 1
// CHECK: ret %[[SIZE]]
// GROW-LABEL: @size_of_mine
// GROW: mov_sym @__warm_m_mine.size
wasm.func private @size_of_mine() -> i32 {
  %0 = wasm.memory_size @mine
  wasm.return %0 : i32
}

// CHECK: cortexm.data "private" @__warm_m_mine "bss" size 65536
// CHECK-NEXT: cortexm.data "private" @__warm_m_mine.size "data" size 4 align 4 "\00\00\01"
// CHECK-NEXT: cortexm.data "private" @__warm_m_mine.limit "rodata" size 4 align 4 "\00\00\01"
// GROW: cortexm.data "private" @__warm_m_mine "bss" size 196608
// GROW-NEXT: cortexm.data "private" @__warm_m_mine.size "data" size 4 align 4 "\00\00\01"
// GROW-NEXT: cortexm.data "private" @__warm_m_mine.limit "rodata" size 4 align 4 "\00\00\03"
// CHECK-NEXT: cortexm.data "private" @__warm_m_hooks "bss" size 8
// CHECK-NEXT: cortexm.data "private" @__warm_m_hooks.size "data" size 4 align 4 "\02"
// CHECK-NEXT: cortexm.data "private" @__warm_m_hooks.limit "rodata" size 4 align 4 "\02"
// GROW-NEXT: cortexm.data "private" @__warm_m_hooks "bss" size 20
// GROW-NEXT: cortexm.data "private" @__warm_m_hooks.size "data" size 4 align 4 "\02"
// GROW-NEXT: cortexm.data "private" @__warm_m_hooks.limit "rodata" size 4 align 4 "\05"
// CHECK-NEXT: cortexm.data "private" @__warm_m_open "bss" size 8
// CHECK-NEXT: cortexm.data "private" @__warm_m_open.size "data" size 4 align 4 "\02"
// CHECK-NEXT: cortexm.data "private" @__warm_m_open.limit "rodata" size 4 align 4 "\02"
// CHECK-NEXT: cortexm.extern @calls.size
// CHECK-NEXT: cortexm.extern @theirs {
// CHECK-NEXT: cortexm.extern @theirs.limit
// CHECK-NEXT: cortexm.extern @theirs.size
// CHECK-NEXT: cortexm.data "private" @__warm_m_abi "rodata" size 4 align 4 relocations {{\[\[}}0, @__warm_abi_2, 0]]
// CHECK-NEXT: cortexm.extern @__warm_abi_2
// CHECK-NOT: cortexm.extern
}
