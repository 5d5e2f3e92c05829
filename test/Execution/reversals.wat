;; Trees of shifts, masks and `or` that reverse bytes or bits, or nearly do.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=24
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=12 --warmc-flags=-Os
;; RUN: %compare_with_node %s --target=cortex-m33 --auto=12 --warmc-flags=-O0
;; RUN: %compare_with_node %s --target=cortex-m0 --auto=12 --warmc-flags=-Os
(module
  (func $bytes (export "bytes") (param i32) (result i32)
    (i32.or
      (i32.rotr (i32.and (local.get 0) (i32.const 0xff00ff)) (i32.const 8))
      (i32.and (i32.rotr (local.get 0) (i32.const 24)) (i32.const 0xff00ff))))
  (func (export "bytes_of_halves") (param i32) (result i32)
    (i32.or
      (i32.shl (i32.and (local.get 0) (i32.const 0xff00ff)) (i32.const 8))
      (i32.and (i32.shr_u (local.get 0) (i32.const 8)) (i32.const 0xff00ff))))
  (func (export "half") (param i32) (result i32)
    (i32.or
      (i32.shl (i32.and (local.get 0) (i32.const 0xff)) (i32.const 8))
      (i32.and (i32.shr_u (local.get 0) (i32.const 8)) (i32.const 0xff))))
  (func (export "upper_half") (param i32) (result i32)
    (i32.or
      (i32.shl (local.get 0) (i32.const 24))
      (i32.shl (i32.and (local.get 0) (i32.const 0xff00)) (i32.const 8))))
  (func (export "nearly") (param i32) (result i32)
    (i32.or
      (i32.rotr (i32.and (local.get 0) (i32.const 0xff00fe)) (i32.const 8))
      (i32.and (i32.rotl (local.get 0) (i32.const 8)) (i32.const 0xff00ff))))
  (func (export "overlapping") (param i32) (result i32)
    (i32.or
      (i32.rotr (local.get 0) (i32.const 8))
      (i32.and (i32.rotl (local.get 0) (i32.const 8)) (i32.const 0xff00ff))))
  (func $bits (export "bits") (param i32) (result i32)
    (local.set 0 (i32.or
      (i32.and (i32.shr_u (local.get 0) (i32.const 1)) (i32.const 0x55555555))
      (i32.shl (i32.and (local.get 0) (i32.const 0x55555555)) (i32.const 1))))
    (local.set 0 (i32.or
      (i32.and (i32.shr_u (local.get 0) (i32.const 2)) (i32.const 0x33333333))
      (i32.shl (i32.and (local.get 0) (i32.const 0x33333333)) (i32.const 2))))
    (local.set 0 (i32.or
      (i32.and (i32.shr_u (local.get 0) (i32.const 4)) (i32.const 0x0f0f0f0f))
      (i32.shl (i32.and (local.get 0) (i32.const 0x0f0f0f0f)) (i32.const 4))))
    (call $bytes (local.get 0)))
  (func (export "words") (param i64) (result i64)
    (local.set 0 (i64.or
      (i64.shl (i64.and (local.get 0) (i64.const 0x00ff00ff00ff00ff)) (i64.const 8))
      (i64.and (i64.shr_u (local.get 0) (i64.const 8)) (i64.const 0x00ff00ff00ff00ff))))
    (local.set 0 (i64.or
      (i64.shl (i64.and (local.get 0) (i64.const 0x0000ffff0000ffff)) (i64.const 16))
      (i64.and (i64.shr_u (local.get 0) (i64.const 16)) (i64.const 0x0000ffff0000ffff))))
    (i64.or
      (i64.shl (local.get 0) (i64.const 32))
      (i64.shr_u (local.get 0) (i64.const 32))))
  (func (export "widened") (param i32) (result i64)
    (i64.or
      (i64.shl (i64.extend_i32_u (call $bytes (local.get 0))) (i64.const 32))
      (i64.extend_i32_u (call $bits (local.get 0)))))
  (func (export "low_word") (param i64) (result i32)
    (call $bytes (i32.wrap_i64 (i64.shr_u (local.get 0) (i64.const 32))))))
