;; f08: selects whose result overwrites an arm, the condition, what was compared,
;; or an operand of the next one; chains that share a compare.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=40
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=40 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11,r12
;; RUN: warmc %s --target=cortex-m4 -S -o - | FileCheck %s
;; CHECK-LABEL: clamp:
;; CHECK: it
(module
  (func (export "clamp") (param $x i32) (param $lo i32) (param $hi i32) (result i32)
    (local.set $x (select (local.get $lo) (local.get $x) (i32.lt_s (local.get $x) (local.get $lo))))
    (select (local.get $hi) (local.get $x) (i32.gt_s (local.get $x) (local.get $hi))))
  (func (export "own_condition") (param $c i32) (param $x i32) (result i32)
    (local.set $c (select (local.get $x) (local.get $c) (local.get $c)))
    (local.set $x (select (local.get $c) (i32.const 7) (i32.eqz (local.get $c))))
    (i32.sub (local.get $c) (local.get $x)))
  (func (export "exchange") (param $x i32) (param $y i32) (result i32)
    (local $a i32) (local $b i32) (local $c i32)
    (local.set $c (i32.lt_u (local.get $x) (local.get $y)))
    (local.set $a (select (local.get $x) (local.get $y) (local.get $c)))
    (local.set $b (select (local.get $y) (local.get $x) (local.get $c)))
    (i32.sub (i32.mul (local.get $a) (i32.const 3)) (local.get $b)))
  (func (export "chain") (param $x i32) (param $y i32) (param $z i32) (param $w i32) (result i32)
    (local $c i32)
    (local.set $c (i32.ge_s (local.get $x) (local.get $y)))
    (local.set $x (select (local.get $y) (local.get $x) (local.get $c)))
    (local.set $y (select (local.get $x) (local.get $z) (local.get $c)))
    (local.set $z (select (local.get $w) (local.get $y) (local.get $c)))
    (local.set $w (select (local.get $z) (i32.const -1) (local.get $c)))
    (local.set $x (select (i32.const 3) (local.get $w) (local.get $c)))
    (i32.xor (i32.add (i32.rotl (local.get $x) (i32.const 3)) (local.get $y))
      (i32.sub (i32.rotl (local.get $z) (i32.const 7)) (local.get $w))))
  (func (export "truth") (param $x i32) (param $y i32) (result i32)
    (local $s i32)
    (local.set $s (i32.le_u (local.get $x) (local.get $y)))
    (local.set $x (i32.eq (local.get $x) (local.get $s)))
    (local.set $y (select (local.get $x) (local.get $y) (local.get $s)))
    (i32.add (i32.shl (local.get $s) (i32.const 4)) (i32.add (local.get $x) (local.get $y))))
  (func (export "wide") (param $x i64) (param $y i64) (param $z i64) (result i64)
    (local.set $x (select (local.get $y) (local.get $x) (i64.lt_s (local.get $x) (local.get $y))))
    (local.set $y (select (local.get $x) (local.get $z) (i64.gt_u (local.get $z) (local.get $x))))
    (select (i64.sub (local.get $x) (local.get $y)) (local.get $x) (i64.eq (local.get $y) (local.get $z)))))
