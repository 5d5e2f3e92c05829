;; b04: i64 arguments in registers, on the stack, in the gaps between, mixed with
;; i32; caller and callee (the imports are C of gcc).
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=10
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=5 --warmc-flags=--reserve=r5,r6,r7,r8,r9,r10,r11
(module
  ;; r0:r1, r2:r3
  (import "env" "two" (func $two (param i64 i64) (result i64)))
  ;; r0, r2:r3, stack 0, stack 2
  (import "env" "gap_then_stack" (func $gap_then_stack (param i32 i64 i32 i64) (result i64)))
  ;; r0-r2, stack 0 (r3 stays free), stack 2, stack 4
  (import "env" "r3_free" (func $r3_free (param i32 i32 i32 i64 i32 i64) (result i64)))
  ;; r0-r3, stack 0, stack 2, stack 4, stack 6
  (import "env" "stack_gaps" (func $stack_gaps (param i64 i64 i32 i64 i32 i64) (result i64)))
  (func $fold2 (param i64 i64) (result i64)
    (i64.rotl (i64.xor (i64.mul (local.get 0) (i64.const 31)) (local.get 1)) (i64.const 7)))
  (func (export "call_two") (param i64 i64) (result i64)
    (call $fold2 (call $two (local.get 1) (local.get 0)) (call $two (local.get 0) (local.get 0))))
  (func (export "call_gap_then_stack") (param i32 i64 i32 i64) (result i64)
    (call $fold2
      (call $gap_then_stack (local.get 2) (local.get 3) (local.get 0) (local.get 1))
      (call $gap_then_stack (local.get 0) (local.get 1) (local.get 2) (local.get 3))))
  (func (export "call_r3_free") (param i32 i32 i32 i64 i32 i64) (result i64)
    (call $fold2
      (call $r3_free (local.get 4) (local.get 0) (local.get 1) (local.get 5) (local.get 2) (local.get 3))
      (call $r3_free (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5))))
  (func (export "call_stack_gaps") (param i64 i64 i32 i64 i32 i64) (result i64)
    (call $fold2
      (call $stack_gaps (local.get 5) (local.get 3) (local.get 4) (local.get 1) (local.get 2) (local.get 0))
      (call $stack_gaps (local.get 0) (local.get 1) (local.get 2) (local.get 3) (local.get 4) (local.get 5))))
  ;; One layout called from another: what is passed on moves between all places.
  (func (export "pass_on") (param i32 i32 i32 i64 i32 i64) (result i64)
    (call $stack_gaps (local.get 5) (local.get 3) (local.get 1) (local.get 5) (local.get 0) (local.get 3)))
  (func (export "sum_r3_free") (param i32 i32 i32 i64 i32 i64) (result i64)
    (call $fold2
      (call $fold2 (local.get 3) (local.get 5))
      (call $fold2
        (i64.extend_i32_u (i32.sub (local.get 0) (i32.rotl (local.get 1) (i32.const 5))))
        (i64.extend_i32_s (i32.sub (local.get 2) (i32.rotl (local.get 4) (i32.const 9)))))))
  (func (export "sum_stack_gaps") (param i64 i64 i32 i64 i32 i64) (result i64)
    (call $fold2
      (call $fold2 (call $fold2 (local.get 0) (local.get 1)) (call $fold2 (local.get 3) (local.get 5)))
      (i64.extend_i32_u (i32.sub (local.get 2) (i32.rotl (local.get 4) (i32.const 9)))))))
