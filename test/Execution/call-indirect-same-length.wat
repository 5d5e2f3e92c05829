;; Types with names of one length, one after the other, and one more often than
;; once in a function: each call compares its own.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20 --warmc-flags=-O0
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=20
;; RUN: %compare_with_node %s --target=cortex-m33 --auto=20 --warmc-flags=-Os
;; RUN: %compare_with_node %s --target=cortex-m0 --auto=20
;; RUN: warmc %s --target=cortex-m4 -O1 -S -o - | FileCheck %s
;; CHECK-LABEL: {{^}}both:
;; CHECK-DAG: movw {{.*}}__warm_type.i32.i32.i32.i32.to.i32
;; CHECK-DAG: movw {{.*}}__warm_type.i32.i32.to.i32.i32.i32
;; CHECK: .size both
(module
  (type $four (func (param i32 i32 i32 i32) (result i32)))
  (type $two (func (param i32 i32) (result i32 i32 i32)))
  (type $three (func (param i32 i32 i32) (result i32 i32)))
  (table 3 funcref)
  (elem (i32.const 0) $f $t $h)
  (func $f (type $four) (i32.add (local.get 0) (local.get 3)))
  (func $t (type $two) (i32.const 1) (local.get 0) (local.get 1))
  (func $h (type $three) (local.get 2) (local.get 1))
  (func (export "both") (param i32 i32 i32) (result i32 i32 i32)
    (call_indirect (type $four) (local.get 0) (i32.const 1) (i32.const 2) (i32.const 3) (local.get 1))
    (i32.const 9)
    (call_indirect (type $two) (local.get 2)))
  (func (export "right") (param i32) (result i32 i32)
    (call_indirect (type $four) (local.get 0) (i32.const 1) (i32.const 2) (i32.const 3) (i32.const 0))
    (i32.const 9)
    (call_indirect (type $two) (i32.const 1))
    (local.get 0)
    (call_indirect (type $three) (i32.const 2))
    (i32.add)))
