;; d02: a parameter is overwritten on one path.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=6
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=6 --warmc-flags=--reserve=r3,r5,r6,r7,r8,r9,r10,r11
(module
  (import "env" "g" (func $g (param i32) (result i32)))
  (func (export "overwritten") (param i32 i32) (result i32)
    (if (i32.lt_s (local.get 1) (i32.const 3))
      (then (local.set 0 (call $g (local.get 0)))))
    (i32.sub (local.get 0) (local.get 1)))
  (func (export "overwritten_in_loop") (param i32 i32) (result i32)
    (local.set 1 (i32.and (local.get 1) (i32.const 7)))
    (loop $l
      (if (i32.and (local.get 1) (i32.const 1))
        (then (local.set 0 (i32.add (local.get 0) (local.get 1)))))
      (br_if $l (i32.gt_s (local.tee 1 (i32.sub (local.get 1) (i32.const 1))) (i32.const 0))))
    (local.get 0)))
