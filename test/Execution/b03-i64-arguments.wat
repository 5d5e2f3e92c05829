;; b03, b04: 64-bit arguments after odd numbers of 32-bit ones, in registers, on
;; the stack, mixed; both as callee and as caller (of C, by the imports).
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20
(module
  (import "env" "odd" (func $odd (param i32 i64 i32) (result i64)))
  (import "env" "full" (func $full (param i32 i32 i32 i64 i32 i64 i64 i32) (result i64)))
  (import "env" "float" (func $float (param f32 f64 i32 f32 f64) (result f64)))
  (func (export "callee_odd") (param i32 i64 i32) (result i64)
    (i64.sub (i64.mul (local.get 1) (i64.const 3))
      (i64.extend_i32_u (i32.xor (local.get 0) (local.get 2)))))
  (func (export "callee_full") (param i32 i32 i32 i64 i32 i64 i64 i32) (result i64)
    (i64.add (i64.sub (local.get 3) (local.get 5))
      (i64.xor (local.get 6)
        (i64.extend_i32_s (i32.sub (i32.add (local.get 0) (local.get 1))
          (i32.add (i32.add (local.get 2) (local.get 4)) (local.get 7)))))))
  (func (export "callee_float") (param f32 f64 i32 f32 f64) (result f64)
    (f64.add (f64.sub (local.get 1) (local.get 4))
      (f64.promote_f32 (f32.add (local.get 3) (f32.mul (local.get 0)
        (f32.convert_i32_s (local.get 2)))))))
  (func (export "caller_odd") (param i32 i64 i32) (result i64)
    (call $odd (local.get 2) (local.get 1) (local.get 0)))
  (func (export "caller_full") (param i32 i32 i32 i64 i32 i64 i64 i32) (result i64)
    (i64.add
      (call $full (local.get 7) (local.get 4) (local.get 2) (local.get 6) (local.get 0)
        (local.get 3) (local.get 5) (local.get 1))
      (call $full (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4)
        (local.get 5) (local.get 6) (local.get 7))))
  (func (export "caller_float") (param f32 f64 i32 f32 f64) (result f64)
    (call $float (local.get 3) (local.get 4) (local.get 2) (local.get 0) (local.get 1))))
