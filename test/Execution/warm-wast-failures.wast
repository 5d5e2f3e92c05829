;; Wrong expectations are found, and told with what came instead.
;; RUN: not warm-wast %s --target=cortex-m4 | FileCheck %s
;; CHECK:      warm-wast-failures.wast                 1        6        0
;; CHECK-NEXT:   {{.*}}:[[#@LINE+14]]: assert_return same: expected 2, got 1
;; CHECK-NEXT:   {{.*}}:[[#@LINE+14]]: assert_return same: trap: unreachable
;; CHECK-NEXT:   {{.*}}:[[#@LINE+14]]: assert_trap same: expected trap: unreachable; it returned
;; CHECK-NEXT:   {{.*}}:[[#@LINE+14]]: assert_return nan: expected nan:canonical, got nan:0x600000
;; CHECK-NEXT:   {{.*}}:[[#@LINE+14]]: assert_return zero: expected 0, got -0
;; CHECK-NEXT:   {{.*}}:[[#@LINE+14]]: assert_invalid: accepted: type mismatch
(module
  (func (export "same") (param i32) (result i32)
    (if (i32.eqz (local.get 0)) (then unreachable))
    (local.get 0))
  (func (export "nan") (result f32) (f32.const nan:0x600000))
  (func (export "zero") (result f64) (f64.const -0)))
(assert_return (invoke "same" (i32.const 7)) (i32.const 7))

(assert_return (invoke "same" (i32.const 1)) (i32.const 2))
(assert_return (invoke "same" (i32.const 0)) (i32.const 0))
(assert_trap (invoke "same" (i32.const 3)) "unreachable")
(assert_return (invoke "nan") (f32.const nan:canonical))
(assert_return (invoke "zero") (f64.const 0))
(assert_invalid (module (func)) "type mismatch")
