;; The first thing one tries, on every core.
;; RUN: warm-run %s --target=cortex-m3 --invoke fib 20 | FileCheck %s
;; RUN: warm-run %s --target=cortex-m4 --invoke fib 20 | FileCheck %s
;; RUN: warm-run %s --target=cortex-m7 --invoke fib 20 | FileCheck %s
;; RUN: warm-run %s --target=cortex-m33 --invoke fib 20 | FileCheck %s
;; RUN: warm-run %s --target=cortex-m0plus --invoke fib 20 | FileCheck %s
;; CHECK: fib(20) = 6765

;; RUN: not warm-run %s --target=cortex-m3 --invoke quotient 1 0 2>&1 \
;; RUN:   | FileCheck %s --check-prefix=TRAP
;; TRAP: error: trap: integer divide by zero

;; RUN: warm-run %s --target=cortex-m4 --invoke show -7 | FileCheck %s --check-prefix=PRINT
;; PRINT:      print_i32(-7)
;; PRINT-NEXT: show(-7) = ()
(module
  (import "spectest" "print_i32" (func $print (param i32)))
  (func $fib (export "fib") (param i32) (result i32)
    (if (result i32) (i32.lt_u (local.get 0) (i32.const 2))
      (then (local.get 0))
      (else (i32.add
        (call $fib (i32.sub (local.get 0) (i32.const 1)))
        (call $fib (i32.sub (local.get 0) (i32.const 2)))))))
  (func (export "quotient") (param i32 i32) (result i32)
    (i32.div_s (local.get 0) (local.get 1)))
  (func (export "show") (param i32)
    (call $print (local.get 0))))
