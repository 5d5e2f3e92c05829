;; d03: a local is set while its old value is still on the stack.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=6
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=6 --warmc-flags=--reserve=r3,r5,r6,r7,r8,r9,r10,r11
(module
  (func (export "old_value") (param i32 i32) (result i32)
    (local.get 0)
    (local.set 0 (i32.add (local.get 1) (i32.const 7)))
    (i32.mul (local.get 0))
    (i32.sub (local.get 1)))
  (func (export "swap") (param i32 i32) (result i32)
    (local.get 0) (local.get 1) (local.set 0) (local.set 1)
    (i32.sub (i32.shl (local.get 0) (i32.const 3)) (local.get 1)))
  (func (export "swap64") (param i64 i64) (result i64)
    (local.get 0) (local.get 1) (local.set 0) (local.set 1)
    (i64.sub (i64.shl (local.get 0) (i64.const 35)) (local.get 1)))
  (func (export "tee") (param i32 i32) (result i32)
    (i32.add (i32.mul (local.get 0) (local.tee 0 (local.get 1))) (local.get 0))))
