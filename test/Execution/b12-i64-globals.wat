;; b12: globals of 64 bits: the initial value, both halves written, between
;; neighbours that must not change; immutable ones are constants.
;; RUN: %compare_with_node %s --target=cortex-m4 --invoke all --invoke constant --auto=10 --invoke all
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=10 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11
;; RUN: warm-run %s --target=cortex-m4 --invoke first --invoke set -2 --invoke first --invoke low 1 --invoke first \
;; RUN:   --invoke high 3 --invoke first --invoke before --invoke after | FileCheck %s
;; CHECK: first() = 1311768467463790320
;; CHECK: set(-2) =
;; CHECK: first() = -2
;; CHECK: low(1) =
;; CHECK: first() = -4294967295
;; CHECK: high(3) =
;; CHECK: first() = 12884901889
;; CHECK: before() = 286331153
;; CHECK: after() = 572662306
(module
  (global $before (mut i32) (i32.const 0x11111111))
  (global $g (export "g") (mut i64) (i64.const 0x123456789abcdef0))
  (global $after (mut i32) (i32.const 0x22222222))
  (global $h (mut i64) (i64.const -1))
  (global $zero (mut i64) (i64.const 0))
  (global $constant i64 (i64.const 0xfedcba9876543210))
  (func (export "before") (result i32) (global.get $before))
  (func (export "after") (result i32) (global.get $after))
  (func (export "first") (result i64) (global.get $g))
  (func (export "set") (param i64) (global.set $g (local.get 0)))
  (func (export "low") (param i32)
    (global.set $g (i64.or (i64.and (global.get $g) (i64.const 0xffffffff00000000)) (i64.extend_i32_u (local.get 0)))))
  (func (export "high") (param i32)
    (global.set $g (i64.or (i64.and (global.get $g) (i64.const 0xffffffff))
      (i64.shl (i64.extend_i32_u (local.get 0)) (i64.const 32)))))
  (func (export "constant") (result i64) (i64.add (global.get $constant) (i64.const 1)))
  (func (export "all") (result i64)
    (i64.add (i64.xor (global.get $g) (i64.rotl (global.get $h) (i64.const 3)))
      (i64.sub (global.get $zero)
        (i64.mul (i64.extend_i32_u (global.get $before)) (i64.extend_i32_s (global.get $after))))))
  (func (export "swap") (param i64) (result i64)
    (global.get $h) (global.get $zero) (global.get $g)
    (global.set $h) (global.set $g) (global.set $zero)
    (global.set $g (i64.add (global.get $g) (local.get 0)))
    (i64.xor (global.get $h) (global.get $zero)))
  (func (export "count") (param i32) (result i64)
    (local.set 0 (i32.and (local.get 0) (i32.const 15)))
    (loop $again
      (global.set $zero (i64.sub (global.get $zero) (i64.const 0x80000001)))
      (br_if $again (i32.gt_s (local.tee 0 (i32.sub (local.get 0) (i32.const 1))) (i32.const 0))))
    (global.get $zero)))
