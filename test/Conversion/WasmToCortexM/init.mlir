// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m" --split-input-file %s | FileCheck %s
// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m init=call" --split-input-file %s | FileCheck %s --check-prefix=CALL
// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m init=lazy" --split-input-file %s | FileCheck %s --check-prefix=LAZY
// RUN: not warm-opt --convert-wasm-to-cortexm="module-name=m init=never" --split-input-file %s 2>&1 | FileCheck %s --check-prefix=BAD
// BAD: error: the mode of initialization is array, call or lazy, not 'never'

// What comes from an imported global is done when the program starts; the
// constant global is no variable, the imported one a symbol.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.memory private @mem 1
wasm.global private @base : i32 attributes {import_module = "env", import_name = "base"}
wasm.global private mutable @copy : i32 {
  %0 = wasm.global_get @base : i32
  wasm.yield %0 : i32
}
wasm.global private @constant : i64 {
  %0 = wasm.const 0x100000002 : i64
  wasm.yield %0 : i64
}
wasm.data private @late "late" into @mem {
  %0 = wasm.global_get @base : i32
  wasm.yield %0 : i32
}
wasm.start @main
// CHECK-LABEL: @main
// CHECK: %[[VAR:.*]] = mov_sym @__warm_m_copy
// CHECK: ldr %[[VAR]], 0
// CHECK: mov_imm 1
// CHECK: adds_imm %{{.*}}, 2
wasm.func private @main() {
  %0 = wasm.global_get @copy : i32
  %1 = wasm.global_get @constant : i64
  %2 = wasm.extend_i32_u %0 : i32 to i64
  %3 = wasm.add %1, %2 : i64
  wasm.store @mem[%0], %3 align 8 : i64
  wasm.return
}
}
// CHECK-LABEL: cortexm.func @__warm_m_init()
// CHECK: %[[BASE:.*]] = mov_sym @base
// CHECK: %[[VALUE:.*]] = ldr %[[BASE]], 0
// CHECK: str %[[VALUE]]
// CHECK: bl @__aeabi_memcpy
// CHECK: bl @main
// CHECK: @__warm_m_init_entry "data" size 4 align 4 relocations {{\[\[}}0, @__warm_m_init, 0]] {section = ".init_array"}
// CHECK: cortexm.extern @base
// CALL-NOT: init_array
// The function that other objects know keeps a word with a symbol that its callers
// define.
// CALL: cortexm.func @__warm_m_init() attributes {cortexm.keeps = [@__warm_m_init_required]
// CALL: cortexm.data "private" @__warm_m_init_required "rodata" size 4 align 4 relocations {{\[\[}}0, @__warm_m_init_must_be_called, 0]]
// CALL: cortexm.extern @__warm_m_init_must_be_called

// -----

// Exports initialize first, and what they call need not; the flag comes before all
// that is done. A second call does nothing.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.global private @base : i32 attributes {import_module = "env", import_name = "base"}
wasm.global private mutable @copy : i32 {
  %0 = wasm.global_get @base : i32
  wasm.yield %0 : i32
}
// LAZY-LABEL: cortexm.func @get(
// LAZY: %[[FLAG:.*]] = mov_sym @__warm_m_init_done
// LAZY: %[[DONE:.*]] = ldr %[[FLAG]], 0
// LAZY: cbnz %[[DONE]]
// LAZY: bl @__warm_m_init()
// LAZY: bl @inner
wasm.func @get(%x: i32) -> i32 attributes {exports = ["get"]} {
  %0 = wasm.call @inner(%x) : (i32) -> i32
  wasm.return %0 : i32
}
// LAZY-LABEL: cortexm.func private @inner(
// LAZY-NOT: init_done
// LAZY: ret
wasm.func private @inner(%x: i32) -> i32 {
  %0 = wasm.global_get @copy : i32
  %1 = wasm.add %0, %x : i32
  wasm.return %1 : i32
}
// LAZY-LABEL: cortexm.func @__warm_m_init()
// LAZY: mov_sym @__warm_m_init_done
// LAZY: ret
// LAZY: mov_imm 1
// LAZY: str
// LAZY: mov_sym @base
// LAZY: @__warm_m_init_done "bss" size 4
// LAZY-NOT: init_array
}

// -----

// Nothing is left to do when all is constant.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK-LABEL: @g()
// CHECK-NOT: _init
// Who calls it need not know: it is there, and asks for nothing.
// CALL-LABEL: @g()
// CALL: cortexm.func @__warm_m_init()
// CALL-NOT: must_be_called
// LAZY-LABEL: @g()
// LAZY-NEXT: mov_sym
// LAZY: cortexm.func @__warm_m_init()
// LAZY-NEXT: ret
wasm.global private mutable @v : i32 {
  %0 = wasm.const 5 : i32
  wasm.yield %0 : i32
}
wasm.func private @g() -> i32 {
  %0 = wasm.global_get @v : i32
  wasm.return %0 : i32
}
}

// -----

// Constructors are listed by themselves, or called at the end of what somebody
// else has to call.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
// CHECK: cortexm.data "private" @__warm_m_constructor_entry.0 "data" size 4 align 4 relocations {{\[\[}}0, @early, 0]] {section = ".init_array.00101"}
// CHECK: cortexm.data "private" @__warm_m_constructor_entry.1 "data" size 4 align 4 relocations {{\[\[}}0, @late, 0]] {section = ".init_array"}
// CALL-LABEL: cortexm.func private @late
// CALL: cortexm.func @__warm_m_init
// CALL: bl @early
// CALL: bl @late
// CALL-NOT: init_array
wasm.func private @late() -> i32 {
  %0 = wasm.const 1 : i32
  wasm.return %0 : i32
}
wasm.func private @early() {
  wasm.return
}
wasm.constructor @early priority 101
wasm.constructor @late priority 65535
}
