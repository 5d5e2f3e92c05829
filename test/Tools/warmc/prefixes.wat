;; Two modules whose names are minified, in one image: with prefixes they do not take
;; each other's functions, and what one offers to the other is named.
;; REQUIRES: execution
;; RUN: split-file %s %t
;; RUN: warmc %t/one.wat --target=cortex-m3 --symbol-prefix=one_ --import-prefix=%m_ -o %t/one.o
;; RUN: llvm-nm %t/one.o | FileCheck %s --check-prefix=SYMBOLS
;; SYMBOLS-DAG: U a_a
;; SYMBOLS-DAG: T one_b
;; SYMBOLS-NOT: {{ a$| b$}}

;; RUN: warm-run %t/two.wat --target=cortex-m3 --link %t/one.o --link %t/host.c --warmc-flags="--symbol-prefix=two_ --rename=run=run --import-map=a.b=one_b" --invoke run 5 | FileCheck %s
;; CHECK: run(5) = 1056

;--- one.wat
(module
  (import "a" "a" (func $log (param i32) (result i32)))
  (func (export "b") (param i32) (result i32) (call $log (local.get 0)))
  ;; As in the other module, of another type.
  (func (export "a") (result i64) (i64.const 7)))
;--- two.wat
(module
  (import "a" "b" (func $other (param i32) (result i32)))
  (func $a (export "a") (param i32) (result i32) (i32.mul (local.get 0) (i32.const 10)))
  (func (export "b"))
  (func (export "run") (param i32) (result i32)
    (i32.add (call $other (local.get 0)) (call $a (local.get 0)))))
;--- host.c
// What one.wat imports.
int a_a(int x) { return x + 1001; }
