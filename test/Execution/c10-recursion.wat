;; c10: recursion: what is live across the call is there again, at every depth.
;; RUN: %compare_with_node %s --target=cortex-m4 --auto=12
;; RUN: %compare_with_node %s --target=cortex-m3 --auto=12 --warmc-flags=--reserve=r4,r5,r6,r7,r8,r9,r10,r11
;; RUN: not warm-run %s --target=cortex-m4 --invoke endless 1 2>&1 | FileCheck %s
;; CHECK: {{call stack exhausted|fault}}
(module
  (type $binary (func (param i32 i64) (result i64)))
  (table 2 funcref)
  (elem (i32.const 0) $even $odd)
  (func $fib (export "fib") (param $n i32) (result i64)
    (local.set $n (i32.and (local.get $n) (i32.const 15)))
    (if (result i64) (i32.lt_u (local.get $n) (i32.const 2))
      (then (i64.extend_i32_u (local.get $n)))
      (else (i64.add (call $fib (i32.sub (local.get $n) (i32.const 1)))
                     (call $fib (i32.sub (local.get $n) (i32.const 2)))))))
  ;; Parameters and locals of every kind, on the stack too, live across the call.
  (func $deep (export "deep")
      (param $n i32) (param $a i64) (param $b i32) (param $x f32) (param $c i64) (param $d i32) (result i64)
    (local $t i64)
    (local.set $n (i32.and (local.get $n) (i32.const 63)))
    (if (i32.eqz (local.get $n)) (then (return (i64.sub (local.get $a) (local.get $c)))))
    (local.set $t (call $deep (i32.sub (local.get $n) (i32.const 1)) (local.get $c)
      (i32.add (local.get $d) (local.get $n)) (f32.const 1.5)
      (i64.rotl (local.get $a) (i64.const 7)) (i32.xor (local.get $b) (local.get $n))))
    (i64.xor (i64.add (local.get $t) (i64.extend_i32_u (local.get $b)))
      (i64.sub (i64.mul (local.get $a) (local.get $c))
        (i64.extend_i32_s (i32.sub (local.get $d) (i32.trunc_sat_f32_s (local.get $x)))))))
  ;; Two functions that call each other, through the table.
  (func $even (param $n i32) (param $x i64) (result i64)
    (if (result i64) (i32.eqz (local.get $n)) (then (local.get $x))
      (else (i64.add (local.get $x) (call_indirect (type $binary)
        (i32.sub (local.get $n) (i32.const 1)) (i64.rotl (local.get $x) (i64.const 3)) (i32.const 1))))))
  (func $odd (param $n i32) (param $x i64) (result i64)
    (if (result i64) (i32.eqz (local.get $n)) (then (i64.sub (i64.const 0) (local.get $x)))
      (else (i64.xor (local.get $x) (call_indirect (type $binary)
        (i32.sub (local.get $n) (i32.const 1)) (i64.mul (local.get $x) (i64.const 5)) (i32.const 0))))))
  (func (export "mutual") (param i32 i64) (result i64)
    (call $even (i32.and (local.get 0) (i32.const 63)) (local.get 1)))
  (func $endless (export "endless") (param i32) (result i32)
    (i32.add (local.get 0) (call $endless (i32.add (local.get 0) (i32.const 1))))))
