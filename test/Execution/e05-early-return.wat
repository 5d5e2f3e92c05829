;; e05: ways out before the prologue, and behind it: each restores what it has to.
;; Parameters that wait in their own registers for the prologue are read before
;; and after it; stack parameters are found from either side.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=12
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=12 --warmc-flags=--reserve=r4,r5,r6,r7
;; RUN: %compare_with_node %s --target=cortex-m33 --auto=12 --warmc-flags=-g
;; RUN: %compare_with_node %s --target=cortex-m0plus --auto=12
(module
  (import "env" "use" (func $use (param i32) (result i32)))
  (func (export "early") (param $p i32) (param $q i32) (result i32)
    (if (i32.eqz (local.get $p)) (then (return (i32.const -22))))
    (drop (call $use (local.get $p)))
    (i32.add (local.get $p) (call $use (local.get $q))))
  (func (export "in_turn") (param $p i32) (param $q i32) (param $r i32) (result i32)
    (if (i32.eqz (local.get $p)) (then (return (local.get $q))))
    (if (i32.gt_s (local.get $q) (i32.const 100)) (then (return (local.get $r))))
    (if (i32.and (local.get $r) (i32.const 1)) (then (return (i32.add (local.get $p) (local.get $q)))))
    (drop (call $use (local.get $r)))
    (drop (call $use (local.get $q)))
    (i32.sub (i32.xor (local.get $p) (local.get $q)) (call $use (local.get $p))))
  (func (export "loop_before") (param $p i32) (param $q i32) (result i32)
    (local $i i32)
    (local.set $p (i32.and (local.get $p) (i32.const 63)))
    (block $out
      (loop $again
        (br_if $out (i32.ge_u (local.get $i) (local.get $p)))
        (if (i32.eq (local.get $i) (i32.and (local.get $q) (i32.const 15)))
          (then (return (i32.mul (local.get $i) (i32.const 7)))))
        (local.set $i (i32.add (local.get $i) (i32.const 1)))
        (br $again)))
    (drop (call $use (local.get $q)))
    (i32.add (call $use (local.get $i)) (i32.shl (local.get $q) (i32.const 1))))
  (func (export "loop_behind") (param $p i32) (param $q i32) (result i32)
    (local $sum i32)
    (local.set $q (i32.and (local.get $q) (i32.const 7)))
    (if (i32.eqz (local.get $q)) (then (return (local.get $p))))
    (loop $again
      (local.set $sum (i32.xor (i32.rotl (local.get $sum) (i32.const 3)) (call $use (local.get $p))))
      (local.set $q (i32.sub (local.get $q) (i32.const 1)))
      (br_if $again (local.get $q)))
    (i32.add (local.get $sum) (local.get $p)))
  (func (export "on_stack") (param $a i64) (param $b i64) (param $c i32) (param $d i64) (result i64)
    (if (i64.eqz (local.get $a)) (then (return (i64.const 5))))
    (if (i64.lt_s (local.get $b) (i64.const 0)) (then (return (local.get $d))))
    (drop (call $use (local.get $c)))
    (drop (call $use (i32.wrap_i64 (local.get $a))))
    (i64.add (i64.mul (local.get $a) (local.get $d)) (i64.sub (local.get $b) (i64.extend_i32_s (local.get $c)))))
  (func (export "swapped") (param $p i32) (param $q i32) (result i32)
    (local $t i32)
    (if (i32.lt_u (local.get $p) (local.get $q))
      (then (local.set $t (local.get $p)) (local.set $p (local.get $q)) (local.set $q (local.get $t))))
    (if (i32.eqz (local.get $q)) (then (return (local.get $p))))
    (drop (call $use (local.get $p)))
    (i32.sub (local.get $p) (call $use (local.get $q))))
  (func (export "switch") (param $p i32) (param $q i32) (result i32)
    (block $three (block $two (block $one (block $zero
      (br_table $zero $one $two $three (i32.and (local.get $p) (i32.const 3))))
      (return (i32.const 10)))
      (return (i32.add (local.get $p) (local.get $q))))
      (drop (call $use (local.get $q)))
      (return (call $use (local.get $p))))
    (i32.mul (call $use (local.get $q)) (local.get $q))))
