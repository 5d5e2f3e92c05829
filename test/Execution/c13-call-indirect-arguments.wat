;; c13: indirect calls with all argument registers taken, and stack arguments
;; behind; the index is an argument too, or lives on.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=20 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11,lr
(module
  (type $four (func (param i32 i32 i32 i32) (result i32)))
  (type $wide (func (param i64 i64 i32 i64) (result i64)))
  (type $many (func (param i32 i64 i32 i32) (result i32 i64)))
  (table 6 funcref)
  (elem (i32.const 0) $f $g $w $x $m $n)
  (func $f (type $four) (i32.sub (i32.mul (local.get 0) (local.get 1)) (i32.rotl (local.get 2) (local.get 3))))
  (func $g (type $four) (i32.xor (i32.sub (local.get 0) (local.get 1)) (i32.sub (local.get 2) (local.get 3))))
  (func $w (type $wide) (i64.sub (i64.xor (local.get 0) (local.get 1)) (i64.mul (local.get 3) (i64.extend_i32_u (local.get 2)))))
  (func $x (type $wide) (i64.sub (i64.mul (local.get 0) (local.get 1)) (i64.xor (local.get 3) (i64.extend_i32_s (local.get 2)))))
  (func $m (type $many) (i32.sub (local.get 0) (local.get 2)) (i64.sub (local.get 1) (i64.extend_i32_u (local.get 3))))
  (func $n (type $many) (i32.add (local.get 3) (local.get 2)) (i64.xor (local.get 1) (i64.extend_i32_u (local.get 0))))
  (func (export "four") (param $i i32) (param $a i32) (param $b i32) (param $c i32) (result i32)
    (local.set $i (i32.and (local.get $i) (i32.const 1)))
    (i32.sub
      (call_indirect (type $four) (local.get $c) (local.get $a) (local.get $b) (local.get $i) (local.get $i))
      (call_indirect (type $four) (local.get $i) (local.get $c) (local.get $a) (local.get $b)
        (i32.xor (local.get $i) (i32.const 1)))))
  (func (export "wide") (param $i i32) (param $a i64) (param $b i64) (result i64)
    (local.set $i (i32.add (i32.and (local.get $i) (i32.const 1)) (i32.const 2)))
    (i64.add (local.get $a)
      (call_indirect (type $wide) (local.get $b) (local.get $a) (local.get $i) (local.get $b) (local.get $i))))
  (func (export "results") (param $i i32) (param $a i64) (param $b i32) (result i64)
    (local $r i32)
    (local.set $i (i32.add (i32.and (local.get $i) (i32.const 1)) (i32.const 4)))
    (call_indirect (type $many) (local.get $b) (local.get $a) (local.get $i) (local.get $b) (local.get $i))
    (local.set $a) (local.set $r)
    (i64.sub (local.get $a) (i64.extend_i32_s (i32.mul (local.get $r) (local.get $b))))))
