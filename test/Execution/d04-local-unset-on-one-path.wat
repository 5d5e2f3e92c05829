;; d04: a local that only one path sets is zero on the other.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=6
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=6 --warmc-flags=--reserve=r3,r5,r6,r7,r8,r9,r10,r11
(module
  (func (export "unset") (param i32) (result i32) (local i32)
    (if (i32.and (local.get 0) (i32.const 1)) (then (local.set 1 (i32.const 99))))
    (local.get 1))
  (func (export "unset64") (param i32) (result i64) (local i64)
    (block $b
      (br_if $b (i32.lt_u (local.get 0) (i32.const 5)))
      (local.set 1 (i64.const 0x1234567890abcdef)))
    (i64.add (local.get 1) (i64.const 1)))
  (func (export "unset_in_first_iteration") (param i32) (result i32) (local i32 i32)
    (local.set 0 (i32.and (local.get 0) (i32.const 7)))
    (loop $l
      (local.set 2 (i32.add (local.get 2) (local.get 1)))
      (local.set 1 (i32.add (local.get 0) (i32.const 3)))
      (br_if $l (i32.gt_s (local.tee 0 (i32.sub (local.get 0) (i32.const 1))) (i32.const 0))))
    (local.get 2)))
