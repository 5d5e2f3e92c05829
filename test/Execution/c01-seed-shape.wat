;; c01, c03, c04: three i64 live across two calls, a parameter preserved, and
;; the second call's arguments swapped.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20 --warmc-flags=--reserve=r7,r8,r9,r10,r11
(module
  (import "env" "first" (func $first (param i32 i32) (result i32)))
  (import "env" "second" (func $second (param i32 i32 i64) (result i64)))
  (memory 1)
  (func (export "f") (param $p i32) (param $a i64) (param $b i64) (param $c i64) (result i64)
    (local $key i32) (local $x i64)
    (local.set $key (call $first (local.get $p) (i32.const 3)))
    (local.set $x (call $second (local.get $key) (local.get $p) (i64.xor (local.get $a) (local.get $b))))
    (drop (call $first (local.get $p) (local.get $key)))
    (drop (call $second (local.get $p) (local.get $key) (local.get $c)))
    (i64.add (i64.add (local.get $a) (i64.mul (local.get $b) (local.get $c)))
      (i64.sub (local.get $x) (i64.extend_i32_u (i32.sub (local.get $p) (local.get $key))))))
  (func (export "pointer") (param $p i32) (param $q i32) (result i32)
    (local.set $p (i32.and (local.get $p) (i32.const 0xfffc)))
    (i32.store (local.get $p) (call $first (local.get $p) (local.get $q)))
    (i32.store offset=4 (local.get $p) (call $first (local.get $q) (local.get $p)))
    (i32.store offset=8 (local.get $p) (call $first (i32.const 1) (i32.const 2)))
    (drop (call $first (i32.load (local.get $p)) (i32.load offset=4 (local.get $p))))
    (drop (call $first (i32.load offset=4 (local.get $p)) (i32.load (local.get $p))))
    (i32.sub (i32.load offset=8 (local.get $p)) (local.get $p))))
