// RUN: warm-opt %s --convert-wasm-to-cortexm --cortexm-split-critical-edges --cortexm-legalize-flags \
// RUN:   --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation --cortexm-resolve-copies \
// RUN:   --cortexm-verify-allocation | FileCheck %s

// A float operation and a 64-bit division are calls: what lives across them is
// in r4 to r11, or in slots where these do not suffice. Nobody keeps anything in
// r0 to r3, r12 and lr, whatever the helper may use.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11]>} {

// Two values live across: two registers that helpers keep.
// CHECK-LABEL: cortexm.func private @float
// CHECK-NEXT: = mov %{{.*}} -> !cortexm.gpr<r5>
// CHECK-NEXT: = mov %{{.*}} -> !cortexm.gpr<r4>
// CHECK-NEXT: bl @__aeabi_fadd
// CHECK-NEXT: sub
// CHECK-NEXT: eor
// CHECK-NEXT: eor
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @float(%a: f32, %b: f32, %c: i32, %d: i32) -> (i32) {
  %0 = wasm.add %a, %b : f32
  %1 = wasm.sub %c, %d : i32
  %2 = wasm.reinterpret %0 : f32 to i32
  %3 = wasm.xor %1, %2 : i32
  %4 = wasm.xor %3, %d : i32
  wasm.return %4 : i32
}
// Three live across: one of them in a slot, from before the call until behind it.
// CHECK-LABEL: cortexm.func private @divide
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: %[[V0:.*]] = mul
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: mov_imm 10
// CHECK-NEXT: mov_imm 0
// CHECK-NEXT: bl @__aeabi_uldivmod
// CHECK-NEXT: sub
// CHECK-NEXT: eor
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: sub
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @divide(%a: i64, %b: i32, %c: i32) -> i32 {
  %k = wasm.const 10 : i64
  %e = wasm.mul %b, %c : i32
  %0 = wasm.rem_u %a, %k : i64
  %1 = wasm.wrap %0 : i64 to i32
  %2 = wasm.sub %1, %b : i32
  %3 = wasm.xor %2, %c : i32
  %4 = wasm.sub %3, %e : i32
  wasm.return %4 : i32
}
}
