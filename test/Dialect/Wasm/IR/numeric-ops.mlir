// RUN: warm-opt %s --verify-roundtrip | FileCheck %s
//
// Every numeric operation prints, parses and prints the same.

// CHECK-LABEL: wasm.func @clz_i32
// CHECK: wasm.clz %{{.*}} : i32
wasm.func @clz_i32(%a: i32) -> i32 {
  %0 = wasm.clz %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @clz_i64
// CHECK: wasm.clz %{{.*}} : i64
wasm.func @clz_i64(%a: i64) -> i64 {
  %0 = wasm.clz %a : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @ctz_i32
// CHECK: wasm.ctz %{{.*}} : i32
wasm.func @ctz_i32(%a: i32) -> i32 {
  %0 = wasm.ctz %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ctz_i64
// CHECK: wasm.ctz %{{.*}} : i64
wasm.func @ctz_i64(%a: i64) -> i64 {
  %0 = wasm.ctz %a : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @popcnt_i32
// CHECK: wasm.popcnt %{{.*}} : i32
wasm.func @popcnt_i32(%a: i32) -> i32 {
  %0 = wasm.popcnt %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @popcnt_i64
// CHECK: wasm.popcnt %{{.*}} : i64
wasm.func @popcnt_i64(%a: i64) -> i64 {
  %0 = wasm.popcnt %a : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @extend8_s_i32
// CHECK: wasm.extend8_s %{{.*}} : i32
wasm.func @extend8_s_i32(%a: i32) -> i32 {
  %0 = wasm.extend8_s %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @extend8_s_i64
// CHECK: wasm.extend8_s %{{.*}} : i64
wasm.func @extend8_s_i64(%a: i64) -> i64 {
  %0 = wasm.extend8_s %a : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @extend16_s_i32
// CHECK: wasm.extend16_s %{{.*}} : i32
wasm.func @extend16_s_i32(%a: i32) -> i32 {
  %0 = wasm.extend16_s %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @extend16_s_i64
// CHECK: wasm.extend16_s %{{.*}} : i64
wasm.func @extend16_s_i64(%a: i64) -> i64 {
  %0 = wasm.extend16_s %a : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @extend32_s_i64
// CHECK: wasm.extend32_s %{{.*}} : i64
wasm.func @extend32_s_i64(%a: i64) -> i64 {
  %0 = wasm.extend32_s %a : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @abs_f32
// CHECK: wasm.abs %{{.*}} : f32
wasm.func @abs_f32(%a: f32) -> f32 {
  %0 = wasm.abs %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @abs_f64
// CHECK: wasm.abs %{{.*}} : f64
wasm.func @abs_f64(%a: f64) -> f64 {
  %0 = wasm.abs %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @neg_f32
// CHECK: wasm.neg %{{.*}} : f32
wasm.func @neg_f32(%a: f32) -> f32 {
  %0 = wasm.neg %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @neg_f64
// CHECK: wasm.neg %{{.*}} : f64
wasm.func @neg_f64(%a: f64) -> f64 {
  %0 = wasm.neg %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @ceil_f32
// CHECK: wasm.ceil %{{.*}} : f32
wasm.func @ceil_f32(%a: f32) -> f32 {
  %0 = wasm.ceil %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @ceil_f64
// CHECK: wasm.ceil %{{.*}} : f64
wasm.func @ceil_f64(%a: f64) -> f64 {
  %0 = wasm.ceil %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @floor_f32
// CHECK: wasm.floor %{{.*}} : f32
wasm.func @floor_f32(%a: f32) -> f32 {
  %0 = wasm.floor %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @floor_f64
// CHECK: wasm.floor %{{.*}} : f64
wasm.func @floor_f64(%a: f64) -> f64 {
  %0 = wasm.floor %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @trunc_f32
// CHECK: wasm.trunc %{{.*}} : f32
wasm.func @trunc_f32(%a: f32) -> f32 {
  %0 = wasm.trunc %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @trunc_f64
// CHECK: wasm.trunc %{{.*}} : f64
wasm.func @trunc_f64(%a: f64) -> f64 {
  %0 = wasm.trunc %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @nearest_f32
// CHECK: wasm.nearest %{{.*}} : f32
wasm.func @nearest_f32(%a: f32) -> f32 {
  %0 = wasm.nearest %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @nearest_f64
// CHECK: wasm.nearest %{{.*}} : f64
wasm.func @nearest_f64(%a: f64) -> f64 {
  %0 = wasm.nearest %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @sqrt_f32
// CHECK: wasm.sqrt %{{.*}} : f32
wasm.func @sqrt_f32(%a: f32) -> f32 {
  %0 = wasm.sqrt %a : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @sqrt_f64
// CHECK: wasm.sqrt %{{.*}} : f64
wasm.func @sqrt_f64(%a: f64) -> f64 {
  %0 = wasm.sqrt %a : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @eqz_i32
// CHECK: wasm.eqz %{{.*}} : i32
wasm.func @eqz_i32(%a: i32) -> i32 {
  %0 = wasm.eqz %a : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @eqz_i64
// CHECK: wasm.eqz %{{.*}} : i64
wasm.func @eqz_i64(%a: i64) -> i32 {
  %0 = wasm.eqz %a : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @add_i32
// CHECK: wasm.add %{{.*}}, %{{.*}} : i32
wasm.func @add_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.add %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @add_i64
// CHECK: wasm.add %{{.*}}, %{{.*}} : i64
wasm.func @add_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.add %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @add_f32
// CHECK: wasm.add %{{.*}}, %{{.*}} : f32
wasm.func @add_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.add %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @add_f64
// CHECK: wasm.add %{{.*}}, %{{.*}} : f64
wasm.func @add_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.add %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @sub_i32
// CHECK: wasm.sub %{{.*}}, %{{.*}} : i32
wasm.func @sub_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.sub %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @sub_i64
// CHECK: wasm.sub %{{.*}}, %{{.*}} : i64
wasm.func @sub_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.sub %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @sub_f32
// CHECK: wasm.sub %{{.*}}, %{{.*}} : f32
wasm.func @sub_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.sub %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @sub_f64
// CHECK: wasm.sub %{{.*}}, %{{.*}} : f64
wasm.func @sub_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.sub %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @mul_i32
// CHECK: wasm.mul %{{.*}}, %{{.*}} : i32
wasm.func @mul_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.mul %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @mul_i64
// CHECK: wasm.mul %{{.*}}, %{{.*}} : i64
wasm.func @mul_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.mul %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @mul_f32
// CHECK: wasm.mul %{{.*}}, %{{.*}} : f32
wasm.func @mul_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.mul %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @mul_f64
// CHECK: wasm.mul %{{.*}}, %{{.*}} : f64
wasm.func @mul_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.mul %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @div_s_i32
// CHECK: wasm.div_s %{{.*}}, %{{.*}} : i32
wasm.func @div_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.div_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @div_s_i64
// CHECK: wasm.div_s %{{.*}}, %{{.*}} : i64
wasm.func @div_s_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.div_s %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @div_u_i32
// CHECK: wasm.div_u %{{.*}}, %{{.*}} : i32
wasm.func @div_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.div_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @div_u_i64
// CHECK: wasm.div_u %{{.*}}, %{{.*}} : i64
wasm.func @div_u_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.div_u %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @rem_s_i32
// CHECK: wasm.rem_s %{{.*}}, %{{.*}} : i32
wasm.func @rem_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.rem_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @rem_s_i64
// CHECK: wasm.rem_s %{{.*}}, %{{.*}} : i64
wasm.func @rem_s_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.rem_s %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @rem_u_i32
// CHECK: wasm.rem_u %{{.*}}, %{{.*}} : i32
wasm.func @rem_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.rem_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @rem_u_i64
// CHECK: wasm.rem_u %{{.*}}, %{{.*}} : i64
wasm.func @rem_u_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.rem_u %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @and_i32
// CHECK: wasm.and %{{.*}}, %{{.*}} : i32
wasm.func @and_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.and %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @and_i64
// CHECK: wasm.and %{{.*}}, %{{.*}} : i64
wasm.func @and_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.and %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @or_i32
// CHECK: wasm.or %{{.*}}, %{{.*}} : i32
wasm.func @or_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.or %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @or_i64
// CHECK: wasm.or %{{.*}}, %{{.*}} : i64
wasm.func @or_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.or %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @xor_i32
// CHECK: wasm.xor %{{.*}}, %{{.*}} : i32
wasm.func @xor_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.xor %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @xor_i64
// CHECK: wasm.xor %{{.*}}, %{{.*}} : i64
wasm.func @xor_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.xor %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @shl_i32
// CHECK: wasm.shl %{{.*}}, %{{.*}} : i32
wasm.func @shl_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.shl %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @shl_i64
// CHECK: wasm.shl %{{.*}}, %{{.*}} : i64
wasm.func @shl_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.shl %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @shr_s_i32
// CHECK: wasm.shr_s %{{.*}}, %{{.*}} : i32
wasm.func @shr_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.shr_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @shr_s_i64
// CHECK: wasm.shr_s %{{.*}}, %{{.*}} : i64
wasm.func @shr_s_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.shr_s %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @shr_u_i32
// CHECK: wasm.shr_u %{{.*}}, %{{.*}} : i32
wasm.func @shr_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.shr_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @shr_u_i64
// CHECK: wasm.shr_u %{{.*}}, %{{.*}} : i64
wasm.func @shr_u_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.shr_u %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @rotl_i32
// CHECK: wasm.rotl %{{.*}}, %{{.*}} : i32
wasm.func @rotl_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.rotl %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @rotl_i64
// CHECK: wasm.rotl %{{.*}}, %{{.*}} : i64
wasm.func @rotl_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.rotl %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @rotr_i32
// CHECK: wasm.rotr %{{.*}}, %{{.*}} : i32
wasm.func @rotr_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.rotr %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @rotr_i64
// CHECK: wasm.rotr %{{.*}}, %{{.*}} : i64
wasm.func @rotr_i64(%a: i64, %b: i64) -> i64 {
  %0 = wasm.rotr %a, %b : i64
  wasm.return %0 : i64
}

// CHECK-LABEL: wasm.func @div_f32
// CHECK: wasm.div %{{.*}}, %{{.*}} : f32
wasm.func @div_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.div %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @div_f64
// CHECK: wasm.div %{{.*}}, %{{.*}} : f64
wasm.func @div_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.div %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @min_f32
// CHECK: wasm.min %{{.*}}, %{{.*}} : f32
wasm.func @min_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.min %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @min_f64
// CHECK: wasm.min %{{.*}}, %{{.*}} : f64
wasm.func @min_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.min %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @max_f32
// CHECK: wasm.max %{{.*}}, %{{.*}} : f32
wasm.func @max_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.max %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @max_f64
// CHECK: wasm.max %{{.*}}, %{{.*}} : f64
wasm.func @max_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.max %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @copysign_f32
// CHECK: wasm.copysign %{{.*}}, %{{.*}} : f32
wasm.func @copysign_f32(%a: f32, %b: f32) -> f32 {
  %0 = wasm.copysign %a, %b : f32
  wasm.return %0 : f32
}

// CHECK-LABEL: wasm.func @copysign_f64
// CHECK: wasm.copysign %{{.*}}, %{{.*}} : f64
wasm.func @copysign_f64(%a: f64, %b: f64) -> f64 {
  %0 = wasm.copysign %a, %b : f64
  wasm.return %0 : f64
}

// CHECK-LABEL: wasm.func @eq_i32
// CHECK: wasm.eq %{{.*}}, %{{.*}} : i32
wasm.func @eq_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.eq %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @eq_i64
// CHECK: wasm.eq %{{.*}}, %{{.*}} : i64
wasm.func @eq_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.eq %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @eq_f32
// CHECK: wasm.eq %{{.*}}, %{{.*}} : f32
wasm.func @eq_f32(%a: f32, %b: f32) -> i32 {
  %0 = wasm.eq %a, %b : f32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @eq_f64
// CHECK: wasm.eq %{{.*}}, %{{.*}} : f64
wasm.func @eq_f64(%a: f64, %b: f64) -> i32 {
  %0 = wasm.eq %a, %b : f64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ne_i32
// CHECK: wasm.ne %{{.*}}, %{{.*}} : i32
wasm.func @ne_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.ne %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ne_i64
// CHECK: wasm.ne %{{.*}}, %{{.*}} : i64
wasm.func @ne_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.ne %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ne_f32
// CHECK: wasm.ne %{{.*}}, %{{.*}} : f32
wasm.func @ne_f32(%a: f32, %b: f32) -> i32 {
  %0 = wasm.ne %a, %b : f32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ne_f64
// CHECK: wasm.ne %{{.*}}, %{{.*}} : f64
wasm.func @ne_f64(%a: f64, %b: f64) -> i32 {
  %0 = wasm.ne %a, %b : f64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @lt_s_i32
// CHECK: wasm.lt_s %{{.*}}, %{{.*}} : i32
wasm.func @lt_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.lt_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @lt_s_i64
// CHECK: wasm.lt_s %{{.*}}, %{{.*}} : i64
wasm.func @lt_s_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.lt_s %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @lt_u_i32
// CHECK: wasm.lt_u %{{.*}}, %{{.*}} : i32
wasm.func @lt_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.lt_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @lt_u_i64
// CHECK: wasm.lt_u %{{.*}}, %{{.*}} : i64
wasm.func @lt_u_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.lt_u %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @gt_s_i32
// CHECK: wasm.gt_s %{{.*}}, %{{.*}} : i32
wasm.func @gt_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.gt_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @gt_s_i64
// CHECK: wasm.gt_s %{{.*}}, %{{.*}} : i64
wasm.func @gt_s_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.gt_s %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @gt_u_i32
// CHECK: wasm.gt_u %{{.*}}, %{{.*}} : i32
wasm.func @gt_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.gt_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @gt_u_i64
// CHECK: wasm.gt_u %{{.*}}, %{{.*}} : i64
wasm.func @gt_u_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.gt_u %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @le_s_i32
// CHECK: wasm.le_s %{{.*}}, %{{.*}} : i32
wasm.func @le_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.le_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @le_s_i64
// CHECK: wasm.le_s %{{.*}}, %{{.*}} : i64
wasm.func @le_s_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.le_s %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @le_u_i32
// CHECK: wasm.le_u %{{.*}}, %{{.*}} : i32
wasm.func @le_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.le_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @le_u_i64
// CHECK: wasm.le_u %{{.*}}, %{{.*}} : i64
wasm.func @le_u_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.le_u %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ge_s_i32
// CHECK: wasm.ge_s %{{.*}}, %{{.*}} : i32
wasm.func @ge_s_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.ge_s %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ge_s_i64
// CHECK: wasm.ge_s %{{.*}}, %{{.*}} : i64
wasm.func @ge_s_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.ge_s %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ge_u_i32
// CHECK: wasm.ge_u %{{.*}}, %{{.*}} : i32
wasm.func @ge_u_i32(%a: i32, %b: i32) -> i32 {
  %0 = wasm.ge_u %a, %b : i32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ge_u_i64
// CHECK: wasm.ge_u %{{.*}}, %{{.*}} : i64
wasm.func @ge_u_i64(%a: i64, %b: i64) -> i32 {
  %0 = wasm.ge_u %a, %b : i64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @lt_f32
// CHECK: wasm.lt %{{.*}}, %{{.*}} : f32
wasm.func @lt_f32(%a: f32, %b: f32) -> i32 {
  %0 = wasm.lt %a, %b : f32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @lt_f64
// CHECK: wasm.lt %{{.*}}, %{{.*}} : f64
wasm.func @lt_f64(%a: f64, %b: f64) -> i32 {
  %0 = wasm.lt %a, %b : f64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @gt_f32
// CHECK: wasm.gt %{{.*}}, %{{.*}} : f32
wasm.func @gt_f32(%a: f32, %b: f32) -> i32 {
  %0 = wasm.gt %a, %b : f32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @gt_f64
// CHECK: wasm.gt %{{.*}}, %{{.*}} : f64
wasm.func @gt_f64(%a: f64, %b: f64) -> i32 {
  %0 = wasm.gt %a, %b : f64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @le_f32
// CHECK: wasm.le %{{.*}}, %{{.*}} : f32
wasm.func @le_f32(%a: f32, %b: f32) -> i32 {
  %0 = wasm.le %a, %b : f32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @le_f64
// CHECK: wasm.le %{{.*}}, %{{.*}} : f64
wasm.func @le_f64(%a: f64, %b: f64) -> i32 {
  %0 = wasm.le %a, %b : f64
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ge_f32
// CHECK: wasm.ge %{{.*}}, %{{.*}} : f32
wasm.func @ge_f32(%a: f32, %b: f32) -> i32 {
  %0 = wasm.ge %a, %b : f32
  wasm.return %0 : i32
}

// CHECK-LABEL: wasm.func @ge_f64
// CHECK: wasm.ge %{{.*}}, %{{.*}} : f64
wasm.func @ge_f64(%a: f64, %b: f64) -> i32 {
  %0 = wasm.ge %a, %b : f64
  wasm.return %0 : i32
}
