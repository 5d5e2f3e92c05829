// RUN: warm-opt --convert-wasm-to-cortexm %s | FileCheck %s

module attributes {cortexm.target = #cortexm.target<"cortex-m4">} {

// CHECK-LABEL: @arithmetic(%arg0: !cortexm.gpr<r0>, %arg1: !cortexm.gpr<r1>, %arg2: !cortexm.gpr<r2>) -> (!cortexm.gpr<r0>, !cortexm.gpr<r1>)
// CHECK: %[[D:.*]]:2 = bl @__aeabi_f2d(%{{.*}}#2) in [0] out [0, 1]
// CHECK: bl @__aeabi_dmul(%{{.*}}#0, %{{.*}}#1, %[[D]]#0, %[[D]]#1) in [0, 1, 2, 3] out [0, 1]
wasm.func private @arithmetic(%a: f64, %b: f32) -> f64 {
  %0 = wasm.promote %b : f32 to f64
  %1 = wasm.mul %a, %0 : f64
  wasm.return %1 : f64
}

// Not equal is what equal is not: true for a NaN.
// CHECK-LABEL: @not_equal
// CHECK: %[[EQ:.*]] = bl @__aeabi_fcmpeq
// CHECK: eor_imm %[[EQ]], 1
wasm.func private @not_equal(%a: f32, %b: f32) -> i32 {
  %0 = wasm.ne %a, %b : f32
  wasm.return %0 : i32
}

// A condition on floats is not inverted: unordered is false on both sides.
// CHECK-LABEL: @branch
// CHECK: %[[LT:.*]] = bl @__aeabi_dcmplt
// CHECK: cbz %[[LT]], ^bb1, ^bb2
wasm.func private @branch(%a: f64, %b: f64) {
  %0 = wasm.lt %a, %b : f64
  %1 = wasm.eqz %0 : i32
  wasm.cond_br %1, ^bb1, ^bb2
^bb1:
  wasm.unreachable
^bb2:
  wasm.return
}

// CHECK-LABEL: @signs
// CHECK-NOT: bl
// CHECK: eor_imm %{{.*}}, -2147483648
// CHECK: bic_imm %{{.*}}, -2147483648
// CHECK: bfi %{{.*}}#2, %{{.*}}#1, 0, 31
wasm.func private @signs(%a: f32, %b: f32) -> (f32, f32, f32) {
  %0 = wasm.neg %a : f32
  %1 = wasm.abs %a : f32
  %2 = wasm.copysign %a, %b : f32
  wasm.return %0, %1, %2 : f32, f32, f32
}

// CHECK-LABEL: @conversions
// CHECK: bl @__aeabi_i2f
// CHECK: bl @__aeabi_ul2d
// CHECK: bl @__warm_i64_trunc_f32_s
// CHECK: bl @__warm_i32_trunc_sat_f64_u
// CHECK: bl @__aeabi_d2f
wasm.func private @conversions(%a: i32, %b: i64) -> (i64, i32, f32) {
  %0 = wasm.convert_s %a : i32 to f32
  %1 = wasm.convert_u %b : i64 to f64
  %2 = wasm.trunc_s %0 : f32 to i64
  %3 = wasm.trunc_sat_u %1 : f64 to i32
  %4 = wasm.demote %1 : f64 to f32
  wasm.return %2, %3, %4 : i64, i32, f32
}

// CHECK-LABEL: @rounding
// CHECK: bl @__warm_f32_nearest
// CHECK: bl @__warm_f32_min
wasm.func private @rounding(%a: f32, %b: f32) -> f32 {
  %0 = wasm.nearest %a : f32
  %1 = wasm.min %0, %b : f32
  wasm.return %1 : f32
}

// Reinterpreting moves nothing.
// CHECK-LABEL: @reinterpret
// CHECK: %[[IN:.*]] = parallel_copy
// CHECK-NEXT: ret %[[IN]]
wasm.func private @reinterpret(%a: f32) -> i32 {
  %0 = wasm.reinterpret %a : f32 to i32
  wasm.return %0 : i32
}
}

// Each helper is declared once, in alphabetical order.
// CHECK: cortexm.func private @__aeabi_d2f()
// CHECK-NEXT: cortexm.func private @__aeabi_dcmplt()
