;; A test script of our own, with one of everything.
;; RUN: warm-wast %s --target=cortex-m3 -j2 | FileCheck %s
;; RUN: warm-wast %s --target=cortex-m33 | FileCheck %s
;; CHECK:      file                               passed   failed  not run
;; CHECK-NEXT: warm-wast.wast                         22        0        1
;; CHECK-NEXT:   not run 1: linking errors are the linker's to find
;; CHECK-NEXT: total                                  22        0        1

(module $counter
  (global $count (export "count") (mut i32) (i32.const 10))
  (memory 1)
  (func (export "next") (result i32)
    (global.set $count (i32.add (global.get $count) (i32.const 1)))
    (global.get $count))
  (func (export "peek") (param i32) (result i32) (i32.load (local.get 0)))
  (func (export "poke") (param i32 i32) (i32.store (local.get 0) (local.get 1))))

;; State lives from one assertion to the next, and through a trap.
(assert_return (invoke "next") (i32.const 11))
(invoke "poke" (i32.const 8) (i32.const 77))
(assert_trap (invoke "peek" (i32.const 65533)) "out of bounds memory access")
(assert_return (invoke "next") (i32.const 12))
(assert_return (get "count") (i32.const 12))
(assert_return (invoke "peek" (i32.const 8)) (i32.const 77))
(register "counter" $counter)

;; A second instance of the same names.
(module $values
  (func (export "next") (param i32 i64) (result i64 i32)
    (local.get 1) (local.get 0))
  (func (export "quotient") (param i32 i32) (result i32)
    (i32.div_s (local.get 0) (local.get 1)))
  (func $down (export "down") (param i32) (result i32)
    (i32.add (call $down (local.get 0)) (i32.const 1)))
  (func (export "sum") (param f32 f32) (result f32)
    (f32.add (local.get 0) (local.get 1)))
  (func (export "stop") unreachable))
(assert_return (invoke "next" (i32.const 5) (i64.const -1)) (i64.const -1) (i32.const 5))
(assert_trap (invoke "quotient" (i32.const 1) (i32.const 0)) "integer divide by zero")
(assert_trap (invoke "quotient" (i32.const 0x80000000) (i32.const -1)) "integer overflow")
(assert_trap (invoke "stop") "unreachable")
(assert_exhaustion (invoke "down" (i32.const 0)) "call stack exhausted")
(assert_return (invoke "sum" (f32.const 0.5) (f32.const 1)) (f32.const 1.5))
(assert_return (invoke "sum" (f32.const inf) (f32.const -inf)) (f32.const nan:canonical))
(assert_return (invoke "sum" (f32.const nan:0x200000) (f32.const 1)) (f32.const nan:arithmetic))
(assert_return (invoke $counter "next") (i32.const 13))

;; Imports from a registered module.
(module
  (func $next (import "counter" "next") (result i32))
  (func (export "twice") (result i32) (i32.add (call $next) (call $next))))
(assert_return (invoke "twice") (i32.const 29))
(assert_return (invoke $counter "next") (i32.const 16))

;; A start function, and one that traps.
(module
  (global $ready (mut i32) (i32.const 0))
  (func $begin (global.set $ready (i32.const 1)))
  (start $begin)
  (func (export "ready") (result i32) (global.get $ready)))
(assert_return (invoke "ready") (i32.const 1))
(assert_trap (module (func $begin unreachable) (start $begin)) "unreachable")

(assert_invalid (module (func (result i32) (i64.const 0))) "type mismatch")
(assert_malformed (module binary "\00asm\02\00\00\00") "unknown binary version")
(assert_malformed (module quote "(func (i32.const))") "unexpected token")
(assert_unlinkable (module (import "counter" "none" (func))) "unknown import")
