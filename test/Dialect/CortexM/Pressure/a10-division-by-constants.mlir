// RUN: warm-opt %s --convert-wasm-to-cortexm --cortexm-spill --cortexm-assign-registers \
// RUN:   --cortexm-verify-allocation | FileCheck %s

// A division by a constant is a multiplication at any pressure: here with five
// values live besides, in six registers. umull's two results and its factor take
// the place of others for a moment; udiv is not resorted to. Two values are spilled
// and reloaded, once each.
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r6, r7, r8, r9, r10, r11, r12, lr]>} {
wasm.memory private @mem 1

// CHECK-LABEL: cortexm.func private @a10
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: mov_sym
// CHECK-NEXT: ldr_reg
// CHECK-NEXT: add
// CHECK-NEXT: ldr
// CHECK-NEXT: ldr
// CHECK-NEXT: %[[V0:.*]] = ldr
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: mov32 -1431655765
// CHECK-NEXT: umull
// CHECK-NEXT: lsr_imm
// CHECK-NEXT: mov32 613566757
// CHECK-NEXT: umull
// CHECK-NEXT: sub
// CHECK-NEXT: lsr_imm
// CHECK-NEXT: add
// CHECK-NEXT: %[[V1:.*]] = lsr_imm
// CHECK-NEXT: %[[S1:.*]] = spill %[[V1]]
// CHECK-NEXT: mov32 -858993459
// CHECK-NEXT: umull
// CHECK-NEXT: lsr_imm
// CHECK-NEXT: mov_imm 10
// CHECK-NEXT: mls
// CHECK-NEXT: eor
// CHECK-NEXT: sub
// CHECK-NEXT: reload %[[S1]]
// CHECK-NEXT: eor
// CHECK-NEXT: sub
// CHECK-NEXT: eor
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: sub
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @a10(%p: i32) -> i32 {
  %c3 = wasm.const 3 : i32
  %c7 = wasm.const 7 : i32
  %c10 = wasm.const 10 : i32
  %a = wasm.load @mem[%p] align 4 : i32
  %b = wasm.load @mem[%p + 4] align 4 : i32
  %c = wasm.load @mem[%p + 8] align 4 : i32
  %d = wasm.load @mem[%p + 12] align 4 : i32
  %x = wasm.div_u %a, %c3 : i32
  %y = wasm.div_u %b, %c7 : i32
  %z = wasm.rem_u %c, %c10 : i32
  %0 = wasm.xor %a, %x : i32
  %1 = wasm.sub %0, %b : i32
  %2 = wasm.xor %1, %y : i32
  %3 = wasm.sub %2, %c : i32
  %4 = wasm.xor %3, %z : i32
  %5 = wasm.sub %4, %d : i32
  wasm.return %5 : i32
}
}
