;; RUN: %compare_with_node %s --target=cortex-m3 --auto=40
;; RUN: %compare_with_node %s --target=cortex-m4 --warmc-flags=-O0 --auto=40

;; Comparisons with the least and the greatest number, which have none beside
;; them on one side.
(module
  (func (export "ge_max") (param i32) (result i32) (i32.ge_s (i32.const 2147483647) (local.get 0)))
  (func (export "le_max") (param i32) (result i32) (i32.le_s (local.get 0) (i32.const 2147483647)))
  (func (export "gt_max") (param i32) (result i32) (i32.gt_s (local.get 0) (i32.const 2147483647)))
  (func (export "lt_min") (param i32) (result i32) (i32.lt_s (local.get 0) (i32.const 0x80000000)))
  (func (export "ge_min") (param i32) (result i32) (i32.ge_s (local.get 0) (i32.const 0x80000000)))
  (func (export "lt_next") (param i32) (result i32) (i32.lt_s (local.get 0) (i32.const 0x80000001)))
  (func (export "le_u_max") (param i32) (result i32) (i32.le_u (local.get 0) (i32.const -1)))
  (func (export "gt_u_max") (param i32) (result i32) (i32.gt_u (local.get 0) (i32.const -1)))
  (func (export "gt_u_half") (param i32) (result i32) (i32.gt_u (local.get 0) (i32.const 2147483647)))
  (func (export "lt_u_0") (param i32) (result i32) (i32.lt_u (local.get 0) (i32.const 0)))
  (func (export "le_s_64") (param i64) (result i32) (i64.le_s (local.get 0) (i64.const 0x7fffffffffffffff)))
  (func (export "gt_u_64") (param i64) (result i32) (i64.gt_u (local.get 0) (i64.const -1))))
