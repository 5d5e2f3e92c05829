;; RUN: warm-translate --wasm-to-mlir %s | FileCheck %s

;; Every numeric instruction becomes the operation of its name.
(module
  ;; CHECK-LABEL: wasm.func private @i32_eqz(
  ;; CHECK-NEXT: wasm.eqz %arg0 : i32{{$}}
  (func $i32_eqz (param i32) (result i32) (i32.eqz (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_eq(
  ;; CHECK-NEXT: wasm.eq %arg0, %arg1 : i32{{$}}
  (func $i32_eq (param i32 i32) (result i32) (i32.eq (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_ne(
  ;; CHECK-NEXT: wasm.ne %arg0, %arg1 : i32{{$}}
  (func $i32_ne (param i32 i32) (result i32) (i32.ne (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_lt_s(
  ;; CHECK-NEXT: wasm.lt_s %arg0, %arg1 : i32{{$}}
  (func $i32_lt_s (param i32 i32) (result i32) (i32.lt_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_lt_u(
  ;; CHECK-NEXT: wasm.lt_u %arg0, %arg1 : i32{{$}}
  (func $i32_lt_u (param i32 i32) (result i32) (i32.lt_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_gt_s(
  ;; CHECK-NEXT: wasm.gt_s %arg0, %arg1 : i32{{$}}
  (func $i32_gt_s (param i32 i32) (result i32) (i32.gt_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_gt_u(
  ;; CHECK-NEXT: wasm.gt_u %arg0, %arg1 : i32{{$}}
  (func $i32_gt_u (param i32 i32) (result i32) (i32.gt_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_le_s(
  ;; CHECK-NEXT: wasm.le_s %arg0, %arg1 : i32{{$}}
  (func $i32_le_s (param i32 i32) (result i32) (i32.le_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_le_u(
  ;; CHECK-NEXT: wasm.le_u %arg0, %arg1 : i32{{$}}
  (func $i32_le_u (param i32 i32) (result i32) (i32.le_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_ge_s(
  ;; CHECK-NEXT: wasm.ge_s %arg0, %arg1 : i32{{$}}
  (func $i32_ge_s (param i32 i32) (result i32) (i32.ge_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_ge_u(
  ;; CHECK-NEXT: wasm.ge_u %arg0, %arg1 : i32{{$}}
  (func $i32_ge_u (param i32 i32) (result i32) (i32.ge_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_eqz(
  ;; CHECK-NEXT: wasm.eqz %arg0 : i64{{$}}
  (func $i64_eqz (param i64) (result i32) (i64.eqz (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_eq(
  ;; CHECK-NEXT: wasm.eq %arg0, %arg1 : i64{{$}}
  (func $i64_eq (param i64 i64) (result i32) (i64.eq (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_ne(
  ;; CHECK-NEXT: wasm.ne %arg0, %arg1 : i64{{$}}
  (func $i64_ne (param i64 i64) (result i32) (i64.ne (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_lt_s(
  ;; CHECK-NEXT: wasm.lt_s %arg0, %arg1 : i64{{$}}
  (func $i64_lt_s (param i64 i64) (result i32) (i64.lt_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_lt_u(
  ;; CHECK-NEXT: wasm.lt_u %arg0, %arg1 : i64{{$}}
  (func $i64_lt_u (param i64 i64) (result i32) (i64.lt_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_gt_s(
  ;; CHECK-NEXT: wasm.gt_s %arg0, %arg1 : i64{{$}}
  (func $i64_gt_s (param i64 i64) (result i32) (i64.gt_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_gt_u(
  ;; CHECK-NEXT: wasm.gt_u %arg0, %arg1 : i64{{$}}
  (func $i64_gt_u (param i64 i64) (result i32) (i64.gt_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_le_s(
  ;; CHECK-NEXT: wasm.le_s %arg0, %arg1 : i64{{$}}
  (func $i64_le_s (param i64 i64) (result i32) (i64.le_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_le_u(
  ;; CHECK-NEXT: wasm.le_u %arg0, %arg1 : i64{{$}}
  (func $i64_le_u (param i64 i64) (result i32) (i64.le_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_ge_s(
  ;; CHECK-NEXT: wasm.ge_s %arg0, %arg1 : i64{{$}}
  (func $i64_ge_s (param i64 i64) (result i32) (i64.ge_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_ge_u(
  ;; CHECK-NEXT: wasm.ge_u %arg0, %arg1 : i64{{$}}
  (func $i64_ge_u (param i64 i64) (result i32) (i64.ge_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_eq(
  ;; CHECK-NEXT: wasm.eq %arg0, %arg1 : f32{{$}}
  (func $f32_eq (param f32 f32) (result i32) (f32.eq (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_ne(
  ;; CHECK-NEXT: wasm.ne %arg0, %arg1 : f32{{$}}
  (func $f32_ne (param f32 f32) (result i32) (f32.ne (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_lt(
  ;; CHECK-NEXT: wasm.lt %arg0, %arg1 : f32{{$}}
  (func $f32_lt (param f32 f32) (result i32) (f32.lt (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_gt(
  ;; CHECK-NEXT: wasm.gt %arg0, %arg1 : f32{{$}}
  (func $f32_gt (param f32 f32) (result i32) (f32.gt (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_le(
  ;; CHECK-NEXT: wasm.le %arg0, %arg1 : f32{{$}}
  (func $f32_le (param f32 f32) (result i32) (f32.le (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_ge(
  ;; CHECK-NEXT: wasm.ge %arg0, %arg1 : f32{{$}}
  (func $f32_ge (param f32 f32) (result i32) (f32.ge (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_eq(
  ;; CHECK-NEXT: wasm.eq %arg0, %arg1 : f64{{$}}
  (func $f64_eq (param f64 f64) (result i32) (f64.eq (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_ne(
  ;; CHECK-NEXT: wasm.ne %arg0, %arg1 : f64{{$}}
  (func $f64_ne (param f64 f64) (result i32) (f64.ne (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_lt(
  ;; CHECK-NEXT: wasm.lt %arg0, %arg1 : f64{{$}}
  (func $f64_lt (param f64 f64) (result i32) (f64.lt (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_gt(
  ;; CHECK-NEXT: wasm.gt %arg0, %arg1 : f64{{$}}
  (func $f64_gt (param f64 f64) (result i32) (f64.gt (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_le(
  ;; CHECK-NEXT: wasm.le %arg0, %arg1 : f64{{$}}
  (func $f64_le (param f64 f64) (result i32) (f64.le (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_ge(
  ;; CHECK-NEXT: wasm.ge %arg0, %arg1 : f64{{$}}
  (func $f64_ge (param f64 f64) (result i32) (f64.ge (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_clz(
  ;; CHECK-NEXT: wasm.clz %arg0 : i32{{$}}
  (func $i32_clz (param i32) (result i32) (i32.clz (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_ctz(
  ;; CHECK-NEXT: wasm.ctz %arg0 : i32{{$}}
  (func $i32_ctz (param i32) (result i32) (i32.ctz (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_popcnt(
  ;; CHECK-NEXT: wasm.popcnt %arg0 : i32{{$}}
  (func $i32_popcnt (param i32) (result i32) (i32.popcnt (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_add(
  ;; CHECK-NEXT: wasm.add %arg0, %arg1 : i32{{$}}
  (func $i32_add (param i32 i32) (result i32) (i32.add (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_sub(
  ;; CHECK-NEXT: wasm.sub %arg0, %arg1 : i32{{$}}
  (func $i32_sub (param i32 i32) (result i32) (i32.sub (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_mul(
  ;; CHECK-NEXT: wasm.mul %arg0, %arg1 : i32{{$}}
  (func $i32_mul (param i32 i32) (result i32) (i32.mul (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_div_s(
  ;; CHECK-NEXT: wasm.div_s %arg0, %arg1 : i32{{$}}
  (func $i32_div_s (param i32 i32) (result i32) (i32.div_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_div_u(
  ;; CHECK-NEXT: wasm.div_u %arg0, %arg1 : i32{{$}}
  (func $i32_div_u (param i32 i32) (result i32) (i32.div_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_rem_s(
  ;; CHECK-NEXT: wasm.rem_s %arg0, %arg1 : i32{{$}}
  (func $i32_rem_s (param i32 i32) (result i32) (i32.rem_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_rem_u(
  ;; CHECK-NEXT: wasm.rem_u %arg0, %arg1 : i32{{$}}
  (func $i32_rem_u (param i32 i32) (result i32) (i32.rem_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_and(
  ;; CHECK-NEXT: wasm.and %arg0, %arg1 : i32{{$}}
  (func $i32_and (param i32 i32) (result i32) (i32.and (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_or(
  ;; CHECK-NEXT: wasm.or %arg0, %arg1 : i32{{$}}
  (func $i32_or (param i32 i32) (result i32) (i32.or (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_xor(
  ;; CHECK-NEXT: wasm.xor %arg0, %arg1 : i32{{$}}
  (func $i32_xor (param i32 i32) (result i32) (i32.xor (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_shl(
  ;; CHECK-NEXT: wasm.shl %arg0, %arg1 : i32{{$}}
  (func $i32_shl (param i32 i32) (result i32) (i32.shl (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_shr_s(
  ;; CHECK-NEXT: wasm.shr_s %arg0, %arg1 : i32{{$}}
  (func $i32_shr_s (param i32 i32) (result i32) (i32.shr_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_shr_u(
  ;; CHECK-NEXT: wasm.shr_u %arg0, %arg1 : i32{{$}}
  (func $i32_shr_u (param i32 i32) (result i32) (i32.shr_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_rotl(
  ;; CHECK-NEXT: wasm.rotl %arg0, %arg1 : i32{{$}}
  (func $i32_rotl (param i32 i32) (result i32) (i32.rotl (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_rotr(
  ;; CHECK-NEXT: wasm.rotr %arg0, %arg1 : i32{{$}}
  (func $i32_rotr (param i32 i32) (result i32) (i32.rotr (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_clz(
  ;; CHECK-NEXT: wasm.clz %arg0 : i64{{$}}
  (func $i64_clz (param i64) (result i64) (i64.clz (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_ctz(
  ;; CHECK-NEXT: wasm.ctz %arg0 : i64{{$}}
  (func $i64_ctz (param i64) (result i64) (i64.ctz (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_popcnt(
  ;; CHECK-NEXT: wasm.popcnt %arg0 : i64{{$}}
  (func $i64_popcnt (param i64) (result i64) (i64.popcnt (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_add(
  ;; CHECK-NEXT: wasm.add %arg0, %arg1 : i64{{$}}
  (func $i64_add (param i64 i64) (result i64) (i64.add (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_sub(
  ;; CHECK-NEXT: wasm.sub %arg0, %arg1 : i64{{$}}
  (func $i64_sub (param i64 i64) (result i64) (i64.sub (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_mul(
  ;; CHECK-NEXT: wasm.mul %arg0, %arg1 : i64{{$}}
  (func $i64_mul (param i64 i64) (result i64) (i64.mul (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_div_s(
  ;; CHECK-NEXT: wasm.div_s %arg0, %arg1 : i64{{$}}
  (func $i64_div_s (param i64 i64) (result i64) (i64.div_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_div_u(
  ;; CHECK-NEXT: wasm.div_u %arg0, %arg1 : i64{{$}}
  (func $i64_div_u (param i64 i64) (result i64) (i64.div_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_rem_s(
  ;; CHECK-NEXT: wasm.rem_s %arg0, %arg1 : i64{{$}}
  (func $i64_rem_s (param i64 i64) (result i64) (i64.rem_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_rem_u(
  ;; CHECK-NEXT: wasm.rem_u %arg0, %arg1 : i64{{$}}
  (func $i64_rem_u (param i64 i64) (result i64) (i64.rem_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_and(
  ;; CHECK-NEXT: wasm.and %arg0, %arg1 : i64{{$}}
  (func $i64_and (param i64 i64) (result i64) (i64.and (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_or(
  ;; CHECK-NEXT: wasm.or %arg0, %arg1 : i64{{$}}
  (func $i64_or (param i64 i64) (result i64) (i64.or (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_xor(
  ;; CHECK-NEXT: wasm.xor %arg0, %arg1 : i64{{$}}
  (func $i64_xor (param i64 i64) (result i64) (i64.xor (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_shl(
  ;; CHECK-NEXT: wasm.shl %arg0, %arg1 : i64{{$}}
  (func $i64_shl (param i64 i64) (result i64) (i64.shl (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_shr_s(
  ;; CHECK-NEXT: wasm.shr_s %arg0, %arg1 : i64{{$}}
  (func $i64_shr_s (param i64 i64) (result i64) (i64.shr_s (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_shr_u(
  ;; CHECK-NEXT: wasm.shr_u %arg0, %arg1 : i64{{$}}
  (func $i64_shr_u (param i64 i64) (result i64) (i64.shr_u (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_rotl(
  ;; CHECK-NEXT: wasm.rotl %arg0, %arg1 : i64{{$}}
  (func $i64_rotl (param i64 i64) (result i64) (i64.rotl (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i64_rotr(
  ;; CHECK-NEXT: wasm.rotr %arg0, %arg1 : i64{{$}}
  (func $i64_rotr (param i64 i64) (result i64) (i64.rotr (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_abs(
  ;; CHECK-NEXT: wasm.abs %arg0 : f32{{$}}
  (func $f32_abs (param f32) (result f32) (f32.abs (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_neg(
  ;; CHECK-NEXT: wasm.neg %arg0 : f32{{$}}
  (func $f32_neg (param f32) (result f32) (f32.neg (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_ceil(
  ;; CHECK-NEXT: wasm.ceil %arg0 : f32{{$}}
  (func $f32_ceil (param f32) (result f32) (f32.ceil (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_floor(
  ;; CHECK-NEXT: wasm.floor %arg0 : f32{{$}}
  (func $f32_floor (param f32) (result f32) (f32.floor (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_trunc(
  ;; CHECK-NEXT: wasm.trunc %arg0 : f32{{$}}
  (func $f32_trunc (param f32) (result f32) (f32.trunc (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_nearest(
  ;; CHECK-NEXT: wasm.nearest %arg0 : f32{{$}}
  (func $f32_nearest (param f32) (result f32) (f32.nearest (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_sqrt(
  ;; CHECK-NEXT: wasm.sqrt %arg0 : f32{{$}}
  (func $f32_sqrt (param f32) (result f32) (f32.sqrt (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_add(
  ;; CHECK-NEXT: wasm.add %arg0, %arg1 : f32{{$}}
  (func $f32_add (param f32 f32) (result f32) (f32.add (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_sub(
  ;; CHECK-NEXT: wasm.sub %arg0, %arg1 : f32{{$}}
  (func $f32_sub (param f32 f32) (result f32) (f32.sub (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_mul(
  ;; CHECK-NEXT: wasm.mul %arg0, %arg1 : f32{{$}}
  (func $f32_mul (param f32 f32) (result f32) (f32.mul (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_div(
  ;; CHECK-NEXT: wasm.div %arg0, %arg1 : f32{{$}}
  (func $f32_div (param f32 f32) (result f32) (f32.div (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_min(
  ;; CHECK-NEXT: wasm.min %arg0, %arg1 : f32{{$}}
  (func $f32_min (param f32 f32) (result f32) (f32.min (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_max(
  ;; CHECK-NEXT: wasm.max %arg0, %arg1 : f32{{$}}
  (func $f32_max (param f32 f32) (result f32) (f32.max (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f32_copysign(
  ;; CHECK-NEXT: wasm.copysign %arg0, %arg1 : f32{{$}}
  (func $f32_copysign (param f32 f32) (result f32) (f32.copysign (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_abs(
  ;; CHECK-NEXT: wasm.abs %arg0 : f64{{$}}
  (func $f64_abs (param f64) (result f64) (f64.abs (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_neg(
  ;; CHECK-NEXT: wasm.neg %arg0 : f64{{$}}
  (func $f64_neg (param f64) (result f64) (f64.neg (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_ceil(
  ;; CHECK-NEXT: wasm.ceil %arg0 : f64{{$}}
  (func $f64_ceil (param f64) (result f64) (f64.ceil (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_floor(
  ;; CHECK-NEXT: wasm.floor %arg0 : f64{{$}}
  (func $f64_floor (param f64) (result f64) (f64.floor (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_trunc(
  ;; CHECK-NEXT: wasm.trunc %arg0 : f64{{$}}
  (func $f64_trunc (param f64) (result f64) (f64.trunc (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_nearest(
  ;; CHECK-NEXT: wasm.nearest %arg0 : f64{{$}}
  (func $f64_nearest (param f64) (result f64) (f64.nearest (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_sqrt(
  ;; CHECK-NEXT: wasm.sqrt %arg0 : f64{{$}}
  (func $f64_sqrt (param f64) (result f64) (f64.sqrt (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_add(
  ;; CHECK-NEXT: wasm.add %arg0, %arg1 : f64{{$}}
  (func $f64_add (param f64 f64) (result f64) (f64.add (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_sub(
  ;; CHECK-NEXT: wasm.sub %arg0, %arg1 : f64{{$}}
  (func $f64_sub (param f64 f64) (result f64) (f64.sub (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_mul(
  ;; CHECK-NEXT: wasm.mul %arg0, %arg1 : f64{{$}}
  (func $f64_mul (param f64 f64) (result f64) (f64.mul (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_div(
  ;; CHECK-NEXT: wasm.div %arg0, %arg1 : f64{{$}}
  (func $f64_div (param f64 f64) (result f64) (f64.div (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_min(
  ;; CHECK-NEXT: wasm.min %arg0, %arg1 : f64{{$}}
  (func $f64_min (param f64 f64) (result f64) (f64.min (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_max(
  ;; CHECK-NEXT: wasm.max %arg0, %arg1 : f64{{$}}
  (func $f64_max (param f64 f64) (result f64) (f64.max (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @f64_copysign(
  ;; CHECK-NEXT: wasm.copysign %arg0, %arg1 : f64{{$}}
  (func $f64_copysign (param f64 f64) (result f64) (f64.copysign (local.get 0) (local.get 1)))
  ;; CHECK-LABEL: wasm.func private @i32_wrap_i64(
  ;; CHECK-NEXT: wasm.wrap %arg0 : i64 to i32
  (func $i32_wrap_i64 (param i64) (result i32) (i32.wrap_i64 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_f32_s(
  ;; CHECK-NEXT: wasm.trunc_s %arg0 : f32 to i32
  (func $i32_trunc_f32_s (param f32) (result i32) (i32.trunc_f32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_f32_u(
  ;; CHECK-NEXT: wasm.trunc_u %arg0 : f32 to i32
  (func $i32_trunc_f32_u (param f32) (result i32) (i32.trunc_f32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_f64_s(
  ;; CHECK-NEXT: wasm.trunc_s %arg0 : f64 to i32
  (func $i32_trunc_f64_s (param f64) (result i32) (i32.trunc_f64_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_f64_u(
  ;; CHECK-NEXT: wasm.trunc_u %arg0 : f64 to i32
  (func $i32_trunc_f64_u (param f64) (result i32) (i32.trunc_f64_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_extend_i32_s(
  ;; CHECK-NEXT: wasm.extend_i32_s %arg0 : i32 to i64
  (func $i64_extend_i32_s (param i32) (result i64) (i64.extend_i32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_extend_i32_u(
  ;; CHECK-NEXT: wasm.extend_i32_u %arg0 : i32 to i64
  (func $i64_extend_i32_u (param i32) (result i64) (i64.extend_i32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_f32_s(
  ;; CHECK-NEXT: wasm.trunc_s %arg0 : f32 to i64
  (func $i64_trunc_f32_s (param f32) (result i64) (i64.trunc_f32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_f32_u(
  ;; CHECK-NEXT: wasm.trunc_u %arg0 : f32 to i64
  (func $i64_trunc_f32_u (param f32) (result i64) (i64.trunc_f32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_f64_s(
  ;; CHECK-NEXT: wasm.trunc_s %arg0 : f64 to i64
  (func $i64_trunc_f64_s (param f64) (result i64) (i64.trunc_f64_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_f64_u(
  ;; CHECK-NEXT: wasm.trunc_u %arg0 : f64 to i64
  (func $i64_trunc_f64_u (param f64) (result i64) (i64.trunc_f64_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_convert_i32_s(
  ;; CHECK-NEXT: wasm.convert_s %arg0 : i32 to f32
  (func $f32_convert_i32_s (param i32) (result f32) (f32.convert_i32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_convert_i32_u(
  ;; CHECK-NEXT: wasm.convert_u %arg0 : i32 to f32
  (func $f32_convert_i32_u (param i32) (result f32) (f32.convert_i32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_convert_i64_s(
  ;; CHECK-NEXT: wasm.convert_s %arg0 : i64 to f32
  (func $f32_convert_i64_s (param i64) (result f32) (f32.convert_i64_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_convert_i64_u(
  ;; CHECK-NEXT: wasm.convert_u %arg0 : i64 to f32
  (func $f32_convert_i64_u (param i64) (result f32) (f32.convert_i64_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_demote_f64(
  ;; CHECK-NEXT: wasm.demote %arg0 : f64 to f32
  (func $f32_demote_f64 (param f64) (result f32) (f32.demote_f64 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_convert_i32_s(
  ;; CHECK-NEXT: wasm.convert_s %arg0 : i32 to f64
  (func $f64_convert_i32_s (param i32) (result f64) (f64.convert_i32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_convert_i32_u(
  ;; CHECK-NEXT: wasm.convert_u %arg0 : i32 to f64
  (func $f64_convert_i32_u (param i32) (result f64) (f64.convert_i32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_convert_i64_s(
  ;; CHECK-NEXT: wasm.convert_s %arg0 : i64 to f64
  (func $f64_convert_i64_s (param i64) (result f64) (f64.convert_i64_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_convert_i64_u(
  ;; CHECK-NEXT: wasm.convert_u %arg0 : i64 to f64
  (func $f64_convert_i64_u (param i64) (result f64) (f64.convert_i64_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_promote_f32(
  ;; CHECK-NEXT: wasm.promote %arg0 : f32 to f64
  (func $f64_promote_f32 (param f32) (result f64) (f64.promote_f32 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_reinterpret_f32(
  ;; CHECK-NEXT: wasm.reinterpret %arg0 : f32 to i32
  (func $i32_reinterpret_f32 (param f32) (result i32) (i32.reinterpret_f32 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_reinterpret_f64(
  ;; CHECK-NEXT: wasm.reinterpret %arg0 : f64 to i64
  (func $i64_reinterpret_f64 (param f64) (result i64) (i64.reinterpret_f64 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f32_reinterpret_i32(
  ;; CHECK-NEXT: wasm.reinterpret %arg0 : i32 to f32
  (func $f32_reinterpret_i32 (param i32) (result f32) (f32.reinterpret_i32 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @f64_reinterpret_i64(
  ;; CHECK-NEXT: wasm.reinterpret %arg0 : i64 to f64
  (func $f64_reinterpret_i64 (param i64) (result f64) (f64.reinterpret_i64 (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_extend8_s(
  ;; CHECK-NEXT: wasm.extend8_s %arg0 : i32{{$}}
  (func $i32_extend8_s (param i32) (result i32) (i32.extend8_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_extend16_s(
  ;; CHECK-NEXT: wasm.extend16_s %arg0 : i32{{$}}
  (func $i32_extend16_s (param i32) (result i32) (i32.extend16_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_extend8_s(
  ;; CHECK-NEXT: wasm.extend8_s %arg0 : i64{{$}}
  (func $i64_extend8_s (param i64) (result i64) (i64.extend8_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_extend16_s(
  ;; CHECK-NEXT: wasm.extend16_s %arg0 : i64{{$}}
  (func $i64_extend16_s (param i64) (result i64) (i64.extend16_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_extend32_s(
  ;; CHECK-NEXT: wasm.extend32_s %arg0 : i64{{$}}
  (func $i64_extend32_s (param i64) (result i64) (i64.extend32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_sat_f32_s(
  ;; CHECK-NEXT: wasm.trunc_sat_s %arg0 : f32 to i32
  (func $i32_trunc_sat_f32_s (param f32) (result i32) (i32.trunc_sat_f32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_sat_f32_u(
  ;; CHECK-NEXT: wasm.trunc_sat_u %arg0 : f32 to i32
  (func $i32_trunc_sat_f32_u (param f32) (result i32) (i32.trunc_sat_f32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_sat_f64_s(
  ;; CHECK-NEXT: wasm.trunc_sat_s %arg0 : f64 to i32
  (func $i32_trunc_sat_f64_s (param f64) (result i32) (i32.trunc_sat_f64_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i32_trunc_sat_f64_u(
  ;; CHECK-NEXT: wasm.trunc_sat_u %arg0 : f64 to i32
  (func $i32_trunc_sat_f64_u (param f64) (result i32) (i32.trunc_sat_f64_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_sat_f32_s(
  ;; CHECK-NEXT: wasm.trunc_sat_s %arg0 : f32 to i64
  (func $i64_trunc_sat_f32_s (param f32) (result i64) (i64.trunc_sat_f32_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_sat_f32_u(
  ;; CHECK-NEXT: wasm.trunc_sat_u %arg0 : f32 to i64
  (func $i64_trunc_sat_f32_u (param f32) (result i64) (i64.trunc_sat_f32_u (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_sat_f64_s(
  ;; CHECK-NEXT: wasm.trunc_sat_s %arg0 : f64 to i64
  (func $i64_trunc_sat_f64_s (param f64) (result i64) (i64.trunc_sat_f64_s (local.get 0)))
  ;; CHECK-LABEL: wasm.func private @i64_trunc_sat_f64_u(
  ;; CHECK-NEXT: wasm.trunc_sat_u %arg0 : f64 to i64
  (func $i64_trunc_sat_f64_u (param f64) (result i64) (i64.trunc_sat_f64_u (local.get 0)))
)
