// RUN: warm-opt %s --convert-wasm-to-cortexm --canonicalize | FileCheck %s

// 64-bit shifts by constants: 0 is nothing, 32 moves a half, more than 32 uses
// one half only, 64 is 0 again; a rotation by 32 exchanges the halves.
module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: cortexm.func private @by_0
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: ret %[[IN]]#0, %[[IN]]#1
// CHECK-NEXT: }
wasm.func private @by_0(%a: i64) -> i64 {
  %c = wasm.const 0 : i64
  %0 = wasm.shl %a, %c : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @by_64
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: ret %[[IN]]#0, %[[IN]]#1
// CHECK-NEXT: }
wasm.func private @by_64(%a: i64) -> i64 {
  %c = wasm.const 64 : i64
  %0 = wasm.shr_u %a, %c : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @left_32
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: %[[Z:.*]] = mov_imm 0
// CHECK-NEXT: ret %[[Z]], %[[IN]]#0
// CHECK-NEXT: }
wasm.func private @left_32(%a: i64) -> i64 {
  %c = wasm.const 32 : i64
  %0 = wasm.shl %a, %c : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @right_45
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: %[[LO:.*]] = lsr_imm %[[IN]]#1, 13
// CHECK-NEXT: %[[Z:.*]] = mov_imm 0
// CHECK-NEXT: ret %[[LO]], %[[Z]]
// CHECK-NEXT: }
wasm.func private @right_45(%a: i64) -> i64 {
  %c = wasm.const 45 : i64
  %0 = wasm.shr_u %a, %c : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @signed_63
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: %[[S:.*]] = asr_imm %[[IN]]#1, 31
// CHECK-NEXT: asr_imm
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @signed_63(%a: i64) -> i64 {
  %c = wasm.const 63 : i64
  %0 = wasm.shr_s %a, %c : i64
  wasm.return %0 : i64
}
// CHECK-LABEL: cortexm.func private @rotate_32
// CHECK-NEXT: %[[IN:.*]]:2 = parallel_copy
// CHECK-NEXT: ret %[[IN]]#1, %[[IN]]#0
// CHECK-NEXT: }
wasm.func private @rotate_32(%a: i64) -> i64 {
  %c = wasm.const 32 : i64
  %0 = wasm.rotr %a, %c : i64
  wasm.return %0 : i64
}
// A variable amount counts modulo 64.
// CHECK-LABEL: cortexm.func private @variable
// CHECK-NEXT: parallel_copy
// CHECK-NEXT: and_imm %{{.*}}, 63
// CHECK-NEXT: rsb_imm
// CHECK-NEXT: sub_imm
// CHECK-NEXT: lsr
// CHECK-NEXT: lsl
// CHECK-NEXT: orr
// CHECK-NEXT: lsr
// CHECK-NEXT: orr
// CHECK-NEXT: lsr
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @variable(%a: i64, %n: i64) -> i64 {
  %0 = wasm.shr_u %a, %n : i64
  wasm.return %0 : i64
}
}
