// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" > %t.virtual.mlir
// RUN: FileCheck %s < %t.virtual.mlir
// RUN: FileCheck %s --check-prefix=ALL < %t.virtual.mlir
// RUN: warm-opt %s --convert-wasm-to-cortexm="module-name=m" --cortexm-combine --cortexm-place-constants \
// RUN:   --cortexm-split-critical-edges --cortexm-legalize-flags --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation > %t.placed.mlir
// RUN: FileCheck %s --check-prefix=PLACED < %t.placed.mlir
// RUN: FileCheck %s --check-prefix=REGISTERS < %t.placed.mlir

// What an expansion needs besides its operands (masks, products, addresses,
// limits) is in virtual registers before anything is spilled, and is spilled or
// not like any other value: with four registers all of this allocates.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r4, r5, r6, r7, r8, r9, r10, r11, r12, lr]>} {
wasm.memory private @mem 1 to 4

// REGISTERS-NOT: gpr<{{r[4-9]|r1.|lr}}>

// CHECK-LABEL: cortexm.func private @popcnt
// CHECK-NOT: gpr<{{.*}}>) -> !cortexm.gpr{{$}}
// CHECK-COUNT-6: -> !cortexm.gpr{{$}}
// CHECK: ret
// ALL-LABEL: cortexm.func private @popcnt
// ALL-COUNT-15: {{^ [%a-z]}}
// ALL-NOT: {{^ [%a-z]}}
// PLACED-LABEL: cortexm.func private @popcnt
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: lsr_imm
// PLACED-NEXT: and_imm
// PLACED-NEXT: sub
// PLACED-NEXT: and_imm
// PLACED-NEXT: lsr_imm
// PLACED-NEXT: and_imm
// PLACED-NEXT: add
// PLACED-NEXT: add
// PLACED-NEXT: and_imm
// PLACED-NEXT: mov_imm 16843009
// PLACED-NEXT: mul
// PLACED-NEXT: lsr_imm
// PLACED-NEXT: ret
// PLACED-NEXT: }
wasm.func private @popcnt(%a: i32) -> i32 {
  %0 = wasm.popcnt %a : i32
  wasm.return %0 : i32
}
// CHECK-LABEL: cortexm.func private @checked_store
// CHECK: %[[LIMIT:.*]] = mov{{.*}} : !cortexm.gpr
// CHECK: cmp %{{.*}}, %[[LIMIT]]
// ALL-LABEL: cortexm.func private @checked_store
// ALL-COUNT-9: {{^ [%a-z]}}
// ALL-NOT: {{^ [%a-z]}}
// PLACED-LABEL: cortexm.func private @checked_store
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: mov_imm 61429
// PLACED-NEXT: cmp
// PLACED-NEXT: trap_if
// PLACED-NEXT: mov_sym
// PLACED-NEXT: add
// PLACED-NEXT: str
// PLACED-NEXT: str
// PLACED-NEXT: ret
// PLACED-NEXT: }
wasm.func private @checked_store(%a: i32, %b: i64) {
  wasm.check_bounds @mem[%a + 4099] size 8
  wasm.store @mem[%a + 4099], %b align 1 : i64
  wasm.return
}
// ALL-LABEL: cortexm.func private @divide
// ALL-COUNT-17: {{^ [%a-z]}}
// ALL-NOT: {{^ [%a-z]}}
// PLACED-LABEL: cortexm.func private @divide
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: %[[S0:.*]] = spill {{.*}}<local 0>
// PLACED-NEXT: %[[S1:.*]] = spill {{.*}}<local 1>
// PLACED-NEXT: %[[S2:.*]] = spill {{.*}}<local 2>
// PLACED-NEXT: orrs
// PLACED-NEXT: trap_if
// PLACED-NEXT: and
// PLACED-NEXT: eor_imm
// PLACED-NEXT: orn
// PLACED-NEXT: reload %[[S0]]
// PLACED-NEXT: orrs
// PLACED-NEXT: trap_if
// PLACED-NEXT: reload %[[S2]]
// PLACED-NEXT: bl @__aeabi_ldivmod
// PLACED-NEXT: reload {{.*}}<in 0>
// PLACED-NEXT: adds
// PLACED-NEXT: reload {{.*}}<in 1>
// PLACED-NEXT: adc
// PLACED-NEXT: reload %[[S1]]
// PLACED-NEXT: subs
// PLACED-NEXT: reload %[[S2]]
// PLACED-NEXT: sbc
// PLACED-NEXT: ret
// PLACED-NEXT: }
wasm.func private @divide(%a: i64, %b: i64, %c: i64) -> i64 {
  %0 = wasm.div_s %a, %b : i64
  %1 = wasm.add %0, %c : i64
  %2 = wasm.sub %1, %b : i64
  wasm.return %2 : i64
}
// ALL-LABEL: cortexm.func private @copy
// ALL-COUNT-17: {{^ [%a-z]}}
// ALL-NOT: {{^ [%a-z]}}
// PLACED-LABEL: cortexm.func private @copy
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: %[[S0:.*]] = spill {{.*}}<local 0>
// PLACED-NEXT: %[[S1:.*]] = spill {{.*}}<local 1>
// PLACED-NEXT: cmp_imm
// PLACED-NEXT: trap_if
// PLACED-NEXT: rsb_imm
// PLACED-NEXT: cmp
// PLACED-NEXT: trap_if
// PLACED-NEXT: cmp_imm
// PLACED-NEXT: trap_if
// PLACED-NEXT: rsb_imm
// PLACED-NEXT: cmp
// PLACED-NEXT: trap_if
// PLACED-NEXT: mov_sym
// PLACED-NEXT: add
// PLACED-NEXT: mov_sym
// PLACED-NEXT: add
// PLACED-NEXT: bl @__aeabi_memmove
// PLACED-NEXT: reload %[[S0]]
// PLACED-NEXT: reload %[[S1]]
// PLACED-NEXT: add
// PLACED-NEXT: ret
// PLACED-NEXT: }
wasm.func private @copy(%a: i32, %b: i32, %n: i32) -> i32 {
  wasm.memory_copy @mem[%a], @mem[%b], %n
  %0 = wasm.add %a, %b : i32
  wasm.return %0 : i32
}
// ALL-LABEL: cortexm.func private @rotate
// ALL-COUNT-17: {{^ [%a-z]}}
// ALL-NOT: {{^ [%a-z]}}
// PLACED-LABEL: cortexm.func private @rotate
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: tst_imm
// PLACED-NEXT: parallel_copy
// PLACED-NEXT: %[[V0:.*]] = mov_cond
// PLACED-NEXT: %[[S0:.*]] = spill %[[V0]]
// PLACED-NEXT: mov_cond
// PLACED-NEXT: and_imm
// PLACED-NEXT: %[[V1:.*]] = rsb_imm
// PLACED-NEXT: %[[S1:.*]] = spill %[[V1]]
// PLACED-NEXT: lsl
// PLACED-NEXT: lsr
// PLACED-NEXT: orr
// PLACED-NEXT: lsl
// PLACED-NEXT: reload %[[S0]]
// PLACED-NEXT: reload %[[S1]]
// PLACED-NEXT: lsr
// PLACED-NEXT: orr
// PLACED-NEXT: reload {{.*}}<in 0>
// PLACED-NEXT: eor
// PLACED-NEXT: reload {{.*}}<in 1>
// PLACED-NEXT: eor
// PLACED-NEXT: ret
// PLACED-NEXT: }
wasm.func private @rotate(%a: i64, %n: i64, %b: i64) -> i64 {
  %0 = wasm.rotl %a, %n : i64
  %1 = wasm.xor %0, %b : i64
  wasm.return %1 : i64
}
// ALL-LABEL: cortexm.func private @__aeabi_ldivmod
}
