// RUN: warm-opt %s --verify-roundtrip | FileCheck %s
//
// Every conversion prints, parses and prints the same.

// CHECK-LABEL: wasm.func @wrap_i64_i32
// CHECK: wasm.wrap %{{.*}} : i64 to i32
wasm.func @wrap_i64_i32(%a: i64) -> i32 {
  %0 = wasm.wrap %a : i64 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @extend_i32_s_i32_i64
// CHECK: wasm.extend_i32_s %{{.*}} : i32 to i64
wasm.func @extend_i32_s_i32_i64(%a: i32) -> i64 {
  %0 = wasm.extend_i32_s %a : i32 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @extend_i32_u_i32_i64
// CHECK: wasm.extend_i32_u %{{.*}} : i32 to i64
wasm.func @extend_i32_u_i32_i64(%a: i32) -> i64 {
  %0 = wasm.extend_i32_u %a : i32 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_s_f32_i32
// CHECK: wasm.trunc_s %{{.*}} : f32 to i32
wasm.func @trunc_s_f32_i32(%a: f32) -> i32 {
  %0 = wasm.trunc_s %a : f32 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_s_f32_i64
// CHECK: wasm.trunc_s %{{.*}} : f32 to i64
wasm.func @trunc_s_f32_i64(%a: f32) -> i64 {
  %0 = wasm.trunc_s %a : f32 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_s_f64_i32
// CHECK: wasm.trunc_s %{{.*}} : f64 to i32
wasm.func @trunc_s_f64_i32(%a: f64) -> i32 {
  %0 = wasm.trunc_s %a : f64 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_s_f64_i64
// CHECK: wasm.trunc_s %{{.*}} : f64 to i64
wasm.func @trunc_s_f64_i64(%a: f64) -> i64 {
  %0 = wasm.trunc_s %a : f64 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_u_f32_i32
// CHECK: wasm.trunc_u %{{.*}} : f32 to i32
wasm.func @trunc_u_f32_i32(%a: f32) -> i32 {
  %0 = wasm.trunc_u %a : f32 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_u_f32_i64
// CHECK: wasm.trunc_u %{{.*}} : f32 to i64
wasm.func @trunc_u_f32_i64(%a: f32) -> i64 {
  %0 = wasm.trunc_u %a : f32 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_u_f64_i32
// CHECK: wasm.trunc_u %{{.*}} : f64 to i32
wasm.func @trunc_u_f64_i32(%a: f64) -> i32 {
  %0 = wasm.trunc_u %a : f64 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_u_f64_i64
// CHECK: wasm.trunc_u %{{.*}} : f64 to i64
wasm.func @trunc_u_f64_i64(%a: f64) -> i64 {
  %0 = wasm.trunc_u %a : f64 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_sat_s_f32_i32
// CHECK: wasm.trunc_sat_s %{{.*}} : f32 to i32
wasm.func @trunc_sat_s_f32_i32(%a: f32) -> i32 {
  %0 = wasm.trunc_sat_s %a : f32 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_sat_s_f32_i64
// CHECK: wasm.trunc_sat_s %{{.*}} : f32 to i64
wasm.func @trunc_sat_s_f32_i64(%a: f32) -> i64 {
  %0 = wasm.trunc_sat_s %a : f32 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_sat_s_f64_i32
// CHECK: wasm.trunc_sat_s %{{.*}} : f64 to i32
wasm.func @trunc_sat_s_f64_i32(%a: f64) -> i32 {
  %0 = wasm.trunc_sat_s %a : f64 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_sat_s_f64_i64
// CHECK: wasm.trunc_sat_s %{{.*}} : f64 to i64
wasm.func @trunc_sat_s_f64_i64(%a: f64) -> i64 {
  %0 = wasm.trunc_sat_s %a : f64 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_sat_u_f32_i32
// CHECK: wasm.trunc_sat_u %{{.*}} : f32 to i32
wasm.func @trunc_sat_u_f32_i32(%a: f32) -> i32 {
  %0 = wasm.trunc_sat_u %a : f32 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_sat_u_f32_i64
// CHECK: wasm.trunc_sat_u %{{.*}} : f32 to i64
wasm.func @trunc_sat_u_f32_i64(%a: f32) -> i64 {
  %0 = wasm.trunc_sat_u %a : f32 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @trunc_sat_u_f64_i32
// CHECK: wasm.trunc_sat_u %{{.*}} : f64 to i32
wasm.func @trunc_sat_u_f64_i32(%a: f64) -> i32 {
  %0 = wasm.trunc_sat_u %a : f64 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @trunc_sat_u_f64_i64
// CHECK: wasm.trunc_sat_u %{{.*}} : f64 to i64
wasm.func @trunc_sat_u_f64_i64(%a: f64) -> i64 {
  %0 = wasm.trunc_sat_u %a : f64 to i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @convert_s_i32_f32
// CHECK: wasm.convert_s %{{.*}} : i32 to f32
wasm.func @convert_s_i32_f32(%a: i32) -> f32 {
  %0 = wasm.convert_s %a : i32 to f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @convert_s_i64_f32
// CHECK: wasm.convert_s %{{.*}} : i64 to f32
wasm.func @convert_s_i64_f32(%a: i64) -> f32 {
  %0 = wasm.convert_s %a : i64 to f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @convert_s_i32_f64
// CHECK: wasm.convert_s %{{.*}} : i32 to f64
wasm.func @convert_s_i32_f64(%a: i32) -> f64 {
  %0 = wasm.convert_s %a : i32 to f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @convert_s_i64_f64
// CHECK: wasm.convert_s %{{.*}} : i64 to f64
wasm.func @convert_s_i64_f64(%a: i64) -> f64 {
  %0 = wasm.convert_s %a : i64 to f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @convert_u_i32_f32
// CHECK: wasm.convert_u %{{.*}} : i32 to f32
wasm.func @convert_u_i32_f32(%a: i32) -> f32 {
  %0 = wasm.convert_u %a : i32 to f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @convert_u_i64_f32
// CHECK: wasm.convert_u %{{.*}} : i64 to f32
wasm.func @convert_u_i64_f32(%a: i64) -> f32 {
  %0 = wasm.convert_u %a : i64 to f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @convert_u_i32_f64
// CHECK: wasm.convert_u %{{.*}} : i32 to f64
wasm.func @convert_u_i32_f64(%a: i32) -> f64 {
  %0 = wasm.convert_u %a : i32 to f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @convert_u_i64_f64
// CHECK: wasm.convert_u %{{.*}} : i64 to f64
wasm.func @convert_u_i64_f64(%a: i64) -> f64 {
  %0 = wasm.convert_u %a : i64 to f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @demote_f64_f32
// CHECK: wasm.demote %{{.*}} : f64 to f32
wasm.func @demote_f64_f32(%a: f64) -> f32 {
  %0 = wasm.demote %a : f64 to f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @promote_f32_f64
// CHECK: wasm.promote %{{.*}} : f32 to f64
wasm.func @promote_f32_f64(%a: f32) -> f64 {
  %0 = wasm.promote %a : f32 to f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @reinterpret_i32_f32
// CHECK: wasm.reinterpret %{{.*}} : i32 to f32
wasm.func @reinterpret_i32_f32(%a: i32) -> f32 {
  %0 = wasm.reinterpret %a : i32 to f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @reinterpret_f32_i32
// CHECK: wasm.reinterpret %{{.*}} : f32 to i32
wasm.func @reinterpret_f32_i32(%a: f32) -> i32 {
  %0 = wasm.reinterpret %a : f32 to i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @reinterpret_i64_f64
// CHECK: wasm.reinterpret %{{.*}} : i64 to f64
wasm.func @reinterpret_i64_f64(%a: i64) -> f64 {
  %0 = wasm.reinterpret %a : i64 to f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @reinterpret_f64_i64
// CHECK: wasm.reinterpret %{{.*}} : f64 to i64
wasm.func @reinterpret_f64_i64(%a: f64) -> i64 {
  %0 = wasm.reinterpret %a : f64 to i64
  wasm.return %0 : i64
}
