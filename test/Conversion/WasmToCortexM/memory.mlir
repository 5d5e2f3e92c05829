// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m" %s | FileCheck %s
// RUN: warm-opt --convert-wasm-to-cortexm="module-name=m max-memory=3" %s | FileCheck %s --check-prefix=GROW

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {
wasm.memory private @mem 1 to 4
wasm.data private @hello "hello" into @mem {
  %0 = wasm.const 4 : i32
  wasm.yield %0 : i32
}
wasm.data private @passive "passive"

// A constant bound is compared; without growth the size is known.
// CHECK-LABEL: @load_word
// CHECK: %[[A:.*]] = parallel_copy
// CHECK: %[[FLAGS:.*]] = cmp
// CHECK-NEXT: trap_if hi, %[[FLAGS]], 1
// CHECK: %[[BASE:.*]] = mov_sym @__warm_m_mem
// CHECK: ldr_reg %[[BASE]], %[[A]]
// GROW-LABEL: @load_word
// GROW: %[[VAR:.*]] = mov_sym @__warm_m_mem.size
// GROW: %[[SIZE:.*]] = ldr %[[VAR]], 0
// GROW: %[[LAST:.*]] = sub_imm %[[SIZE]], 4
// GROW: cmp %{{.*}}, %[[LAST]]
// GROW-NEXT: trap_if hi, %{{.*}}, 1
wasm.func private @load_word(%a: i32) -> i32 {
  wasm.check_bounds @mem[%a] size 4
  %0 = wasm.load @mem[%a] align 4 : i32
  wasm.return %0 : i32
}

// What no size can reach traps always.
// CHECK-LABEL: @beyond
// CHECK: udf 1
// GROW-LABEL: @beyond
// GROW: udf 1
wasm.func private @beyond(%a: i32) -> i32 {
  wasm.check_bounds @mem[%a + 4294967295] size 4
  %0 = wasm.load @mem[%a + 4294967295] align 4 : i32
  wasm.return %0 : i32
}

// The size may be less than the extent: that is a check of its own, or the
// subtraction would wrap.
// GROW-LABEL: @beyond_minimum
// GROW: %[[SIZE:.*]] = ldr
// GROW: cmp{{.*}} %[[SIZE]]
// GROW: trap_if lo, %{{.*}}, 1
// GROW: trap_if hi, %{{.*}}, 1
wasm.func private @beyond_minimum(%a: i32) -> i32 {
  wasm.check_bounds @mem[%a + 100000] size 4
  %0 = wasm.load @mem[%a + 100000] align 4 : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: @offsets
// CHECK: %[[IN:.*]]:3 = parallel_copy
// CHECK: %[[BASE:.*]] = mov_sym @__warm_m_mem
// CHECK: %[[SUM:.*]] = add %[[BASE]], %[[IN]]#0
// CHECK: str %[[IN]]#1, %[[SUM]], 8
// CHECK: str %[[IN]]#2, %[[SUM]], 12
// CHECK: strb %[[IN]]#1, %[[SUM]], 20
// CHECK: mov_sym @__warm_m_mem + 4096
wasm.func private @offsets(%a: i32, %b: i64) {
  wasm.store @mem[%a + 8], %b align 8 : i64
  wasm.store8 @mem[%a + 20], %b align 1 : i64
  wasm.store16 @mem[%a + 4100], %b align 1 : i64
  wasm.return
}

// CHECK-LABEL: @extensions
// CHECK: ldrsb
// CHECK: asr_imm %{{.*}}, 31
// CHECK: ldrh
// CHECK: mov_imm 0
wasm.func private @extensions(%a: i32) -> (i64, i64) {
  %0 = wasm.load8_s @mem[%a] align 1 : i64
  %1 = wasm.load16_u @mem[%a] align 2 : i64
  wasm.return %0, %1 : i64, i64
}

// Without a reserve only growth by nothing succeeds.
// CHECK-LABEL: @grow
// CHECK: cmp_imm %{{.*}}, 0
// CHECK: mov_cond
// GROW-LABEL: @grow
// GROW: %[[SIZE:.*]] = ldr
// GROW: %[[ROOM:.*]] = rsb_imm %[[SIZE]], 196608
// GROW: %[[PAGES:.*]] = lsr_imm %[[ROOM]], 16
// GROW: cmp %[[DELTA:.*]], %[[PAGES]]
// GROW: mov_cond hi
// GROW: mov_cond_imm hi, -1
// GROW: str
wasm.func private @grow(%n: i32) -> i32 {
  %0 = wasm.memory_grow @mem, %n
  wasm.return %0 : i32
}

// All is checked before anything is written. The helper's arguments are in
// another order than those of memset.
// CHECK-LABEL: @fill
// CHECK: %[[IN:.*]]:3 = parallel_copy
// CHECK: trap_if hi, %{{.*}}, 1
// CHECK: trap_if hi, %{{.*}}, 1
// CHECK: bl @__aeabi_memset(%{{.*}}, %[[IN]]#2, %[[IN]]#1)
wasm.func private @fill(%d: i32, %v: i32, %n: i32) {
  wasm.memory_fill @mem[%d], %v, %n
  wasm.return
}

// Both ranges are checked before anything is copied.
// CHECK-LABEL: @copy
// CHECK-COUNT-4: trap_if hi, %{{.*}}, 1
// CHECK-NOT: trap_if
// CHECK: bl @__aeabi_memmove
wasm.func private @copy(%d: i32, %s: i32, %n: i32) {
  wasm.memory_copy @mem[%d], @mem[%s], %n
  wasm.return
}

// CHECK-LABEL: @init
// CHECK-COUNT-4: trap_if {{.*}}, 1
// CHECK: bl @__aeabi_memcpy
// CHECK: str %{{.*}}, 0
wasm.func private @init(%d: i32, %s: i32, %n: i32) {
  wasm.memory_init @mem[%d], @passive[%s], %n
  wasm.data_drop @passive
  wasm.return
}
}

// CHECK: cortexm.data "private" @__warm_m_mem "data" size 65536 align 8 "\00\00\00\00hello"
// CHECK: cortexm.data "private" @__warm_m_passive "rodata" size 7 align 4 "passive"
// CHECK: cortexm.data "private" @__warm_m_passive.size "data" size 4 align 4 "\07"
// GROW: cortexm.data "private" @__warm_m_mem "data" size 196608
// GROW: cortexm.data "private" @__warm_m_mem.size "data" size 4 align 4 "\00\00\01"
