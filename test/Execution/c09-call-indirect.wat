;; c09: the index comes from a call; out of range, null, wrong type.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=10
;; RUN: %compare_with_node %s --target=cortex-m4 --invoke f 0 5 --invoke f 1 5 --invoke f 2 5 \
;; RUN:   --invoke f 3 5 --invoke f 4 5 --invoke f 5 5 --invoke f -1 5 --invoke set 3 \
;; RUN:   --invoke f 3 9 --invoke f 2 9
;; RUN: warm-run %s --target=cortex-m4 --invoke f 1 5 | FileCheck %s
;; CHECK: f(1, 5) = 15
;; RUN: not warm-run %s --target=cortex-m4 --invoke f 5 5 --invoke f 3 5 --invoke f 2 5 2>&1 \
;; RUN:   | FileCheck %s --check-prefix=TRAPS
;; TRAPS: trap: undefined element
;; TRAPS: trap: uninitialized element
;; TRAPS: trap: indirect call type mismatch
(module
  (type $unary (func (param i32) (result i32)))
  (table 5 funcref)
  (elem (i32.const 0) $double $triple $wide)
  (elem declare func $triple)
  (func $double (param i32) (result i32) (i32.shl (local.get 0) (i32.const 1)))
  (func $triple (param i32) (result i32) (i32.mul (local.get 0) (i32.const 3)))
  (func $wide (param i64) (result i32) (i32.wrap_i64 (local.get 0)))
  (func $index (param i32) (result i32) (local.get 0))
  (func (export "set") (param i32) (table.set 0 (local.get 0) (ref.func $triple)))
  (func (export "f") (param i32 i32) (result i32)
    (call_indirect (type $unary) (local.get 1) (call $index (local.get 0)))))
