;; b06: an i64 compare chooses between arms that live in slots.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=40
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=40 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11
(module
  (import "env" "tick" (func $tick))
  ;; Across the call all four are in slots, if so many do not fit.
  (func $choose (export "lt_s") (param $a i64) (param $b i64) (param $x i64) (param $y i64) (result i64)
    (call $tick)
    (select (local.get $x) (local.get $y) (i64.lt_s (local.get $a) (local.get $b))))
  (func (export "ge_u") (param $a i64) (param $b i64) (param $x i64) (param $y i64) (result i64)
    (call $tick)
    (select (local.get $x) (local.get $y) (i64.ge_u (local.get $a) (local.get $b))))
  (func (export "eq") (param $a i64) (param $b i64) (param $x i64) (param $y i64) (result i64)
    (call $tick)
    (select (local.get $x) (local.get $y) (i64.eq (local.get $a) (local.get $b))))
  (func (export "eq_same") (param $a i64) (param $x i64) (param $y i64) (result i64)
    (local $b i64)
    (local.set $b (i64.sub (i64.rotl (local.get $a) (i64.const 0)) (i64.and (local.get $x) (i64.const 1))))
    (call $tick)
    (select (local.get $x) (local.get $y) (i64.eq (local.get $a) (local.get $b))))
  ;; The arms are what is compared: the maximum.
  (func (export "maximum") (param $a i64) (param $b i64) (result i64)
    (call $tick)
    (select (local.get $a) (local.get $b) (i64.gt_s (local.get $a) (local.get $b))))
  ;; Everything is needed again afterwards.
  (func (export "all_live") (param $a i64) (param $b i64) (param $x i64) (param $y i64) (result i64)
    (local $s i64)
    (call $tick)
    (local.set $s (select (local.get $x) (local.get $y) (i64.le_s (local.get $a) (local.get $b))))
    (call $tick)
    (i64.xor (i64.mul (local.get $s) (i64.const 7))
      (i64.sub (i64.add (local.get $a) (local.get $x)) (i64.rotl (i64.sub (local.get $b) (local.get $y)) (i64.const 9))))))
