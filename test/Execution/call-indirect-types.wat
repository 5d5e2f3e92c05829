;; Two signatures with equal 32-bit FNV-1a hashes are two types all the same.
;; RUN: not warm-run %s --target=cortex-m4 --invoke bad --invoke ok --invoke other 2>&1 | FileCheck %s
;; RUN: not warm-run %s --target=cortex-m0 --warmc-flags="-Os" --invoke bad --invoke ok --invoke other 2>&1 | FileCheck %s
;; RUN: not warm-run %s --target=cortex-m33 --warmc-flags="-O0" --invoke bad --invoke ok --invoke other 2>&1 | FileCheck %s
;; CHECK: trap: indirect call type mismatch
;; CHECK-NEXT: in bad()
;; CHECK-NEXT: ok() = 11
;; CHECK-NEXT: trap: indirect call type mismatch
;; CHECK-NEXT: in other()
;; RUN: %compare_with_node %s --target=cortex-m4 --invoke bad --invoke ok --invoke other
(module
  (memory 1)
  (type $a (func (param i64 i32 f32 i32 i64 i64) (result i32)))
  (type $b (func (param i32 i32 f64 i32 i64 i32 i32 f32)))
  (table 3 funcref)
  (elem (i32.const 0) $fa $fb $fc)
  (func $fa (type $a) (i32.add (local.get 1) (i32.wrap_i64 (local.get 0))))
  (func $fb (type $b) (i32.store (i32.const 0) (local.get 1)))
  (func $fc (result i32) (i32.const 3))
  (func $call (param i32) (result i32)
    (call_indirect (type $a)
      (i64.const 5) (i32.const 6) (f32.const 0) (i32.const 7) (i64.const 8) (i64.const 9)
      (local.get 0)))
  (func (export "bad") (result i32) (call $call (i32.const 1)))
  (func (export "ok") (result i32) (call $call (i32.const 0)))
  (func (export "other") (result i32) (call $call (i32.const 2))))
