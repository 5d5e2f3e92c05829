// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" | FileCheck %s
// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" --cortexm-combine --cortexm-place-constants \
// RUN:   --cortexm-split-critical-edges --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation | FileCheck %s --check-prefix=PLACED

// What an expansion needs besides its operands (masks, products, addresses,
// limits) is in virtual registers before anything is spilled, and is spilled or
// not like any other value: with four registers all of this allocates.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
wasm.memory private @mem 1 to 4

// CHECK-LABEL: cortexm.func private @popcnt
// CHECK-NOT: gpr<{{.*}}>) -> !cortexm.gpr{{$}}
// CHECK-COUNT-6: -> !cortexm.gpr{{$}}
// CHECK: ret
// PLACED-LABEL: cortexm.func private @popcnt
// PLACED-NOT: gpr<{{r[4-9]|r1.|lr}}>
// PLACED: ret
wasm.func private @popcnt(%a: i32) -> i32 {
  %0 = wasm.popcnt %a : i32
  wasm.return %0 : i32
}
// CHECK-LABEL: cortexm.func private @checked_store
// CHECK: %[[LIMIT:.*]] = mov{{.*}} : !cortexm.gpr
// CHECK: cmp %{{.*}}, %[[LIMIT]]
// PLACED-LABEL: cortexm.func private @checked_store
// PLACED-NOT: gpr<{{r[4-9]|r1.|lr}}>
// PLACED: ret
wasm.func private @checked_store(%a: i32, %b: i64) {
  wasm.check_bounds @mem[%a + 4099] size 8
  wasm.store @mem[%a + 4099], %b align 1 : i64
  wasm.return
}
// PLACED-LABEL: cortexm.func private @divide
// PLACED-NOT: gpr<{{r[4-9]|r1.|lr}}>
// PLACED: bl @__aeabi_ldivmod
wasm.func private @divide(%a: i64, %b: i64, %c: i64) -> i64 {
  %0 = wasm.div_s %a, %b : i64
  %1 = wasm.add %0, %c : i64
  %2 = wasm.sub %1, %b : i64
  wasm.return %2 : i64
}
// PLACED-LABEL: cortexm.func private @copy
// PLACED-NOT: gpr<{{r[4-9]|r1.|lr}}>
// PLACED: bl @__aeabi_memmove
wasm.func private @copy(%a: i32, %b: i32, %n: i32) -> i32 {
  wasm.memory_copy @mem[%a], @mem[%b], %n
  %0 = wasm.add %a, %b : i32
  wasm.return %0 : i32
}
// PLACED-LABEL: cortexm.func private @rotate
// PLACED-NOT: gpr<{{r[4-9]|r1.|lr}}>
// PLACED: ret
wasm.func private @rotate(%a: i64, %n: i64, %b: i64) -> i64 {
  %0 = wasm.rotl %a, %n : i64
  %1 = wasm.xor %0, %b : i64
  wasm.return %1 : i64
}
}
