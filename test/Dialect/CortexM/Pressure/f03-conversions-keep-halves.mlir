// RUN: warm-opt %s --convert-wasm-to-cortexm --cortexm-split-critical-edges --cortexm-legalize-flags \
// RUN:   --cortexm-spill --cortexm-assign-registers --cortexm-verify-allocation --cortexm-resolve-copies \
// RUN:   --cortexm-verify-allocation | FileCheck %s

// A conversion between floats and integers is a call, whose result may be a pair.
// The halves of two i64 that live across it have the four registers that calls
// keep.
//
//   %xl %xh %yl %yh | bl @__aeabi_l2d -> r0 r1 | bl -> r0 r1 | all
module attributes {cortexm.target = #cortexm.target<"cortex-m4", reserved = [r8, r9, r10, r11]>} {

// CHECK-LABEL: cortexm.func private @fits
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @__aeabi_l2d({{.*}}) in [0, 1] out [0, 1]
// CHECK-NEXT: bl @__warm_i64_trunc_sat_f64_u({{.*}}) in [0, 1] out [0, 1]
// CHECK-NEXT: eor
// CHECK-NEXT: eor
// CHECK-NEXT: subs
// CHECK-NEXT: sbc
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @fits(%x: i64, %y: i64) -> i64 {
  %0 = wasm.convert_s %x : i64 to f64
  %1 = wasm.trunc_sat_u %0 : f64 to i64
  %2 = wasm.xor %1, %x : i64
  %3 = wasm.sub %2, %y : i64
  wasm.return %3 : i64
}

// A fifth value: it is stored once, before the first call, and loaded behind the
// second one.
// CHECK-LABEL: cortexm.func private @one_too_many
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: %[[V0:.*]] = mul
// CHECK-NEXT: %[[S0:.*]] = spill %[[V0]]
// CHECK-NEXT: mov %
// CHECK-NEXT: mov %
// CHECK-NEXT: bl @__aeabi_l2d
// CHECK-NEXT: bl @__warm_i64_trunc_sat_f64_u
// CHECK-NEXT: eor
// CHECK-NEXT: eor
// CHECK-NEXT: subs
// CHECK-NEXT: sbc
// CHECK-NEXT: reload %[[S0]]
// CHECK-NEXT: eor
// CHECK-NEXT: ret
// CHECK-NEXT: }
wasm.func private @one_too_many(%x: i64, %y: i64) -> i64 {
  %k = wasm.wrap %y : i64 to i32
  %w = wasm.wrap %x : i64 to i32
  %m = wasm.mul %k, %w : i32
  %0 = wasm.convert_s %x : i64 to f64
  %1 = wasm.trunc_sat_u %0 : f64 to i64
  %2 = wasm.xor %1, %x : i64
  %3 = wasm.sub %2, %y : i64
  %4 = wasm.extend_i32_u %m : i32 to i64
  %5 = wasm.xor %3, %4 : i64
  wasm.return %5 : i64
}
}
