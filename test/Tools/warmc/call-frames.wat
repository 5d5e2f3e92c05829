;; .debug_frame is right at every instruction: calls with stack arguments,
;; several returns, no frame at all, spills.

;; REQUIRES: arm-none-eabi-gcc
;; RUN: warmc %s --target=cortex-m4 -o %t.o
;; RUN: python3 %S/Inputs/check_frames.py %t.o | FileCheck %s
;; RUN: warmc %s --target=cortex-m4 --reserve=r4,r5,r6,r7,r8,r9,r10,r11 -o %t.o
;; RUN: python3 %S/Inputs/check_frames.py %t.o | FileCheck %s
;; CHECK: 3 functions, {{[0-9]+}} instructions, 0 wrong
(module
  (import "env" "g" (func $g (param i64 i64 i64 i32) (result i64)))
  (memory 1)
  (func (export "leaf") (param i32) (result i32)
    (i32.add (local.get 0) (i32.const 5)))
  (func (export "early") (param i32 i64) (result i64)
    (if (i32.eqz (local.get 0)) (then (return (i64.const 7))))
    (if (i32.eq (local.get 0) (i32.const 3)) (then
      (return (call $g (local.get 1) (i64.const 1) (local.get 1) (local.get 0)))))
    (i64.add
      (call $g (local.get 1) (local.get 1) (i64.const 1) (local.get 0))
      (local.get 1)))
  (func (export "deep") (param i32) (result i32)
    (if (result i32) (local.get 0)
      (then (i32.mul (local.get 0) (i32.load (i32.wrap_i64
        (call $g (i64.const 1) (i64.const 2) (i64.const 3) (local.get 0))))))
      (else (i32.const 1)))))
